#include "kiosk/screens/rest.hpp"

#include <algorithm>

namespace kiosk::screens {

namespace theme = ui::theme;

namespace {

constexpr float top = 104;
constexpr float right_column = 430;

ui::Rect main_card(const Scene& scene) {
    return {theme::margin, top, scene.size.width - 2 * theme::margin - right_column - 24, 664};
}

void next_line(const Scene& scene, Frame& frame, const Visit& visit, const ui::Rect& inner) {
    const gym::PlannedExercise& exercise = exercise_of(visit);
    const int number = static_cast<int>(sets_done(visit, scene.now).size()) + 1;
    const std::string words = scene.texts(
        number > exercise.target.sets ? "rest.next_extra" : "rest.next",
        fmt::arg("exercise", exercise_name(scene, exercise.exercise)),
        fmt::arg("set", number),
        fmt::arg("of", exercise.target.sets)
    );
    ui::line_of_text(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y, inner.width, 36},
        words,
        {26, ui::FontWeight::medium},
        theme::muted
    );
}

void next_numbers(const Scene& scene, Frame& frame, const Visit& visit, const ui::Rect& inner) {
    const Prefill next = prefill(visit, scene.kind, scene.now);
    const std::string load = load_text(scene, next.load);
    const ui::Rect number{inner.x, inner.y + 74, inner.width, 130};
    ui::line_of_text(frame.drawing, scene.metrics, number, load, theme::number_large, theme::text);
    const float width = scene.metrics.width(load, theme::number_large);
    const ui::TextStyle unit{52, ui::FontWeight::semi_bold};
    const float lower = // capitals are centred: so much for one baseline
        (scene.metrics.cap_height(theme::number_large) - scene.metrics.cap_height(unit)) / 2;
    ui::line_of_text(
        frame.drawing,
        scene.metrics,
        {inner.x + width + 14, number.y + lower, 120, number.height},
        scene.texts("unit.kg"),
        unit,
        theme::muted
    );
    const gym::Target& target = exercise_of(visit).target;
    ui::line_of_text(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y + 250, inner.width, 60},
        scene.texts("rest.reps", fmt::arg("range", range_text(target))),
        theme::title,
        theme::text
    );
    ui::paragraph(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y + 330, inner.width, 80},
        scene.kind.bar ? plates_text(scene, next.load) : reason_text(scene, visit),
        scene.kind.bar ? ui::TextStyle{30, ui::FontWeight::bold, true} : theme::body,
        scene.kind.bar ? theme::text : theme::muted,
        scene.kind.bar ? 1.3f : 1.4f
    );
}

void done_words(const Scene& scene, Frame& frame, const Visit& visit, const ui::Rect& inner) {
    const gym::PlannedExercise& exercise = exercise_of(visit);
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y + 60, inner.width, 90},
        scene.texts("rest.all_done"),
        theme::headline,
        theme::text,
        40
    );
    const auto done = sets_done(visit, scene.now);
    ui::paragraph(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y + 170, inner.width, 200},
        exercise_name(scene, exercise.exercise) + "\n" + sets_text(scene, done),
        {36, ui::FontWeight::semi_bold},
        theme::muted
    );
}

// Below the numbers: longer, shorter, go on; or finish.
void actions(const Scene& scene, Frame& frame, const Visit& visit, const ui::Rect& inner) {
    constexpr float height = 120;
    constexpr float gap = 12;
    const float y = inner.bottom() - height;
    const auto add =
        [&](ui::Rect rect, std::string label, ui::ButtonLook look, const char* name, Message message
        ) { ui::button(frame, scene.metrics, rect, label, look, name, std::move(message)); };
    if (all_done(visit, scene.now)) {
        const auto next = next_exercise(visit, scene.now);
        const float half = (inner.width - gap) / 2;
        add({inner.x, y, half, height},
            scene.texts("rest.one_more"),
            ui::ButtonLook::big,
            "one_more",
            SkipRest{});
        const ui::Rect go{inner.x + half + gap, y, half, height};
        if (next) {
            const std::string& slug = visit.plan.exercises[*next].exercise;
            add(go,
                exercise_name(scene, slug),
                ui::ButtonLook::go,
                "next_exercise",
                ChooseExercise{*next});
        } else {
            add(go, scene.texts("tool.finish"), ui::ButtonLook::go, "finish_here", Finish{});
        }
        return;
    }
    constexpr int stretch_s = 15;
    const float small = 140;
    add({inner.x, y, small, height},
        scene.texts("rest.shorter"),
        ui::ButtonLook::big,
        "rest_shorter",
        StretchRest{-stretch_s});
    add({inner.x + small + gap, y, small, height},
        scene.texts("rest.longer"),
        ui::ButtonLook::big,
        "rest_longer",
        StretchRest{stretch_s});
    const float rest_x = inner.x + 2 * (small + gap);
    add({rest_x, y, inner.right() - rest_x, height},
        scene.texts("rest.start_now"),
        ui::ButtonLook::go,
        "start_now",
        SkipRest{});
}

