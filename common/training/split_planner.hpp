// E9: a routine on the weekdays somebody chose. Every day of the week gets a name, rest too (C6).
#pragma once

#include "common/base/zone.hpp"
#include "common/gym/exercise.hpp"
#include "common/gym/routine.hpp"

#include <array>
#include <set>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace training {

using Weekdays = std::vector<std::chrono::weekday>; // from Monday on, each once

struct WeekDay {
    std::chrono::weekday weekday;
    std::optional<std::size_t> day; // index into routine.days; none: a day the routine leaves free
    std::string name;               // text id, or what staff called it; rest has one too
    bool rest = false;
    bool hamstrings = false;
    std::set<gym::Muscle> muscles;   // of its exercises, from half a set on
    std::vector<std::string> others; // text ids, or staff's words

    friend bool operator==(const WeekDay&, const WeekDay&) = default;
};

using WeekPlan = std::array<WeekDay, 7>; // Monday first

struct SplitRefusal {
    enum class Why {
        days_out_of_bounds, // 2 to 6
        other_count,        // the routine has another number of training days
        hamstrings_close,   // two hamstring days less than 48 h apart, over the week's end too
        not_possible,       // so many hamstring days fit into no week
    };

    Why why = Why::days_out_of_bounds;
    Weekdays nearest; // the good choice nearest to theirs; empty: there is none

    friend bool operator==(const SplitRefusal&, const SplitRefusal&) = default;
};

// The routine's training days in their order on the chosen weekdays, from Monday on; the days
// between are named after the routine's own rest days, else "Rest". Any order of `chosen`, doubles
// count once. The nearest good choice keeps most of the chosen days and moves the others
// the least.
std::variant<WeekPlan, SplitRefusal> plan_week(
    const gym::Routine& routine, const Weekdays& chosen, std::span<const gym::Exercise> exercises
);

// Weekdays for somebody who has not chosen: the routine's own distances from Monday on.
Weekdays usual_weekdays(const gym::Routine& routine);

// The day of the member's week that a date is; on their weekdays, or the usual ones.
WeekDay
day_on(const gym::Routine& routine, base::LocalDay date, std::span<const gym::Exercise> exercises);

// A sentence for staff.
std::string sentence(const SplitRefusal& refusal);

} // namespace training
