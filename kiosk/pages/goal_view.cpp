#include "common/content/goals.hpp"
#include "kiosk/pages/amount.hpp"
#include "kiosk/pages/ask.hpp"
#include "kiosk/pages/goal.hpp"
#include "kiosk/pages/goal_facts.hpp"
#include "kiosk/pages/leaf.hpp"

#include <algorithm>
#include <iterator>

namespace kiosk::pages {

namespace theme = ui::theme;
using screens::Choose;
using Leaf = GoalPage::Leaf;
using training::Letter;

namespace {

constexpr float save_width = 280;
constexpr float letter_gap = 12;
constexpr int answer_columns = 3;

struct LetterWords {
    Letter letter;
    const char* sign;
    const char* word;    // text id
    const char* missing; // text id: what to do about it
    const char* name;
};

constexpr LetterWords letters[] = {
    {Letter::s, "S", "goal_page.s", "goal_page.s_missing", "letter_s"},
    {Letter::m, "M", "goal_page.m", "goal_page.m_missing", "letter_m"},
    {Letter::a, "A", "goal_page.a", "goal_page.a_missing", "letter_a"},
    {Letter::r, "R", "goal_page.r", "goal_page.r_missing", "letter_r"},
    {Letter::t, "T", "goal_page.t", "goal_page.t_missing", "letter_t"}};

std::vector<Letter> missing_of(const GoalPage& page, const Around& around) {
    return training::missing_letters(page.draft, facts_of(page.draft, around));
}

bool has(const std::vector<Letter>& list, Letter letter) {
    return std::ranges::find(list, letter) != list.end();
}

// A tick, or a circle that waits for one.
void answered_sign(screens::Frame& frame, ui::Rect rect, bool is_answered) {
    if (is_answered) {
        frame.drawing.shapes.emplace_back(ui::Line{
            {{rect.x, rect.y + rect.height * 0.55f},
             {rect.x + rect.width * 0.38f, rect.bottom()},
             {rect.right(), rect.y}},
            5,
            theme::go});
    } else {
        frame.drawing.shapes.emplace_back(ui::Ring{
            {rect.x + rect.width / 2, rect.y + rect.height / 2},
            rect.width / 2 - 2,
            3,
            1,
            theme::muted});
    }
}

// S M A R T, each a way to its question, and the button that makes it a goal.
void letter_row(
    const GoalPage& page,
    screens::Frame& frame,
    const screens::Scene& scene,
    const Around& around,
    ui::Rect row
) {
    const std::vector<Letter> missing = missing_of(page, around);
    constexpr auto count = static_cast<float>(std::size(letters));
    const float width = (row.width - save_width - theme::gap - (count - 1) * letter_gap) / count;
    float x = row.x;
    for (const LetterWords& each : letters) {
        const ui::Rect rect = scene.sided({x, row.y, width, row.height});
        x += width + letter_gap;
        const bool is_missing = has(missing, each.letter);
        frame.drawing.shapes.emplace_back(ui::Box{
            rect,
            theme::card_radius,
            theme::raised,
            page.refused && is_missing ? theme::warn : theme::line,
            page.refused && is_missing ? 4.f : 2.f});
        const ui::Rect inner = rect.inset(14, 8);
        const float half = inner.height / 2;
        constexpr float sign = 26;
        ui::line_of_text(
            frame.drawing,
            scene.metrics,
            {inner.x, inner.y, inner.width - sign - 8, half},
            each.sign,
            {34, ui::FontWeight::bold, true},
            theme::text
        );
        answered_sign(
            frame, {inner.right() - sign, inner.y + (half - sign) / 2, sign, sign}, !is_missing
        );
        ui::fitted_line(
            frame.drawing,
            scene.metrics,
            {inner.x, inner.y + half, inner.width, half},
            scene.texts(each.word),
            scene.type(theme::small),
            theme::muted,
            22
        );
        frame.targets.push_back(
            {each.name,
             rect,
             screens::Message(Choose{goal_page::letter_first + static_cast<int>(each.letter)})}
        );
    }
    ui::button(
        frame,
        scene.metrics,
        scene.sided({row.right() - save_width, row.y, save_width, row.height}),
        scene.texts("goal_page.save"),
        ui::ButtonLook::go,
        "goal_save",
        screens::Message(screens::Confirm{})
    );
}

std::string number_words(const GoalPage& page, const screens::Scene& scene, int number) {
    const gym::Measure measure = *page.draft.measure;
    return goal_value(scene, measure, meant_value(measure, number, scene.comfort.unit));
}

const content::TrainingReason& reason_of(gym::Why why) {
    return *std::ranges::find(content::training_reasons(), why, &content::TrainingReason::why);
}

// --- leaves ---

void what(screens::Frame& frame, const screens::Scene& scene, const Around& around, ui::Rect rect) {
    std::vector<Answer> shown;
    const auto measures = goal_page::measures(*around.visit);
    for (std::size_t i = 0; i < measures.size(); ++i) {
        const std::string kind = scene.texts(goal_kind(measures[i]).name);
        shown.push_back(
            {kind + "\n" + goal_name(scene, measures[i], ""),
             "goal_" + std::to_string(static_cast<int>(measures[i])),
             Choose{static_cast<int>(i)}}
        );
    }
    answers(frame, scene, rect, shown, answer_columns);
}

void exercise(
    screens::Frame& frame, const screens::Scene& scene, const Around& around, ui::Rect rect
) {
    std::vector<Answer> shown;
    for (std::size_t i = 0; i < around.kind.exercises.size(); ++i) {
        const std::string& slug = around.kind.exercises[i];
        shown.push_back(
            {screens::exercise_name(scene, slug),
             "goal_" + slug,
             Choose{goal_page::exercise_first + static_cast<int>(i)}}
        );
    }
    answers(frame, scene, rect, shown, shown.size() < answer_columns ? 2 : answer_columns);
}

void when(screens::Frame& frame, const screens::Scene& scene, const Around& around, ui::Rect rect) {
    std::vector<Answer> shown;
    const base::LocalDay today = around.zone.day(around.now);
    for (std::size_t i = 0; i < std::size(goal_page::weeks_offered); ++i) {
        const int weeks = goal_page::weeks_offered[i];
        shown.push_back(
            {content::count_text(scene.texts, content::Counted::weeks, weeks) + "\n" +
                 content::date_text(scene.texts, today + std::chrono::weeks(weeks)),
             "goal_weeks_" + std::to_string(weeks),
             Choose{goal_page::weeks_first + static_cast<int>(i)}}
        );
    }
    answers(frame, scene, rect, shown, answer_columns);
}

void why(screens::Frame& frame, const screens::Scene& scene, ui::Rect rect) {
    std::vector<Answer> shown;
    const auto& reasons = content::training_reasons();
    for (std::size_t i = 0; i < reasons.size(); ++i) {
        shown.push_back(
            {scene.texts(reasons[i].name),
             "goal_why_" + reasons[i].slug,
             Choose{goal_page::why_first + static_cast<int>(i)}}
        );
    }
    answers(frame, scene, rect, shown, 2);
}

// Where nothing was measured yet: what to do first.
void measure_first(
    const GoalPage& page, screens::Frame& frame, const screens::Scene& scene, ui::Rect rect
) {
    const gym::Measure measure = *page.draft.measure;
    const bool is_test =
        measure == gym::Measure::sit_and_reach_cm || measure == gym::Measure::jump_cm;
    if (is_test) {
        const Answer test{
            scene.texts("goal_page.test_first"),
            "tests",
            screens::OpenPage{screens::PageName::tests}};
        answers(frame, scene, rect, {&test, 1}, 1);
    } else {
        words_card(frame, scene, rect, scene.texts("goal_page.sets_first"));
    }
}

// Where the member is, and what can be reached by then.
std::string
number_facts(const GoalPage& page, const screens::Scene& scene, const training::GoalFacts& facts) {
    const gym::Measure measure = *page.draft.measure;
    std::string words =
        scene.texts("goal_page.now", fmt::arg("value", goal_value(scene, measure, *facts.now)));
    if (!page.draft.until) {
        return words + "\n" + scene.texts("goal_page.day_first");
    }
    if (!training::most_achievable(page.draft, facts)) {
        return words + "\n" + scene.texts("goal_page.none_achievable");
    }
    const std::string date = content::date_text(scene.texts, *page.draft.until);
    return words + "\n" + scene.texts("goal_page.until", fmt::arg("date", date));
}

void number(
    const GoalPage& page,
    screens::Frame& frame,
    const screens::Scene& scene,
    const Around& around,
    ui::Rect rect
) {
    const training::GoalFacts facts = facts_of(page.draft, around);
    if (!facts.now) {
        measure_first(page, frame, scene, rect);
        return;
    }
    const float left = (rect.width - theme::gap) * 0.6f;
    constexpr int far = 5;
    amount(
        frame,
        scene,
        scene.sided({rect.x, rect.y, left, rect.height}),
        {goal_name(scene, *page.draft.measure, page.draft.exercise),
         number_words(page, scene, goal_page::number(page.draft, around)),
         "goal_number",
         0,
         1,
         far}
    );
    const ui::Rect right = scene.sided(
        {rect.x + left + theme::gap, rect.y, rect.width - left - theme::gap, rect.height}
    );
    std::vector<Answer> offered;
    const auto offer = [&](std::optional<int> take, const char* id, const char* name, int which) {
        if (take) {
            offered.push_back(
                {scene.texts(id, fmt::arg("value", number_words(page, scene, *take))),
                 name,
                 Choose{which}}
            );
        }
    };
    const auto suggested = goal_page::suggested(page.draft, around);
    const auto nearest = goal_page::nearest(page.draft, around);
    offer(suggested, "goal_page.take_suggested", "goal_suggested", goal_page::take_first);
    if (nearest != suggested) {
        offer(nearest, "goal_page.take_most", "goal_nearest", goal_page::take_first + 1);
    }
    constexpr float answers_share = 0.6f;
    const float taken =
        offered.empty() ? 0 : std::max(right.height * answers_share, ui::target_least + theme::gap);
    const float words = right.height - taken;
    words_card(
        frame, scene, {right.x, right.y, right.width, words}, number_facts(page, scene, facts)
    );
    if (!offered.empty()) {
        answers(
            frame,
            scene,
            {right.x, right.y + words + theme::gap, right.width, right.height - words - theme::gap},
            offered,
            static_cast<int>(offered.size())
        );
    }
}

std::string goal_words(const screens::Scene& scene, const gym::Goal& goal) {
    const training::Milestone milestone = training::milestone(goal);
    return scene.texts(
               "progress.goal_by",
               fmt::arg("name", goal_name(scene, goal.measure, goal.exercise)),
               fmt::arg("value", goal_value(scene, goal.measure, goal.to)),
               fmt::arg("date", content::date_text(scene.texts, goal.until))
           ) +
           "\n" +
           scene.texts(
               "progress.milestone",
               fmt::arg("date", content::date_text(scene.texts, milestone.day)),
               fmt::arg("value", goal_value(scene, goal.measure, milestone.value))
           ) +
           "\n" +
           scene.texts("goal_page.because", fmt::arg("why", scene.texts(reason_of(goal.why).name)));
}

// Every missing letter with its word and what to do about it; the nearest number to take, where
// that is all that is wrong.
void check(
    const GoalPage& page,
    screens::Frame& frame,
    const screens::Scene& scene,
    const Around& around,
    ui::Rect rect
) {
    const auto goal = training::check_goal(page.draft, facts_of(page.draft, around));
    if (goal) {
        words_card(frame, scene, rect, goal_words(scene, *goal));
        return;
    }
    const std::vector<Letter> missing = missing_of(page, around);
    std::string words;
    for (const LetterWords& each : letters) {
        if (has(missing, each.letter)) {
            words += (words.empty() ? "" : "\n") + std::string(each.sign) + " – " +
                     scene.texts(each.word) + ": " + scene.texts(each.missing);
        }
    }
    const bool too_much = has(missing, Letter::a) && !has(missing, Letter::m);
    const auto nearest = too_much ? goal_page::nearest(page.draft, around) : std::nullopt;
    if (!nearest) {
        words_card(frame, scene, rect, words);
        return;
    }
    const float left = (rect.width - theme::gap) * 0.6f;
    words_card(frame, scene, scene.sided({rect.x, rect.y, left, rect.height}), words);
    const Answer take{
        scene.texts("goal_page.take_most", fmt::arg("value", number_words(page, scene, *nearest))),
        "goal_nearest",
        Choose{goal_page::take_first + 1}};
    answers(
        frame,
        scene,
        scene.sided(
            {rect.x + left + theme::gap, rect.y, rect.width - left - theme::gap, rect.height}
        ),
        {&take, 1},
        1
    );
}

// The goal there is, and what can be done about it.
void standing(
    const GoalPage& page, screens::Frame& frame, const screens::Scene& scene, const gym::Goal& goal
) {
    const bool ending = page.leaf == Leaf::ending;
    const ui::Rect rest = ask(
        frame, scene, ending ? scene.texts("goal_page.end_sure") : scene.texts("goal_page.standing")
    );
    const float words = (rest.height - theme::gap) * 0.6f;
    words_card(frame, scene, {rest.x, rest.y, rest.width, words}, goal_words(scene, goal));
    const ui::Rect row{
        rest.x, rest.y + words + theme::gap, rest.width, rest.height - words - theme::gap};
    const Answer of_goal[] = {
        {scene.texts("goal_page.change"), "goal_change", Choose{goal_page::change}},
        {scene.texts("goal_page.end"), "goal_end", Choose{goal_page::end}}};
    const Answer of_ending[] = {
        {scene.texts("goal_page.keep"), "goal_keep", Choose{goal_page::keep}},
        {scene.texts("goal_page.end"), "goal_end_surely", Choose{goal_page::end_surely}}};
    answers(frame, scene, row, ending ? of_ending : of_goal, 2);
}

std::string question(const GoalPage& page, const screens::Scene& scene, const Around& around) {
    switch (page.leaf) {
    case Leaf::what:
        return scene.texts("goal_page.ask_what");
    case Leaf::exercise:
        return scene.texts("goal_page.ask_exercise");
    case Leaf::when:
        return scene.texts("goal_page.ask_when");
    case Leaf::number:
        return scene.texts("goal_page.ask_number");
    case Leaf::why:
        return scene.texts("goal_page.ask_why");
    case Leaf::check:
        return scene.texts(
            missing_of(page, around).empty() ? "goal_page.whole" : "goal_page.missing"
        );
    case Leaf::standing:
    case Leaf::ending:
        break;
    }
    return {};
}

} // namespace

screens::Frame view(const GoalPage& page, const Around& around, const screens::Scene& scene) {
    screens::Frame frame = start_page(
        around, scene, "goal", scene.texts(page.failed ? "about.not_saved" : "page.goal")
    );
    const auto& goal = around.visit->profile->goal;
    if (goal && (page.leaf == Leaf::standing || page.leaf == Leaf::ending)) {
        standing(page, frame, scene, *goal);
        return frame;
    }
    const bool warn = page.leaf == Leaf::check && page.refused;
    ui::Rect rest =
        ask(frame, scene, question(page, scene, around), warn ? theme::warn : theme::text);
    constexpr float row_height = 92;
    letter_row(
        page, frame, scene, around, {rest.x, rest.bottom() - row_height, rest.width, row_height}
    );
    rest.height -= row_height + theme::gap;
    switch (page.leaf) {
    case Leaf::exercise:
        exercise(frame, scene, around, rest);
        break;
    case Leaf::when:
        when(frame, scene, around, rest);
        break;
    case Leaf::number:
        number(page, frame, scene, around, rest);
        break;
    case Leaf::why:
        why(frame, scene, rest);
        break;
    case Leaf::check:
        check(page, frame, scene, around, rest);
        break;
    case Leaf::what:
    case Leaf::standing:
    case Leaf::ending:
        what(frame, scene, around, rest);
        break;
    }
    return frame;
}

} // namespace kiosk::pages
