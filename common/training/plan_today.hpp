// Today's plan at one station.
#pragma once

#include "common/gym/exercise.hpp"
#include "common/gym/plan.hpp"
#include "common/gym/profile.hpp"
#include "common/gym/station.hpp"

#include <span>

namespace training {

// Sets and range from the member's routine; load = the last working load of the exercise on this
// kind of station, made loadable here, or the kind's start load (R6). An imported machine load is
// history only: kilograms on two stacks are not the same. An imported barbell load does set a
// target, unless it is more than this bar can hold (a slip of the finger, most likely). An exercise
// that the routine does not have gets E4's 3 x 8-12. Reps are prefilled with what was done last
// time within the range, else its low end.
gym::Plan plan_today(
    const gym::Routine& routine,
    std::span<const gym::LoggedSet> history,
    const gym::StationKind& kind,
    std::span<const gym::Exercise> exercises,
    base::Instant now
);

} // namespace training
