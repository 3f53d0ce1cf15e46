// R4: what a session of an exercise says about its load.
#pragma once

#include "common/gym/exercise.hpp"
#include "common/gym/routine.hpp"
#include "common/gym/station.hpp"
#include "common/training/history.hpp"

namespace training {

enum class Outcome {
    success,    // every set at the top of the range, with enough left at the end
    kept,       // every set within the range
    failed,     // a set below it
    own_choice, // the member chose another load than was asked of a set: neither
    lightened,  // Gymfloor made it lighter: neither
};

struct Judged {
    Outcome outcome = Outcome::kept;
    gym::Weight prescribed;      // loadable here; of the last set
    gym::Weight lifted;          // the least of its sets
    std::vector<int> reps;       // of each set; the weaker side's where one-sided
    std::optional<int> left;     // reps left at the last set
    std::vector<gym::SetId> ids; // the sets it was judged by
};

// `left_needed`: how many reps have to be left at the last set for a success. Where nobody said how
// many were: too few for a hinge, enough for others (R4). The session has at least one set.
Judged judge(
    const SessionSets& session,
    const gym::RoutineItem& item,
    const gym::Exercise& exercise,
    const gym::StationKind& kind,
    int left_needed
);

} // namespace training
