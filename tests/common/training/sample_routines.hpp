// Routines for tests, written short.
#pragma once

#include "common/content/catalogue.hpp"

#include <string>
#include <vector>

namespace tests {

inline gym::RoutineDay
leg_day(int offset, std::vector<gym::RoutineItem> items = {{"leg_curl", 3, 8, 12}}) {
    return {offset, "Legs", std::move(items)};
}

inline gym::RoutineDay upper_day(int offset) {
    return {offset, "Upper", {}, {"Chest"}};
}

inline gym::Routine week_of(std::vector<gym::RoutineDay> days) {
    return {"own", 1, std::move(days), "Own"};
}

// Two days with nothing wrong with them.
inline gym::Routine sound() {
    return week_of({
        leg_day(0),
        leg_day(3, {{"leg_curl", 3, 8, 12}, {"single_leg_glute_bridge", 2, 8, 12}}),
    });
}

} // namespace tests
