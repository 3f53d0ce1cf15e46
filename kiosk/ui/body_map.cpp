#include "kiosk/ui/body_map.hpp"

#include "kiosk/ui/body_regions.hpp"
#include "kiosk/ui/theme.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace kiosk::ui {
namespace {

constexpr float outline = 2.5f; // of a highlighted part, in the figure's own units

Point mirrored(Point point) {
    return {2 * body_axis - point.x, point.y};
}

// A closed curve through all points (Catmull and Rom's).
std::vector<Point> through(std::span<const Point> points) {
    constexpr int steps = 6;
    const std::size_t count = points.size();
    std::vector<Point> curve;
    for (std::size_t i = 0; i < count; ++i) {
        const Point a = points[(i + count - 1) % count];
        const Point b = points[i];
        const Point c = points[(i + 1) % count];
        const Point d = points[(i + 2) % count];
        for (int step = 0; step < steps; ++step) {
            const float t = static_cast<float>(step) / steps;
            const auto at = [t](float p, float q, float r, float s) {
                return q +
                       0.5f * t *
                           (r - p + t * (2 * p - 5 * q + 4 * r - s + t * (3 * (q - r) + s - p)));
            };
            curve.push_back({at(a.x, b.x, c.x, d.x), at(a.y, b.y, c.y, d.y)});
        }
    }
    return curve;
}

// The outlines of a region: one over the axis, or one on each side.
std::vector<std::vector<Point>> outlines_of(const BodyRegion& region) {
    std::vector<Point> other = region.points;
    std::ranges::transform(other, other.begin(), mirrored);
    if (!region.across) {
        return {through(region.points), through(other)};
    }
    std::vector<Point> around = region.points;
    around.insert(around.end(), other.rbegin() + 1, other.rend() - 1);
    return {through(around)};
}

const Rect& box_of(BodyMap::Reach reach) {
    return reach == BodyMap::Reach::whole ? whole_body_box : legs_box;
}

Point placed(Point point, const Rect& box, const Rect& stands) {
    const float scale = stands.width / box.width;
    return {stands.x + (point.x - box.x) * scale, stands.y + (point.y - box.y) * scale};
}

bool shown(const BodyRegion& region, BodyMap::Reach reach) {
    return reach == BodyMap::Reach::whole || region.of_legs;
}

} // namespace

float proportion(BodyMap::Reach reach) {
    return box_of(reach).width / box_of(reach).height;
}

Rect body_map(Drawing& drawing, Rect rect, const BodyMap& map) {
    const Rect& box = box_of(map.reach);
    const float scale = std::min(rect.width / box.width, rect.height / box.height);
    const Size size{box.width * scale, box.height * scale};
    const Rect stands{
        rect.x + (rect.width - size.width) / 2,
        rect.y + (rect.height - size.height) / 2,
        size.width,
        size.height};
    std::vector<Line> marks; // on top of their neighbours
    for (const BodyRegion& region : body_regions(map.view)) {
        if (!shown(region, map.reach)) {
            continue;
        }
        const auto color = region.part ? map.colors.find(*region.part) : map.colors.end();
        for (std::vector<Point>& points : outlines_of(region)) {
            for (Point& point : points) {
                point = placed(point, box, stands);
            }
            if (region.part && region.part == map.highlight) {
                marks.push_back({points, outline * scale, theme::text});
                marks.back().points.push_back(points.front());
            }
            drawing.shapes.emplace_back(Polygon{
                std::move(points), color == map.colors.end() ? theme::track : color->second});
        }
    }
    for (Line& mark : marks) {
        drawing.shapes.emplace_back(std::move(mark));
    }
    return stands;
}

std::optional<Point> place_of(BodyPart part, const BodyMap& map, Rect stands) {
    for (const BodyRegion& region : body_regions(map.view)) {
        if (region.part == part && shown(region, map.reach)) {
            Point middle{0, 0};
            for (const Point point : region.points) {
                middle.x += point.x / static_cast<float>(region.points.size());
                middle.y += point.y / static_cast<float>(region.points.size());
            }
            const Point right = region.across ? Point{body_axis, middle.y} : mirrored(middle);
            return placed(right, box_of(map.reach), stands);
        }
    }
    return std::nullopt;
}

Color depth_color(float share) {
    constexpr Color least{0x55, 0x7a, 0x1e};
    if (share <= 0) {
        return theme::line;
    }
    const auto mixed = [share](std::uint8_t from, std::uint8_t to) {
        return static_cast<std::uint8_t>(std::lerp(from, to, std::min(share, 1.0f)));
    };
    return {mixed(least.r, theme::go.r), mixed(least.g, theme::go.g), mixed(least.b, theme::go.b)};
}

std::map<BodyPart, Color> hamstring_colors() {
    return {
        {BodyPart::biceps_long_head, theme::go},
        {BodyPart::biceps_short_head, {0x5f, 0x86, 0x1d}},
        {BodyPart::semitendinosus, {0x9b, 0xd2, 0x2f}},
        {BodyPart::semimembranosus, {0x7f, 0xb0, 0x22}},
    };
}

} // namespace kiosk::ui
