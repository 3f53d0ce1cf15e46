#include "kiosk/screens/rest.hpp"

#include "kiosk/screens/exercise_end.hpp"
#include "kiosk/screens/set_places.hpp"
#include "kiosk/screens/warm_up.hpp"
#include "kiosk/ui/icons.hpp"
#include "kiosk/ui/motion.hpp"

#include <algorithm>

namespace kiosk::screens {

namespace theme = ui::theme;

namespace {

constexpr float side_column = 430;
constexpr float height = 664; // of both columns
constexpr float side_gap = 20;

ui::Rect main_card(const Scene& scene) {
    const ui::Rect area = scene.content();
    return scene.sided({area.x, area.y, area.width - side_column - 24, height});
}

// A card of the narrow column, from `y` below the top of both.
ui::Rect side_card(const Scene& scene, float y, float card_height) {
    const ui::Rect area = scene.content();
    return scene.sided({area.right() - side_column, area.y + y, side_column, card_height});
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
    const std::string why = scene.texts("set.why");
    const ui::TextStyle small = scene.type(theme::small);
    const float hint = scene.low() ? 0 : scene.metrics.width(why, small) + 20;
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y, inner.width - hint, 72},
        words,
        scene.type({26, ui::FontWeight::medium}),
        theme::muted,
        1.25f,
        text_least
    );
    if (hint > 0) {
        ui::line_of_text(
            frame.drawing,
            scene.metrics,
            {inner.x, inner.y, inner.width, 36},
            why,
            small,
            theme::info,
            ui::Align::right
        );
    }
}

// The load of the next set, with its unit on the same baseline.
void next_load(const Scene& scene, Frame& frame, gym::Weight next, const ui::Rect& number) {
    if (next.grams == 0) {
        const std::string words = scene.texts("load.body_weight");
        ui::fitted_line(
            frame.drawing, scene.metrics, number, words, theme::poster, theme::text, 56
        );
        return;
    }
    const std::string load = load_text(scene, next);
    const float end = ui::line_of_text(
        frame.drawing, scene.metrics, number, load, theme::number_large, theme::text
    );
    const ui::TextStyle unit{52, ui::FontWeight::semi_bold};
    const float lower = // capitals are centred: so much for one baseline
        (scene.metrics.cap_height(theme::number_large) - scene.metrics.cap_height(unit)) / 2;
    ui::line_of_text(
        frame.drawing,
        scene.metrics,
        {end + 14, number.y + lower, 120, number.height},
        unit_text(scene),
        unit,
        theme::muted
    );
}

void next_numbers(const Scene& scene, Frame& frame, const Visit& visit, const ui::Rect& inner) {
    const Prefill next = prefill(visit, scene.kind, scene.now);
    next_load(scene, frame, next.load, {inner.x, inner.y + 84, inner.width, 130});
    const std::string range = range_text(exercise_of(visit), sets_done(visit, scene.now).size());
    constexpr float reps_size = 56; // readable at two metres
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y + 238, inner.width, 72},
        scene.texts("rest.reps", fmt::arg("range", range)),
        {reps_size, ui::FontWeight::bold, true, -0.01f},
        theme::text,
        reps_size
    );
    const std::string change =
        scene.kind.bar ? plates_text(scene, next.load) : pin_text(scene, next.load);
    constexpr float why_width = 170; // the button that the card itself is elsewhere
    const float room = inner.width - (scene.low() ? why_width + theme::gap : 0);
    const ui::Rect words{inner.x, inner.y + 328, room, 136};
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        words,
        change.empty() ? reason_text(scene, visit) : change,
        scene.type(!change.empty() ? ui::TextStyle{30, ui::FontWeight::bold, true} : theme::body),
        change.empty() ? theme::muted : theme::text,
        1.3f,
        text_least
    );
    if (scene.low()) {
        ui::button(
            frame,
            scene.metrics,
            {inner.right() - why_width, words.y + 28, why_width, 80},
            scene.texts("set.why"),
            ui::ButtonLook::tool,
            "why",
            Message(OpenPage{PageName::receipt})
        );
    }
}

