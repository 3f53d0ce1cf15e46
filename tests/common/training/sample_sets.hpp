// Sets for the tests of the training rules, on an evening of November 2026.
#pragma once

#include "common/base/zone.hpp"
#include "common/gym/set.hpp"

#include <string>

namespace tests {

// A Sunday, 18:00 in Berlin.
inline const base::Instant evening = base::Instant(
    std::chrono::sys_days(std::chrono::year(2026) / 11 / 22) + std::chrono::hours(17)
);

inline const base::Zone zone = base::Zone::utc();

inline gym::LoggedSet
logged(std::uint64_t seq, base::Instant at, std::string exercise, double kg, int reps) {
    gym::LoggedSet set;
    set.id = {"STATION", 1, seq};
    set.at = at;
    set.set.member = gym::MemberId{"SAM"};
    set.set.exercise = std::move(exercise);
    set.set.load = gym::kilograms(kg);
    set.set.reps = reps;
    return set;
}

inline gym::LoggedSet curl(std::uint64_t seq, base::Instant at, double kg = 40, int reps = 10) {
    return logged(seq, at, "leg_curl", kg, reps);
}

inline gym::LoggedSet warm_up(gym::LoggedSet set) {
    set.set.type = gym::SetType::warm_up;
    return set;
}

} // namespace tests
