// A spare kiosk becomes the screen of a station (T7): a card of the staff opens it, their PIN shows
// the stations, one is chosen and asked about once.
#pragma once

#include "kiosk/pages/around.hpp"

#include <variant>

namespace kiosk::pages {

struct TakeOver {
    enum class Step {
        pin,
        checking, // the PIN
        stations,
        sure,
        taking // the hub is asked; where it agrees, the kiosk starts anew
    };

    gym::CardNumber card;
    std::string first_name;
    Step step = Step::pin;
    std::string digits = {};
    std::string token = {};
    int leaf = 0;
    gym::StationId chosen = {};
    std::variant<
        std::monostate,
        screens::UnlockRefused,
        screens::NotReached,
        screens::TakeOverFailed>
        trouble = {};

    friend bool operator==(const TakeOver&, const TakeOver&) = default;
};

Outcome update(TakeOver& page, const screens::Message& message, const Around& around);
screens::Frame view(const TakeOver& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
