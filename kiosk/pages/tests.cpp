#include "kiosk/pages/tests.hpp"

#include "common/content/assessments.hpp"
#include "common/training/assessments.hpp"
#include "kiosk/pages/amount.hpp"
#include "kiosk/pages/leaf.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk::pages {

namespace theme = ui::theme;
using screens::Choose;

namespace {

// What touches count in, behind the tests themselves.
constexpr int to_the_list = 90;
constexpr int enough = 91; // of the tries: the best so far counts

constexpr int reps_most = 200;
constexpr int centimetres_most = 400;
// Where stepping begins for who has no result yet.
constexpr int reps_usual = 20;
constexpr int reach_usual = 38; // the toes, on the box that the norms are of
constexpr int jump_usual = 150;

const content::Assessment& done_now(const Tests& page) {
    return content::assessments()[*page.doing];
}

bool is_counted(const content::Assessment& test) {
    return test.measure == content::Measure::reps;
}

// The last results of the test, newest first.
std::vector<gym::AssessmentDone> results(const gym::Profile& profile, std::string_view slug) {
    std::vector<gym::AssessmentDone> found;
    for (const gym::AssessmentDone& done : profile.assessments) {
        if (done.assessed.assessment == slug) {
            found.insert(found.begin(), done);
        }
    }
    return found;
}

int usual(const content::Assessment& test) {
    if (is_counted(test)) {
        return reps_usual;
    }
    return test.slug == "sit_and_reach" ? reach_usual : jump_usual;
}

Tests begin(std::size_t which, const gym::Profile& profile) {
    const content::Assessment& test = content::assessments()[which];
    Tests page;
    page.doing = which;
    page.value = usual(test);
    page.right = page.value;
    if (const auto before = results(profile, test.slug); !before.empty()) {
        const gym::Assessed& last = before.front().assessed;
        page.value = static_cast<int>(std::lround(last.value));
        page.right = static_cast<int>(std::lround(last.right.value_or(last.value)));
    }
    return page;
}

Outcome keep(Tests& page, const Around& around) {
    const content::Assessment& test = done_now(page);
    gym::Assessed assessed{
        test.slug, static_cast<double>(*std::ranges::max_element(page.tries)), std::nullopt};
    if (test.one_sided) {
        assessed.right = page.right;
    }
    page.saving = true;
    return {
        Outcome::Then::stay,
        {screens::Keep{wire::AssessmentDone{around.visit->profile->member, assessed}}}};
}

Outcome note_try(Tests& page, const Around& around) {
    page.tries.push_back(page.value);
    const auto wanted = static_cast<std::size_t>(done_now(page).attempts);
    return page.tries.size() >= wanted ? keep(page, around) : Outcome{};
}

void step(Tests& page, const screens::StepBy& by) {
    int& value = by.which == 0 ? page.value : page.right;
    const int most = is_counted(done_now(page)) ? reps_most : centimetres_most;
    value = std::clamp(value + by.steps, 0, most);
}

// --- view ---

std::string centimetres(const screens::Scene& scene, double value) {
    return scene.texts(
        "tests.cm", fmt::arg("n", content::number_text(scene.texts, std::abs(value), 1))
    );
}

std::string result_text(
    const screens::Scene& scene, const content::Assessment& test, const gym::Assessed& assessed
) {
    if (!test.one_sided) {
        return centimetres(scene, assessed.value);
    }
    return content::number_text(scene.texts, assessed.value, 0) + " / " +
           content::number_text(scene.texts, assessed.right.value_or(0), 0);
}

std::string rating_text(const screens::Scene& scene, double reps) {
    const auto rating = training::bridge_rating(static_cast<int>(std::lround(reps)));
    return scene.texts(content::name_of(rating));
}

// Hedged: a view of one day, beside the published usual or one's own last one.
std::string what_it_says(
    const screens::Scene& scene,
    const content::Assessment& test,
    std::span<const gym::AssessmentDone> newest_first
) {
    const gym::Assessed& last = newest_first.front().assessed;
    if (test.one_sided) {
        return scene.texts(
            "tests.sides",
            fmt::arg("left", rating_text(scene, last.value)),
            fmt::arg("n", rating_text(scene, last.right.value_or(0)))
        );
    }
    if (newest_first.size() < 2) {
        return scene.texts("tests.first");
    }
    const double more = last.value - newest_first[1].assessed.value;
    constexpr double same_within = 0.5;
    if (std::abs(more) < same_within) {
        return scene.texts("tests.same");
    }
    return scene.texts(
        more > 0 ? "tests.more" : "tests.less", fmt::arg("n", centimetres(scene, more))
    );
}

void test_card(
    screens::Frame& frame,
    const screens::Scene& scene,
    ui::Rect rect,
    std::size_t which,
    const gym::Profile& profile
) {
    const content::Assessment& test = content::assessments()[which];
    const auto done = results(profile, test.slug);
    frame.drawing.shapes.emplace_back(ui::Box{
        rect, theme::card_radius, theme::raised, theme::line, 2});
    const ui::Rect inner = rect.inset(24, 16);
    const float title = std::min(104.f, inner.height * 0.26f);
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y, inner.width, title},
        scene.texts(test.name),
        scene.type({32, ui::FontWeight::bold}),
        theme::text,
        1.2f,
        22
    );
    float y = inner.y + title + 8;
    if (!done.empty()) {
        constexpr float number_height = 84;
        ui::fitted_line(
            frame.drawing,
            scene.metrics,
            {inner.x, y, inner.width, number_height},
            result_text(scene, test, done.front().assessed),
            {64, ui::FontWeight::bold, true, -0.02f},
            theme::go,
            40
        );
        const float date = std::min(scene.type(theme::body).size * 1.4f, 40.f);
        ui::fitted_line(
            frame.drawing,
            scene.metrics,
            {inner.x, y + number_height, inner.width, date},
            content::date_text(scene.texts, scene.zone.day(done.front().at)),
            scene.type(theme::body),
            theme::muted,
            22
        );
        y += number_height + date + 8;
    }
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {inner.x, y, inner.width, inner.bottom() - y},
        done.empty() ? scene.texts(test.words) : what_it_says(scene, test, done),
        scene.type({26}),
        theme::text,
        1.25f,
        22
    );
    frame.targets.push_back(
        {"test_" + test.slug, rect, screens::Message(Choose{static_cast<int>(which)})}
    );
}

