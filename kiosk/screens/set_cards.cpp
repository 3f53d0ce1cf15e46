#include "kiosk/screens/set_cards.hpp"

#include "common/content/catalogue.hpp"
#include "kiosk/screens/set_places.hpp"
#include "kiosk/ui/bar_picture.hpp"

#include <algorithm>

namespace kiosk::screens {

namespace theme = ui::theme;

namespace {

std::vector<ui::PlateShown>
plates_of(const Scene& scene, const gym::Bar& bar, const gym::Side& side) {
    std::vector<ui::PlateShown> plates;
    for (const gym::Weight plate : side) {
        const bool full_size =
            std::any_of(bar.plates.begin(), bar.plates.end(), [&](const gym::Plate& known) {
                return known.full_size && known.weight == plate;
            });
        plates.push_back({plate, load_text(scene, plate), full_size});
    }
    return plates;
}

// A light whose shape says what its colour does.
void light_shape(Frame& frame, ui::Rect box, gym::Recovery recovery) {
    auto& shapes = frame.drawing.shapes;
    const float middle = box.x + box.width / 2;
    switch (recovery) {
    case gym::Recovery::green:
        shapes.emplace_back(ui::Box{box, box.width / 2, theme::good, {}, 0});
        return;
    case gym::Recovery::amber:
        shapes.emplace_back(ui::Polygon{
            {{middle, box.y}, {box.right(), box.bottom()}, {box.x, box.bottom()}}, theme::warn});
        return;
    case gym::Recovery::red:
        shapes.emplace_back(ui::Box{box, 0, theme::bad, {}, 0});
        return;
    }
}

// "18:00", on another day "Thu 18:00"
std::string hour_text(const Scene& scene, base::Instant at) {
    const std::string time = content::time_text(scene.texts, scene.zone.local(at));
    const auto day = scene.zone.day(at);
    if (day == scene.zone.day(scene.now)) {
        return time;
    }
    return content::weekday_text(scene.texts, day) + " " + time;
}

std::string recovery_words(const Scene& scene, const gym::PlannedExercise& exercise) {
    if (exercise.recovery == gym::Recovery::green || !exercise.green_at) {
        return scene.texts("light.green");
    }
    const bool amber = exercise.recovery == gym::Recovery::amber;
    return scene.texts(
        amber ? "light.amber" : "light.red", fmt::arg("when", hour_text(scene, *exercise.green_at))
    );
}

} // namespace

std::vector<Tool> set_tools(const Scene& scene, const Visit& visit) {
    std::vector<Tool> tools;
    const auto other = next_exercise(visit, scene.zone, scene.now);
    if (other && scene.partners.empty()) { // the bar is full of who works in
        const std::string& slug = visit.plan.exercises[*other].exercise;
        tools.push_back({exercise_name(scene, slug), "other_exercise", ChooseExercise{*other}});
    }
    for (Tool& tool : usual_tools(scene, &visit)) {
        tools.push_back(std::move(tool));
    }
    return tools;
}

void target_card(const Scene& scene, Frame& frame, const Visit& visit, ui::Rect rect) {
    const ui::Rect inner = rect.inset(theme::card_padding, 24);
    ui::card(frame.drawing, rect);
    const gym::PlannedExercise& exercise = exercise_of(visit);
    const ui::TextStyle small = scene.type(theme::small);
    const ui::TextStyle title = scene.type(theme::title);
    const ui::TextStyle body = scene.type(theme::body);
    constexpr float hint_radius = 17;
    const float hint = scene.low() ? 0 : 2 * hint_radius + 10;
    const std::string name = exercise_name(scene, exercise.exercise);
    const float name_width = inner.width - hint;
    ui::TextStyle smallest = small;
    smallest.size = text_least;
    const bool long_name = scene.metrics.width(name, smallest) > name_width;
    const float line = small.size * 1.25f;
    const ui::Rect first{inner.x, inner.y, inner.width, line};
    const ui::Rect named{inner.x, inner.y, name_width, long_name ? 2 * line + 2 : line + 2};
    ui::fitted_paragraph(
        frame.drawing, scene.metrics, named, name, small, theme::muted, 1.25f, text_least
    );
    if (hint > 0) { // where it is, the whole card is to be touched
        const ui::Point middle{inner.right() - hint_radius, first.y + first.height / 2};
        frame.drawing.shapes.emplace_back(ui::Ring{middle, hint_radius - 1, 2, 1, theme::info});
        const ui::Rect box{middle.x - hint_radius, first.y, 2 * hint_radius, first.height};
        ui::line_of_text(
            frame.drawing,
            scene.metrics,
            box,
            "?",
            theme::body_strong,
            theme::info,
            ui::Align::center
        );
        frame.targets.push_back({"why", rect, OpenPage{PageName::receipt}});
    }
    const int number = static_cast<int>(sets_done(visit, scene.now).size()) + 1;
    const bool extra = number > exercise.target.sets;
    const ui::Rect second{inner.x, named.bottom() + 2, inner.width, title.size * 1.23f};
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        second,
        scene.texts(
            exercise.reason.rule == gym::Reason::Rule::log_only ? "set.logged"
            : extra                                             ? "set.extra"
                                                                : "set.of",
            fmt::arg("set", number),
            fmt::arg("of", exercise.target.sets)
        ),
        title,
        theme::text,
        30
    );
    const float below = second.bottom() + 12;
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {inner.x, below, inner.width, rect.bottom() - 14 - below},
        reason_text(scene, visit),
        body,
        theme::muted,
        1.3f,
        text_least
    );
}

