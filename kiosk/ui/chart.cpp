#include "kiosk/ui/chart.hpp"

#include "kiosk/ui/controls.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kiosk::ui {

namespace {

constexpr int values_most = 3; // on the axis
constexpr float stroke = 4;    // of the line
constexpr float dot = 12;      // of a point, across
constexpr float star_radius = 15;
constexpr float label_gap = 12; // from a label to the plot, and between labels
constexpr float dash = 14;
constexpr float dash_gap = 10;
constexpr float bar_share = 0.66f; // of the room of a bar
constexpr float bar_radius = 6;

struct Axis {
    double low = 0;
    double high = 1;
    std::vector<double> ticks;
};

Axis axis_of(double low, double high, bool whole) {
    Axis axis;
    axis.ticks = round_ticks(low, high, values_most, whole);
    axis.low = axis.ticks.front();
    axis.high = axis.ticks.back();
    return axis;
}

float share(double value, double low, double high) {
    return high > low ? static_cast<float>((value - low) / (high - low)) : 0;
}

// The part of the rectangle where the series stands: labels are left of it and below.
Rect plot_of(const Metrics& metrics, Rect rect, const Axis& axis, const ChartStyle& style) {
    float widest = 0;
    for (const double value : axis.ticks) {
        widest = std::max(widest, metrics.width(style.number(value), style.text));
    }
    const float left = widest + label_gap;
    const float above = style.text.size / 2; // of the uppermost label
    const float below = style.text.size * 1.3f + label_gap;
    return {rect.x + left, rect.y + above, rect.width - left, rect.height - above - below};
}

float y_of(const Rect& plot, const Axis& axis, double value) {
    return plot.bottom() - plot.height * share(value, axis.low, axis.high);
}

void value_lines(
    Drawing& drawing,
    const Metrics& metrics,
    const Rect& rect,
    const Rect& plot,
    const Axis& axis,
    const ChartStyle& style
) {
    for (const double value : axis.ticks) {
        const float y = y_of(plot, axis, value);
        drawing.shapes.emplace_back(Box{
            {plot.x, y - 1, plot.width, 2}, 0, theme::track, std::nullopt, 0});
        const float height = style.text.size;
        line_of_text(
            drawing,
            metrics,
            {rect.x, y - height / 2, plot.x - rect.x - label_gap, height},
            style.number(value),
            style.text,
            theme::muted,
            Align::right
        );
    }
}

// Labels below the plot around their places, as far as they do not touch. The last one stands for
// sure: it is what the eye looks for.
class LabelRow {
public:
    LabelRow(Drawing& drawing, const Metrics& metrics, Rect row, const TextStyle& style)
        : drawing_(drawing)
        , metrics_(metrics)
        , row_(row)
        , style_(style)
        , free_to_(row.right()) {}

    // From right to left.
    void put(float middle, const std::string& label) {
        const float width = metrics_.width(label, style_);
        const float most = row_.right() - width;
        const float x = std::clamp(middle - width / 2, row_.x, std::max(row_.x, most));
        if (label.empty() || x + width > free_to_ || width > row_.width) {
            return;
        }
        line_of_text(
            drawing_, metrics_, {x, row_.y, width + 1, row_.height}, label, style_, theme::muted
        );
        free_to_ = x - label_gap;
    }

private:
    Drawing& drawing_;
    const Metrics& metrics_;
    Rect row_;
    const TextStyle& style_;
    float free_to_;
};

// Right of the numbers, which reach below the plot.
Rect label_row(const Rect& rect, const Rect& plot) {
    const float top = plot.bottom() + label_gap;
    return {plot.x, top, plot.width, rect.bottom() - top};
}

void dashed(Drawing& drawing, Point from, Point to) {
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    const auto at = [&](float way) {
        const float part = length > 0 ? way / length : 0;
        return Point{from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)};
    };
    for (float way = 0; way < length; way += dash + dash_gap) {
        drawing.shapes.emplace_back(Line{
            {at(way), at(std::min(way + dash, length))}, 3, theme::info});
    }
}

void say_empty(
    Drawing& drawing,
    const Metrics& metrics,
    const Rect& rect,
    const std::string& words,
    const ChartStyle& style
) {
    fitted_paragraph(drawing, metrics, rect, words, style.text, theme::muted, 1.3f, 22);
}

Axis axis_of(const LineChart& chart, bool whole) {
    double low = chart.points.front().value;
    double high = low;
    const auto hold = [&](double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    };
    for (const LineChart::Point& point : chart.points) {
        hold(point.value);
    }
    if (chart.goal) {
        hold(chart.goal->from);
        hold(chart.goal->to);
    }
    return axis_of(low, high, whole);
}

// The part of the way to the goal that the axis spans.
void goal_way(
    Drawing& drawing, const LineChart& chart, const std::function<Point(double, double)>& place
) {
    const LineChart::Goal& goal = *chart.goal;
    const auto value_at = [&](double at) {
        return goal.from + (goal.to - goal.from) * share(at, goal.from_at, goal.to_at);
    };
    const double from = std::max(goal.from_at, chart.first);
    const double to = std::min(goal.to_at, chart.last);
    if (from < to) {
        dashed(drawing, place(from, value_at(from)), place(to, value_at(to)));
    }
}

} // namespace

