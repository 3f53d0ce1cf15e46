#include "kiosk/pages/progress_charts.hpp"

#include "common/content/catalogue.hpp"
#include "common/training/records.hpp"
#include "common/training/weekly.hpp"
#include "kiosk/pages/goal_facts.hpp"
#include "kiosk/ui/chart.hpp"

#include <algorithm>
#include <functional>
#include <vector>

namespace kiosk::pages {

namespace theme = ui::theme;

namespace {

constexpr int weeks_shown = 12;

double days(base::LocalDay day) {
    return static_cast<double>(day.time_since_epoch().count());
}

ui::ChartStyle style_of(const screens::Scene& scene, bool whole) {
    return {
        scene.type(theme::small),
        [&texts = scene.texts](double value) { return content::number_text(texts, value, 1); },
        whole};
}

// A card with its title; returns where the chart goes.
ui::Rect chart_card(
    screens::Frame& frame,
    const screens::Scene& scene,
    ui::Rect rect,
    const std::string& title,
    bool has_best
) {
    ui::card(frame.drawing, rect);
    const ui::Rect inner = rect.inset(20, 14);
    const float height = scene.type(theme::body_strong).size * 1.4f;
    constexpr float star = 14;
    float left = 0;
    if (has_best) {
        ui::best_star(frame.drawing, {inner.x + star, inner.y + height / 2}, star);
        left = 2 * star + 10;
    }
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x + left, inner.y, inner.width - left, height},
        title,
        scene.type(theme::body_strong),
        theme::text,
        22
    );
    const float top = inner.y + height + 8;
    return {inner.x, top, inner.width, inner.bottom() - top};
}

ui::LineChart empty_line(const Shown& shown, const screens::Scene& scene) {
    ui::LineChart chart;
    chart.first = days(shown.first);
    chart.last = days(shown.today);
    constexpr int weeks_a_tick = 2;
    for (base::LocalDay day = shown.today; day >= shown.first;
         day -= std::chrono::weeks(weeks_a_tick)) {
        chart.ticks.insert(chart.ticks.begin(), {days(day), day_text(scene, day)});
    }
    return chart;
}

double load_number(const screens::Scene& scene, gym::Weight load) {
    const double grams = static_cast<double>(load.grams) / 1000;
    return scene.comfort.unit == gym::Unit::kg ? grams : grams / gym::kilograms_per_pound;
}

// A value of every session; a best one is marked.
void sessions_chart(
    screens::Frame& frame,
    const screens::Scene& scene,
    const Around& around,
    const Shown& shown,
    ui::Rect rect,
    const std::string& title,
    const std::vector<bool>& best,
    const std::function<double(const training::SessionTotals&)>& value,
    bool whole
) {
    ui::LineChart chart = empty_line(shown, scene);
    chart.empty = scene.texts("progress.empty");
    for (std::size_t i = 0; i < shown.sessions.size(); ++i) {
        const training::SessionTotals& session = shown.sessions[i];
        chart.points.push_back({days(around.zone.day(session.at)), value(session), best[i]});
    }
    const bool has_best = std::ranges::count(best, true) != 0;
    const ui::Rect plot = chart_card(frame, scene, rect, title, has_best);
    ui::line_chart(frame.drawing, scene.metrics, plot, chart, style_of(scene, whole));
}

// A value of every week, the one that goes on last and hollow.
void weeks_chart(
    screens::Frame& frame,
    const screens::Scene& scene,
    const Around& around,
    const Shown& shown,
    ui::Rect rect,
    const std::string& title,
    const std::function<double(const training::Week&)>& value
) {
    ui::BarChart chart;
    chart.empty = scene.texts("progress.empty");
    for (const training::Week& week :
         training::weekly(shown.sets, content::exercises(), around.zone, around.now, weeks_shown)) {
        chart.bars.push_back({value(week), day_text(scene, week.monday), false});
    }
    chart.bars.back().is_open = true;
    const ui::Rect plot = chart_card(frame, scene, rect, title, false);
    ui::bar_chart(frame.drawing, scene.metrics, plot, chart, style_of(scene, true));
}

// What was measured, in the unit that is read, with the way to the goal where it is one.
void measure_chart(
    screens::Frame& frame,
    const screens::Scene& scene,
    const Around& around,
    const Shown& shown,
    ui::Rect rect,
    gym::Measure measure,
    const gym::Goal* goal
) {
    const auto number = [&](double value) {
        return shown_number(measure, value, scene.comfort.unit);
    };
    ui::LineChart chart = empty_line(shown, scene);
    chart.empty = scene.texts(
        measure == gym::Measure::sit_and_reach_cm ? "progress.no_test" : "progress.empty"
    );
    const std::string exercise = goal != nullptr ? goal->exercise : "";
    for (const training::Measured& found : measured(measure, exercise, around)) {
        if (found.day >= shown.first) {
            chart.points.push_back({days(found.day), number(found.value), false});
        }
    }
    if (goal != nullptr) {
        chart.goal = {days(goal->begin), number(goal->from), days(goal->until), number(goal->to)};
    }
    const std::string title =
        goal != nullptr ? scene.texts("progress.goal") : scene.texts("progress.flexibility");
    const ui::Rect plot = chart_card(frame, scene, rect, title, false);
    ui::line_chart(frame.drawing, scene.metrics, plot, chart, style_of(scene, false));
}

