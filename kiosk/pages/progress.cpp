#include "kiosk/pages/progress.hpp"

#include "common/training/goals.hpp"
#include "kiosk/pages/goal_facts.hpp"
#include "kiosk/pages/progress_charts.hpp"

#include <algorithm>

namespace kiosk::pages {

namespace theme = ui::theme;
using screens::Choose;
using screens::PageName;

namespace {

// What touches count in.
constexpr int more_or_three = 0;
constexpr int next_one = 1;

constexpr float charts_height = 316;
constexpr float words_inset = 24;
constexpr float goal_share = 0.58f; // of the width below the charts

// Exercises of this station that the member has done, else the one they are at.
std::vector<std::string> exercises_here(const Around& around) {
    std::vector<std::string> found;
    for (const std::string& exercise : around.kind.exercises) {
        if (std::ranges::any_of(around.visit->history, [&](const gym::LoggedSet& logged) {
                return logged.set.exercise == exercise;
            })) {
            found.push_back(exercise);
        }
    }
    if (found.empty()) {
        found.push_back(exercise_here(around));
    }
    return found;
}

std::string shown_exercise(const Progress& page, const Around& around) {
    const auto here = exercises_here(around);
    return here[std::min(page.exercise, here.size() - 1)];
}

// --- the goal, once a week (H6) ---

// A shape beside the words: the pace is not told by colour alone.
void pace_sign(screens::Frame& frame, ui::Rect rect, training::Pace pace) {
    switch (pace) {
    case training::Pace::on_track:
        frame.drawing.shapes.emplace_back(ui::Box{rect, rect.width / 2, theme::good, {}, 0});
        return;
    case training::Pace::ahead:
        frame.drawing.shapes.emplace_back(ui::Polygon{
            {{rect.x + rect.width / 2, rect.y},
             {rect.right(), rect.bottom()},
             {rect.x, rect.bottom()}},
            theme::good});
        return;
    case training::Pace::behind:
        frame.drawing.shapes.emplace_back(ui::Box{rect, 0, theme::warn, {}, 0});
        return;
    }
}

// The member's body weight is not for whoever finds the card (J22).
bool is_hidden(const gym::Goal& goal, const Around& around) {
    return goal.measure == gym::Measure::body_weight_kg && around.visit->unlock.empty();
}

struct Standing {
    training::GoalStatus status;
    bool is_measured = false; // since it was set
};

Standing standing_of(const gym::Goal& goal, const Around& around) {
    const auto known = measured(goal.measure, goal.exercise, around);
    const bool is_measured = std::ranges::any_of(known, [&](const training::Measured& found) {
        return found.day >= goal.begin;
    });
    return {training::evaluate(goal, known, around.zone.day(around.now)), is_measured};
}

bool offers_reset(const Around& around) {
    const auto& goal = around.visit->profile->goal;
    if (!goal || is_hidden(*goal, around)) {
        return false;
    }
    const Standing standing = standing_of(*goal, around);
    return standing.is_measured && standing.status.offers_reset;
}

std::string
pace_words(const screens::Scene& scene, const gym::Goal& goal, const Standing& standing) {
    if (!standing.is_measured) {
        return scene.texts("progress.not_measured");
    }
    if (standing.status.is_reached) {
        return scene.texts("progress.reached");
    }
    if (standing.status.weeks == 0) {
        return scene.texts("progress.first_week");
    }
    const char* ids[] = {"progress.behind", "progress.on_track", "progress.ahead"};
    return scene.texts(
        ids[static_cast<int>(standing.status.pace)],
        fmt::arg("now", goal_value(scene, goal.measure, standing.status.actual)),
        fmt::arg("way", goal_value(scene, goal.measure, standing.status.expected))
    );
}

// The milestone while it is ahead, then what to do next.
std::string next_words(
    const screens::Scene& scene,
    const Around& around,
    const gym::Goal& goal,
    const Standing& standing
) {
    if (standing.is_measured && standing.status.offers_reset) {
        return scene.texts("progress.reset");
    }
    std::string words;
    if (!standing.status.is_reached) {
        words = scene.texts(
            "progress.next", fmt::arg("step", step_words(scene, goal, standing.status.next))
        );
    } else {
        words = step_words(scene, goal, standing.status.next);
    }
    const training::Milestone milestone = training::milestone(goal);
    if (!standing.status.is_reached && milestone.day > around.zone.day(around.now)) {
        words += "\n" + scene.texts(
                            "progress.milestone",
                            fmt::arg("date", content::date_text(scene.texts, milestone.day)),
                            fmt::arg("value", goal_value(scene, goal.measure, milestone.value))
                        );
    }
    return words;
}

void goal_card(
    screens::Frame& frame, const screens::Scene& scene, const Around& around, ui::Rect rect
) {
    const auto& goal = around.visit->profile->goal;
    ui::card(frame.drawing, rect);
    const ui::Rect inner = rect.inset(words_inset, 14);
    const auto words = [&](ui::Rect at, const std::string& text, ui::Color color) {
        ui::fitted_paragraph(
            frame.drawing, scene.metrics, at, text, scene.type(theme::body), color, 1.25f, 22
        );
    };
    if (!goal || is_hidden(*goal, around)) {
        words(inner, scene.texts(goal ? "progress.hidden" : "progress.no_goal"), theme::text);
        return;
    }
    const Standing standing = standing_of(*goal, around);
    const float line = inner.height * 0.2f;
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y, inner.width, line},
        scene.texts(
            "progress.goal_by",
            fmt::arg("name", goal_name(scene, goal->measure, goal->exercise)),
            fmt::arg("value", goal_value(scene, goal->measure, goal->to)),
            fmt::arg("date", content::date_text(scene.texts, goal->until))
        ),
        scene.type(theme::body_strong),
        theme::text,
        22
    );
    constexpr float sign = 26;
    const ui::Rect pace{inner.x, inner.y + line, inner.width, inner.height * 0.34f};
    float left = 0;
    if (standing.is_measured && !standing.status.is_reached && standing.status.weeks > 0) {
        pace_sign(frame, {pace.x, pace.y + 6, sign, sign}, standing.status.pace);
        left = sign + 14;
    }
    words(
        {pace.x + left, pace.y, pace.width - left, pace.height},
        pace_words(scene, *goal, standing),
        theme::text
    );
    const float top = pace.bottom() + 4;
    words(
        {inner.x, top, inner.width, inner.bottom() - top},
        next_words(scene, around, *goal, standing),
        theme::muted
    );
}

