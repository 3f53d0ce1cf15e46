// Something to look at or to say, as data: to whom, on what evidence, from which sets. The words
// are content's.
#pragma once

#include "common/gym/set.hpp"

#include <array>
#include <string>
#include <vector>

namespace gym {

enum class AdviceKind {
    pain,
    first_visit,
    form_waiting,       // for a trainer's sign-off (C1)
    fatigue_red,        // R14
    fatigue_amber,      // R14
    load_jumps,         // T3: chosen by the member, twice in a week
    asymmetry,          // R13
    stall,              // R14
    target_ignored,     // T3
    inactive,           // R24
    back_after_absence, // N12
    volume_rise,        // E5
    balance,            // B3
    quad_dominance,     // C3
    function_missing,   // A3
};

enum class Audience { member, staff };

// One number of the evidence, with what it counts.
struct Figure {
    enum class Of { nothing, kg, percent, days, sessions, sets, hard_days, ratio, level, reports };
    Of of = Of::nothing;
    double value = 0;

    friend bool operator==(const Figure&, const Figure&) = default;
};

// Whole days of 24 hours.
inline Figure days_since(base::Instant then, base::Instant now) {
    const auto days = std::chrono::floor<std::chrono::days>(now - then);
    return {Figure::Of::days, static_cast<double>(days.count())};
}

struct Advice {
    AdviceKind kind = AdviceKind::pain;
    Audience audience = Audience::staff;
    MemberId member;
    std::string exercise; // empty: not about one
    std::array<Figure, 3> evidence;
    std::vector<SetId> sets;
    base::Instant at; // when it became true, as far as the log tells

    friend bool operator==(const Advice&, const Advice&) = default;
};

} // namespace gym
