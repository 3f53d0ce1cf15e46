#include "kiosk/ui/chart.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace kiosk::ui {
namespace {

constexpr Rect area{40, 30, 400, 280};

const Metrics& metrics() {
    static const Metrics one(1);
    return one;
}

ChartStyle style() {
    return {theme::small, [](double value) { return std::to_string(std::lround(value)); }, false};
}

template <class Shape>
std::vector<Shape> shapes_of(const Drawing& drawing) {
    std::vector<Shape> found;
    for (const auto& shape : drawing.shapes) {
        if (const auto* is = std::get_if<Shape>(&shape)) {
            found.push_back(*is);
        }
    }
    return found;
}

std::vector<std::string> words(const Drawing& drawing) {
    std::vector<std::string> found;
    for (const Text& text : shapes_of<Text>(drawing)) {
        found.push_back(text.text);
    }
    return found;
}

Drawing drawn(const LineChart& chart) {
    Drawing drawing{{1280, 800}, theme::background, {}};
    line_chart(drawing, metrics(), area, chart, style());
    return drawing;
}

Drawing drawn(const BarChart& chart) {
    Drawing drawing{{1280, 800}, theme::background, {}};
    bar_chart(drawing, metrics(), area, chart, style());
    return drawing;
}

LineChart flat_then_up() {
    LineChart chart;
    chart.points = {{0, 45, false}, {7, 45, false}, {14, 47.5, true}};
    chart.first = 0;
    chart.last = 14;
    chart.ticks = {{0, "1 Sep"}, {7, "8 Sep"}, {14, "15 Sep"}};
    chart.empty = "nothing yet";
    return chart;
}

// The dots and the line's own points, not the lines of the axis.
std::vector<Line> series(const Drawing& drawing) {
    std::vector<Line> lines = shapes_of<Line>(drawing);
    std::erase_if(lines, [](const Line& line) { return line.color != theme::text; });
    return lines;
}

TEST(Chart, RoundTicksHoldBothEnds) {
    using Values = std::vector<double>;
    EXPECT_EQ(round_ticks(0, 10, 3), (Values{0, 5, 10}));
    EXPECT_EQ(round_ticks(42, 47.5, 3), (Values{42, 44, 46, 48}));
    EXPECT_EQ(round_ticks(0, 2, 3, true), (Values{0, 1, 2}));
    for (const double high : {0.3, 1.0, 7.0, 61.0, 999.0, 12'345.0}) {
        const Values ticks = round_ticks(0.1, high, 3);
        EXPECT_GE(ticks.size(), 2u);
        EXPECT_LE(ticks.size(), 4u) << high;
        EXPECT_LE(ticks.front(), 0.1 + 1e-9);
        EXPECT_GE(ticks.back(), high - 1e-9);
    }
}

TEST(Chart, OneValueIsNotAtTheEdge) {
    const auto ticks = round_ticks(45, 45, 3);
    EXPECT_LT(ticks.front(), 45);
    EXPECT_GT(ticks.back(), 45);
    const auto zero = round_ticks(0, 0, 3, true);
    EXPECT_GE(zero.size(), 2u);
}

TEST(Chart, H2_ALineGoesThroughEveryPointInOrder) {
    const auto lines = series(drawn(flat_then_up()));
    ASSERT_EQ(lines.size(), 1u);
    const auto& points = lines.front().points;
    ASSERT_EQ(points.size(), 3u);
    EXPECT_LT(points[0].x, points[1].x);
    EXPECT_LT(points[1].x, points[2].x);
    EXPECT_EQ(points[0].y, points[1].y);
    EXPECT_LT(points[2].y, points[1].y) << "more is further up";
}

TEST(Chart, H4_ABestIsAShapeOfItsOwn) {
    EXPECT_EQ(shapes_of<Polygon>(drawn(flat_then_up())).size(), 1u);
    LineChart none = flat_then_up();
    none.points.back().is_best = false;
    EXPECT_TRUE(shapes_of<Polygon>(drawn(none)).empty());
}

TEST(Chart, H6_TheWayToAGoalIsDashedAndInsideTheAxis) {
    LineChart chart = flat_then_up();
    chart.goal = LineChart::Goal{7, 45, 70, 60};
    const Drawing drawing = drawn(chart);
    int dashes = 0;
    for (const Line& line : shapes_of<Line>(drawing)) {
        dashes += line.color == theme::info ? 1 : 0;
        for (const Point& point : line.points) {
            EXPECT_TRUE(area.contains(point)) << point.x << " " << point.y;
        }
    }
    EXPECT_GE(dashes, 2);
    EXPECT_NE(std::ranges::count(words(drawing), "60"), 0) << "the axis reaches the goal";
}

TEST(Chart, LabelsNeverTouch) {
    LineChart crowded = flat_then_up();
    crowded.ticks.clear();
    for (int day = 0; day <= 14; ++day) {
        crowded.ticks.push_back({static_cast<double>(day), "day " + std::to_string(day)});
    }
    std::vector<Text> labels = shapes_of<Text>(drawn(crowded));
    std::erase_if(labels, [](const Text& text) { return !text.text.starts_with("day"); });
    ASSERT_GE(labels.size(), 2u);
    EXPECT_EQ(labels.front().text, "day 14") << "the last one stands for sure";
    for (std::size_t i = 1; i < labels.size(); ++i) {
        const float end = labels[i].baseline.x + metrics().width(labels[i].text, labels[i].style);
        EXPECT_LT(end, labels[i - 1].baseline.x);
    }
}

TEST(Chart, NothingIsSaidInsteadOfAnEmptyAxis) {
    LineChart chart = flat_then_up();
    chart.points.clear();
    EXPECT_EQ(words(drawn(chart)), std::vector<std::string>{"nothing yet"});
    BarChart bars{{{0, "1 Sep", false}}, std::nullopt, "no sets"};
    EXPECT_EQ(words(drawn(bars)), std::vector<std::string>{"no sets"});
}

TEST(Chart, E5_BarsGrowFromZeroAndTheWeekThatGoesOnIsHollow) {
    const BarChart chart{{{3, "", false}, {0, "", false}, {6, "", true}}, 5, ""};
    const Drawing drawing = drawn(chart);
    std::vector<Box> bars = shapes_of<Box>(drawing);
    std::erase_if(bars, [](const Box& box) { return box.border != theme::go; });
    ASSERT_EQ(bars.size(), 2u) << "none for a week without";
    EXPECT_EQ(bars[0].rect.bottom(), bars[1].rect.bottom());
    EXPECT_NEAR(bars[0].rect.height, 2 * bars[1].rect.height, 0.01); // from right to left
    EXPECT_NE(bars[0].fill, theme::go);
    EXPECT_EQ(bars[1].fill, theme::go);
    EXPECT_FALSE(shapes_of<Line>(drawing).empty()) << "the goal";
}

} // namespace
} // namespace kiosk::ui
