#include "kiosk/screens/summary.hpp"

#include "common/content/catalogue.hpp"
#include "common/content/reasons.hpp"
#include "common/training/muscle_volume.hpp"
#include "kiosk/ui/script.hpp"

namespace kiosk::screens {

namespace theme = ui::theme;

namespace {

constexpr float right_column = 380;
// Rested by the strictest rule (R11): what is shown is not a day too early.
constexpr std::chrono::hours next_visit_after{72};

float left_width(const Scene& scene) {
    return scene.size.width - 2 * theme::margin - right_column - 24;
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
        {theme::margin, 104, left_width(scene), 84},
        title,
        theme::headline,
        theme::text,
        40
    );
    const std::string where =
        scene.texts(scene.link.waiting == 0 ? "summary.saved_at_hub" : "summary.saved_here");
    ui::paragraph(
        frame.drawing,
        scene.metrics,
        {theme::margin, 196, left_width(scene), 76},
        where,
        {28, ui::FontWeight::regular},
        theme::muted
    );
}

void figures(const Scene& scene, Frame& frame, const training::SessionSets& sets) {
    int reps = 0;
    for (const gym::LoggedSet& logged : sets) {
        reps += logged.set.reps + logged.set.reps_right.value_or(0);
    }

    struct Figure {
        std::string number;
        std::string words;
    };

    const gym::Weight moved = training::volume(sets);
    const Figure figures[] = {
        {std::to_string(sets.size()), scene.texts("summary.sets")},
        {std::to_string(reps), scene.texts("summary.reps")},
        {load_text(scene, moved), scene.texts("summary.kilograms")},
    };
    const float width = (left_width(scene) - 2 * theme::gap) / 3;
    float x = theme::margin;
    for (const Figure& figure : figures) {
        const ui::Rect rect{x, 283, width, 150};
        ui::card(frame.drawing, rect);
        ui::fitted_line(
            frame.drawing,
            scene.metrics,
            {x + 28, rect.y + 20, width - 56, 30},
            figure.words,
            theme::small,
            theme::muted,
            18
        );
        ui::fitted_line(
            frame.drawing,
            scene.metrics,
            {x + 28, rect.y + 58, width - 56, 72},
            figure.number,
            theme::headline,
            theme::text,
            40
        );
        x += width + theme::gap;
    }
}

// The plan of the next visit: the same function, asked for a day on which everything has rested.
void next_time(const Scene& scene, Frame& frame, const Visit& visit) {
    const ui::Rect rect{theme::margin, 453, left_width(scene), 158};
    ui::card(frame.drawing, rect);
    const ui::Rect inner = rect.inset(theme::card_padding, 20);
    const gym::Plan plan = plan_of(visit, scene.kind, scene.zone, scene.now + next_visit_after);
    const gym::PlannedExercise& next = plan.exercises[visit.current];
    ui::line_of_text(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y, inner.width, 30},
        scene.texts("summary.next_time"),
        theme::small,
        theme::muted
    );
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y + 36, inner.width, 44},
        scene.texts(
            "summary.next_plan",
            fmt::arg("exercise", exercise_name(scene, next.exercise)),
            fmt::arg("load", load_text(scene, next.target.load)),
            fmt::arg("sets", next.target.sets),
            fmt::arg("range", range_text(next.target))
        ),
        {36, ui::FontWeight::bold, true},
        theme::text,
        26
    );
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y + 88, inner.width, 32},
        content::reason_line({scene.texts, visit.history, scene.zone}, next),
        theme::body,
        theme::muted,
        22
    );
}

void week_card(const Scene& scene, Frame& frame, const Visit& visit) {
    const ui::Rect rect{scene.size.width - theme::margin - right_column, 104, right_column, 664};
    ui::card(frame.drawing, rect);
    ui::line_of_text(
        frame.drawing,
        scene.metrics,
        {rect.x + 28, rect.y + 26, 324, 30},
        scene.texts(visit.is_guest() ? "summary.today" : "summary.week"),
        theme::small,
        theme::muted
    );
    ui::legs_from_behind(frame.drawing, {rect.x + 80, rect.y + 70}, 216);
    auto week =
        training::sets_this_week(visit.history, content::exercises(), scene.zone, scene.now);

    struct Line {
        gym::Muscle muscle;
        std::string words;
    };

    const Line lines[] = {
        {gym::Muscle::hamstrings, scene.texts("summary.hamstrings")},
        {gym::Muscle::glutes, scene.texts("summary.glutes")},
    };
    float y = rect.y + 564;
    for (const Line& line : lines) {
        const std::string number = content::number_text(scene.texts, week[line.muscle], 2);
        const ui::TextStyle strong{28, ui::FontWeight::bold};
        const float width = scene.metrics.width(number, strong);
        ui::line_of_text(
            frame.drawing, scene.metrics, {rect.x + 28, y, width, 40}, number, strong, theme::text
        );
        ui::line_of_text(
            frame.drawing,
            scene.metrics,
            {rect.x + 28 + width + 10, y, 300 - width, 40},
            line.words,
            {28, ui::FontWeight::regular},
            theme::muted
        );
        y += 42;
    }
}

} // namespace

Frame view(const Summary&, const Visit& visit, const Scene& scene) {
    Frame frame = start(scene, "summary");
    top_bar(scene, frame, &visit, {});
    praise(scene, frame, visit);
    figures(scene, frame, sets_done(visit, scene.now));
    next_time(scene, frame, visit);
    week_card(scene, frame, visit);
    ui::button(
        frame,
        scene.metrics,
        {theme::margin, 631, left_width(scene), 112},
        scene.texts("summary.done"),
        ui::ButtonLook::go,
        "done",
        Message(SignOut{})
    );
    return frame;
}

} // namespace kiosk::screens
