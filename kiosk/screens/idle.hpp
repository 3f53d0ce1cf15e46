// Nobody trains here: name of the station, "tap your card", what the machine trains, and in turn
// the cards about common mistakes (J1, C5).
#pragma once

#include "kiosk/screens/scene.hpp"

namespace kiosk::screens {

struct Idle {
    std::optional<gym::CardNumber> asking; // a card was read, its member is being looked up

    friend bool operator==(const Idle&, const Idle&) = default;
};

Frame view(const Idle& idle, const Scene& scene);

} // namespace kiosk::screens
