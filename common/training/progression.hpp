// R4 to R9: what the next session of an exercise asks for, going by the last ones.
#pragma once

#include "common/gym/exercise.hpp"
#include "common/gym/plan.hpp"
#include "common/gym/routine.hpp"
#include "common/gym/station.hpp"
#include "common/training/judge.hpp"

#include <span>

namespace training {

// The exercise as it stands: what is asked for, and what was done since the last long break.
struct Standing {
    const gym::Exercise& exercise;
    gym::RoutineItem item;
    const gym::StationKind& kind;
    std::vector<SessionSets> sessions; // newest first
    std::vector<Judged> judged;        // of each session
    bool form_seen = false;            // C1
    int left_needed = 0;               // R4: at the end of the last set, for a success
};

// The next load, and how it was come to. `before` is the load that it goes on from: what is asked
// for where another rule refuses the rise.
struct Next {
    gym::Weight load;
    gym::Weight before;
    int reps_low = 0;
    int reps_high = 0;
    std::vector<int> reps; // for each set
    bool finder = false;   // R6
    gym::Way way = gym::Way::weight;
    int rest_cuts = 0;   // R8: successes where no load was left to rise to
    bool harder = false; // R9: one rung up
    bool easier = false; // R9: one rung down: it failed twice, and there is no load to drop
    gym::Reason reason;
    gym::Reason reps_reason;
};

// R5: the amount that a load rises by: on a stack one step; a bar's hinge and squat 2.5 kg below 50
// kg and above 100, 5 kg between; any other bar 2.5 kg (own choice inside published ranges).
gym::Weight amount_of_rise(const gym::Exercise& exercise, gym::Weight load);

// R5: the load after a success at `from`: the smallest loadable at or above from + amount, at most
// 10 % or the smallest step more, and only as far as the reps to failure predicted there reach
// `reps_low` (the jump guard; R2 from reps + reps left). Where that refuses every step: the reason
// says too_coarse and the load stays; at the top of the station heaviest_here.
struct Rise {
    gym::Weight load;
    gym::Reason::Rule rule = gym::Reason::Rule::raised;
    std::optional<gym::Reason::Refused> refused = std::nullopt;
};

Rise rise(
    const gym::Exercise& exercise,
    const gym::StationKind& kind,
    gym::Weight from,
    int reps,
    int left,
    int reps_low
);

// R6: between sets and between the first visits: up to 20 % more (one step, where steps are
// coarser) while three or more reps are left and the reps predicted there reach `reps_low`; else
// the same.
gym::Weight finder_load(
    const gym::StationKind& kind, gym::Weight from, int reps, std::optional<int> left, int reps_low
);

// What the plan asks for in the next set, after those done in this session: its load, or while it
// is still looked for (R6) what the last set says.
gym::Weight asked_next(
    const gym::PlannedExercise& planned,
    const gym::StationKind& kind,
    std::span<const gym::LoggedSet> done
);

// The standing must hold a session.
Next next_of(const Standing& standing);

} // namespace training