void settings_card(const Scene& scene, Frame& frame, const Visit& visit, ui::Rect rect) {
    ui::card(frame.drawing, rect);
    const auto& settings = scene.kind.settings;
    const float width = (rect.width - 2 * theme::card_padding) /
                        static_cast<float>(std::max<std::size_t>(1, settings.size()));
    float x = rect.x + theme::card_padding;
    const float top = rect.y + (rect.height - 106) / 2;
    for (const gym::MachineSetting& setting : settings) {
        std::string choice = "–";
        if (visit.profile) {
            const auto chosen = visit.profile->settings.find(setting.slug);
            choice = chosen == visit.profile->settings.end() ? choice : chosen->second;
        }
        ui::line_of_text(
            frame.drawing,
            scene.metrics,
            {x, top, width, 58},
            choice,
            {56, ui::FontWeight::bold, true},
            theme::text
        );
        ui::fitted_line(
            frame.drawing,
            scene.metrics,
            {x, top + 66, width - 8, 40},
            scene.texts(fmt::format("setting.{}", setting.slug)),
            scene.type(theme::small),
            theme::muted,
            text_least
        );
        x += width;
    }
    if (!visit.is_guest()) {
        frame.targets.push_back({"settings", rect, OpenSettings{}});
    }
}

void plates_card(
    const Scene& scene, Frame& frame, const Visit& visit, gym::Weight load, ui::Rect rect
) {
    ui::card(frame.drawing, rect);
    const gym::Bar& bar = *scene.kind.bar;
    const ui::Rect inner = rect.inset(theme::card_padding, 16);
    const bool on_bar = load >= bar.weight;
    const gym::Loading loading = gym::load_bar(bar, load, scene.on_bar);
    if (!on_bar) {
        const std::string words = plates_text(scene, load);
        ui::fitted_line(
            frame.drawing, scene.metrics, inner, words, theme::title, theme::text, text_least
        );
        return;
    }
    const auto plates = plates_of(scene, bar, loading.side);
    ui::bar_picture(frame.drawing, scene.metrics, {inner.x, inner.y, inner.width, 88}, plates);
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y + 98, inner.width, inner.height - 98 - 36},
        plates_text(scene, load),
        scene.type({30, ui::FontWeight::bold, true}),
        theme::text,
        1.3f,
        text_least
    );
    const gym::Exercise* exercise = content::exercise(exercise_of(visit).exercise);
    const bool too_low = exercise != nullptr && exercise->from_floor && !loading.from_floor;
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.bottom() - 34, inner.width, 34},
        too_low
            ? scene.texts("plates.on_blocks")
            : scene.texts("plates.each_side", fmt::arg("bar", load_with_unit(scene, bar.weight))),
        scene.type(theme::small),
        too_low ? theme::warn : theme::muted,
        text_least
    );
}