// --- what became more (H2) ---

std::string gain_words(
    const screens::Scene& scene,
    training::Gain gain,
    const training::SessionTotals& first,
    const training::SessionTotals& last
) {
    switch (gain) {
    case training::Gain::weight:
        return scene.texts(
            "progress.more_weight",
            fmt::arg("from", screens::load_with_unit(scene, first.heaviest)),
            fmt::arg("value", screens::load_with_unit(scene, last.heaviest))
        );
    case training::Gain::reps:
        return scene.texts(
            "progress.more_reps", fmt::arg("from", first.reps), fmt::arg("value", last.reps)
        );
    case training::Gain::sets:
        return scene.texts(
            "progress.more_sets", fmt::arg("from", first.sets), fmt::arg("value", last.sets)
        );
    }
    return {};
}

std::string gains_words(const screens::Scene& scene, const Shown& shown) {
    if (shown.sessions.size() < 2) {
        return scene.texts(shown.sessions.empty() ? "progress.none_yet" : "progress.first");
    }
    const training::SessionTotals& first = shown.sessions.front();
    const training::SessionTotals& last = shown.sessions.back();
    const auto gains = training::gains(first, last);
    std::string words;
    for (const training::Gain gain : gains) {
        words += (words.empty() ? "" : "\n") + gain_words(scene, gain, first, last);
    }
    if (gains.empty()) {
        return scene.texts("progress.steady");
    }
    if (gains.front() != training::Gain::weight) {
        words += "\n" + scene.texts("progress.counts");
    }
    return words;
}

