#include "kiosk/screens/summary.hpp"

#include "common/content/catalogue.hpp"
#include "common/content/goals.hpp"
#include "common/content/reasons.hpp"
#include "common/training/consistency.hpp"
#include "kiosk/screens/confidence.hpp"
#include "kiosk/screens/exercise_end.hpp"
#include "kiosk/screens/food_wanted.hpp"
#include "kiosk/screens/stretch_block.hpp"
#include "kiosk/screens/week_map.hpp"
#include "kiosk/ui/script.hpp"

#include <algorithm>

namespace kiosk::screens {

namespace theme = ui::theme;

namespace {

constexpr float right_column = 380;
constexpr float offer_height = 204;
constexpr float actions_height = 94;
constexpr float actions_height_alone = 130; // with no smileys above
// A session is over after a gap of three hours: then the plan says when its muscles are rested.
constexpr std::chrono::hours session_over{4};
constexpr float cheer_least = 20; // one line in every language

ui::Rect left_part(const Scene& scene, float y, float height) {
    const ui::Rect content = scene.content();
    return {content.x, content.y + y, content.width - right_column - 24, height};
}

// "Tuesday evening"
std::string part_of_day(const Scene& scene, base::Instant at) {
    constexpr std::chrono::hours noon{12};
    constexpr std::chrono::hours evening{18};
    const base::LocalDay day = scene.zone.day(at);
    const auto time = scene.zone.local(at) - base::LocalTime(day);
    const char* id = time < noon      ? "when.morning"
                     : time < evening ? "when.afternoon"
                                      : "when.evening";
    return scene.texts(id, fmt::arg("weekday", content::weekday_text(scene.texts, day)));
}

// R11 by the plan's own rule: when hamstrings that were trained today are rested.
std::optional<base::Instant> hamstrings_again(const Scene& scene, const Visit& visit) {
    const gym::Plan plan = plan_of(visit, scene.kind, scene.zone, scene.now + session_over);
    for (const gym::PlannedExercise& planned : plan.exercises) {
        const gym::Exercise* exercise = content::exercise(planned.exercise);
        if (planned.green_at && exercise != nullptr &&
            exercise->credit.contains(gym::Muscle::hamstrings)) {
            return planned.green_at;
        }
    }
    return std::nullopt;
}

int leg_days_done(const Scene& scene, const Visit& visit) {
    return training::leg_days_this_week(visit.history, content::exercises(), scene.zone, scene.now);
}

std::string standing_words(const Scene& scene, const Visit& visit) {
    if (visit.is_guest()) {
        return scene.texts(scene.link.waiting == 0 ? "summary.saved_at_hub" : "summary.saved_here");
    }
    const int days = leg_days_done(scene, visit);
    std::string words;
    if (days > 0) {
        words = scene.texts(days == 1 ? "summary.one_leg_day" : "summary.both_leg_days");
    }
    if (scene.link.waiting > 0) {
        return scene.texts("summary.saved_here");
    }
    if (const auto again = hamstrings_again(scene, visit)) {
        words += (words.empty() ? "" : " ") +
                 scene.texts("summary.again", fmt::arg("when", part_of_day(scene, *again)));
    }
    return scene.texts("summary.saved_at_hub") + (words.empty() ? "" : " ") + words;
}

std::string cheer(const Scene& scene, const Visit& visit) {
    if (visit.is_guest() || !visit.profile->about.why) {
        return {};
    }
    const auto& reasons = content::training_reasons();
    const auto reason =
        std::ranges::find(reasons, *visit.profile->about.why, &content::TrainingReason::why);
    return reason == reasons.end() ? std::string() : scene.texts(reason->cheer);
}

void praise(const Scene& scene, Frame& frame, const Visit& visit) {
    const std::string title =
        visit.is_guest()
            ? scene.texts("summary.title_guest")
            : scene.texts(
                  "summary.title", fmt::arg("name", ui::isolated(visit.profile->first_name))
              );
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        left_part(scene, 0, 64),
        title,
        theme::headline,
        theme::text,
        40
    );
    const std::string why = cheer(scene, visit);
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        left_part(scene, 70, why.empty() ? 116 : 78),
        standing_words(scene, visit),
        scene.type({28, ui::FontWeight::regular}),
        theme::muted,
        1.3f,
        22
    );
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        left_part(scene, 150, 38),
        why,
        scene.type(theme::body_strong),
        theme::go,
        cheer_least
    );
}