void change_panel(const Scene& scene, Frame& frame, const SetEntry& change, const ui::Rect& rect) {
    const ui::Rect inner = rect.inset(theme::card_padding, 24);
    ui::line_of_text(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y, inner.width, 36},
        scene.texts("change.title"),
        {26, ui::FontWeight::medium},
        theme::muted
    );
    constexpr float number_size = 98; // "47.5" beside "12"
    const float width = (inner.width - theme::gap) / 2;
    const ui::Rect load{inner.x - 8, inner.y + 50, width + 36, 270};
    const ui::Rect reps{load.right() + 8, load.y, inner.right() - load.right(), 270};
    stepper(
        scene,
        frame,
        load,
        load_text(scene, change.load),
        scene.texts("unit.kg"),
        "load",
        StepLoad{1},
        StepLoad{-1},
        number_size
    );
    stepper(
        scene,
        frame,
        reps,
        std::to_string(change.reps),
        scene.texts("change.reps"),
        "reps",
        StepReps{1},
        StepReps{-1},
        number_size
    );
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y + 334, inner.width, 40},
        scene.texts(change.failed ? "set.not_saved" : "change.save"),
        theme::lead,
        change.failed ? theme::bad : theme::text,
        22
    );
    effort_row(scene, frame, {inner.x, inner.y + 384, inner.width, 100});
    const float half = (inner.width - 12) / 2;
    const ui::Rect remove{inner.x, inner.bottom() - 100, half, 92};
    const ui::Rect back{remove.right() + 12, remove.y, half, 92};
    ui::button(
        frame,
        scene.metrics,
        remove,
        scene.texts("change.remove"),
        ui::ButtonLook::big,
        "remove",
        Message(RemoveSaved{})
    );
    ui::button(
        frame,
        scene.metrics,
        back,
        scene.texts("change.keep"),
        ui::ButtonLook::big,
        "back",
        Message(GoBack{})
    );
}

void clock_card(const Scene& scene, Frame& frame, const Rest& rest, const Visit& visit) {
    const ui::Rect rect{scene.size.width - theme::margin - right_column, top, right_column, 300};
    ui::card(frame.drawing, rect);
    const auto left = std::max(rest.ends - scene.now, base::Duration(0));
    const auto whole = std::max(rest.ends - rest.started, base::Duration(1));
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left);
    const ui::Point center{rect.x + 113, rect.y + rect.height / 2};
    ui::rest_ring(
        frame.drawing,
        center,
        75,
        14,
        static_cast<float>(left.count()) / static_cast<float>(whole.count())
    );
    const ui::Rect words{rect.x + 226, rect.y + 74, rect.width - 226 - 20, 30};
    ui::line_of_text(
        frame.drawing,
        scene.metrics,
        words,
        scene.texts(left.count() > 0 ? "rest.resting" : "rest.over"),
        theme::small,
        theme::muted
    );
    const std::string clock = fmt::format("{}:{:02}", seconds.count() / 60, seconds.count() % 60);
    ui::line_of_text(
        frame.drawing,
        scene.metrics,
        {words.x, words.bottom() + 8, words.width, 72},
        clock,
        {72, ui::FontWeight::bold, true, -0.02f},
        theme::text
    );
    if (!all_done(visit, scene.now)) {
        const std::string load = load_text(scene, prefill(visit, scene.kind, scene.now).load);
        ui::line_of_text(
            frame.drawing,
            scene.metrics,
            {words.x, words.bottom() + 88, words.width, 36},
            scene.texts("rest.then", fmt::arg("load", load)),
            {26, ui::FontWeight::medium},
            theme::text
        );
    }
    if (left.count() > 0) { // the next whole second
        frame.changes_at =
            std::min(*frame.changes_at, rest.ends - seconds + std::chrono::seconds(1));
    }
}