ui::Rect column(ui::Rect rect, int place, int count) {
    const float width =
        (rect.width - static_cast<float>(count - 1) * theme::gap) / static_cast<float>(count);
    return {rect.x + static_cast<float>(place) * (width + theme::gap), rect.y, width, rect.height};
}

} // namespace

Shown gather(const std::string& exercise, const Around& around) {
    Shown shown;
    shown.exercise = exercise;
    shown.today = around.zone.day(around.now);
    shown.first = base::week_start(shown.today) - std::chrono::weeks(weeks_shown - 1);
    const auto all = strength_sets(around, shown.exercise);
    const auto recent = training::between(
        all, around.zone.midnight(shown.first), around.now + std::chrono::seconds(1)
    );
    shown.sets.assign(recent.begin(), recent.end());
    shown.sessions = training::totals_by_session(shown.sets);
    shown.since = all.empty() ? shown.today : around.zone.day(all.front().at);
    const auto won = training::records_by_set(all, content::exercises(), around.zone);
    for (std::size_t i = 0; i < shown.sessions.size(); ++i) {
        const bool last = i + 1 == shown.sessions.size();
        bool heaviest = false;
        bool most_reps = false;
        for (const gym::LoggedSet& logged : shown.sets) {
            const auto made = won.find(logged.id);
            if (made == won.end() || logged.at < shown.sessions[i].at ||
                (!last && logged.at >= shown.sessions[i + 1].at)) {
                continue;
            }
            for (const gym::Record& record : made->second) {
                heaviest |= record.kind == gym::RecordKind::heaviest_load;
                most_reps |= record.kind == gym::RecordKind::most_reps_at_load;
            }
        }
        shown.heaviest.push_back(heaviest);
        shown.most_reps.push_back(most_reps);
    }
    return shown;
}

std::string day_text(const screens::Scene& scene, base::LocalDay day) {
    const std::chrono::year_month_day date(day);
    return scene.texts(
        "progress.day",
        fmt::arg("day", static_cast<unsigned>(date.day())),
        fmt::arg(
            "month", scene.texts(fmt::format("date.month.{}", static_cast<unsigned>(date.month())))
        )
    );
}

void three_charts(
    screens::Frame& frame,
    const screens::Scene& scene,
    const Around& around,
    const Shown& shown,
    ui::Rect rect
) {
    constexpr int count = 3;
    sessions_chart(
        frame,
        scene,
        around,
        shown,
        column(rect, 0, count),
        scene.texts("progress.weight", fmt::arg("unit", screens::unit_text(scene))),
        shown.heaviest,
        [&](const training::SessionTotals& session) {
            return load_number(scene, session.heaviest);
        },
        false
    );
    sessions_chart(
        frame,
        scene,
        around,
        shown,
        column(rect, 1, count),
        scene.texts("progress.reps"),
        shown.most_reps,
        [](const training::SessionTotals& session) { return static_cast<double>(session.reps); },
        true
    );
    weeks_chart(
        frame,
        scene,
        around,
        shown,
        column(rect, 2, count),
        scene.texts("progress.sets"),
        [](const training::Week& week) { return static_cast<double>(week.sets); }
    );
}

void more_charts(
    screens::Frame& frame,
    const screens::Scene& scene,
    const Around& around,
    const Shown& shown,
    const gym::Goal* goal,
    ui::Rect rect
) {
    constexpr auto reach = gym::Measure::sit_and_reach_cm;
    const bool is_reach = goal != nullptr && goal->measure == reach;
    const bool is_own = goal != nullptr && !is_reach;
    const int count = is_own ? 3 : 2;
    weeks_chart(
        frame,
        scene,
        around,
        shown,
        column(rect, 0, count),
        scene.texts("progress.volume", fmt::arg("unit", screens::unit_text(scene))),
        [&](const training::Week& week) { return load_number(scene, week.volume); }
    );
    measure_chart(
        frame, scene, around, shown, column(rect, 1, count), reach, is_reach ? goal : nullptr
    );
    if (is_own) {
        measure_chart(frame, scene, around, shown, column(rect, 2, count), goal->measure, goal);
    }
}

} // namespace kiosk::pages
