#include "kiosk/screens/exercise_end.hpp"

#include "common/content/catalogue.hpp"
#include "common/content/reasons.hpp"
#include "common/training/routine_day.hpp"
#include "kiosk/screens/floor_told.hpp"

#include <algorithm>
#include <tuple>

namespace kiosk::screens {

namespace theme = ui::theme;

namespace {

constexpr std::chrono::hours rested_after{72};
constexpr std::size_t stations_shown = 2;

std::string way_text(const Scene& scene, const gym::PlannedExercise& next) {
    if (!next.own.empty()) {
        return {}; // J17: they decide
    }
    switch (next.way) {
    case gym::Way::weight:
        return scene.texts("end.way_weight");
    case gym::Way::shorter_rest:
        return scene.texts("end.way_rest", fmt::arg("clock", clock_text(next.rest)));
    case gym::Way::harder_variation:
        return next.harder.empty() ? scene.texts("end.way_harder")
                                   : scene.texts(
                                         "end.way_variation",
                                         fmt::arg("exercise", exercise_name(scene, next.harder))
                                     );
    }
    return {};
}

// Exercises of today's day of the routine with sets left to do.
std::vector<std::string> still_open(const Scene& scene, const Visit& visit) {
    const gym::Routine& routine =
        visit.profile ? visit.profile->routine : content::beginner_hamstrings();
    const auto day = training::routine_day(routine, visit.history, scene.zone, scene.now);
    std::vector<std::string> open;
    if (!day) {
        return open;
    }
    const training::SessionSets done = session_sets(visit, scene.now);
    for (const gym::RoutineItem& item : routine.days[*day].items) {
        const auto count = std::ranges::count_if(done, [&](const gym::LoggedSet& logged) {
            return logged.set.exercise == item.exercise && training::is_work(logged.set);
        });
        if (count < item.sets) {
            open.push_back(item.exercise);
        }
    }
    return open;
}

struct NextStation {
    std::string name;
    bool is_free = false;
    int waiting = 0;
    base::Duration busy = {};
};

// Where one of them can be done; not here, and none that is away. Free ones first, then those for
// which fewest wait, then the one that has been busy the longest: it is free the soonest.
std::vector<NextStation> next_stations(const Scene& scene, const Visit& visit) {
    using State = wire::StationOnFloor::State;
    const std::vector<std::string> open = still_open(scene, visit);
    const base::Instant told = scene.link.away_since.value_or(scene.now);
    std::vector<NextStation> found;
    for (const wire::StationOnFloor& station : scene.floor.stations) {
        const auto kind = content::station_kind(station.kind);
        if (!kind || station.state == State::away || station.id == scene.station.id) {
            continue;
        }
        const bool serves = std::ranges::any_of(open, [&](const std::string& exercise) {
            return exercise != exercise_of(visit).exercise &&
                   std::ranges::find(kind->exercises, exercise) != kind->exercises.end();
        });
        if (serves) {
            const base::Duration busy = told - station.busy_since.value_or(told);
            found.push_back({station.name, station.state == State::free, station.waiting, busy});
        }
    }
    std::ranges::stable_sort(found, [](const NextStation& a, const NextStation& b) {
        return std::tuple(!a.is_free, a.waiting, b.busy) <
               std::tuple(!b.is_free, b.waiting, a.busy);
    });
    found.resize(std::min(found.size(), stations_shown));
    return found;
}

std::string state_text(const Scene& scene, const NextStation& next) {
    if (next.is_free) {
        return scene.texts("end.free");
    }
    if (next.waiting > 0) {
        return scene.texts.plural("end.waited_for", next.waiting);
    }
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(next.busy).count();
    return minutes > 0 ? scene.texts("end.busy_for", fmt::arg("minutes", minutes))
                       : scene.texts("end.busy");
}

// A ring for free, a full square for busy, and the word.
void station_line(const Scene& scene, Frame& frame, ui::Rect rect, const NextStation& next) {
    constexpr float sign = 24;
    const float middle = rect.y + rect.height / 2;
    if (next.is_free) {
        frame.drawing.shapes.emplace_back(ui::Ring{
            {rect.x + sign / 2, middle}, sign / 2 - 3, 5, 1, theme::good});
    } else {
        frame.drawing.shapes.emplace_back(ui::Box{
            {rect.x, middle - sign / 2, sign, sign}, 4, theme::warn, {}, 0});
    }
    const std::string state = state_text(scene, next);
    const ui::TextStyle style = scene.type({26, ui::FontWeight::semi_bold});
    const float width = scene.metrics.width(state, style);
    const ui::Rect words{rect.x + sign + 14, rect.y, rect.width - sign - 14, rect.height};
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {words.x, words.y, words.width - width - 20, words.height},
        next.name,
        style,
        theme::text,
        22
    );
    ui::line_of_text(
        frame.drawing,
        scene.metrics,
        {words.right() - width, words.y, width, words.height},
        state,
        style,
        theme::muted
    );
}

// Next time: the numbers large, the way in words, and why.
void next_time(const Scene& scene, Frame& frame, const Visit& visit, ui::Rect rect) {
    const gym::Plan plan = plan_next_time(visit, scene);
    const gym::PlannedExercise& next = plan.exercises[visit.current];
    const auto line = [&](float y,
                          float height,
                          const std::string& words,
                          ui::TextStyle style,
                          ui::Color color,
                          float least) {
        ui::fitted_line(
            frame.drawing,
            scene.metrics,
            {rect.x, rect.y + y, rect.width, height},
            words,
            scene.type(style),
            color,
            least
        );
    };
    line(0, 36, scene.texts("summary.next_time"), {26, ui::FontWeight::medium}, theme::muted, 22);
    const std::string load =
        content::weight_with_unit(scene.texts, next.target.load, scene.comfort.unit);
    ui::fitted_line( // readable at two metres
        frame.drawing,
        scene.metrics,
        {rect.x, rect.y + 38, rect.width, 66},
        fmt::format("{}, {} × {}", load, next.target.sets, range_text(next.target)),
        {60, ui::FontWeight::bold, true, -0.02f},
        theme::text,
        40
    );
    line(106, 46, way_text(scene, next), {30, ui::FontWeight::semi_bold}, theme::go, 22);
    constexpr float why_from = 158;
    constexpr float why_least = 60; // two lines; without that room the way says enough
    if (rect.height < why_from + why_least) {
        return;
    }
    const std::string why =
        content::reason_line({scene.texts, visit.history, scene.zone, scene.comfort.unit}, next);
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {rect.x, rect.y + why_from, rect.width, rect.height - why_from},
        why,
        scene.type(theme::body),
        theme::muted,
        1.25f,
        22
    );
}

} // namespace

