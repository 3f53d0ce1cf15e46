// Food for those who asked for it (G1 to G4): protein in grams where the body weight is known, and
// the foods. Nothing about losing weight.
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct Food {
    int card = 0; // of those that may be shown now

    friend bool operator==(const Food&, const Food&) = default;
};

// None for guests, without consent, below 18 or with an age that is not told, expecting, or with
// kidney trouble (R20).
std::optional<Food> open_food(const Around& around);

Outcome update(Food& page, const screens::Message& message, const Around& around);
screens::Frame view(const Food& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
