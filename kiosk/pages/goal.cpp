#include "kiosk/pages/goal.hpp"

#include "common/content/goals.hpp"
#include "common/training/thresholds.hpp"
#include "kiosk/pages/goal_facts.hpp"
#include "kiosk/pages/leaf.hpp"
#include "kiosk/pages/pin.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace kiosk::pages {

using screens::Choose;
using Leaf = GoalPage::Leaf;
using training::Letter;

namespace {

constexpr int number_most = 500; // of any measure

gym::Unit unit_of(const Around& around) {
    return around.visit->profile->comfort.unit;
}

// The first question without an answer.
Leaf next_leaf(const gym::GoalDraft& draft) {
    if (!draft.measure) {
        return Leaf::what;
    }
    if (draft.measure == gym::Measure::e1rm_kg && draft.exercise.empty()) {
        return Leaf::exercise;
    }
    if (!draft.until) {
        return Leaf::when;
    }
    if (!draft.target) {
        return Leaf::number;
    }
    return draft.why ? Leaf::check : Leaf::why;
}

void go_on(GoalPage& page) {
    page.refused = false;
    page.leaf = next_leaf(page.draft);
}

void choose_measure(GoalPage& page, gym::Measure measure, const Around& around) {
    page.draft.measure = measure;
    page.draft.target.reset();
    page.draft.exercise.clear();
    if (measure == gym::Measure::e1rm_kg && around.kind.exercises.size() == 1) {
        page.draft.exercise = around.kind.exercises.front();
    }
    go_on(page);
}

Leaf leaf_of(Letter letter, const gym::GoalDraft& draft) {
    switch (letter) {
    case Letter::s:
        return draft.measure == gym::Measure::e1rm_kg && draft.exercise.empty() ? Leaf::exercise
                                                                                : Leaf::what;
    case Letter::m:
    case Letter::a:
        return draft.measure ? Leaf::number : Leaf::what;
    case Letter::r:
        return Leaf::why;
    case Letter::t:
        break;
    }
    return Leaf::when;
}

Outcome tell(GoalPage& page, const Around& around, std::optional<gym::Goal> goal) {
    if (is_locked(*around.visit, gym::Deed::change_goal)) { // its time is over
        return {Outcome::Then::stay, {}, screens::PageName::pin};
    }
    page.saving = true;
    return {
        Outcome::Then::stay,
        {screens::Keep{wire::GoalChanged{
            around.visit->profile->member, std::move(goal), around.visit->unlock}}}};
}

// Of the goal that stands.
Outcome choose_standing(GoalPage& page, int which, const Around& around) {
    const auto& goal = around.visit->profile->goal;
    if (!goal) {
        return {};
    }
    switch (which) {
    case goal_page::change: // its number and its day are to be thought of anew
        page.draft = {goal->measure, goal->exercise, std::nullopt, std::nullopt, goal->why};
        go_on(page);
        return {};
    case goal_page::end:
        page.leaf = Leaf::ending;
        return {};
    case goal_page::keep:
        page.leaf = Leaf::standing;
        return {};
    case goal_page::end_surely:
        return page.leaf == Leaf::ending ? tell(page, around, std::nullopt) : Outcome{};
    default:
        return {};
    }
}

void take_number(GoalPage& page, std::optional<int> number, const Around& around) {
    if (number && page.draft.measure) {
        page.draft.target =
            meant_value(*page.draft.measure, static_cast<double>(*number), unit_of(around));
        go_on(page);
    }
}

Outcome choose(GoalPage& page, int which, const Around& around) {
    gym::GoalDraft& draft = page.draft;
    if (which >= goal_page::change) {
        return choose_standing(page, which, around);
    }
    constexpr int letters = 5;
    const auto place = [&](int first, std::size_t count) {
        const auto at = static_cast<std::size_t>(which - first);
        return which >= first && at < count ? std::optional(at) : std::nullopt;
    };
    const auto measures = goal_page::measures(*around.visit);
    const auto& reasons = content::training_reasons();
    const std::span<const int> weeks = goal_page::weeks_offered;
    if (const auto measure = place(0, measures.size())) {
        choose_measure(page, measures[*measure], around);
    } else if (const auto one = place(goal_page::exercise_first, around.kind.exercises.size())) {
        draft.exercise = around.kind.exercises[*one];
        draft.target.reset();
        go_on(page);
    } else if (const auto day = place(goal_page::weeks_first, weeks.size())) {
        draft.until = around.zone.day(around.now) + std::chrono::weeks(weeks[*day]);
        go_on(page);
    } else if (which == goal_page::take_first) {
        take_number(page, goal_page::suggested(draft, around), around);
    } else if (which == goal_page::take_first + 1) {
        take_number(page, goal_page::nearest(draft, around), around);
    } else if (const auto reason = place(goal_page::why_first, reasons.size())) {
        draft.why = reasons[*reason].why;
        go_on(page);
    } else if (const auto letter = place(goal_page::letter_first, letters)) {
        page.leaf = leaf_of(static_cast<Letter>(*letter), draft);
        page.refused = false;
    }
    return {};
}

void step(GoalPage& page, int steps, const Around& around) {
    if (page.leaf != Leaf::number || !page.draft.measure) {
        return;
    }
    const int number = std::clamp(goal_page::number(page.draft, around) + steps, 0, number_most);
    page.draft.target =
        meant_value(*page.draft.measure, static_cast<double>(number), unit_of(around));
    page.refused = false;
}

Outcome save(GoalPage& page, const Around& around) {
    if (page.leaf == Leaf::standing || page.leaf == Leaf::ending) {
        return {};
    }
    const auto goal = training::check_goal(page.draft, facts_of(page.draft, around));
    page.leaf = Leaf::check;
    page.refused = !goal;
    return goal ? tell(page, around, *goal) : Outcome{};
}

} // namespace