void list(const gym::Profile& profile, screens::Frame& frame, const screens::Scene& scene) {
    const ui::Rect all = scene.content();
    ui::Rect area = scene.reach();
    constexpr float intro_height = 84;
    const float above = scene.low() ? area.y - all.y - theme::gap : intro_height;
    if (!scene.low()) {
        area.y += above + theme::gap;
        area.height -= above + theme::gap;
    }
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {all.x, all.y + 4, all.width, above - 4},
        scene.texts("tests.words"),
        scene.type(theme::lead),
        theme::text,
        1.3f,
        22
    );
    const auto count = static_cast<float>(content::assessments().size());
    const float width = (area.width - (count - 1) * theme::gap) / count;
    float x = area.x;
    for (std::size_t which = 0; which < content::assessments().size(); ++which) {
        test_card(frame, scene, {x, area.y, width, area.height}, which, profile);
        x += width + theme::gap;
    }
}

void steps(
    screens::Frame& frame,
    const screens::Scene& scene,
    ui::Rect rect,
    const content::Assessment& test
) {
    std::string words;
    int number = 0;
    for (const std::string& step : test.steps) {
        words += number == 0 ? "" : "\n";
        words += std::to_string(++number) + "  " + scene.texts(step);
    }
    ui::card(frame.drawing, rect);
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        rect.inset(theme::card_padding, 20),
        words,
        scene.type(theme::lead),
        theme::text,
        1.3f,
        22
    );
}

std::vector<Amount> stepped(const Tests& page, const screens::Scene& scene) {
    const content::Assessment& test = done_now(page);
    constexpr int far_reps = 5;
    constexpr int far_centimetres = 10;
    if (is_counted(test)) {
        return {
            {scene.texts("tests.left"), std::to_string(page.value), "left", 0, 1, far_reps},
            {scene.texts("tests.right"), std::to_string(page.right), "right", 1, 1, far_reps}};
    }
    std::string title = scene.texts(
        "tests.try", fmt::arg("number", page.tries.size() + 1), fmt::arg("of", test.attempts)
    );
    for (std::size_t each = 0; each < page.tries.size(); ++each) {
        title += (each == 0 ? "   " : ", ") + std::to_string(page.tries[each]);
    }
    return {{title, centimetres(scene, page.value), "value", 0, 1, far_centimetres}};
}