constexpr float action_height = 120;

// Below the numbers: longer, shorter, go on; or finish.
void rest_buttons(const Scene& scene, Frame& frame, const Visit& visit, const ui::Rect& inner) {
    constexpr float gap = 12;
    const float y = inner.bottom() - action_height;
    const auto add =
        [&](ui::Rect rect, std::string label, ui::ButtonLook look, const char* name, Message message
        ) {
            if (scene.left_handed()) {
                rect.x = inner.x + inner.right() - rect.right();
            }
            ui::button(frame, scene.metrics, rect, label, look, name, std::move(message));
        };
    if (all_done(visit, scene.now)) {
        const auto next = next_exercise(visit, scene.zone, scene.now);
        const float half = (inner.width - gap) / 2;
        add({inner.x, y, half, action_height},
            scene.texts("rest.one_more"),
            ui::ButtonLook::big,
            "one_more",
            SkipRest{});
        const ui::Rect go{inner.x + half + gap, y, half, action_height};
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
    add({inner.x, y, small, action_height},
        scene.texts("rest.shorter"),
        ui::ButtonLook::big,
        "rest_shorter",
        StretchRest{-stretch_s});
    add({inner.x + small + gap, y, small, action_height},
        scene.texts("rest.longer"),
        ui::ButtonLook::big,
        "rest_longer",
        StretchRest{stretch_s});
    const float rest_x = inner.x + 2 * (small + gap);
    add({rest_x, y, inner.right() - rest_x, action_height},
        scene.texts("rest.start_now"),
        ui::ButtonLook::go,
        "start_now",
        SkipRest{});
}

// Where the pieces of the change panel stand.
struct ChangePlaces {
    ui::Rect numbers;
    ui::Rect question;
    ui::Rect row;
    ui::Rect ends; // remove it, leave it
};

ChangePlaces change_places(const Scene& scene, const ui::Rect& inner) {
    if (scene.low()) {
        const float y = scene.reach().y;
        return {
            {inner.x, y, inner.width, 172},
            {inner.x, inner.y + 120, inner.width, 60},
            {inner.x, y + 184, inner.width, 78},
            {inner.x, y + 274, inner.width, 74}};
    }
    return {
        {inner.x, inner.y + 50, inner.width, 262},
        {inner.x, inner.y + 322, inner.width, 54},
        {inner.x, inner.y + 384, inner.width, 112},
        {inner.x, inner.bottom() - 98, inner.width, 92}};
}

void change_panel(
    const Scene& scene, Frame& frame, const Rest& rest, const Visit& visit, const ui::Rect& rect
) {
    const SetEntry& change = *rest.change;
    const ui::Rect inner = rect.inset(16, 24);
    const ChangePlaces places = change_places(scene, inner);
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x + 8, inner.y, inner.width - 16, 44},
        scene.texts("change.title"),
        scene.type({26, ui::FontWeight::medium}),
        theme::muted,
        text_least
    );
    steppers(scene, frame, change, visit, places.numbers, false);
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        places.question.inset(8, 0),
        question_of(scene, change, visit, "change.save", rest.saved.id),
        scene.type(theme::lead),
        change.failed ? theme::bad
        : change.sure ? theme::warn
                      : theme::text,
        text_least
    );
    effort_row(scene, frame, places.row, change.sure);
    const float half = (inner.width - 12) / 2;
    const ui::Rect left{places.ends.x, places.ends.y, half, places.ends.height};
    const ui::Rect right{left.right() + 12, left.y, half, left.height};
    ui::button(
        frame,
        scene.metrics,
        left,
        scene.texts("change.remove"),
        ui::ButtonLook::big,
        "remove",
        Message(RemoveSaved{})
    );
    ui::button(
        frame,
        scene.metrics,
        right,
        scene.texts("change.keep"),
        ui::ButtonLook::big,
        "back",
        Message(GoBack{})
    );
}