namespace goal_page {

std::vector<gym::Measure> measures(const screens::Visit& visit) {
    std::vector<gym::Measure> all{
        gym::Measure::weekly_sets,
        gym::Measure::sit_and_reach_cm,
        gym::Measure::jump_cm,
        gym::Measure::weeks_in_a_row};
    const gym::About& about = visit.profile->about;
    const bool grown = visit.profile->trainee.age != gym::AgeBand::under_18;
    if (grown) { // R28: no estimates below
        all.insert(all.begin(), gym::Measure::e1rm_kg);
    }
    if (grown && about.body_weight) {
        all.push_back(gym::Measure::body_weight_kg);
    }
    const auto& reasons = content::training_reasons();
    const auto reason = std::ranges::find_if(reasons, [&](const content::TrainingReason& each) {
        return about.why == each.why;
    });
    if (reason != reasons.end()) {
        std::stable_partition(all.begin(), all.end(), [&](gym::Measure measure) {
            return goal_kind(measure).slug == reason->goal;
        });
    }
    return all;
}

std::optional<int> nearest(const gym::GoalDraft& draft, const Around& around) {
    const training::GoalFacts facts = facts_of(draft, around);
    const auto most = training::most_achievable(draft, facts);
    if (!most) {
        return std::nullopt;
    }
    const auto number =
        static_cast<int>(std::floor(shown_number(*draft.measure, *most, unit_of(around))));
    const double value = meant_value(*draft.measure, number, unit_of(around));
    return value > *facts.now ? std::optional(number) : std::nullopt;
}

std::optional<int> suggested(const gym::GoalDraft& draft, const Around& around) {
    const auto most = nearest(draft, around);
    if (!most) {
        return std::nullopt;
    }
    const training::GoalFacts facts = facts_of(draft, around);
    if (facts.per_week) {
        const double weeks = static_cast<double>((*draft.until - facts.today).count()) / 7;
        const double there = *facts.now + *facts.per_week * weeks;
        const auto number =
            static_cast<int>(std::floor(shown_number(*draft.measure, there, unit_of(around))));
        const bool is_more = meant_value(*draft.measure, number, unit_of(around)) > *facts.now;
        return is_more ? std::min(number, *most) : *most;
    }
    if (draft.measure == gym::Measure::weeks_in_a_row) {
        return most;
    }
    gym::GoalDraft soon = draft;
    soon.until = std::min(*draft.until, facts.today + training::goal_milestone_after);
    return nearest(soon, around).value_or(*most);
}

int number(const gym::GoalDraft& draft, const Around& around) {
    const auto now = facts_of(draft, around).now;
    const double value = draft.target.value_or(now.value_or(0));
    return static_cast<int>(std::lround(shown_number(*draft.measure, value, unit_of(around))));
}

} // namespace goal_page

GoalPage open_goal(const screens::Visit& visit) {
    GoalPage page;
    page.draft.why = visit.profile->about.why; // B1
    page.leaf = visit.profile->goal ? Leaf::standing : Leaf::what;
    return page;
}

Outcome update(GoalPage& page, const screens::Message& message, const Around& around) {
    const auto* kept = std::get_if<screens::Kept>(&message);
    if (const auto* told = kept ? std::get_if<wire::GoalChanged>(&kept->body) : nullptr) {
        page = open_goal(*around.visit); // which takes it in a moment
        page.leaf = told->goal ? Leaf::standing : Leaf::what;
        return {};
    }
    take_kept(page, message);
    if (page.saving) {
        return {};
    }
    if (const auto* choice = std::get_if<Choose>(&message)) {
        return choose(page, choice->which, around);
    }
    if (const auto* by = std::get_if<screens::StepBy>(&message)) {
        step(page, by->steps, around);
    } else if (std::holds_alternative<screens::Confirm>(message)) {
        return save(page, around);
    }
    return {};
}

} // namespace kiosk::pages
