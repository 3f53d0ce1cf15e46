#include "kiosk/screens/set_entry.hpp"

#include "common/content/catalogue.hpp"
#include "common/training/check_set.hpp"
#include "kiosk/ui/bar_picture.hpp"

#include <algorithm>

namespace kiosk::screens {

namespace theme = ui::theme;

namespace {

constexpr float left_column = 372;
constexpr float top = 104;

void target_card(const Scene& scene, Frame& frame, const Visit& visit) {
    const ui::Rect rect{theme::margin, top, left_column, 262};
    const ui::Rect inner = rect.inset(theme::card_padding, 24);
    ui::card(frame.drawing, rect);
    const gym::PlannedExercise& exercise = exercise_of(visit);
    ui::line_of_text(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y, inner.width, 28},
        exercise_name(scene, exercise.exercise),
        theme::small,
        theme::muted
    );
    const int number = static_cast<int>(sets_done(visit, scene.now).size()) + 1;
    const bool extra = number > exercise.target.sets;
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y + 32, inner.width, 54},
        scene.texts(
            extra ? "set.extra" : "set.of",
            fmt::arg("set", number),
            fmt::arg("of", exercise.target.sets)
        ),
        theme::title,
        theme::text,
        30
    );
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y + 98, inner.width, inner.bottom() - inner.y - 98},
        reason_text(scene, visit),
        theme::body,
        theme::muted,
        1.4f,
        20
    );
}

// The member's marks of the machine; a touch changes them (D1, J2).
void settings_card(const Scene& scene, Frame& frame, const Visit& visit) {
    const ui::Rect rect{theme::margin, 386, left_column, 150};
    ui::card(frame.drawing, rect);
    const auto& settings = scene.kind.settings;
    const float width = (rect.width - 2 * theme::card_padding) /
                        static_cast<float>(std::max<std::size_t>(1, settings.size()));
    float x = rect.x + theme::card_padding;
    for (const gym::MachineSetting& setting : settings) {
        std::string choice = "–";
        if (visit.profile) {
            const auto chosen = visit.profile->settings.find(setting.slug);
            choice = chosen == visit.profile->settings.end() ? choice : chosen->second;
        }
        ui::line_of_text(
            frame.drawing,
            scene.metrics,
            {x, rect.y + 22, width, 58},
            choice,
            {52, ui::FontWeight::bold, true},
            theme::text
        );
        ui::fitted_line(
            frame.drawing,
            scene.metrics,
            {x, rect.y + 88, width - 8, 34},
            scene.texts(fmt::format("setting.{}", setting.slug)),
            theme::small,
            theme::muted,
            22
        );
        x += width;
    }
    if (!visit.is_guest()) {
        frame.targets.push_back({"settings", rect, OpenSettings{}});
    }
}

// The bar as it is to stand there, and what to do to it on each side (R23, R27).
void plates_card(
    const Scene& scene, Frame& frame, const Visit& visit, const gym::Bar& bar, gym::Weight load
) {
    const ui::Rect rect{theme::margin, 386, left_column, 246};
    ui::card(frame.drawing, rect);
    const ui::Rect inner = rect.inset(theme::card_padding, 16);
    const gym::Loading loading = gym::load_bar(bar, load, scene.on_bar);
    std::vector<ui::PlateShown> plates;
    for (const gym::Weight plate : loading.side) {
        const bool full_size =
            std::any_of(bar.plates.begin(), bar.plates.end(), [&](const gym::Plate& known) {
                return known.full_size && known.weight == plate;
            });
        plates.push_back({plate, load_text(scene, plate), full_size});
    }
    ui::bar_picture(frame.drawing, scene.metrics, {inner.x, inner.y, inner.width, 88}, plates);
    ui::paragraph(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y + 98, inner.width, 80},
        plates_text(scene, load),
        {30, ui::FontWeight::bold, true},
        theme::text,
        1.3f
    );
    const gym::Exercise* exercise = content::exercise(exercise_of(visit).exercise);
    const bool too_low = exercise != nullptr && exercise->from_floor && !loading.from_floor;
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.bottom() - 32, inner.width, 32},
        too_low ? scene.texts("plates.on_blocks")
                : scene.texts("plates.each_side", fmt::arg("bar", load_text(scene, bar.weight))),
        theme::small,
        too_low ? theme::warn : theme::muted,
        19
    );
}

