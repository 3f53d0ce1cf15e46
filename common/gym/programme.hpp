// A programme of one's own for one exercise (J17): what the member decided, set by set.
#pragma once

#include "common/base/result.hpp"
#include "common/gym/weight.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace gym {

inline constexpr std::size_t programme_sets_most = 8;
inline constexpr int programme_percent_least = 20;
inline constexpr int programme_percent_most = 120;
inline constexpr int programme_reps_most = 50;
inline constexpr Weight training_max_least = kilograms(1);
inline constexpr Weight training_max_most = kilograms(500);

struct ProgrammeSet {
    int percent = 0; // of the training max
    int reps = 0;
    bool open_ended = false; // as many as possible, at least `reps`
    bool drop = false;       // at once after the set before it

    friend bool operator==(const ProgrammeSet&, const ProgrammeSet&) = default;
};

struct Programme {
    Weight training_max;
    std::vector<ProgrammeSet> sets;
    bool straps = false;
    bool sumo = false;         // feet wide, hands between the legs
    std::string superset = {}; // an exercise done in the rest of this one; empty: none

    friend bool operator==(const Programme&, const Programme&) = default;
};

// Small letters, digits and underscores, as exercises are named.
bool is_slug(std::string_view text);

// As it is told, stored and imported: "140: 65x5 75x5 85x5+ 60x10d straps sumo with=glute_bridge":
// the training max in kilograms; of each set the percent, the reps, "+" as many as possible, "d" a
// drop set.
std::string to_text(const Programme& programme);

// The way back. Refuses what it can not read, saying which part and how it should be.
base::Result<Programme> programme_of(std::string_view text);

} // namespace gym
