#include "kiosk/screens/warm_up.hpp"

#include "common/training/check_set.hpp"
#include "kiosk/screens/set_cards.hpp"
#include "kiosk/screens/set_places.hpp"
#include "kiosk/ui/icons.hpp"

#include <algorithm>

namespace kiosk::screens {

namespace theme = ui::theme;

namespace {

constexpr float list_column = 470;

struct Places {
    ui::Rect step;
    ui::Rect machine; // or the bar
    ui::Rect light;
    ui::Rect words;
    ui::Rect list;
    ui::Rect skip;
    ui::Rect done;
};

Places places_of(const Scene& scene) {
    const ui::Rect area = scene.content();
    const bool bar = scene.kind.bar.has_value();
    const float width = area.width - list_column - 24;
    const float x = area.x + width + 24;
    const float machine = scene.low() && !bar ? scene.reach().y : area.y + 248;
    Places places;
    places.step = {area.x, area.y, width, 236};
    places.machine = {area.x, machine, width, bar ? 250.f : 160.f};
    places.light = {area.x, places.machine.bottom() + 12, width, 62};
    const float words = places.light.bottom() + 12;
    places.words = {area.x, words, width, std::min(120.f, area.bottom() - words)};
    places.list = {x, area.y, list_column, 430};
    places.skip = {x, area.y + 442, list_column, 86};
    places.done = {x, area.y + 540, list_column, 140};
    for (ui::Rect* rect :
         {&places.step,
          &places.machine,
          &places.light,
          &places.words,
          &places.list,
          &places.skip,
          &places.done}) {
        *rect = scene.sided(*rect);
    }
    return places;
}

void step_card(
    const Scene& scene, Frame& frame, const WarmUp& warm_up, const Visit& visit, ui::Rect rect
) {
    ui::card(frame.drawing, rect);
    const ui::Rect inner = rect.inset(theme::card_padding, 18);
    const gym::PlannedExercise& exercise = exercise_of(visit);
    const gym::WarmUpSet& step = exercise.warm_ups[warm_up.step];
    const std::string words = exercise_name(scene, exercise.exercise) + " · " +
                              scene.texts(
                                  "warm_up.of",
                                  fmt::arg("set", warm_up.step + 1),
                                  fmt::arg("of", exercise.warm_ups.size())
                              );
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y, inner.width, 44},
        words,
        scene.type({26, ui::FontWeight::medium}),
        theme::muted,
        text_least
    );
    ui::TextStyle large = theme::number;
    large.size = 148;
    const ui::TextStyle beside{60, ui::FontWeight::bold, true};
    const bool bare = step.load.grams == 0;
    const ui::Rect number{inner.x, inner.y + 56, inner.width, 140};
    const std::string times = fmt::format("× {}", step.reps);
    if (bare) {
        ui::fitted_line(
            frame.drawing,
            scene.metrics,
            number,
            load_with_unit(scene, step.load) + " " + times,
            theme::poster,
            theme::text,
            56
        );
        return;
    }
    const std::string load = load_text(scene, step.load);
    ui::line_of_text(frame.drawing, scene.metrics, number, load, large, theme::text);
    const float x = number.x + scene.metrics.width(load, large) + 14;
    const float lower = (scene.metrics.cap_height(large) - scene.metrics.cap_height(beside)) / 2;
    ui::line_of_text(
        frame.drawing,
        scene.metrics,
        {x, number.y + lower, number.right() - x, number.height},
        unit_text(scene) + " " + times,
        beside,
        theme::text
    );
}

// What is done of the ramp, where it stands, and what it is for.
void ramp_list(
    const Scene& scene, Frame& frame, const WarmUp& warm_up, const Visit& visit, ui::Rect rect
) {
    ui::card(frame.drawing, rect);
    const ui::Rect inner = rect.inset(theme::card_padding, 20);
    const gym::PlannedExercise& exercise = exercise_of(visit);
    constexpr float row_height = 76;
    const ui::TextStyle style = scene.type({30, ui::FontWeight::semi_bold});
    float y = inner.y;
    for (std::size_t i = 0; i < exercise.warm_ups.size(); ++i) {
        const gym::WarmUpSet& step = exercise.warm_ups[i];
        const ui::Rect row{inner.x, y, inner.width, row_height};
        const ui::Rect mark{row.x, row.y + (row.height - 30) / 2, 30, 30};
        const bool now = i == warm_up.step;
        const ui::Color color = now ? theme::go : i < warm_up.step ? theme::faint : theme::text;
        if (now) {
            ui::icon(frame.drawing, mark, ui::Icon::chevron, color);
        } else if (i < warm_up.step) {
            ui::icon(frame.drawing, mark, ui::Icon::check, color);
        }
        ui::fitted_line(
            frame.drawing,
            scene.metrics,
            {row.x + 44, row.y, row.width - 44, row.height},
            fmt::format("{} × {}", load_with_unit(scene, step.load), step.reps),
            style,
            color,
            text_least,
            ui::Align::right
        );
        y += row_height;
    }
    const float sets = inner.width * 0.38f;
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x, y, sets, row_height},
        content::count_text(scene.texts, content::Counted::sets, exercise.target.sets),
        style,
        theme::text,
        text_least
    );
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x + sets + 8, y, inner.width - sets - 8, row_height},
        fmt::format(
            "{} × {}", load_with_unit(scene, exercise.target.load), range_text(exercise.target)
        ),
        style,
        theme::text,
        text_least,
        ui::Align::right
    );
}