void gains_card(
    screens::Frame& frame, const screens::Scene& scene, const Shown& shown, ui::Rect rect
) {
    ui::card(frame.drawing, rect);
    const ui::Rect inner = rect.inset(words_inset, 14);
    std::string words = gains_words(scene, shown);
    float height = inner.height;
    if (!shown.sessions.empty()) {
        height = inner.height * 0.62f;
        ui::fitted_paragraph(
            frame.drawing,
            scene.metrics,
            {inner.x, inner.y + height, inner.width, inner.height - height},
            scene.texts("progress.since", fmt::arg("date", day_text(scene, shown.since))),
            scene.type(theme::small),
            theme::muted,
            1.2f,
            22
        );
    }
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y, inner.width, height - 4},
        words,
        scene.type(theme::body_strong),
        theme::text,
        1.25f,
        22
    );
}

// --- the page ---

void actions(
    const Progress& page,
    screens::Frame& frame,
    const screens::Scene& scene,
    const Around& around,
    ui::Rect row
) {
    struct Action {
        const char* words; // text id
        const char* name;
        screens::Message says;
    };

    const bool has_goal = around.visit->profile->goal.has_value();
    const bool reset = offers_reset(around);
    std::vector<Action> buttons{
        {page.more ? "progress.three" : "progress.more", "progress_turn", Choose{more_or_three}}};
    if (exercises_here(around).size() > 1) {
        buttons.push_back({"progress.next_exercise", "progress_exercise", Choose{next_one}});
    }
    buttons.push_back({"page.tests", "tests", screens::OpenPage{PageName::tests}});
    buttons.push_back(
        {reset      ? "progress.set_anew"
         : has_goal ? "page.goal"
                    : "progress.set_goal",
         "goal",
         screens::OpenPage{PageName::goal}}
    );
    const auto count = static_cast<float>(buttons.size());
    const float width = (row.width - (count - 1) * theme::gap) / count;
    float x = row.x;
    for (const Action& button : buttons) {
        ui::tile(
            frame,
            scene.metrics,
            scene.sided({x, row.y, width, row.height}),
            scene.texts(button.words),
            scene.type({26, ui::FontWeight::semi_bold}),
            button.name,
            button.says,
            reset && std::string_view(button.name) == "goal"
        );
        x += width + theme::gap;
    }
}

} // namespace

Progress open_progress(const Around& around) {
    const auto here = exercises_here(around);
    const auto at = std::ranges::find(here, exercise_here(around));
    Progress page;
    page.exercise = at == here.end() ? 0 : static_cast<std::size_t>(at - here.begin());
    return page;
}

Outcome update(Progress& page, const screens::Message& message, const Around& around) {
    if (const auto* choice = std::get_if<Choose>(&message)) {
        if (choice->which == more_or_three) {
            page.more = !page.more;
        } else if (choice->which == next_one) {
            page.exercise = (page.exercise + 1) % exercises_here(around).size();
        }
    }
    return {};
}

screens::Frame view(const Progress& page, const Around& around, const screens::Scene& scene) {
    const Shown shown = gather(shown_exercise(page, around), around);
    screens::Frame frame = start_page(
        around,
        scene,
        "progress",
        scene.texts(
            "progress.title", fmt::arg("exercise", screens::exercise_name(scene, shown.exercise))
        )
    );
    const ui::Rect all = scene.content();
    const ui::Rect reach = scene.reach();
    const float height = scene.low() ? reach.y - all.y - theme::gap : charts_height;
    const ui::Rect above{all.x, all.y, all.width, height};
    if (page.more) {
        const auto& goal = around.visit->profile->goal;
        const bool told = goal && !is_hidden(*goal, around);
        more_charts(frame, scene, around, shown, told ? &*goal : nullptr, above);
    } else {
        three_charts(frame, scene, around, shown, above);
    }
    constexpr float actions_height = 84;
    const ui::Rect row{reach.x, reach.bottom() - actions_height, reach.width, actions_height};
    actions(page, frame, scene, around, row);
    const float top = all.y + height + theme::gap;
    const ui::Rect below{all.x, top, all.width, row.y - theme::gap - top};
    const float left = (below.width - theme::gap) * goal_share;
    goal_card(frame, scene, around, scene.sided({below.x, below.y, left, below.height}));
    gains_card(
        frame,
        scene,
        shown,
        scene.sided(
            {below.x + left + theme::gap, below.y, below.width - left - theme::gap, below.height}
        )
    );
    return frame;
}

} // namespace kiosk::pages
