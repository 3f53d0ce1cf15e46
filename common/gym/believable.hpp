// What can hardly be true: a slip of the finger in a file or on a pad. Such a set is kept as
// history, but makes no record and no estimate.
#pragma once

#include "common/gym/set.hpp"

namespace gym {

inline constexpr int believable_reps_max = 1'000;
inline constexpr Weight believable_load_max = kilograms(1'000);
inline constexpr int believable_seconds_max = 24 * 3'600;
inline constexpr int believable_distance_m_max = 1'000'000;

constexpr bool is_doubtful(const Set& set) {
    return set.reps > believable_reps_max || set.reps_right.value_or(0) > believable_reps_max ||
           set.load > believable_load_max || set.seconds > believable_seconds_max ||
           set.distance_m > believable_distance_m_max;
}

} // namespace gym
