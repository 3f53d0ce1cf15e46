// What a member wants to reach (H5): a number, by a day, for a reason of their own.
#pragma once

#include "common/base/zone.hpp"

#include <optional>
#include <string>

namespace gym {

// The kinds that are offered; each has a measure or two.
enum class GoalKind { flexibility, strength, muscle, performance, consistency };

// What is measured, with its unit.
enum class Measure {
    sit_and_reach_cm,
    e1rm_kg,        // of one exercise (R1); on a machine told as the 10-rep weight
    weekly_sets,    // of the hamstrings (D6): stands for muscle, as body weight does
    body_weight_kg, // gaining; there are no goals to lose any (G3)
    jump_cm,        // standing, best of 3 (B5)
    weeks_in_a_row, // kept weeks (F4)
};

// Why a member trains the hamstrings (B1).
enum class Why { performance, posture, looks, strength };

// A goal on its way through the wizard: what is not answered yet is not there.
struct GoalDraft {
    std::optional<Measure> measure;
    std::string exercise; // slug; for e1rm_kg alone
    std::optional<double> target;
    std::optional<base::LocalDay> until;
    std::optional<Why> why;

    friend bool operator==(const GoalDraft&, const GoalDraft&) = default;
};

struct Goal {
    Measure measure = Measure::e1rm_kg;
    std::string exercise;
    double from = 0; // measured when the goal was made
    double to = 0;
    base::LocalDay begin;
    base::LocalDay until;
    Why why = Why::strength;

    friend bool operator==(const Goal&, const Goal&) = default;
};

} // namespace gym