void last_time_card(const Scene& scene, Frame& frame, const Visit& visit, ui::Rect rect) {
    ui::card(frame.drawing, rect);
    if (rect.y >= scene.reach().y && rect.height >= ui::target_least) { // how it is done (D1 to D7)
        frame.targets.push_back({"form", rect, OpenPage{PageName::form}});
    }
    const bool flat = rect.height < 110; // one line: the title, and the sets beside it
    const ui::Rect inner = rect.inset(theme::card_padding, flat ? 0 : 20);
    const gym::PlannedExercise& exercise = exercise_of(visit);
    const auto last = training::last_time(visit.history, exercise.exercise, scene.now);
    const auto done = sets_done(visit, scene.now);
    const bool imported = !last.empty() && last.front().imported;
    const bool other_machine = !last.empty() && last.front().set.station &&
                               gym::is_machine_before(*last.front().set.station);
    // From the second set of a first visit on, today is what there is to look back on.
    const bool today = last.empty() && !done.empty();
    const ui::TextStyle small = scene.type(theme::small);
    const float third = inner.width * 0.36f;
    const ui::Rect title = flat ? ui::Rect{inner.x, inner.y, third, inner.height}
                                : ui::Rect{inner.x, inner.y, inner.width, small.size * 1.25f};
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        title,
        scene.texts(
            today           ? "rest.today"
            : imported      ? "last_time.imported"
            : other_machine ? "spare.last_time"
                            : "last_time.title"
        ),
        small,
        theme::muted,
        text_least
    );
    const std::string sets = today          ? sets_text(scene, done)
                             : last.empty() ? scene.texts("last_time.none")
                                            : sets_text(scene, last);
    if (flat) {
        ui::fitted_line(
            frame.drawing,
            scene.metrics,
            {title.right() + 12, inner.y, inner.right() - title.right() - 12, inner.height},
            sets,
            scene.type(theme::body_strong),
            theme::text,
            text_least
        );
        return;
    }
    const bool with_cue = !scene.kind.bar && !roomy(scene) && rect.height >= 200;
    const float y = title.bottom() + 4;
    const float below = ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {inner.x, y, inner.width, with_cue ? 76 : inner.bottom() - y},
        sets,
        scene.type(with_cue ? theme::lead : theme::body_strong),
        theme::text,
        1.25f,
        text_least
    );
    const gym::Exercise* known = content::exercise(exercise.exercise);
    if (!with_cue || known == nullptr || known->cues.empty()) {
        return; // beside a bar, or with large words, there is no room for both
    }
    const std::size_t cue = done.size() % known->cues.size();
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {inner.x, below + 8, inner.width, rect.bottom() - 12 - below - 8},
        scene.texts(known->cues[cue]),
        theme::body,
        theme::muted,
        1.3f,
        text_least
    );
}

bool tells_recovery(const Visit& visit, base::Instant now) {
    return !visit.is_guest() && sets_done(visit, now).empty() &&
           (exercise_of(visit).recovery != gym::Recovery::green ||
            !training::last_time(visit.history, exercise_of(visit).exercise, now).empty());
}

void recovery_strip(const Scene& scene, Frame& frame, const Visit& visit, ui::Rect rect) {
    ui::card(frame.drawing, rect);
    const gym::PlannedExercise& exercise = exercise_of(visit);
    constexpr float side = 28;
    const ui::Rect box{rect.x + theme::card_padding, rect.y + (rect.height - side) / 2, side, side};
    light_shape(frame, box, exercise.recovery);
    const float x = box.right() + 16;
    const ui::TextStyle style = scene.type(theme::body_strong);
    const std::string words = recovery_words(scene, exercise);
    const ui::Rect line{x, rect.y, rect.right() - 16 - x, rect.height};
    constexpr float one_line = 80;
    if (rect.height > one_line) {
        ui::fitted_paragraph(
            frame.drawing,
            scene.metrics,
            line.inset(0, 14),
            words,
            style,
            theme::text,
            1.2f,
            text_least
        );
        return;
    }
    ui::fitted_line(frame.drawing, scene.metrics, line, words, style, theme::text, text_least);
    const float used = scene.metrics.width(words, style) + 24;
    const std::string anyway = scene.texts("light.anyway");
    const ui::TextStyle plain = scene.type(theme::body);
    if (exercise.recovery != gym::Recovery::green &&
        used + scene.metrics.width(anyway, plain) < line.width) {
        ui::line_of_text(
            frame.drawing,
            scene.metrics,
            {line.x + used, line.y, line.width - used, line.height},
            anyway,
            plain,
            theme::muted
        );
    }
}

bool asks_legs(const Visit& visit, base::Instant now) {
    return !visit.is_guest() && !visit.profile->trainee.legs && session_sets(visit, now).empty();
}

void legs_row(const Scene& scene, Frame& frame, ui::Rect rect) {
    using gym::Legs;
    constexpr float gap = 12;
    constexpr float side_by_side = 90; // in a higher place the question stands above
    const bool above = rect.height > side_by_side;
    const std::string question = scene.texts("legs.question");
    const ui::TextStyle style = scene.type(theme::lead);
    const float words = above ? rect.width : rect.width * 0.32f;
    const ui::Rect line{rect.x + 4, rect.y, words - 4, above ? 42.f : rect.height};
    ui::fitted_line(frame.drawing, scene.metrics, line, question, style, theme::text, text_least);
    const float x = above ? rect.x : rect.x + words + gap;
    const float y = above ? rect.y + 50 : rect.y;
    const float width = (rect.right() - x - 2 * gap) / 3;

    struct Answer {
        Legs legs;
        const char* words;
        const char* name;
    };

    const Answer answers[] = {
        {Legs::fresh, "legs.fresh", "legs_fresh"},
        {Legs::normal, "legs.normal", "legs_normal"},
        {Legs::heavy, "legs.heavy", "legs_heavy"}};
    float left = x;
    for (const Answer& answer : answers) {
        ui::button(
            frame,
            scene.metrics,
            {left, y, width, rect.bottom() - y},
            scene.texts(answer.words),
            ui::ButtonLook::tool,
            answer.name,
            Message(TellLegs{answer.legs})
        );
        left += width + gap;
    }
}

} // namespace kiosk::screens