gym::Plan plan_next_time(const Visit& visit, const Scene& scene) {
    return plan_of(visit, scene.kind, scene.zone, scene.now + rested_after);
}

void exercise_end(const Scene& scene, Frame& frame, const Visit& visit, ui::Rect area) {
    constexpr float line = 48;
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {area.x, area.y, area.width, 56},
        scene.texts("rest.all_done"),
        theme::title,
        theme::text,
        30
    );
    float y = area.y + 68;
    if (const auto won = best_victory(visit, scene.zone, scene.now)) {
        const base::Instant since = sets_done(visit, scene.now).back().at;
        victory_card(scene, frame, {area.x - 8, y, area.width + 16, 84}, *won, since);
        y += 96;
    }
    const std::vector<NextStation> stations = next_stations(scene, visit);
    const float below = stations.empty() ? 0 : line * static_cast<float>(1 + stations.size()) - 8;
    next_time(scene, frame, visit, {area.x, y, area.width, area.bottom() - below - 8 - y});
    if (stations.empty()) {
        return;
    }
    y = area.bottom() - below;
    const std::string as_of = floor_as_of(scene);
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {area.x, y, area.width, 40},
        scene.texts("end.next_station") + (as_of.empty() ? "" : " · " + as_of),
        scene.type({26, ui::FontWeight::medium}),
        theme::muted,
        22
    );
    y += 40;
    for (const NextStation& next : stations) {
        station_line(scene, frame, {area.x, y, area.width, line}, next);
        y += line;
    }
}

} // namespace kiosk::screens
