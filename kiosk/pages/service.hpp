// What staff may do at a station: say that it is out of order in two touches (T6), and behind their
// PIN look after the kiosk itself (T7). Opened by a card of theirs alone.
#pragma once

#include "kiosk/pages/around.hpp"

#include <set>
#include <variant>

namespace kiosk::pages {

struct Service {
    enum class Step {
        choices,
        sure,    // asked whether it is out of order, or in order again
        setting, // the hub is told
        pin,
        checking, // the PIN
        overview,
        touch,
        log,
        machine,   // asked whether another one stands here now
        replacing, // the hub is told
        machine_noted
    };

    // Of a card that was held to the reader to test it: never all of it.
    struct Shape {
        std::string begin;
        std::size_t characters = 0;
        base::Instant at;
        friend bool operator==(const Shape&, const Shape&) = default;
    };

    gym::CardNumber card;
    std::string first_name;
    Step step = Step::choices;
    std::string digits = {};
    std::string token = {};
    std::variant<std::monostate, screens::UnlockRefused, screens::NotReached> trouble = {};
    std::optional<screens::ServiceTold> told = std::nullopt;
    std::optional<Shape> last_card = std::nullopt;
    std::set<int> touched = {}; // fields of the touch test

    friend bool operator==(const Service&, const Service&) = default;
};

// It tests the reader: a card is no sign-in.
bool tests_reader(const Service& page);

Outcome update(Service& page, const screens::Message& message, const Around& around);
screens::Frame view(const Service& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
