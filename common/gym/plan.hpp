// What one member is to do today, with the reason behind every number.
#pragma once

#include "common/gym/set.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace gym {

// Why a number is what it is, as data: the rule that made it and the sets it was made from, so
// that it can be replayed from the log at any later day.
struct Reason {
    enum class Rule {
        start_load,        // R6: nothing known here yet
        same_as_last_time, // the last working load on this station's kind
    };
    Rule rule = Rule::start_load;
    std::vector<SetId> from;

    friend bool operator==(const Reason&, const Reason&) = default;
};

struct PlannedExercise {
    std::string exercise;
    int sets = 0;
    Target target;
    std::vector<int> reps; // prefilled for each set
    std::chrono::seconds rest{0};
    Reason reason;

    friend bool operator==(const PlannedExercise&, const PlannedExercise&) = default;
};

struct Plan {
    int routine_version = 0;
    std::vector<PlannedExercise> exercises; // those that this station can do

    friend bool operator==(const Plan&, const Plan&) = default;
};

} // namespace gym
