// Which day of the routine it is, and what an exercise is asked for on it.
#pragma once

#include "common/base/zone.hpp"
#include "common/gym/exercise.hpp"
#include "common/gym/routine.hpp"
#include "common/training/history.hpp"

#include <optional>
#include <span>

namespace training {

// The training day that is next: as many as the member has done this ISO week, so a missed one
// comes first the next time. A day is done with a session of one of the routine's exercises, before
// the one going on at `now`. After the last day of the week: the last day. Index into
// routine.days; none where the routine trains nothing.
std::optional<std::size_t> routine_day(
    const gym::Routine& routine,
    std::span<const gym::LoggedSet> history,
    const base::Zone& zone,
    base::Instant now
);

// The item of that day, or of another where that day does not have the exercise; none where the
// routine does not have it at all.
std::optional<gym::RoutineItem>
routine_item(const gym::Routine& routine, std::optional<std::size_t> day, std::string_view slug);

} // namespace training
