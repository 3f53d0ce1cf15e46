// Way 3, the harder variation (R9): from one rung of a ladder to the next. The ladders are data
// (common/content/ladders.toml).
#pragma once

#include "common/gym/weight.hpp"

#include <optional>
#include <string>
#include <vector>

namespace gym {

struct Rung {
    std::string name; // text id
    std::string exercise;
    std::optional<std::string> instead; // the same rung where the first can not be done here
    // Repetitions, a side where the exercise is one-sided; none: the routine's own range.
    std::optional<int> reps_low;
    std::optional<int> reps_high;
    // Kilograms on top of body weight within this rung; none: no load, or the load of the exercise.
    std::optional<Weight> added_low;
    std::optional<Weight> added_high;
    bool loaded = false;     // a load goes on top, as much as R4 says
    double load_share = 1.0; // of the load on the rung below, for the first set here
    bool staff_only = false; // only where a trainer has put it into the plan

    friend bool operator==(const Rung&, const Rung&) = default;
};

struct Ladder {
    std::string slug;
    std::vector<Rung> rungs; // easiest first

    friend bool operator==(const Ladder&, const Ladder&) = default;
};

} // namespace gym