void last_time_card(const Scene& scene, Frame& frame, const Visit& visit) {
    const ui::Rect rect = scene.kind.bar ? ui::Rect{theme::margin, 652, left_column, 136}
                                         : ui::Rect{theme::margin, 556, left_column, 232};
    ui::card(frame.drawing, rect);
    const ui::Rect inner = rect.inset(theme::card_padding, 22);
    const gym::PlannedExercise& exercise = exercise_of(visit);
    const auto last = training::last_time(visit.history, exercise.exercise, scene.now);
    const auto done = sets_done(visit, scene.now);
    const bool imported = !last.empty() && last.front().imported;
    // From the second set of a first visit on, today is what there is to look back on.
    const bool today = last.empty() && !done.empty();
    ui::line_of_text(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y, inner.width, 28},
        scene.texts(
            today      ? "rest.today"
            : imported ? "last_time.imported"
                       : "last_time.title"
        ),
        theme::small,
        theme::muted
    );
    const float below = ui::paragraph(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y + 34, inner.width, 76},
        today          ? sets_text(scene, done)
        : last.empty() ? scene.texts("last_time.none")
                       : sets_text(scene, last),
        scene.kind.bar ? theme::body_strong : theme::lead,
        theme::text,
        1.3f
    );
    const gym::Exercise* known = content::exercise(exercise.exercise);
    if (known == nullptr || known->cues.empty() || scene.kind.bar) {
        return; // beside a bar there is no room for both
    }
    const std::size_t cue = done.size() % known->cues.size();
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {inner.x, below + 12, inner.width, inner.bottom() - below - 12},
        scene.texts(known->cues[cue]),
        theme::body,
        theme::muted,
        1.4f,
        20
    );
}

void numbers(const Scene& scene, Frame& frame, const SetEntry& entry, const Visit& visit) {
    const float x = theme::margin + left_column + 24;
    const float width = scene.size.width - theme::margin - x - theme::gap;
    const ui::Rect load{x, top, width * 0.555f, 404};
    const ui::Rect reps{load.right() + theme::gap, top, width - load.width, 404};
    stepper(
        scene,
        frame,
        load,
        load_text(scene, entry.load),
        scene.texts("unit.kg"),
        "load",
        StepLoad{1},
        StepLoad{-1}
    );
    stepper(
        scene,
        frame,
        reps,
        std::to_string(entry.reps),
        scene.texts("reps.of", fmt::arg("range", range_text(exercise_of(visit).target))),
        "reps",
        StepReps{1},
        StepReps{-1}
    );
}

void save_row(const Scene& scene, Frame& frame, const SetEntry& entry) {
    const float x = theme::margin + left_column + 24;
    const float width = scene.size.width - theme::margin - x;
    const char* question = entry.failed ? "set.not_saved" : "set.how_many_more";
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {x + 4, 530, width - 4, 42},
        scene.texts(entry.saving ? "set.saving" : question),
        theme::lead,
        entry.failed ? theme::bad : theme::text,
        22
    );
    effort_row(scene, frame, {x, 580, width, 120});
}

} // namespace

SetEntry next_set(const Visit& visit, const gym::StationKind& kind, base::Instant now) {
    const Prefill filled = prefill(visit, kind, now);
    return {filled.load, filled.reps, filled.asked, false, false};
}

SetEntry step(SetEntry entry, const gym::StationKind& kind, const StepLoad& by) {
    entry.load = gym::step_load(kind, entry.load, by.steps).weight;
    return entry;
}

SetEntry step(SetEntry entry, const StepReps& by) {
    entry.reps = std::clamp(entry.reps + by.steps, 1, training::reps_max);
    return entry;
}

base::Result<gym::Set> set_of(
    const SetEntry& entry,
    const Visit& visit,
    const gym::Station& station,
    const gym::StationKind& kind,
    int reps_in_reserve
) {
    const gym::PlannedExercise& exercise = exercise_of(visit);
    gym::Set set;
    if (visit.profile) {
        set.member = visit.profile->member;
    }
    set.exercise = exercise.exercise;
    set.station = station.id;
    set.load = entry.load;
    set.load_label = gym::nearest_load(kind, entry.load).label;
    set.reps = entry.reps;
    set.reps_in_reserve = reps_in_reserve;
    set.routine_version = visit.plan.routine_version;
    set.target = exercise.target;
    set.target->load = entry.asked;
    if (const auto sound = training::check_set(set, kind); !sound) {
        return sound.error();
    }
    return set;
}

Frame view(const SetEntry& entry, const Visit& visit, const Scene& scene) {
    Frame frame = start(scene, "set");
    std::vector<Tool> tools;
    if (const auto other = next_exercise(visit, scene.now)) {
        const std::string& slug = visit.plan.exercises[*other].exercise;
        tools.push_back({exercise_name(scene, slug), "other_exercise", ChooseExercise{*other}});
    }
    tools.push_back({scene.texts("tool.finish"), "finish", Finish{}});
    top_bar(scene, frame, &visit, tools);
    target_card(scene, frame, visit);
    if (scene.kind.bar) {
        plates_card(scene, frame, visit, *scene.kind.bar, entry.load);
    } else {
        settings_card(scene, frame, visit);
    }
    last_time_card(scene, frame, visit);
    numbers(scene, frame, entry, visit);
    save_row(scene, frame, entry);
    return frame;
}

} // namespace kiosk::screens