struct Figure {
    std::string number;
    std::string words;
    bool won = false;
};

std::string moved_words(const Scene& scene) {
    const bool pounds = scene.comfort.unit == gym::Unit::lb;
    return scene.texts(pounds ? "summary.pounds" : "summary.kilograms");
}

std::vector<Figure> figures_of(const Scene& scene, const Visit& visit) {
    const training::SessionSets sets = session_sets(visit, scene.now);
    const std::string count = std::to_string(sets.size());
    if (!visit.is_guest()) {
        const int won = victories(visit, scene.zone, scene.now);
        const int weeks = training::weeks_in_a_row(
            leg_days(visit, scene.zone),
            scene.zone.day(scene.now),
            training::holiday_weeks(visit.profile->about)
        );
        return {
            {count, scene.texts("summary.sets")},
            {load_text(scene, training::volume(sets)), moved_words(scene)},
            {std::to_string(won), scene.texts("summary.new_bests"), won > 0},
            {std::to_string(weeks), scene.texts("summary.weeks_in_a_row")}};
    }
    int reps = 0;
    for (const gym::LoggedSet& logged : sets) {
        reps += logged.set.reps + logged.set.reps_right.value_or(0);
    }
    return {
        {count, scene.texts("summary.sets")},
        {std::to_string(reps), scene.texts("summary.reps")},
        {load_text(scene, training::volume(sets)), moved_words(scene)}};
}

void figures(const Scene& scene, Frame& frame, const Visit& visit) {
    const ui::Rect row = left_part(scene, 196, 112);
    const std::vector<Figure> all = figures_of(scene, visit);
    const auto count = static_cast<float>(all.size());
    const float width = (row.width - (count - 1) * theme::gap) / count;
    const ui::TextStyle words = scene.type(theme::small);
    const bool in_one_line = std::ranges::all_of(all, [&](const Figure& figure) {
        return scene.metrics.width(figure.words, words) <= width - 24;
    });
    const float words_height = in_one_line ? words.size * 1.3f : 52;
    float x = row.x;
    for (const Figure& figure : all) {
        const ui::Rect rect{x, row.y, width, row.height};
        ui::card(frame.drawing, rect);
        ui::fitted_paragraph(
            frame.drawing,
            scene.metrics,
            {x + 16, rect.y + 6, width - 24, words_height},
            figure.words,
            words,
            theme::muted,
            1.15f,
            22
        );
        ui::fitted_line(
            frame.drawing,
            scene.metrics,
            {x + 16, rect.y + 4 + words_height, width - 24, rect.height - 8 - words_height},
            figure.number,
            {56, ui::FontWeight::bold, true, -0.02f},
            figure.won ? theme::go : theme::text,
            40
        );
        x += width + theme::gap;
    }
}

void next_time(const Scene& scene, Frame& frame, const Visit& visit) {
    const ui::Rect rect = left_part(scene, 320, 146);
    ui::card(frame.drawing, rect);
    const ui::Rect inner = rect.inset(theme::card_padding, 8);
    const gym::Plan plan = plan_next_time(visit, scene);
    const gym::PlannedExercise& next = plan.exercises[visit.current];
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y, inner.width, 30},
        scene.texts("summary.next_time"),
        scene.type(theme::small),
        theme::muted,
        22
    );
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y + 31, inner.width, 42},
        scene.texts(
            "summary.next_plan",
            fmt::arg("exercise", exercise_name(scene, next.exercise)),
            fmt::arg("load", load_with_unit(scene, next.target.load)),
            fmt::arg("sets", next.target.sets),
            fmt::arg("range", range_text(next.target))
        ),
        {36, ui::FontWeight::bold, true},
        theme::text,
        26
    );
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y + 78, inner.width, 52},
        content::reason_line({scene.texts, visit.history, scene.zone, scene.comfort.unit}, next),
        scene.type(theme::body),
        theme::muted,
        1.15f,
        22
    );
}

