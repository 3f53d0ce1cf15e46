// What is wrong with a routine: all of it at once, for whoever wrote it.
#pragma once

#include "common/gym/exercise.hpp"
#include "common/gym/routine.hpp"
#include "common/gym/station.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace training {

struct Finding {
    enum class Kind {
        // What no routine may have.
        nothing_to_train,
        no_name,
        too_long,         // a name, or a list: no kiosk could be told
        bad_offset,       // outside the week, twice, or out of order
        no_rest_day,      // C6
        hamstrings_close, // E9: two hamstring days less than 48 h apart, over the week's end too
        no_exercise,      // one that is not known
        twice_a_day,      // the same exercise
        sets_out_of_bounds,
        reps_out_of_bounds,
        range_upside_down,
        change_of_nothing, // a change names an item that is not there, or a week before the first
        one_sided_missing, // I3: from week 5 on one-sided and two-sided hamstring work
        two_sided_missing,
        // What staff should know.
        few_hamstring_days, // E2
        quads_alone,        // C3: squats and lunges without Romanian deadlift, bridge or curl
        no_station,         // no station here can log it
    };

    Kind kind = Kind::nothing_to_train;
    // Where: indexes into the routine, and what it is about.
    std::optional<std::size_t> day = std::nullopt;
    std::optional<std::size_t> item = std::nullopt;
    std::string about = {}; // exercise, where it is one

    friend bool operator==(const Finding&, const Finding&) = default;
};

bool is_warning(Finding::Kind kind);

// Days in the week's order, then what the whole week lacks; each exercise without a station once.
// Sides and changes are looked at as they stand from week 5 on. `stations` are the kinds this gym
// has; none: that is not looked at.
std::vector<Finding> check_routine(
    const gym::Routine& routine,
    std::span<const gym::Exercise> exercises,
    std::span<const gym::StationKind> stations
);

bool has_errors(std::span<const Finding> findings);

// A sentence for staff: what is wrong and what to do.
std::string sentence(const gym::Routine& routine, const Finding& finding);

} // namespace training
