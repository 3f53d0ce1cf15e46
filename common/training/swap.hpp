// Q7: the machine is busy. What else trains the same muscles, and with how much.
#pragma once

#include "common/training/plan_today.hpp"

#include <vector>

namespace training {

struct SwapStation {
    gym::StationId id;
    const gym::StationKind& kind;
};

struct Swap {
    gym::StationId station;
    gym::PlannedExercise
        planned; // load, range and rest of that exercise there; as many sets as wait

    friend bool operator==(const Swap&, const Swap&) = default;
};

// Sets of the exercise that today's plan still waits for, in the session that is going on: leaving
// and coming back changes nothing. Never below 0.
int sets_left(
    const gym::PlannedExercise& planned, std::span<const gym::LoggedSet> history, base::Instant now
);

// What can take the place of `planned`, which is of `today.kind`, at one of the other stations.
// Each shares a muscle with it; the same exercise comes first, then the same movement, then what
// the hamstrings do in it. The load is never carried over: it goes by what was done there (a
// machine's kilograms are its own, so only at that very station), else by R2 from what was lifted
// elsewhere with a bar, else it is the first load (R6). Nothing where no set waits.
std::vector<Swap>
swaps(const Today& today, const gym::PlannedExercise& planned, std::span<const SwapStation> others);

} // namespace training
