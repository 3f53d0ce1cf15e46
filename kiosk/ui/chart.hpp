// Charts of one series: a line over time, and bars by the week. They hold no words and no unit of
// their own: numbers come in the member's unit, labels in their language. What matters is told by
// shape as well as by colour: a best is a star, the way to a goal is dashed, a bar that may still
// grow is hollow.
#pragma once

#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/metrics.hpp"
#include "kiosk/ui/theme.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::ui {

// At most so many round steps (1, 2, 2.5 or 5 times a power of ten) that hold both ends; never
// fewer than two values. `whole`: no step below 1.
std::vector<double> round_ticks(double low, double high, int most, bool whole = false);

struct ChartStyle {
    TextStyle text = theme::small;                  // of labels, never below 22 units
    std::function<std::string(double)> number = {}; // a value as it is read
    bool whole = false;                             // counts have no fractions
};

struct LineChart {
    struct Point {
        double at = 0; // any unit of time that grows to the right
        double value = 0;
        bool is_best = false;
    };

    struct Tick {
        double at = 0;
        std::string label;
    };

    // The straight way to a goal, dashed.
    struct Goal {
        double from_at = 0;
        double from = 0;
        double to_at = 0;
        double to = 0;
    };

    std::vector<Point> points; // by time
    double first = 0;          // what the axis spans
    double last = 1;
    std::vector<Tick> ticks; // by time; those without room are left out
    std::optional<Goal> goal = std::nullopt;
    std::string empty; // said where there are no points
};

void line_chart(
    Drawing& drawing,
    const Metrics& metrics,
    Rect rect,
    const LineChart& chart,
    const ChartStyle& style
);

struct BarChart {
    struct Bar {
        double value = 0;
        std::string label; // those without room are left out
        bool is_open = false;
    };

    std::vector<Bar> bars;
    std::optional<double> goal = std::nullopt; // dashed across
    std::string empty;                         // said where all bars are 0
};

void bar_chart(
    Drawing& drawing,
    const Metrics& metrics,
    Rect rect,
    const BarChart& chart,
    const ChartStyle& style
);

// The star that stands for a best.
void best_star(Drawing& drawing, Point center, float radius);

} // namespace kiosk::ui
