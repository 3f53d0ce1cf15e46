// How exercises look at three moments.
#include "common/base/check.hpp"
#include "kiosk/ui/controls.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace kiosk::ui {
namespace {

// A cubic curve from where the one before ended.
struct Curve {
    Point control_1;
    Point control_2;
    Point end;
};

Point mix(Point a, Point b, float share) {
    return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

// De Casteljau's construction: the point of the curve at `share` of its parameter.
Point on_curve(Point begin, const Curve& curve, float share) {
    const Point a = mix(begin, curve.control_1, share);
    const Point b = mix(curve.control_1, curve.control_2, share);
    const Point c = mix(curve.control_2, curve.end, share);
    return mix(mix(a, b, share), mix(b, c, share), share);
}

// `begin` and what follows as points.
std::vector<Point> flatten(Point begin, std::span<const Curve> curves) {
    constexpr int steps = 12;
    std::vector<Point> points{begin};
    for (const Curve& curve : curves) {
        const Point from = points.back();
        for (int step = 1; step <= steps; ++step) {
            points.push_back(on_curve(from, curve, static_cast<float>(step) / steps));
        }
    }
    return points;
}

void put_disc(Drawing& drawing, Point center, float radius, Color color) {
    const Rect rect{center.x - radius, center.y - radius, 2 * radius, 2 * radius};
    drawing.shapes.emplace_back(Box{rect, radius, color, std::nullopt, 0});
}

} // namespace

void leg_curl_picture(Drawing& drawing, Point top_left, int which) {
    GF_CHECK(which >= 0 && which <= 2);
    const auto at = [&](Point point) { return Point{top_left.x + point.x, top_left.y + point.y}; };
    const auto put_line = [&](std::vector<Point> points, float stroke, Color color) {
        std::ranges::transform(points, points.begin(), at);
        drawing.shapes.emplace_back(Line{std::move(points), stroke, color});
    };
    constexpr float stroke = 9;
    constexpr std::array<Point, 3> knees{{{128, 96}, {128, 96}, {118, 96}}};
    constexpr std::array<Point, 3> feet{{{146, 130}, {138, 102}, {104, 136}}};
    const auto picture = static_cast<std::size_t>(which);
    put_line({{40, 20}, {40, 118}, {120, 118}}, stroke, theme::text);                 // seat
    put_line({{70, 42}, {70, 96}, knees[picture], feet[picture]}, stroke, theme::go); // body
    put_disc(drawing, at({70, 24}), 13, theme::go);                                   // head
    if (which == 1) {
        put_disc(drawing, at({148, 112}), 16, theme::warn); // the pad
    }
    if (which == 2) { // the way of the heel: 83 degrees of a circle of 44 around the knee
        constexpr std::array way{Curve{{151.65f, 105.4f}, {140.5f, 127.7f}, {120, 136}}};
        put_line(flatten({146, 84}, way), 6, theme::info);
    }
}

void deadlift_picture(Drawing& drawing, Point top_left, int which) {
    GF_CHECK(which >= 0 && which <= 2);
    const auto at = [&](Point point) { return Point{top_left.x + point.x, top_left.y + point.y}; };
    const auto put_line = [&](std::vector<Point> points, Color color) {
        std::ranges::transform(points, points.begin(), at);
        drawing.shapes.emplace_back(Line{std::move(points), 9, color});
    };
    const bool standing = which == 2;
    const Point bar = standing ? Point{98, 78} : Point{98, 112};
    const Point hip = standing ? Point{82, 70} : Point{52, 84};
    const Point shoulder = standing ? Point{84, 34} : Point{96, 50};
    const Point knee = standing ? Point{86, 104} : Point{106, 100};
    drawing.shapes.emplace_back(Ring{at(bar), 24, 7, 1, theme::text}); // the plate
    put_line({{82, 140}, {108, 140}}, theme::go);                      // foot, under the bar
    put_line({{88, 138}, knee, hip}, theme::go);
    put_line({hip, shoulder}, which == 1 ? theme::info : theme::go); // the back, straight
    put_line({shoulder, bar}, theme::go);
    put_disc(drawing, at({shoulder.x + (standing ? 2.f : 16.f), shoulder.y - 20}), 13, theme::go);
}

} // namespace kiosk::ui
