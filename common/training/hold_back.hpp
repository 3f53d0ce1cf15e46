// What holds today's load back: a break (R25), pain (R26), life stage (R28), muscles that are not
// rested (R11), heavy legs (C7).
#pragma once

#include "common/gym/plan.hpp"
#include "common/gym/trainee.hpp"
#include "common/training/progression.hpp"
#include "common/training/recovery.hpp"

namespace training {

// R26: the newest report of pain that still counts for the exercise: its own, or of the back where
// the exercise is a hinge; nullptr once a session at the full load came after it.
const gym::Pain* open_pain(
    const gym::Exercise& exercise,
    const gym::Trainee& trainee,
    std::span<const SessionSets> sessions
);

// R25: the factor on the load, the sets and the effort after so many days without the exercise.
struct AfterBreak {
    double of_load = 1;
    int fewer_sets = 0;
    std::optional<int> sets;
    bool may_rise = true;
    bool light = false; // RPE 6 at most
    bool anew = false;  // the finder, from this load
};

AfterBreak after_break(std::chrono::days without);

// Every function changes `planned` only where its rule has something to say, and then says why.
// `before`: the load that the plan goes on from where a rise is refused.
void hold_back_after_break(
    gym::PlannedExercise& planned,
    gym::Weight before,
    const Standing& standing,
    std::chrono::days without
);
void hold_back_after_pain(
    gym::PlannedExercise& planned,
    gym::Weight before,
    const gym::StationKind& kind,
    const gym::Pain& pain,
    bool trained_since // another day than the one it hurt on, of this exercise
);
void hold_back_for_life_stage(
    gym::PlannedExercise& planned, gym::Weight before, const gym::Trainee& trainee, bool new_to_it
);
void hold_back_while_recovering(
    gym::PlannedExercise& planned, gym::Weight before, const Rested& rested
);
void hold_back_for_legs(gym::PlannedExercise& planned, gym::Weight before);

// E8: less rest (never after pain), a harder variation and reps above the range are for a load that
// can not rise: not where it comes down or is on its way back. Rest, range and reps of the routine.
void only_by_weight(
    gym::PlannedExercise& planned, const gym::Exercise& exercise, const gym::RoutineItem& item
);

// R25, R26: the load of the day after a lightened one, 10 % a session on the way back to the full
// load; none where the newest session was not below it.
struct Climb {
    gym::Weight from;
    gym::Weight load;
    gym::Weight back_to; // the old load
};

std::optional<Climb> climb(const Standing& standing);

} // namespace training
