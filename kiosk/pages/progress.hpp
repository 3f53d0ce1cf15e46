// Progress (H2, H4, H6, E5, F3): weight, reps and sets of an exercise of this station over twelve
// weeks with its bests, volume and flexibility, and how the member's goal stands this week. From
// the sets that this kiosk was told alone; it says since when they count.
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct Progress {
    bool more = false; // volume, flexibility and the goal in place of weight, reps and sets
    std::size_t exercise = 0;

    friend bool operator==(const Progress&, const Progress&) = default;
};

Progress open_progress(const Around& around);
Outcome update(Progress& page, const screens::Message& message, const Around& around);
screens::Frame view(const Progress& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
