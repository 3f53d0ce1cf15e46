// A routine as it stands in a week of somebody's plan (I3), and what of it trains the hamstrings.
#pragma once

#include "common/base/zone.hpp"
#include "common/gym/exercise.hpp"
#include "common/gym/routine.hpp"
#include "common/gym/trainee.hpp"

#include <span>

namespace training {

// The routine with the changes up to that week made, and none left to make. Weeks count from 1.
gym::Routine routine_in_week(const gym::Routine& routine, int week);

// The week of the plan that `now` is in: from the first day of the member's routine; where that is
// not known, from the first set ever; somebody new is in week 1.
int week_of_plan(
    const gym::Routine& routine,
    const gym::Trainee& trainee,
    const base::Zone& zone,
    base::Instant now
);

// Whether the exercise loads the hamstrings enough for a day of rest after it (R11).
bool trains_hamstrings(std::span<const gym::Exercise> exercises, std::string_view slug);
bool is_hamstring_day(std::span<const gym::Exercise> exercises, const gym::RoutineDay& day);

} // namespace training
