// Goals: five letters before one is made (H5), a look at it every week (H6). A goal is never
// lowered by itself; the member is offered to set it anew.
#pragma once

#include "common/base/result.hpp"
#include "common/gym/goal.hpp"
#include "common/gym/weight.hpp"

#include <optional>
#include <span>
#include <vector>

namespace training {

gym::GoalKind kind_of(gym::Measure measure);

// Specific, measurable, achievable, relevant, time-bound.
enum class Letter { s, m, a, r, t };

// What is known about the member on the day the goal is made.
struct GoalFacts {
    base::LocalDay today;
    std::optional<double> now;      // measured last, in the measure's unit
    std::optional<double> per_week; // R10's slope, where one is known
    int months_of_training = 0;
};

// The most that may be hoped for by the draft's day: R10, and of kept weeks one a week. None where
// the measure, its value now or the day is missing, or where nothing above now is left.
std::optional<double> most_achievable(const gym::GoalDraft& draft, const GoalFacts& facts);

// In the order of the word. S: a measure, with its exercise where it is about one. M: a target
// above 0 and a value to start from. A: more than now, and no more than R10 lets hope for (kept
// weeks: one a week); missing too where M or T leave nothing to judge. R: a reason. T: a day after
// today, within 6 months.
std::vector<Letter> missing_letters(const gym::GoalDraft& draft, const GoalFacts& facts);

// The goal, or a refusal that names every missing letter.
base::Result<gym::Goal> check_goal(const gym::GoalDraft& draft, const GoalFacts& facts);

// Where a straight way to the goal is on a day.
double expected_at(const gym::Goal& goal, base::LocalDay day);

struct Milestone {
    base::LocalDay day;
    double value = 0;

    friend bool operator==(const Milestone&, const Milestone&) = default;
};

// 4 weeks from the start, or the end where that is sooner.
Milestone milestone(const gym::Goal& goal);

struct Measured {
    base::LocalDay day;
    double value = 0;
};

enum class Pace { behind, on_track, ahead };

struct NextStep {
    enum class Act {
        lift,           // weight x reps
        stretch,        // so many days this week
        do_sets,        // for the hamstrings this week
        jump,           // so many cm
        train_leg_days, // so many this week
        nothing,        // it is reached
    };
    Act act = Act::nothing;
    double amount = 0;  // days, sets or cm
    gym::Weight weight; // of lift
    int reps = 0;       // of lift

    friend bool operator==(const NextStep&, const NextStep&) = default;
};

struct GoalStatus {
    Pace pace = Pace::on_track; // by the last whole week
    int weeks = 0;              // whole ones so far
    double expected = 0;        // at the end of that week
    double actual = 0;          // by then
    bool is_reached = false;
    NextStep next;
    bool offers_reset = false; // 2 weeks behind, running

    friend bool operator==(const GoalStatus&, const GoalStatus&) = default;
};

// Measurements since the start, by day; the best so far counts, of kept weeks the last. Within 10 %
// of the way is "on track".
GoalStatus
evaluate(const gym::Goal& goal, std::span<const Measured> measured, base::LocalDay today);

} // namespace training
