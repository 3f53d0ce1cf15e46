// Pictures of bodies as data: outlines of lines and cubic curves, flattened when drawn.
#include "common/base/check.hpp"
#include "kiosk/ui/controls.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace kiosk::ui {
namespace {

// One piece of an outline: a cubic curve with its two control points, or a straight line.
struct Piece {
    Point end;
    std::optional<std::array<Point, 2>> controls;
};

Piece to(Point end) {
    return {end, std::nullopt};
}

Piece curve(Point control_1, Point control_2, Point end) {
    return {end, {{control_1, control_2}}};
}

Point mix(Point a, Point b, float share) {
    return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

// De Casteljau's construction: the point of the curve at `share` of its parameter.
Point on_curve(Point begin, const std::array<Point, 2>& controls, Point end, float share) {
    const Point a = mix(begin, controls[0], share);
    const Point b = mix(controls[0], controls[1], share);
    const Point c = mix(controls[1], end, share);
    return mix(mix(a, b, share), mix(b, c, share), share);
}

// `begin` and what follows as points.
std::vector<Point> flatten(Point begin, std::span<const Piece> pieces) {
    constexpr int steps = 12;
    std::vector<Point> points{begin};
    for (const Piece& piece : pieces) {
        const Point from = points.back();
        for (int step = 1; piece.controls && step < steps; ++step) {
            const float share = static_cast<float>(step) / steps;
            points.push_back(on_curve(from, *piece.controls, piece.end, share));
        }
        points.push_back(piece.end);
    }
    return points;
}

struct Muscle {
    Color color;
    Point begin;
    std::vector<Piece> pieces;
};

constexpr Color glute{0x3a, 0x4a, 0x2a};
constexpr Color biceps_femoris = theme::go;
constexpr Color semitendinosus{0x9b, 0xd2, 0x2f};
constexpr Color semimembranosus{0x7f, 0xb0, 0x22};
constexpr Color calf{0x25, 0x2d, 0x39};

constexpr float body_width = 200;

// The left leg in a box of 200 x 450; the right one is its mirror image.
std::vector<Muscle> left_leg() {
    return {
        {glute,
         {58, 8},
         {curve({30, 8}, {14, 34}, {16, 66}),
          curve({18, 92}, {40, 102}, {70, 98}),
          to({98, 92}),
          to({98, 22}),
          curve({88, 10}, {72, 8}, {58, 8})}},
        {biceps_femoris,
         {18, 96},
         {curve({10, 140}, {16, 200}, {34, 254}),
          to({50, 252}),
          curve({48, 200}, {46, 150}, {52, 106}),
          curve({38, 106}, {26, 102}, {18, 96})}},
        {semitendinosus,
         {56, 106},
         {curve({50, 150}, {52, 204}, {54, 252}),
          to({68, 254}),
          curve({76, 206}, {80, 150}, {78, 102}),
          curve({70, 106}, {62, 106}, {56, 106})}},
        {semimembranosus,
         {82, 101},
         {curve({84, 150}, {80, 206}, {72, 254}),
          to({80, 256}),
          curve({94, 210}, {100, 150}, {98, 98})}},
        {calf, {36, 268}, {curve({28, 310}, {32, 350}, {46, 384}), to({56, 384}), to({56, 268})}},
        {calf, {60, 268}, {to({60, 384}), to({68, 384}), curve({82, 350}, {84, 310}, {78, 268})}},
        {calf, {46, 392}, {to({68, 392}), to({66, 440}), to({50, 440})}},
    };
}

void put_disc(Drawing& drawing, Point center, float radius, Color color) {
    const Rect rect{center.x - radius, center.y - radius, 2 * radius, 2 * radius};
    drawing.shapes.emplace_back(Box{rect, radius, color, std::nullopt, 0});
}

} // namespace

void legs_from_behind(Drawing& drawing, Point top_left, float width) {
    const float scale = width / body_width;
    for (const bool mirrored : {false, true}) {
        for (const Muscle& muscle : left_leg()) {
            std::vector<Point> points = flatten(muscle.begin, muscle.pieces);
            for (Point& point : points) {
                const float x = mirrored ? body_width - point.x : point.x;
                point = {top_left.x + x * scale, top_left.y + point.y * scale};
            }
            drawing.shapes.emplace_back(Polygon{std::move(points), muscle.color});
        }
    }
}

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
        const std::array way{curve({151.65f, 105.4f}, {140.5f, 127.7f}, {120, 136})};
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
