#include "kiosk/pages/goal_facts.hpp"

#include "common/content/assessments.hpp"
#include "common/content/catalogue.hpp"
#include "common/training/consistency.hpp"
#include "common/training/strength.hpp"
#include "common/training/thresholds.hpp"
#include "common/training/weekly.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk::pages {

namespace {

using training::Measured;

constexpr int weeks_back = 27; // a goal is 6 months at most
constexpr std::chrono::days week{7};
constexpr double ten_reps = 27.0 / 36; // of the e1RM (R1)

double grams_of(gym::Unit unit) {
    return unit == gym::Unit::kg ? 1000 : 1000 * gym::kilograms_per_pound;
}

double kg(gym::Weight weight) {
    return static_cast<double>(weight.grams) / 1000;
}

bool is_weight(gym::Measure measure) {
    return measure == gym::Measure::e1rm_kg || measure == gym::Measure::body_weight_kg;
}

std::vector<Measured> strength(const std::string& exercise, const Around& around) {
    const auto sets = strength_sets(around, exercise);
    if (sets.empty()) {
        return {};
    }
    const auto track = training::track_of(sets.back(), content::exercises());
    std::vector<Measured> found;
    for (const auto& session : training::strength_by_session(sets, *track, content::exercises())) {
        found.push_back({around.zone.day(session.at), kg(session.estimate.e1rm)});
    }
    return found;
}

std::vector<Measured> results(const Around& around, std::string_view assessment) {
    std::vector<Measured> found;
    for (const gym::AssessmentDone& done : around.visit->profile->assessments) {
        if (done.assessed.assessment == assessment) {
            found.push_back({around.zone.day(done.at), done.assessed.value});
        }
    }
    return found;
}

std::vector<Measured> hamstring_sets(const Around& around) {
    std::vector<Measured> found;
    const base::LocalDay today = around.zone.day(around.now);
    for (const training::Week& each : training::weekly(
             around.visit->history, content::exercises(), around.zone, around.now, weeks_back
         )) {
        const auto sets = each.muscles.find(gym::Muscle::hamstrings);
        if (sets != each.muscles.end()) {
            const base::LocalDay sunday = each.monday + week - std::chrono::days(1);
            found.push_back({std::min(sunday, today), sets->second});
        }
    }
    return found;
}

std::vector<Measured> kept_weeks(const Around& around) {
    const auto rest = training::holiday_weeks(around.visit->profile->about);
    std::vector<Measured> found;
    const auto days = screens::leg_days(*around.visit, around.zone);
    const base::LocalDay today = around.zone.day(around.now);
    for (int back = weeks_back; back >= 0; --back) {
        const base::LocalDay day = today - week * back;
        const int kept = training::weeks_in_a_row(days, day, rest);
        found.push_back({day, static_cast<double>(kept)});
    }
    return found;
}

// The weight told last stands for every week of the goal: when it was told is not known here.
std::vector<Measured> told_weight(const Around& around) {
    const gym::Profile& profile = *around.visit->profile;
    if (!profile.about.body_weight) {
        return {};
    }
    const base::LocalDay today = around.zone.day(around.now);
    const base::LocalDay begin = profile.goal ? profile.goal->begin : today;
    return {{begin, kg(*profile.about.body_weight)}};
}

std::optional<double> per_week(const gym::GoalDraft& draft, const Around& around) {
    if (draft.measure != gym::Measure::e1rm_kg) {
        return std::nullopt;
    }
    const auto sets = strength_sets(around, draft.exercise);
    if (sets.empty()) {
        return std::nullopt;
    }
    const auto track = training::track_of(sets.back(), content::exercises());
    const auto line =
        training::project(training::strength_by_session(sets, *track, content::exercises()));
    return line ? std::optional(line->kg_per_week) : std::nullopt;
}

} // namespace

std::vector<gym::LoggedSet> strength_sets(const Around& around, const std::string& exercise) {
    std::optional<gym::Track> chosen;
    for (const gym::LoggedSet& logged : around.visit->history) {
        const auto track = training::track_of(logged, content::exercises());
        const bool here = chosen && chosen->station == around.station.id;
        if (track && track->exercise == exercise &&
            (!here || track->station == around.station.id)) {
            chosen = track;
        }
    }
    return chosen ? training::sets_of(*chosen, around.visit->history, content::exercises())
                  : std::vector<gym::LoggedSet>{};
}

std::vector<Measured>
measured(gym::Measure measure, const std::string& exercise, const Around& around) {
    switch (measure) {
    case gym::Measure::e1rm_kg:
        return strength(exercise, around);
    case gym::Measure::sit_and_reach_cm:
        return results(around, "sit_and_reach");
    case gym::Measure::jump_cm:
        return results(around, "standing_jump");
    case gym::Measure::weekly_sets:
        return hamstring_sets(around);
    case gym::Measure::body_weight_kg:
        return told_weight(around);
    case gym::Measure::weeks_in_a_row:
        return kept_weeks(around);
    }
    return {};
}

