// R29 from a history: how many sets an exercise under the generic prescription has, and whether it
// has earned one more.
#pragma once

#include "common/base/zone.hpp"
#include "common/gym/exercise.hpp"
#include "common/gym/plan.hpp"
#include "common/gym/trainee.hpp"
#include "common/training/judge.hpp"
#include "common/training/muscle_volume.hpp"

#include <span>

namespace training {

// What the last session was asked for that we did not make lighter; 2 where that is not known, or
// where a break (R25) or pain (R26) came since. Sessions newest first.
int sets_so_far(
    const gym::Exercise& exercise,
    const gym::Trainee& trainee,
    std::span<const SessionSets> sessions,
    const base::Zone& zone,
    base::Instant now
);

// ISO weeks in a row, up to this one or the last, in each of which a session was a success of R4 or
// had more reps than the one before at no less load. `judged` stands for `sessions`, newest first.
int weeks_held(
    std::span<const SessionSets> sessions,
    std::span<const Judged> judged,
    const base::Zone& zone,
    base::Instant now
);

// R12: the fullest band of the muscles the exercise is for, over the last seven days.
VolumeBand band_of(
    const gym::Exercise& exercise,
    std::span<const gym::LoggedSet> history,
    std::span<const gym::Exercise> exercises,
    base::Instant now
);

// So many sets, if that is more: each with as many reps as `last` time, for one lever moves a
// session (E6).
void lift_sets(gym::PlannedExercise& planned, const Judged& last, int sets);

} // namespace training
