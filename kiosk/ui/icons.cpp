#include "kiosk/ui/icons.hpp"

#include "common/base/check.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kiosk::ui {
namespace {

constexpr float grid = 24;        // strokes are given in a box of 24 x 24
constexpr float stroke_width = 2; // in the same units
constexpr float icon_size = 40;   // on a tile
constexpr float icon_tile_height_least = 120;

using Stroke = std::vector<Point>;
using Strokes = std::vector<Stroke>;

Stroke circle(Point center, float radius) {
    constexpr int pieces = 24;
    Stroke points;
    for (int piece = 0; piece <= pieces; ++piece) {
        const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(piece) / pieces;
        points.push_back({center.x + radius * std::sin(angle), center.y - radius * std::cos(angle)}
        );
    }
    return points;
}

Strokes strokes_of(Icon which) {
    switch (which) {
    case Icon::check:
        return {{{4, 12.5f}, {9.5f, 18}, {20, 6.5f}}};
    case Icon::chevron:
        return {{{9, 5}, {16, 12}, {9, 19}}};
    case Icon::at_hub:
        return {
            {{7, 18.5f},
             {4.6f, 17.6f},
             {3.2f, 15.2f},
             {3.9f, 12.6f},
             {6.2f, 11.2f},
             {7.2f, 8.2f},
             {9.6f, 6.3f},
             {12.8f, 6},
             {15.6f, 7.6f},
             {17, 10.6f},
             {19.4f, 11.3f},
             {20.9f, 13.5f},
             {20.5f, 16.3f},
             {18.3f, 18.3f},
             {16.5f, 18.5f},
             {7, 18.5f}}};
    case Icon::on_screen:
        return {
            {{3, 5}, {21, 5}, {21, 16}, {3, 16}, {3, 5}},
            {{12, 16}, {12, 20}},
            {{8, 20}, {16, 20}}};
    case Icon::sliders:
        return {
            {{3, 6}, {6, 6}},
            circle({8.5f, 6}, 2.5f),
            {{11, 6}, {21, 6}},
            {{3, 12}, {13, 12}},
            circle({15.5f, 12}, 2.5f),
            {{18, 12}, {21, 12}},
            {{3, 18}, {5, 18}},
            circle({7.5f, 18}, 2.5f),
            {{10, 18}, {21, 18}}};
    case Icon::target:
        return {circle({12, 12}, 9), circle({12, 12}, 4.5f), circle({12, 12}, 0.5f)};
    case Icon::barbell:
        return {
            {{7.5f, 12}, {16.5f, 12}},
            {{6.5f, 5.5f}, {6.5f, 18.5f}},
            {{17.5f, 5.5f}, {17.5f, 18.5f}},
            {{2.5f, 9}, {2.5f, 15}},
            {{21.5f, 9}, {21.5f, 15}}};
    case Icon::exchange:
        return {
            {{3, 8}, {20, 8}},
            {{16, 4}, {20, 8}, {16, 12}},
            {{21, 16}, {4, 16}},
            {{8, 12}, {4, 16}, {8, 20}}};
    case Icon::apple:
        return {
            {{12, 8.5f},
             {9, 7.2f},
             {5.8f, 8.2f},
             {4.2f, 11.2f},
             {4.6f, 15},
             {6.6f, 18.8f},
             {9.2f, 20.8f},
             {12, 20},
             {14.8f, 20.8f},
             {17.4f, 18.8f},
             {19.4f, 15},
             {19.8f, 11.2f},
             {18.2f, 8.2f},
             {15, 7.2f},
             {12, 8.5f}},
            {{12, 8.5f}, {12.4f, 5.4f}, {14.6f, 3}}};
    case Icon::list:
        return {
            {{8, 6}, {21, 6}},
            {{8, 12}, {21, 12}},
            {{8, 18}, {21, 18}},
            circle({3.5f, 6}, 0.5f),
            circle({3.5f, 12}, 0.5f),
            circle({3.5f, 18}, 0.5f)};
    case Icon::person:
        return {
            circle({12, 4.8f}, 2.6f),
            {{4.5f, 9.5f}, {12, 10.5f}, {19.5f, 9.5f}},
            {{12, 10.5f}, {12, 15}},
            {{7.5f, 21.5f}, {12, 15}, {16.5f, 21.5f}}};
    case Icon::question:
        return {
            circle({12, 12}, 9),
            {{9, 9.5f},
             {9.8f, 7.6f},
             {12, 6.8f},
             {14.2f, 7.6f},
             {15, 9.6f},
             {13.8f, 11.6f},
             {12, 12.8f},
             {12, 14.2f}},
            circle({12, 17}, 0.4f)};
    case Icon::chart:
        return {{{3, 3}, {3, 21}, {21, 21}}, {{7, 16}, {11, 11}, {14, 13.5f}, {20, 6}}};
    case Icon::lock:
        return {
            {{5, 11}, {19, 11}, {19, 21}, {5, 21}, {5, 11}},
            {{8, 11}, {8, 7.4f}, {9.3f, 4.6f}, {12, 3.5f}, {14.7f, 4.6f}, {16, 7.4f}, {16, 11}},
            {{12, 15}, {12, 17}}};
    case Icon::plus:
        return {circle({12, 12}, 9), {{12, 7.5f}, {12, 16.5f}}, {{7.5f, 12}, {16.5f, 12}}};
    case Icon::download:
        return {
            {{12, 3}, {12, 15}},
            {{7, 10.5f}, {12, 15.5f}, {17, 10.5f}},
            {{3.5f, 16}, {3.5f, 20.5f}, {20.5f, 20.5f}, {20.5f, 16}}};
    case Icon::scales:
        return {
            {{12, 3.5f}, {12, 20.5f}},
            {{7.5f, 20.5f}, {16.5f, 20.5f}},
            {{5, 6.5f}, {19, 6.5f}},
            {{2, 14}, {5, 6.5f}, {8, 14}, {2, 14}},
            {{16, 14}, {19, 6.5f}, {22, 14}, {16, 14}}};
    case Icon::calendar:
        return {
            {{3.5f, 5.5f}, {20.5f, 5.5f}, {20.5f, 20.5f}, {3.5f, 20.5f}, {3.5f, 5.5f}},
            {{3.5f, 10.5f}, {20.5f, 10.5f}},
            {{8, 3}, {8, 7}},
            {{16, 3}, {16, 7}}};
    case Icon::stairs:
        return {
            {{3, 20}, {3, 16}, {9, 16}, {9, 11}, {15, 11}, {15, 6}, {21, 6}, {21, 20}, {3, 20}}};
    case Icon::book:
        return {
            {{12, 7},
             {9, 5},
             {3, 5},
             {3, 18},
             {9, 18},
             {12, 20},
             {15, 18},
             {21, 18},
             {21, 5},
             {15, 5},
             {12, 7}},
            {{12, 7}, {12, 20}}};
    case Icon::signpost:
        return {
            {{12, 3}, {12, 21}},
            {{5, 5}, {17, 5}, {20, 8}, {17, 11}, {5, 11}, {5, 5}},
            {{8, 21}, {16, 21}}};
    case Icon::speech:
        return {
            {{4, 4}, {20, 4}, {20, 15}, {12, 15}, {7, 20}, {7, 15}, {4, 15}, {4, 4}},
            {{8, 9.5f}, {16, 9.5f}}};
    }
    GF_CHECK(!"an icon has strokes");
    return {};
}

float length_of(const Stroke& stroke) {
    float length = 0;
    for (std::size_t i = 1; i < stroke.size(); ++i) {
        length += std::hypot(stroke[i].x - stroke[i - 1].x, stroke[i].y - stroke[i - 1].y);
    }
    return length;
}

// As much of it from its beginning.
Stroke beginning(const Stroke& stroke, float length) {
    Stroke points{stroke.front()};
    for (std::size_t i = 1; i < stroke.size() && length > 0; ++i) {
        const Point a = stroke[i - 1];
        const Point b = stroke[i];
        const float piece = std::hypot(b.x - a.x, b.y - a.y);
        const float share = std::min(1.f, length / piece);
        points.push_back({a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share});
        length -= piece;
    }
    return points;
}

} // namespace