// E2: 0, 1 or 2 of 2, as full and empty circles and in figures.
void leg_day_lamp(const Scene& scene, Frame& frame, const Visit& visit, ui::Rect rect) {
    constexpr int wanted = 2;
    constexpr float radius = 15;
    const int done = std::min(leg_days_done(scene, visit), wanted);
    const float middle = rect.y + rect.height / 2;
    float x = rect.x;
    for (int day = 0; day < wanted; ++day) {
        if (day < done) {
            frame.drawing.shapes.emplace_back(ui::Box{
                {x, middle - radius, 2 * radius, 2 * radius}, radius, theme::go, {}, 0});
        } else {
            frame.drawing.shapes.emplace_back(ui::Ring{
                {x + radius, middle}, radius - 3, 5, 1, theme::line});
        }
        x += 2 * radius + 12;
    }
    const std::string number = fmt::format("{}/{}", done, wanted);
    const ui::TextStyle strong{40, ui::FontWeight::bold, true};
    const float width = scene.metrics.width(number, strong);
    x += 6;
    ui::line_of_text(
        frame.drawing, scene.metrics, {x, rect.y, width, rect.height}, number, strong, theme::text
    );
    x += width + 14;
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {x, rect.y, rect.right() - x, rect.height},
        scene.texts("summary.leg_days"),
        scene.type(theme::body),
        theme::muted,
        18
    );
}

void muscles(const Scene& scene, Frame& frame, training::MuscleSets week, ui::Rect rect) {
    const std::pair<gym::Muscle, const char*> lines[] = {
        {gym::Muscle::hamstrings, "summary.hamstrings"},
        {gym::Muscle::glutes, "summary.glutes"},
        {gym::Muscle::quads, "summary.quads"}};
    float y = rect.y;
    for (const auto& [muscle, id] : lines) {
        ui::line_of_text(
            frame.drawing,
            scene.metrics,
            {rect.x, y, rect.width, 46},
            content::number_text(scene.texts, week[muscle], 1),
            {40, ui::FontWeight::bold, true},
            theme::text
        );
        ui::fitted_line(
            frame.drawing,
            scene.metrics,
            {rect.x, y + 44, rect.width, 38},
            scene.texts(id),
            scene.type(theme::body),
            theme::muted,
            18
        );
        y += 92;
    }
}

void week_card(const Scene& scene, Frame& frame, const Visit& visit) {
    const ui::Rect offer = offer_area(scene);
    const float top = scene.content().y;
    const ui::Rect rect{offer.x, top, offer.width, offer.y - 12 - top};
    ui::card(frame.drawing, rect);
    const ui::Rect inner = rect.inset(24, 16);
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y, inner.width, 38},
        scene.texts(visit.is_guest() ? "summary.today" : "summary.week"),
        scene.type(theme::small),
        theme::muted,
        22
    );
    if (!visit.is_guest()) {
        leg_day_lamp(scene, frame, visit, {inner.x, inner.y + 44, inner.width, 52});
    }
    constexpr float legs = 122;
    const auto week =
        training::sets_this_week(visit.history, content::exercises(), scene.zone, scene.now);
    ui::BodyMap map = week_map(week, ui::BodyMap::View::back);
    map.reach = ui::BodyMap::Reach::legs;
    ui::body_map(frame.drawing, {inner.x, inner.y + 102, legs, 284}, map);
    const float x = inner.x + legs + 32;
    muscles(scene, frame, week, {x, inner.y + 104, inner.right() - x, 276});
    if (!visit.is_guest()) {
        const int sessions = training::sessions_this_month(visit.history, scene.zone, scene.now);
        ui::fitted_line(
            frame.drawing,
            scene.metrics,
            {inner.x, inner.bottom() - 38, inner.width, 38},
            scene.texts.plural("summary.month", sessions),
            scene.type(theme::body),
            theme::text,
            20
        );
    }
}

