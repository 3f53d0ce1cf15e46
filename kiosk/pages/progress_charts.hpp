// The charts of the progress page, and the sets they are made of.
#pragma once

#include "common/training/progress.hpp"
#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

// The exercise's sets since twelve weeks ago, and what they add up to.
struct Shown {
    std::string exercise;
    std::vector<gym::LoggedSet> sets; // of one track
    std::vector<training::SessionTotals> sessions;
    std::vector<bool> heaviest; // by session: a best there
    std::vector<bool> most_reps;
    base::LocalDay since; // from when bests count: the first set known here
    base::LocalDay first; // of the axis
    base::LocalDay today;
};

Shown gather(const std::string& exercise, const Around& around);

// "12 Nov"
std::string day_text(const screens::Scene& scene, base::LocalDay day);

// H2: weight, reps and sets. A star is a best.
void three_charts(
    screens::Frame& frame,
    const screens::Scene& scene,
    const Around& around,
    const Shown& shown,
    ui::Rect rect
);

// E5, F3: volume and flexibility; and the way to the goal, where there is one to show.
void more_charts(
    screens::Frame& frame,
    const screens::Scene& scene,
    const Around& around,
    const Shown& shown,
    const gym::Goal* goal,
    ui::Rect rect
);

} // namespace kiosk::pages