// The clock while it runs; what comes before any weight; what went wrong.
std::string words_of(const Scene& scene, const WarmUp& warm_up, const Visit& visit) {
    if (warm_up.failed) {
        return scene.texts("set.not_saved");
    }
    if (warm_up.rest_ends && *warm_up.rest_ends > scene.now) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(*warm_up.rest_ends - scene.now);
        return scene.texts("warm_up.rest", fmt::arg("clock", clock_text(left)));
    }
    const bool first =
        warm_up.step == 0 && visit.warmed_up.empty() && session_sets(visit, scene.now).empty();
    return first ? scene.texts("warm_up.first") : std::string();
}

void words_card(
    const Scene& scene, Frame& frame, const WarmUp& warm_up, const Visit& visit, ui::Rect rect
) {
    const std::string words = words_of(scene, warm_up, visit);
    if (words.empty()) {
        return;
    }
    ui::card(frame.drawing, rect);
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        rect.inset(theme::card_padding, 12),
        words,
        scene.type(theme::lead),
        warm_up.failed ? theme::bad : theme::text,
        1.25f,
        text_least
    );
    if (warm_up.rest_ends && *warm_up.rest_ends > scene.now) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(*warm_up.rest_ends - scene.now);
        frame.changes_at =
            std::min(*frame.changes_at, *warm_up.rest_ends - left + std::chrono::seconds(1));
    }
}

} // namespace

std::optional<WarmUp>
next_warm_up(const Visit& visit, base::Instant now, const std::optional<double>& pace) {
    const gym::PlannedExercise& exercise = exercise_of(visit);
    // While the load is still looked for, the light sets of the finder are the ramp (R6).
    if (visit.is_guest() || exercise.finder_up_to || visit.warmed_up.contains(exercise.exercise)) {
        return std::nullopt;
    }
    const base::Instant start = training::session_start(visit.history, now);
    const auto done = std::count_if(
        visit.history.begin(),
        visit.history.end(),
        [&](const gym::LoggedSet& logged) {
            return logged.at >= start && logged.at <= now &&
                   logged.set.type == gym::SetType::warm_up &&
                   logged.set.exercise == exercise.exercise;
        }
    );
    const auto step = static_cast<std::size_t>(done);
    if (step >= exercise.warm_ups.size() || !sets_done(visit, now).empty()) {
        return std::nullopt;
    }
    WarmUp next{step};
    next.since = now;
    if (pace) {
        next.rest_ends = now + std::chrono::duration_cast<base::Duration>(warm_up_rest / *pace);
    }
    return next;
}

base::Result<gym::Set> set_of(
    const WarmUp& warm_up,
    const Visit& visit,
    const gym::Station& station,
    const gym::StationKind& kind
) {
    const gym::WarmUpSet& step = exercise_of(visit).warm_ups[warm_up.step];
    gym::Set set = begin_set(visit, station, kind, step.load);
    set.reps = step.reps;
    set.type = gym::SetType::warm_up;
    if (const auto sound = training::check_set(set, kind); !sound) {
        return sound.error();
    }
    return set;
}

Frame view(const WarmUp& warm_up, const Visit& visit, const Scene& scene) {
    Frame frame = start(scene, "warm_up");
    top_bar(scene, frame, &visit, set_tools(scene, visit));
    const Places places = places_of(scene);
    step_card(scene, frame, warm_up, visit, places.step);
    if (scene.kind.bar) {
        const gym::WarmUpSet& step = exercise_of(visit).warm_ups[warm_up.step];
        plates_card(scene, frame, visit, step.load, places.machine);
    } else {
        settings_card(scene, frame, visit, places.machine);
    }
    if (tells_recovery(visit, scene.now)) {
        recovery_strip(scene, frame, visit, places.light);
    }
    words_card(scene, frame, warm_up, visit, places.words);
    ramp_list(scene, frame, warm_up, visit, places.list);
    ui::button(
        frame,
        scene.metrics,
        places.skip,
        scene.texts("warm_up.skip"),
        ui::ButtonLook::big,
        "warmed_up",
        Message(WarmedUp{})
    );
    ui::button(
        frame,
        scene.metrics,
        places.done,
        scene.texts(warm_up.saving ? "set.saving" : "warm_up.done"),
        ui::ButtonLook::go,
        "save_warm_up",
        Message(SaveWarmUp{})
    );
    return frame;
}

} // namespace kiosk::screens
