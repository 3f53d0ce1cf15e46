// A routine: what is to be trained in a week, standing and versioned. The shipped ones are data
// (common/content/routines.toml).
#pragma once

#include <string>
#include <vector>

namespace gym {

struct RoutineItem {
    std::string exercise;
    int sets = 0;
    int reps_low = 0;
    int reps_high = 0;

    friend bool operator==(const RoutineItem&, const RoutineItem&) = default;
};

struct RoutineDay {
    int offset = 0; // days after the first day
    std::string name;
    std::vector<RoutineItem> items; // none: rest, or other muscles

    friend bool operator==(const RoutineDay&, const RoutineDay&) = default;
};

struct Routine {
    std::string slug;
    int version = 0;
    std::vector<RoutineDay> days;

    friend bool operator==(const Routine&, const Routine&) = default;
};

} // namespace gym