training::GoalFacts facts_of(const gym::GoalDraft& draft, const Around& around) {
    training::GoalFacts facts;
    facts.today = around.zone.day(around.now);
    if (draft.measure) {
        const auto known = measured(*draft.measure, draft.exercise, around);
        if (!known.empty()) {
            facts.now = known.back().value;
        }
        // A week that goes on says less than the one before it.
        if (draft.measure == gym::Measure::weekly_sets && known.size() > 1) {
            facts.now = std::max(known.back().value, known[known.size() - 2].value);
        }
        facts.per_week = per_week(draft, around);
    }
    constexpr int days_a_month = 30;
    if (const auto& since = around.visit->profile->trainee.training_since) {
        facts.months_of_training = static_cast<int>(
            std::chrono::floor<std::chrono::days>(around.now - *since).count() / days_a_month
        );
    }
    return facts;
}

double shown_number(gym::Measure measure, double value, gym::Unit unit) {
    if (measure == gym::Measure::e1rm_kg) {
        value *= ten_reps;
    }
    return is_weight(measure) ? value * 1000 / grams_of(unit) : value;
}

double meant_value(gym::Measure measure, double number, gym::Unit unit) {
    const double value = is_weight(measure) ? number * grams_of(unit) / 1000 : number;
    return measure == gym::Measure::e1rm_kg ? value / ten_reps : value;
}

const content::GoalKind& goal_kind(gym::Measure measure) {
    const auto slug = [&]() -> std::string_view {
        switch (training::kind_of(measure)) {
        case gym::GoalKind::flexibility:
            return "flexibility";
        case gym::GoalKind::muscle:
            return "muscle";
        case gym::GoalKind::strength:
        case gym::GoalKind::performance:
            return "performance";
        case gym::GoalKind::consistency:
            break;
        }
        return "consistency";
    }();
    return *std::ranges::find(content::goal_kinds(), slug, &content::GoalKind::slug);
}

std::string goal_value(const screens::Scene& scene, gym::Measure measure, double value) {
    const double number = shown_number(measure, value, scene.comfort.unit);
    switch (measure) {
    case gym::Measure::e1rm_kg:
    case gym::Measure::body_weight_kg:
        return scene.texts(
            "weight.with_unit",
            fmt::arg("weight", content::number_text(scene.texts, number, 1)),
            fmt::arg("unit", screens::unit_text(scene))
        );
    case gym::Measure::sit_and_reach_cm:
    case gym::Measure::jump_cm:
        return scene.texts("tests.cm", fmt::arg("n", content::number_text(scene.texts, number, 1)));
    case gym::Measure::weekly_sets:
        return scene.texts(
            "goal_page.sets", fmt::arg("n", content::number_text(scene.texts, number, 1))
        );
    case gym::Measure::weeks_in_a_row:
        return content::count_text(scene.texts, content::Counted::weeks, std::llround(number));
    }
    return {};
}

std::string
goal_name(const screens::Scene& scene, gym::Measure measure, const std::string& exercise) {
    switch (measure) {
    case gym::Measure::e1rm_kg:
        return exercise.empty() ? scene.texts("goal_page.strength")
                                : scene.texts(
                                      "goal_page.strength_in",
                                      fmt::arg("exercise", screens::exercise_name(scene, exercise))
                                  );
    case gym::Measure::sit_and_reach_cm:
        return scene.texts(content::assessment("sit_and_reach")->name);
    case gym::Measure::jump_cm:
        return scene.texts(content::assessment("standing_jump")->name);
    case gym::Measure::weekly_sets:
        return scene.texts("goal_page.weekly_sets");
    case gym::Measure::body_weight_kg:
        return scene.texts("goal_page.body_weight");
    case gym::Measure::weeks_in_a_row:
        return scene.texts("goal_page.weeks");
    }
    return {};
}

std::string
step_words(const screens::Scene& scene, const gym::Goal& goal, const training::NextStep& step) {
    using Act = training::NextStep::Act;
    const auto words = [&](const char* id) {
        return scene.texts(
            id, fmt::arg("n", content::number_text(scene.texts, std::ceil(step.amount), 0))
        );
    };
    switch (step.act) {
    case Act::lift: {
        const auto& here = scene.kind.exercises;
        const bool loadable =
            std::ranges::count(here, goal.exercise) != 0 && !scene.kind.loads.empty();
        const gym::Weight load =
            loadable ? gym::nearest_load(scene.kind, step.weight).weight : step.weight;
        return scene.texts(
            "goal_page.step_lift",
            fmt::arg("load", screens::load_with_unit(scene, load)),
            fmt::arg("n", step.reps)
        );
    }
    case Act::stretch:
        return words("goal_page.step_stretch");
    case Act::do_sets:
        return words("goal_page.step_sets");
    case Act::jump:
        return words("goal_page.step_jump");
    case Act::train_leg_days:
        return words("goal_page.step_leg_days");
    case Act::nothing:
        break;
    }
    return scene.texts("goal_page.step_reached");
}

} // namespace kiosk::pages
