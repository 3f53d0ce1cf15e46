#include "kiosk/ui/body_map.hpp"
#include "kiosk/ui/theme.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace kiosk::ui {
namespace {

using enum BodyPart;

constexpr Rect card{40, 30, 500, 600};

Drawing drawn(const BodyMap& map) {
    Drawing drawing{{1280, 800}, theme::surface, {}};
    body_map(drawing, card, map);
    return drawing;
}

std::ptrdiff_t filled(const Drawing& drawing, Color color) {
    return std::ranges::count_if(drawing.shapes, [&](const Shape& shape) {
        const auto* polygon = std::get_if<Polygon>(&shape);
        return polygon != nullptr && polygon->color == color;
    });
}

// Even-odd.
bool holds(const Polygon& polygon, Point at) {
    bool inside = false;
    for (std::size_t i = 0; i < polygon.points.size(); ++i) {
        const Point a = polygon.points[i];
        const Point b = polygon.points[(i + 1) % polygon.points.size()];
        const bool crosses = (a.y > at.y) != (b.y > at.y);
        inside ^= crosses && at.x < a.x + (b.x - a.x) * (at.y - a.y) / (b.y - a.y);
    }
    return inside;
}

// What is painted there last.
std::optional<Color> color_at(const Drawing& drawing, Point at) {
    std::optional<Color> color;
    for (const Shape& shape : drawing.shapes) {
        if (const auto* polygon = std::get_if<Polygon>(&shape); polygon && holds(*polygon, at)) {
            color = polygon->color;
        }
    }
    return color;
}

TEST(BodyMap, A1_AllFourPartsAreOnBothLegsFromBehind) {
    constexpr Color own{1, 2, 3};
    for (const BodyMap::Reach reach : {BodyMap::Reach::whole, BodyMap::Reach::legs}) {
        for (const BodyPart part :
             {semitendinosus, semimembranosus, biceps_long_head, biceps_short_head}) {
            const BodyMap back{BodyMap::View::back, reach, {{part, own}}};
            EXPECT_EQ(filled(drawn(back), own), 2);
            const BodyMap front{BodyMap::View::front, reach, {{part, own}}};
            EXPECT_EQ(filled(drawn(front), own), 0);
            EXPECT_FALSE(place_of(part, front, card));
        }
    }
}

TEST(BodyMap, EveryPartIsSeenFromOneSideAtLeastAndItsPlaceIsOnIt) {
    constexpr Color own{1, 2, 3};
    for (const BodyPart part :
         {semitendinosus,
          semimembranosus,
          biceps_long_head,
          biceps_short_head,
          glutes,
          lower_back,
          quads,
          calves,
          core}) {
        int seen = 0;
        for (const BodyMap::View view : {BodyMap::View::back, BodyMap::View::front}) {
            const BodyMap map{view, BodyMap::Reach::whole, {{part, own}}};
            Drawing drawing{{1280, 800}, theme::surface, {}};
            const Rect stands = body_map(drawing, card, map);
            if (const auto place = place_of(part, map, stands)) {
                ++seen;
                EXPECT_EQ(color_at(drawing, *place), own) << static_cast<int>(part);
                EXPECT_GE(place->x, stands.x + stands.width / 2);
            }
        }
        EXPECT_GE(seen, 1) << static_cast<int>(part);
    }
}

TEST(BodyMap, StaysInItsRectangleInItsMiddle) {
    for (const BodyMap::View view : {BodyMap::View::back, BodyMap::View::front}) {
        for (const BodyMap::Reach reach : {BodyMap::Reach::whole, BodyMap::Reach::legs}) {
            const BodyMap map{view, reach};
            Drawing drawing{{1280, 800}, theme::surface, {}};
            const Rect stands = body_map(drawing, card, map);
            EXPECT_FLOAT_EQ(stands.height, card.height);
            EXPECT_NEAR(stands.width / stands.height, proportion(reach), 0.001);
            EXPECT_FLOAT_EQ(stands.x + stands.width / 2, card.x + card.width / 2);
            ASSERT_FALSE(drawing.shapes.empty());
            for (const Shape& shape : drawing.shapes) {
                for (const Point& point : std::get<Polygon>(shape).points) {
                    EXPECT_TRUE(stands.inset(-1, -1).contains(point)) << point.x << "," << point.y;
                }
            }
        }
    }
}

TEST(BodyMap, LeftAndRightAreMirrorImages) {
    const Drawing drawing = drawn({BodyMap::View::back, BodyMap::Reach::whole, hamstring_colors()});
    const float middle = card.x + card.width / 2;
    for (const Shape& shape : drawing.shapes) {
        const auto& polygon = std::get<Polygon>(shape);
        Point at;
        for (const Point& point : polygon.points) {
            at.x += point.x / static_cast<float>(polygon.points.size());
            at.y += point.y / static_cast<float>(polygon.points.size());
        }
        EXPECT_EQ(color_at(drawing, at), color_at(drawing, {2 * middle - at.x, at.y}));
    }
}

TEST(BodyMap, TheHighlightIsAnOutlineOverEverything) {
    BodyMap map;
    map.reach = BodyMap::Reach::legs;
    map.highlight = biceps_short_head;
    const Drawing drawing = drawn(map);
    const std::size_t shapes = drawing.shapes.size();
    ASSERT_GT(shapes, 2U);
    for (const std::size_t each : {shapes - 2, shapes - 1}) {
        const auto* line = std::get_if<Line>(&drawing.shapes[each]);
        ASSERT_NE(line, nullptr);
        EXPECT_EQ(line->points.front(), line->points.back());
    }
    EXPECT_TRUE(std::holds_alternative<Polygon>(drawing.shapes[shapes - 3]));
}

TEST(BodyMap, MoreSetsAreBrighter) {
    EXPECT_EQ(depth_color(0), theme::line);
    EXPECT_EQ(depth_color(1), theme::go);
    EXPECT_EQ(depth_color(3), theme::go);
    EXPECT_LT(depth_color(0.1f).g, depth_color(0.5f).g);
    EXPECT_LT(depth_color(0.5f).g, depth_color(1).g);
}

} // namespace
} // namespace kiosk::ui