struct Extra {
    PageName page;
    const char* words; // text id; its last part names the target
};

// J16: where others wait only what is gone with the visit.
std::vector<Extra> extras(const Scene& scene, const Visit& visit) {
    std::vector<Extra> more;
    if (!session_sets(visit, scene.now).empty()) {
        more.push_back({PageName::take_away, "away.take_away"});
    }
    if (!scene.is_waited_for && !stretch_block(visit).empty()) {
        more.push_back({PageName::stretch, "page.stretch"});
    }
    if (!scene.is_waited_for && food_wanted(visit)) {
        more.push_back({PageName::food, "page.food"});
    }
    return more;
}

void actions(const Scene& scene, Frame& frame, const Visit& visit, ui::Rect row) {
    constexpr float gap = 12;
    constexpr float extra_most = 240;
    constexpr float done_least = 200;
    const std::vector<Extra> more = extras(scene, visit);
    const auto count = static_cast<float>(more.size());
    const float width =
        std::min(extra_most, (row.width - done_least - gap * count) / std::max(count, 1.f));
    const float done = row.width - count * (width + gap);
    float x = scene.left_handed() ? row.x + done + gap : row.x;
    for (const Extra& extra : more) {
        const std::string id = extra.words;
        ui::tile(
            frame,
            scene.metrics,
            {x, row.y, width, row.height},
            scene.texts(id),
            theme::button_big,
            id.substr(id.find('.') + 1),
            Message(OpenPage{extra.page})
        );
        x += width + gap;
    }
    ui::button(
        frame,
        scene.metrics,
        {scene.left_handed() ? row.x : row.right() - done, row.y, done, row.height},
        scene.texts("summary.done"),
        ui::ButtonLook::go,
        "done",
        Message(SignOut{})
    );
}

} // namespace

bool at_peak(const wire::FloorState& floor, const gym::Station& station) {
    using State = wire::StationOnFloor::State;
    int others = 0;
    int busy = 0;
    for (const wire::StationOnFloor& other : floor.stations) {
        if (other.kind == station.kind && other.id != station.id && other.state != State::away) {
            ++others;
            busy += other.state == State::busy ? 1 : 0;
        }
    }
    return 2 * busy > others;
}

ui::Rect offer_area(const Scene& scene) {
    const ui::Rect content = scene.content();
    return {
        content.right() - right_column,
        content.bottom() - offer_height,
        right_column,
        offer_height};
}

Frame view(const Summary&, const Visit& visit, const Scene& scene) {
    Frame frame = start(scene, "summary");
    std::vector<Tool> tools = usual_tools(scene, &visit);
    std::erase_if(tools, [](const Tool& tool) { return tool.name == "finish"; });
    top_bar(scene, frame, &visit, tools);
    praise(scene, frame, visit);
    figures(scene, frame, visit);
    next_time(scene, frame, visit);
    week_card(scene, frame, visit);
    const float bottom = scene.content().height;
    if (visit.is_guest() || scene.is_waited_for) {
        actions(
            scene,
            frame,
            visit,
            left_part(scene, bottom - actions_height_alone, actions_height_alone)
        );
    } else {
        confidence_row(scene, frame, visit, left_part(scene, 478, 96));
        actions(scene, frame, visit, left_part(scene, bottom - actions_height, actions_height));
    }
    return frame;
}

} // namespace kiosk::screens
