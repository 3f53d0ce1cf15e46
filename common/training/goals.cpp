#include "common/training/goals.hpp"

#include "common/training/estimate.hpp"
#include "common/training/strength.hpp"
#include "common/training/thresholds.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace training {

namespace {

constexpr int stretch_days_a_week = 2; // from which stretching shows (ACSM; R15)

constexpr std::chrono::days week{7};

double weeks_between(base::LocalDay from, base::LocalDay to) {
    return static_cast<double>((to - from).count()) / 7;
}

// The same day 6 months later, or the month's last where it has no such day.
base::LocalDay latest_end(base::LocalDay today) {
    const auto target = std::chrono::year_month_day(today) + std::chrono::months(goal_months_max);
    return base::LocalDay(
        target.ok() ? target : target.year() / target.month() / std::chrono::last
    );
}

bool is_specific(const gym::GoalDraft& draft) {
    return draft.measure && (*draft.measure != gym::Measure::e1rm_kg || !draft.exercise.empty());
}

bool is_measurable(const gym::GoalDraft& draft, const GoalFacts& facts) {
    return draft.target && std::isfinite(*draft.target) && *draft.target > 0 && facts.now;
}

bool is_time_bound(const gym::GoalDraft& draft, const GoalFacts& facts) {
    return draft.until && *draft.until > facts.today && *draft.until <= latest_end(facts.today);
}

bool is_achievable(const gym::GoalDraft& draft, const GoalFacts& facts) {
    const auto most = most_achievable(draft, facts);
    return most && *draft.target > *facts.now && *draft.target <= *most;
}

std::string_view asks_for(Letter letter) {
    switch (letter) {
    case Letter::s:
        return "S: say what, and of which exercise";
    case Letter::m:
        return "M: give a number, and measure where you start";
    case Letter::a:
        return "A: choose what can be reached by that day";
    case Letter::r:
        return "R: choose a reason";
    case Letter::t:
        break;
    }
    return "T: choose a day within 6 months";
}

// The best up to and including a day; of kept weeks the last. The start where nothing was measured.
double value_at(const gym::Goal& goal, std::span<const Measured> measured, base::LocalDay day) {
    double value = goal.from;
    for (const Measured& found : measured) {
        if (found.day < goal.begin || found.day > day) {
            continue;
        }
        const bool last_counts = goal.measure == gym::Measure::weeks_in_a_row;
        value = last_counts ? found.value : std::max(value, found.value);
    }
    return value;
}

Pace pace_of(const gym::Goal& goal, double actual, double expected) {
    const double margin = goal_margin * (goal.to - goal.from);
    if (actual < expected - margin) {
        return Pace::behind;
    }
    return actual > expected + margin ? Pace::ahead : Pace::on_track;
}

NextStep next_step(const gym::Goal& goal, double actual, base::LocalDay today) {
    const double weeks_left = std::max(1.0, weeks_between(today, goal.until));
    const double aim = actual + (goal.to - actual) / weeks_left;
    NextStep step;
    switch (goal.measure) {
    case gym::Measure::e1rm_kg:
        step.act = NextStep::Act::lift;
        step.reps = goal_step_reps;
        step.weight = weight_for_reps(gym::kilograms(aim), goal_step_reps);
        break;
    case gym::Measure::sit_and_reach_cm:
        step.act = NextStep::Act::stretch;
        step.amount = stretch_days_a_week;
        break;
    case gym::Measure::weekly_sets:
        step.act = NextStep::Act::do_sets;
        step.amount = std::ceil(aim);
        break;
    case gym::Measure::body_weight_kg:
        step.act = NextStep::Act::do_sets;
        step.amount = volume_target_from;
        break;
    case gym::Measure::jump_cm:
        step.act = NextStep::Act::jump;
        step.amount = aim;
        break;
    case gym::Measure::weeks_in_a_row:
        step.act = NextStep::Act::train_leg_days;
        step.amount = leg_days_a_week;
        break;
    }
    return step;
}

} // namespace