void icon(Drawing& drawing, Rect box, Icon which, Color color, float drawn) {
    if (drawn <= 0) {
        return;
    }
    const float scale = std::min(box.width, box.height) / grid;
    const Point corner{
        box.x + (box.width - grid * scale) / 2, box.y + (box.height - grid * scale) / 2};
    for (const Stroke& stroke : strokes_of(which)) {
        Stroke points = drawn < 1 ? beginning(stroke, length_of(stroke) * drawn) : stroke;
        for (Point& point : points) {
            point = {corner.x + point.x * scale, corner.y + point.y * scale};
        }
        drawing.shapes.emplace_back(Line{std::move(points), stroke_width * scale, color});
    }
}

void icon_tile_shape(
    Drawing& drawing,
    const Metrics& metrics,
    Rect rect,
    Icon which,
    std::string_view label,
    TextStyle style
) {
    if (rect.height < icon_tile_height_least) {
        tile_shape(drawing, metrics, rect, label, style);
        return;
    }
    const float kept = icon_size + 10;
    Drawing words;
    tile_shape(
        words, metrics, {rect.x, rect.y + kept, rect.width, rect.height - kept}, label, style
    );
    Box box = std::get<Box>(words.shapes.front());
    box.rect = rect;
    words.shapes.front() = box;
    drawing.shapes.insert(drawing.shapes.end(), words.shapes.begin(), words.shapes.end());
    icon(
        drawing,
        {rect.x + (rect.width - icon_size) / 2, rect.y + 18, icon_size, icon_size},
        which,
        theme::go
    );
}

} // namespace kiosk::ui