void saved_card(const Scene& scene, Frame& frame, const Rest& rest) {
    const ui::Rect rect{scene.size.width - theme::margin - right_column, 424, right_column, 200};
    ui::card(frame.drawing, rect);
    const ui::Rect inner = rect.inset(theme::card_padding, 24);
    const bool at_hub = scene.link.has(rest.saved.id);
    ui::line_of_text(
        frame.drawing,
        scene.metrics,
        {inner.x + 20, inner.y, inner.width - 20, 28},
        scene.texts(at_hub ? "saved.at_hub" : "saved.here"),
        theme::small,
        theme::muted
    );
    const ui::Rect dot{inner.x, inner.y + 9, 10, 10};
    frame.drawing.shapes.emplace_back(ui::Box{dot, 5, at_hub ? theme::good : theme::warn, {}, 0});
    const gym::Set& set = rest.saved.set;
    const std::string change = scene.texts("saved.change");
    const float button = ui::button_width(scene.metrics, change, ui::ButtonLook::tool);
    const ui::Rect words{inner.x, inner.y + 48, inner.width - button - 16, 45};
    const std::string saved = fmt::format("{} × {}", load_text(scene, set.load), set.reps);
    const ui::TextStyle strong{36, ui::FontWeight::bold, true};
    ui::fitted_line(frame.drawing, scene.metrics, words, saved, strong, theme::text, 22);
    if (set.reps_in_reserve) {
        ui::fitted_line(
            frame.drawing,
            scene.metrics,
            {words.x, words.bottom(), words.width, words.height},
            scene.texts(
                *set.reps_in_reserve == 4 ? "saved.left_or_more" : "saved.left",
                fmt::arg("left", *set.reps_in_reserve)
            ),
            strong,
            theme::text,
            22
        );
    }
    if (!rest.change) {
        ui::button(
            frame,
            scene.metrics,
            {inner.right() - button, inner.y + 62, button, 72},
            change,
            ui::ButtonLook::tool,
            "change",
            Message(ChangeSaved{})
        );
    }
}

void session_card(const Scene& scene, Frame& frame, const Visit& visit) {
    const ui::Rect rect{scene.size.width - theme::margin - right_column, 644, right_column, 124};
    ui::card(frame.drawing, rect);
    const ui::Rect inner = rect.inset(theme::card_padding, 20);
    ui::line_of_text(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y, inner.width, 28},
        scene.texts("rest.today"),
        theme::small,
        theme::muted
    );
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y + 38, inner.width, 40},
        sets_text(scene, sets_done(visit, scene.now)),
        theme::lead,
        theme::text,
        22
    );
}

} // namespace

Rest begin_rest(const Visit& visit, gym::LoggedSet saved, base::Instant now, double pace) {
    const auto rest = std::chrono::duration_cast<base::Duration>(exercise_of(visit).rest / pace);
    return {now, now + rest, std::move(saved), std::nullopt};
}

Frame view(const Rest& rest, const Visit& visit, const Scene& scene) {
    Frame frame = start(scene, rest.change ? "change" : "rest");
    const Tool tools[] = {{scene.texts("tool.finish"), "finish", Finish{}}};
    top_bar(scene, frame, &visit, tools);
    const ui::Rect rect = main_card(scene);
    ui::card(frame.drawing, rect);
    if (rest.change) {
        change_panel(scene, frame, *rest.change, rect);
    } else {
        const ui::Rect inner = rect.inset(theme::card_padding, theme::card_padding);
        if (all_done(visit, scene.now)) {
            done_words(scene, frame, visit, inner);
        } else {
            next_line(scene, frame, visit, inner);
            next_numbers(scene, frame, visit, inner);
        }
        actions(scene, frame, visit, inner);
    }
    clock_card(scene, frame, rest, visit);
    saved_card(scene, frame, rest);
    session_card(scene, frame, visit);
    return frame;
}

} // namespace kiosk::screens