gym::GoalKind kind_of(gym::Measure measure) {
    switch (measure) {
    case gym::Measure::sit_and_reach_cm:
        return gym::GoalKind::flexibility;
    case gym::Measure::e1rm_kg:
        return gym::GoalKind::strength;
    case gym::Measure::weekly_sets:
    case gym::Measure::body_weight_kg:
        return gym::GoalKind::muscle;
    case gym::Measure::jump_cm:
        return gym::GoalKind::performance;
    case gym::Measure::weeks_in_a_row:
        break;
    }
    return gym::GoalKind::consistency;
}

std::optional<double> most_achievable(const gym::GoalDraft& draft, const GoalFacts& facts) {
    if (!draft.measure || !facts.now || !is_time_bound(draft, facts)) {
        return std::nullopt;
    }
    const double weeks = weeks_between(facts.today, *draft.until);
    const double gain =
        draft.measure == gym::Measure::weeks_in_a_row
            ? weeks
            : achievable_gain(*facts.now, facts.per_week, weeks, facts.months_of_training);
    return gain > 0 ? std::optional(*facts.now + gain) : std::nullopt;
}

std::vector<Letter> missing_letters(const gym::GoalDraft& draft, const GoalFacts& facts) {
    const bool measurable = is_measurable(draft, facts);
    const bool time_bound = is_time_bound(draft, facts);
    std::vector<Letter> missing;
    if (!is_specific(draft)) {
        missing.push_back(Letter::s);
    }
    if (!measurable) {
        missing.push_back(Letter::m);
    }
    if (!measurable || !time_bound || !is_achievable(draft, facts)) {
        missing.push_back(Letter::a);
    }
    if (!draft.why) {
        missing.push_back(Letter::r);
    }
    if (!time_bound) {
        missing.push_back(Letter::t);
    }
    return missing;
}

base::Result<gym::Goal> check_goal(const gym::GoalDraft& draft, const GoalFacts& facts) {
    const std::vector<Letter> missing = missing_letters(draft, facts);
    if (!missing.empty()) {
        std::string detail;
        for (const Letter letter : missing) {
            detail += fmt::format("{}{}", detail.empty() ? "" : "; ", asks_for(letter));
        }
        return base::refuse(base::Reason::invalid, std::move(detail));
    }
    return gym::Goal{
        *draft.measure,
        draft.exercise,
        *facts.now,
        *draft.target,
        facts.today,
        *draft.until,
        *draft.why};
}

double expected_at(const gym::Goal& goal, base::LocalDay day) {
    const double whole = weeks_between(goal.begin, goal.until);
    const double part = whole > 0 ? weeks_between(goal.begin, day) / whole : 1;
    return goal.from + std::clamp(part, 0.0, 1.0) * (goal.to - goal.from);
}

Milestone milestone(const gym::Goal& goal) {
    const base::LocalDay day = std::min(goal.begin + goal_milestone_after, goal.until);
    return {day, expected_at(goal, day)};
}

GoalStatus
evaluate(const gym::Goal& goal, std::span<const Measured> measured, base::LocalDay today) {
    GoalStatus status;
    const base::LocalDay end = std::min(today, goal.until);
    status.weeks = std::max(0, static_cast<int>((end - goal.begin) / week));
    const auto pace_after = [&](int weeks) {
        const base::LocalDay day = goal.begin + week * weeks;
        return pace_of(goal, value_at(goal, measured, day), expected_at(goal, day));
    };
    const base::LocalDay last_week = goal.begin + week * status.weeks;
    status.expected = expected_at(goal, last_week);
    status.actual = value_at(goal, measured, last_week);
    status.pace = status.weeks > 0 ? pace_after(status.weeks) : Pace::on_track;
    const double now = value_at(goal, measured, today);
    status.is_reached = now >= goal.to;
    if (!status.is_reached) {
        status.next = next_step(goal, now, today);
        status.offers_reset = status.weeks >= goal_behind_weeks;
        for (int back = 0; back < goal_behind_weeks && status.offers_reset; ++back) {
            status.offers_reset = pace_after(status.weeks - back) == Pace::behind;
        }
    }
    return status;
}

} // namespace training