// The narrow column from above: the clock, what the set won, the set, and what was done today. A
// victory takes the room of the latter.
struct SidePlaces {
    ui::Rect clock;
    ui::Rect saved;
    ui::Rect won;
    ui::Rect today;
};

SidePlaces side_places(const Scene& scene, bool won) {
    constexpr float low_card = 124;
    const float clock = roomy(scene) ? 250 : 300;
    const float saved = roomy(scene) ? 250 : 200;
    const float second = clock + side_gap;
    return {
        side_card(scene, 0, clock),
        side_card(scene, won ? second + low_card + side_gap : second, saved),
        side_card(scene, second, low_card),
        side_card(scene, second + saved + side_gap, low_card)};
}

void clock_card(
    const Scene& scene, Frame& frame, const Rest& rest, const Visit& visit, const ui::Rect& rect
) {
    ui::card(frame.drawing, rect);
    const auto left = std::max(rest.ends - scene.now, base::Duration(0));
    const auto whole = std::max(rest.ends - rest.started, base::Duration(1));
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left);
    const float middle = rect.y + rect.height / 2;
    ui::rest_ring(
        frame.drawing,
        {rect.x + 113, middle},
        75,
        14,
        static_cast<float>(left.count()) / static_cast<float>(whole.count())
    );
    const ui::Rect words{rect.x + 226, middle - 84, rect.width - 226 - 16, 40};
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        words,
        scene.texts(left.count() > 0 ? "rest.resting" : "rest.over"),
        scene.type(theme::small),
        theme::muted,
        text_least
    );
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {words.x, words.bottom() + 4, words.width, 72},
        clock_text(seconds),
        {72, ui::FontWeight::bold, true, -0.02f},
        theme::text,
        56
    );
    const gym::Weight load = prefill(visit, scene.kind, scene.now).load;
    if (!all_done(visit, scene.now) && load.grams != 0) {
        ui::fitted_line(
            frame.drawing,
            scene.metrics,
            {words.x, words.bottom() + 88, words.width, 44},
            scene.texts("rest.then", fmt::arg("load", load_with_unit(scene, load))),
            scene.type({26, ui::FontWeight::medium}),
            theme::text,
            text_least
        );
    }
    if (left.count() > 0) { // the next whole second
        frame.changes_at =
            std::min(*frame.changes_at, rest.ends - seconds + std::chrono::seconds(1));
    }
}

std::string saved_text(const Scene& scene, const gym::Set& set) {
    const std::string load =
        set.load.grams == 0 ? load_with_unit(scene, set.load) : load_text(scene, set.load);
    return set.reps_right ? fmt::format("{} × {}/{}", load, set.reps, *set.reps_right)
                          : fmt::format("{} × {}", load, set.reps);
}

void saved_card(const Scene& scene, Frame& frame, const Rest& rest, const ui::Rect& rect) {
    ui::card(frame.drawing, rect);
    const ui::Rect inner = rect.inset(theme::card_padding, 20);
    const bool at_hub = scene.link.has(rest.saved.id);
    constexpr float sign = 28;
    const float indent = sign + 10;
    const ui::Rect title{inner.x + indent, inner.y, inner.width - indent, 40};
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        title,
        scene.texts(at_hub ? "saved.at_hub" : "saved.here"),
        scene.type(theme::small),
        theme::muted,
        text_least
    );
    ui::icon( // drawn as it comes: the eye sees that the set was taken
        frame.drawing,
        {inner.x, title.y + (title.height - sign) / 2, sign, sign},
        ui::Icon::check,
        at_hub ? theme::good : theme::warn,
        ui::moved(rest.started, scene.now)
    );
    ui::keep_moving(frame, rest.started, scene.now);
    const gym::Set& set = rest.saved.set;
    const std::string change = scene.texts("saved.change");
    const float button = ui::button_width(scene.metrics, change, ui::ButtonLook::tool);
    // Beside the button; above it where the words are large.
    const bool above = roomy(scene);
    const ui::Rect words{
        inner.x, title.bottom() + 6, above ? inner.width : inner.width - button - 16, 45};
    const ui::TextStyle strong{36, ui::FontWeight::bold, true};
    ui::fitted_line(
        frame.drawing, scene.metrics, words, saved_text(scene, set), strong, theme::text, text_least
    );
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
            text_least
        );
    }
    if (!rest.change) {
        const ui::Rect beside{inner.right() - button, title.bottom() + 14, button, 72};
        const ui::Rect below{inner.x, inner.bottom() - 66, inner.width, 68};
        ui::button(
            frame,
            scene.metrics,
            above ? below : beside,
            change,
            ui::ButtonLook::tool,
            "change",
            Message(ChangeSaved{})
        );
    }
}