void actions(const Tests& page, screens::Frame& frame, const screens::Scene& scene, ui::Rect row) {
    const bool last = static_cast<int>(page.tries.size()) + 1 >= done_now(page).attempts;
    std::vector<RowButton> buttons{
        {"tests.list", "tests_list", ui::ButtonLook::big, Choose{to_the_list}}};
    if (!page.tries.empty()) {
        buttons.push_back({"tests.enough", "tests_enough", ui::ButtonLook::big, Choose{enough}});
    }
    buttons.push_back(
        {last ? "tests.save" : "tests.note", "tests_note", ui::ButtonLook::go, screens::Confirm{}}
    );
    button_row(frame, scene, row, buttons);
}

void entry(const Tests& page, screens::Frame& frame, const screens::Scene& scene) {
    const content::Assessment& test = done_now(page);
    const ui::Rect all = scene.content();
    const ui::Rect reach = scene.reach();
    constexpr float actions_height = 92;
    const ui::Rect row{reach.x, reach.bottom() - actions_height, reach.width, actions_height};
    actions(page, frame, scene, row);
    if (scene.low()) {
        steps(frame, scene, {all.x, all.y, all.width, reach.y - all.y - theme::gap}, test);
        amounts(
            frame,
            scene,
            {reach.x, reach.y, reach.width, row.y - reach.y - theme::gap},
            stepped(page, scene)
        );
        return;
    }
    const float half = (all.width - theme::gap) / 2;
    const float height = row.y - all.y - theme::gap;
    steps(frame, scene, scene.sided({all.x, all.y, half, height}), test);
    const ui::Rect right = scene.sided({all.x + half + theme::gap, all.y, half, height});
    const auto shown = stepped(page, scene);
    const auto count = static_cast<float>(shown.size());
    const float each = (right.height - (count - 1) * theme::gap) / count;
    float y = right.y;
    for (const Amount& one : shown) {
        amount(frame, scene, {right.x, y, right.width, each}, one);
        y += each + theme::gap;
    }
}

} // namespace

Outcome update(Tests& page, const screens::Message& message, const Around& around) {
    if (page.saving && std::holds_alternative<screens::Kept>(message)) {
        page = Tests{}; // the list has the result
        return {};
    }
    const bool all_noted =
        page.doing && static_cast<int>(page.tries.size()) == done_now(page).attempts;
    if (page.saving && std::holds_alternative<screens::KeepFailed>(message) && all_noted) {
        page.tries.pop_back(); // the last one is to be noted again
    }
    take_kept(page, message);
    if (page.saving) {
        return {};
    }
    if (const auto* choice = std::get_if<Choose>(&message)) {
        const auto which = static_cast<std::size_t>(choice->which);
        if (choice->which == to_the_list) {
            page = Tests{};
        } else if (choice->which == enough && page.doing && !page.tries.empty()) {
            return keep(page, around);
        } else if (!page.doing && which < content::assessments().size()) {
            page = begin(which, *around.visit->profile);
        }
    } else if (const auto* by = std::get_if<screens::StepBy>(&message); by && page.doing) {
        step(page, *by);
    } else if (std::holds_alternative<screens::Confirm>(message) && page.doing) {
        return note_try(page, around);
    }
    return {};
}

screens::Frame view(const Tests& page, const Around& around, const screens::Scene& scene) {
    std::string title = scene.texts("page.tests");
    if (page.doing) {
        title = scene.texts(page.failed ? "about.not_saved" : done_now(page).name);
    }
    screens::Frame frame = start_page(around, scene, "tests", title);
    if (page.doing) {
        entry(page, frame, scene);
    } else {
        list(*around.visit->profile, frame, scene);
    }
    return frame;
}

} // namespace kiosk::pages
