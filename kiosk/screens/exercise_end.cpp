#include "kiosk/screens/exercise_end.hpp"

#include "common/content/catalogue.hpp"
#include "common/content/reasons.hpp"
#include "common/training/records.hpp"
#include "common/training/routine_day.hpp"
#include "common/training/victories.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kiosk::screens {

namespace theme = ui::theme;

namespace {

constexpr std::chrono::hours rested_after{72};
constexpr std::size_t stations_shown = 2;

using Records = std::map<gym::SetId, std::vector<gym::Record>>;

// Over the whole log, not the sets this kiosk holds alone.
Records records_of(const Visit& visit, const base::Zone& zone) {
    if (!visit.profile) {
        return training::records_by_set(visit.history, content::exercises(), zone);
    }
    const gym::Profile& profile = *visit.profile;
    return training::records_by_set(
        visit.history, content::exercises(), zone, profile.bests, profile.bests_until
    );
}

std::string record_text(const Scene& scene, const gym::Record& record) {
    const std::string load =
        content::weight_with_unit(scene.texts, record.weight, scene.comfort.unit);
    const auto words = [&](const char* id) {
        return scene.texts(id, fmt::arg("load", load), fmt::arg("reps", record.reps));
    };
    switch (record.kind) {
    case gym::RecordKind::heaviest_load:
        return words("victory.heaviest_load");
    case gym::RecordKind::best_e1rm:
        return words("victory.best_e1rm");
    case gym::RecordKind::most_reps_at_load:
        return words("victory.most_reps_at_load");
    case gym::RecordKind::volume_day:
        return words("victory.volume_day");
    }
    return {};
}

// H3, of the set's own track.
std::optional<training::Easier> easier_by(const Visit& visit, const gym::SetId& set) {
    const auto logged = std::ranges::find(visit.history, set, &gym::LoggedSet::id);
    if (logged == visit.history.end()) {
        return std::nullopt;
    }
    const auto track = training::track_of(*logged, content::exercises());
    if (!track) {
        return std::nullopt;
    }
    const auto sets = training::sets_of(*track, visit.history, content::exercises());
    auto easier = training::same_work_easier(sets);
    return easier && easier->sets.back() == set ? easier : std::nullopt;
}

void star(ui::Drawing& drawing, ui::Point center, float radius) {
    constexpr int points = 5;
    constexpr float inner = 0.45f;
    ui::Polygon polygon{{}, theme::go};
    for (int i = 0; i < 2 * points; ++i) {
        const float angle = std::numbers::pi_v<float> * static_cast<float>(i) / points;
        const float reach = i % 2 == 0 ? radius : radius * inner;
        polygon.points.push_back(
            {center.x + reach * std::sin(angle), center.y - reach * std::cos(angle)}
        );
    }
    drawing.shapes.emplace_back(std::move(polygon));
}

// The set of this exercise that won most: the weightiest record, else the newest that won anything.
std::optional<gym::SetId> best_victory(const Scene& scene, const Visit& visit) {
    const Records won = records_of(visit, scene.zone);
    std::optional<gym::SetId> best;
    std::optional<gym::RecordKind> kind;
    for (const gym::LoggedSet& logged : sets_done(visit, scene.now)) {
        if (const auto made = won.find(logged.id); made != won.end()) {
            for (const gym::Record& record : made->second) {
                if (!kind || record.kind < *kind) {
                    kind = record.kind;
                    best = logged.id;
                }
            }
        } else if (!kind && victory_of(scene, visit, logged.id)) {
            best = logged.id;
        }
    }
    return best;
}

std::string way_text(const Scene& scene, const gym::PlannedExercise& next) {
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
};

// Where one of them can be done, free ones first; not here, and none that is away.
std::vector<NextStation> next_stations(const Scene& scene, const Visit& visit) {
    using State = wire::StationOnFloor::State;
    const std::vector<std::string> open = still_open(scene, visit);
    std::vector<NextStation> found;
    for (const wire::StationOnFloor& station : scene.floor.stations) {
        const auto kind = content::station_kind(station.kind);
        if (!kind || station.state == State::away || station.name == scene.station.name) {
            continue;
        }
        const bool serves = std::ranges::any_of(open, [&](const std::string& exercise) {
            return exercise != exercise_of(visit).exercise &&
                   std::ranges::find(kind->exercises, exercise) != kind->exercises.end();
        });
        if (serves) {
            found.push_back({station.name, station.state == State::free});
        }
    }
    std::ranges::stable_sort(found, [](const NextStation& a, const NextStation& b) {
        return a.is_free && !b.is_free;
    });
    found.resize(std::min(found.size(), stations_shown));
    return found;
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
    const std::string state = scene.texts(next.is_free ? "end.free" : "end.busy");
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

std::optional<std::string>
victory_of(const Scene& scene, const Visit& visit, const gym::SetId& set) {
    const Records won = records_of(visit, scene.zone);
    if (const auto made = won.find(set); made != won.end() && !made->second.empty()) {
        const auto& best = *std::ranges::min_element(made->second, {}, &gym::Record::kind);
        return record_text(scene, best);
    }
    if (const auto easier = easier_by(visit, set)) {
        return scene.texts(
            "victory.easier",
            fmt::arg(
                "load", content::weight_with_unit(scene.texts, easier->load, scene.comfort.unit)
            ),
            fmt::arg("reps", easier->reps)
        );
    }
    if (const auto back = training::came_back(visit.history); back && back->set == set) {
        return scene.texts("victory.comeback");
    }
    return std::nullopt;
}

bool victory_card(
    const Scene& scene, Frame& frame, ui::Rect rect, const Visit& visit, const gym::SetId& set
) {
    const auto words = victory_of(scene, visit, set);
    if (!words) {
        return false;
    }
    constexpr float sign = 26;
    ui::card(frame.drawing, rect, theme::go_surface);
    star(frame.drawing, {rect.x + 24 + sign, rect.y + rect.height / 2}, sign);
    const ui::TextStyle style = scene.type({30, ui::FontWeight::bold, true});
    const float left = 24 + 2 * sign + 20;
    const ui::Rect area{rect.x + left, rect.y + 8, rect.width - left - 20, rect.height - 16};
    constexpr float least = 26; // smaller only on two lines
    const ui::TextStyle smaller{least, style.weight, style.display, style.tracking};
    if (scene.metrics.width(*words, smaller) <= area.width) {
        ui::fitted_line(frame.drawing, scene.metrics, area, *words, style, theme::go, least);
    } else {
        ui::fitted_paragraph(
            frame.drawing, scene.metrics, area, *words, style, theme::go, 1.2f, 22
        );
    }
    return true;
}

int victories(const Visit& visit, const base::Zone& zone, base::Instant now) {
    const Records won = records_of(visit, zone);
    const training::SessionSets done = session_sets(visit, now);
    return static_cast<int>(std::ranges::count_if(done, [&](const gym::LoggedSet& logged) {
        const auto made = won.find(logged.id);
        return made != won.end() && !made->second.empty();
    }));
}

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
    if (const auto won = best_victory(scene, visit)) {
        victory_card(scene, frame, {area.x - 8, y, area.width + 16, 84}, visit, *won);
        y += 96;
    }
    const std::vector<NextStation> stations = next_stations(scene, visit);
    const float below = stations.empty() ? 0 : line * static_cast<float>(1 + stations.size()) - 8;
    next_time(scene, frame, visit, {area.x, y, area.width, area.bottom() - below - 8 - y});
    if (stations.empty()) {
        return;
    }
    y = area.bottom() - below;
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {area.x, y, area.width, 40},
        scene.texts("end.next_station"),
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