void session_card(const Scene& scene, Frame& frame, const Visit& visit, const ui::Rect& rect) {
    ui::card(frame.drawing, rect);
    const ui::Rect inner = rect.inset(theme::card_padding, 16);
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y, inner.width, 40},
        scene.texts("rest.today"),
        scene.type(theme::small),
        theme::muted,
        text_least
    );
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y + 44, inner.width, 48},
        sets_text(scene, sets_done(visit, scene.now)),
        scene.type(theme::lead),
        theme::text,
        text_least
    );
}

} // namespace

Rest begin_rest(const Visit& visit, gym::LoggedSet saved, base::Instant now, double pace) {
    const bool warm_up = saved.set.type == gym::SetType::warm_up;
    const auto rest = std::chrono::duration_cast<base::Duration>(
        (warm_up ? warm_up_rest : exercise_of(visit).rest) / pace
    );
    return {now, now + rest, std::move(saved), std::nullopt};
}

SetEntry change_of(const gym::Set& saved) {
    const gym::Weight asked = saved.target ? saved.target->load : saved.load;
    SetEntry change{saved.load, saved.reps, asked, false, false, saved.reps_right};
    change.sides_apart = true; // each has its own number by now
    return change;
}

void correct(gym::Set& set, const gym::LoggedSet& saved) {
    set.replaces = saved.id;
    set.exercise = saved.set.exercise; // in a superset another one is shown by now
    set.type = saved.set.type;
    set.note = saved.set.note;
    set.target = saved.set.target;
}

Frame view(const Rest& rest, const Visit& visit, const Scene& scene) {
    Frame frame = start(scene, rest.change ? "change" : "rest");
    top_bar(scene, frame, &visit, usual_tools(scene, &visit));
    const ui::Rect rect = main_card(scene);
    ui::card(frame.drawing, rect);
    if (rest.change) {
        change_panel(scene, frame, rest, visit, rect);
    } else {
        const ui::Rect inner = rect.inset(theme::card_padding, theme::card_padding);
        if (all_done(visit, scene.now)) {
            exercise_end(scene, frame, visit, {inner.x, inner.y, inner.width, inner.height - 140});
        } else {
            next_line(scene, frame, visit, inner);
            next_numbers(scene, frame, visit, inner);
            if (!scene.low()) { // all above the buttons opens the receipt (Q5)
                const float words = inner.bottom() - action_height - 12 - rect.y;
                const ui::Rect card{rect.x, rect.y, rect.width, words};
                frame.targets.push_back({"why", card, OpenPage{PageName::receipt}});
            }
        }
        rest_buttons(scene, frame, visit, inner);
    }
    // The end of an exercise has its own card, for the best of all its sets.
    const auto won =
        all_done(visit, scene.now) ? std::nullopt : victory_of(visit, scene.zone, rest.saved.id);
    const SidePlaces places = side_places(scene, won.has_value());
    clock_card(scene, frame, rest, visit, places.clock);
    if (won) {
        victory_card(scene, frame, places.won, *won, rest.started);
    }
    saved_card(scene, frame, rest, places.saved);
    if (!won) {
        session_card(scene, frame, visit, places.today);
    }
    return frame;
}

} // namespace kiosk::screens