std::vector<double> round_ticks(double low, double high, int most, bool whole) {
    if (high <= low) { // one value stands in the middle of a step to both sides
        const double around = low == 0 ? 1 : std::abs(low) * 0.1;
        low -= around;
        high += around;
    }
    constexpr double steps[] = {1, 2, 2.5, 5};
    double unit = std::pow(10, std::floor(std::log10((high - low) / most)) - 1);
    while (true) {
        for (const double times : steps) {
            const double step = times * unit;
            if (whole && std::abs(step - std::round(step)) > 1e-9) {
                continue;
            }
            const double first = std::floor(low / step + 1e-9);
            const double last = std::ceil(high / step - 1e-9);
            if (last - first > most) {
                continue;
            }
            std::vector<double> ticks;
            for (double i = first; i <= last; ++i) {
                ticks.push_back(i * step);
            }
            return ticks;
        }
        unit *= 10;
    }
}

void best_star(Drawing& drawing, Point center, float radius) {
    constexpr int points = 5;
    constexpr float inner = 0.45f;
    Polygon polygon{{}, theme::go};
    for (int i = 0; i < 2 * points; ++i) {
        const float angle = std::numbers::pi_v<float> * static_cast<float>(i) / points;
        const float reach = i % 2 == 0 ? radius : radius * inner;
        polygon.points.push_back(
            {center.x + reach * std::sin(angle), center.y - reach * std::cos(angle)}
        );
    }
    drawing.shapes.emplace_back(std::move(polygon));
}

void line_chart(
    Drawing& drawing,
    const Metrics& metrics,
    Rect rect,
    const LineChart& chart,
    const ChartStyle& style
) {
    if (chart.points.empty()) {
        say_empty(drawing, metrics, rect, chart.empty, style);
        return;
    }
    const Axis axis = axis_of(chart, style.whole);
    const Rect plot = plot_of(metrics, rect, axis, style);
    value_lines(drawing, metrics, rect, plot, axis, style);
    const Rect inner = plot.inset(star_radius, 0); // a star at an end stays inside
    const auto place = [&](double at, double value) {
        return Point{
            inner.x + inner.width * std::clamp(share(at, chart.first, chart.last), 0.f, 1.f),
            y_of(plot, axis, value)};
    };
    LabelRow labels(drawing, metrics, label_row(rect, plot), style.text);
    for (auto tick = chart.ticks.rbegin(); tick != chart.ticks.rend(); ++tick) {
        labels.put(place(tick->at, axis.low).x, tick->label);
    }
    if (chart.goal) {
        goal_way(drawing, chart, place);
    }
    Line line{{}, stroke, theme::text};
    for (const LineChart::Point& point : chart.points) {
        line.points.push_back(place(point.at, point.value));
    }
    if (line.points.size() > 1) {
        drawing.shapes.emplace_back(line);
    }
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        const Point at = line.points[i];
        if (chart.points[i].is_best) {
            best_star(drawing, at, star_radius);
        } else {
            drawing.shapes.emplace_back(Box{
                {at.x - dot / 2, at.y - dot / 2, dot, dot}, dot / 2, theme::text, std::nullopt, 0});
        }
    }
}

void bar_chart(
    Drawing& drawing,
    const Metrics& metrics,
    Rect rect,
    const BarChart& chart,
    const ChartStyle& style
) {
    double most = 0;
    for (const BarChart::Bar& bar : chart.bars) {
        most = std::max(most, bar.value);
    }
    if (most <= 0) {
        say_empty(drawing, metrics, rect, chart.empty, style);
        return;
    }
    const Axis axis = axis_of(0, std::max(most, chart.goal.value_or(0)), style.whole);
    const Rect plot = plot_of(metrics, rect, axis, style);
    value_lines(drawing, metrics, rect, plot, axis, style);
    const float room = plot.width / static_cast<float>(chart.bars.size());
    LabelRow labels(drawing, metrics, label_row(rect, plot), style.text);
    for (std::size_t i = chart.bars.size(); i-- > 0;) {
        const BarChart::Bar& bar = chart.bars[i];
        const float left = plot.x + room * static_cast<float>(i);
        labels.put(left + room / 2, bar.label);
        if (bar.value <= 0) {
            continue;
        }
        const float y = y_of(plot, axis, bar.value);
        const float width = room * bar_share;
        drawing.shapes.emplace_back(Box{
            {left + (room - width) / 2, y, width, plot.bottom() - y},
            std::min(bar_radius, (plot.bottom() - y) / 2),
            bar.is_open ? theme::background : theme::go,
            theme::go,
            bar.is_open ? 3.f : 0.f});
    }
    if (chart.goal) {
        const float y = y_of(plot, axis, *chart.goal);
        dashed(drawing, {plot.x, y}, {plot.right(), y});
    }
}

} // namespace kiosk::ui
