// How much each muscle gets (R12, D6, A1 to A3).
#pragma once

#include "common/training/sessions.hpp"

#include <map>
#include <set>

namespace training {

using MuscleSets = std::map<gym::Muscle, double>;

// Working sets by D6's credits; a one-sided set is one. An exercise that is not known adds nothing.
MuscleSets muscle_sets(Sets sets, std::span<const gym::Exercise> exercises);

// Of the ISO week that holds `now` in the gym's zone.
MuscleSets sets_this_week(
    Sets history,
    std::span<const gym::Exercise> exercises,
    const base::Zone& zone,
    base::Instant now
);

// R12, sets of a muscle in a week: below 4, to below 10, to 16, to 20, above.
enum class VolumeBand { low, building, on_target, high, too_much };

VolumeBand volume_band(double sets_a_week);

// A1's four parts. The three that cross the hip get what the hamstrings get; the short head gets
// none of what the hip does (A2).
struct HamstringMap {
    double semitendinosus = 0;
    double semimembranosus = 0;
    double biceps_long_head = 0;
    double biceps_short_head = 0;

    friend bool operator==(const HamstringMap&, const HamstringMap&) = default;
};

HamstringMap hamstring_map(const MuscleSets& sets);

// A3: the functions of the hamstrings that no working set of the last 7 days had.
std::set<gym::Function>
untrained_functions(Sets history, std::span<const gym::Exercise> exercises, base::Instant now);

} // namespace training
