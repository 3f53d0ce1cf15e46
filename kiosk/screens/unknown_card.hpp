// A card nobody has: friendly, and training goes on without it. One that nobody can have (J13) is
// asked to be another.
#pragma once

#include "kiosk/screens/scene.hpp"

namespace kiosk::screens {

struct UnknownCard {
    gym::CardNumber card;
    bool hub_reached = false; // else nobody could be asked
    base::Instant since;

    friend bool operator==(const UnknownCard&, const UnknownCard&) = default;
};

Frame view(const UnknownCard& unknown, const Scene& scene);

} // namespace kiosk::screens
