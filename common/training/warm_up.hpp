// R7: the ramp of warm-up sets before the first working set.
#pragma once

#include "common/gym/exercise.hpp"
#include "common/gym/plan.hpp"
#include "common/gym/station.hpp"
#include "common/gym/trainee.hpp"

namespace training {

// Five reps each at 30, 50 and 80 % of the working load, each only where the working load is above
// a threshold of the exercise's class; from 140 kg or 85 % of the maximum on, 5 at 40, 3 at 60, 2
// at 75 and 1 at 88 % (ours). Rounded down to what the station makes, on a bar to 5 kg; never below
// the bar or the first pin; each load once and below the working load. They count for no volume and
// no record. Classes and thresholds in kg: published with Liftosaur's warm-ups.
std::vector<gym::WarmUpSet> warm_ups(
    const gym::Exercise& exercise,
    const gym::StationKind& kind,
    gym::Weight working,
    bool near_maximum,
    gym::WarmUpChoice choice
);

} // namespace training
