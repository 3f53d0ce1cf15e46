#include "kiosk/ui/icons.hpp"
#include "kiosk/ui/motion.hpp"

#include <gtest/gtest.h>

namespace kiosk::ui {
namespace {

using namespace std::chrono_literals;

const base::Instant began{1000s};

TEST(Motion, EndsWithinThreeTenthsOfASecond) {
    EXPECT_EQ(moved(began, began - 1s), 0);
    EXPECT_EQ(moved(began, began), 0);
    EXPECT_GT(moved(began, began + 100ms), 0.5f) << "fast at first";
    EXPECT_LT(moved(began, began + 100ms), 1);
    EXPECT_EQ(moved(began, began + 300ms), 1);
    EXPECT_EQ(moved(began, began + 1h), 1);
}

TEST(Motion, WantsALookForEveryStepAndNoneAfterItsEnd) {
    Frame<int> frame;
    frame.changes_at = began + 1s;
    int looks = 0;
    for (base::Instant now = began; *frame.changes_at < began + 1s || looks == 0; ++looks) {
        ASSERT_LT(looks, 20);
        frame.changes_at = began + 1s;
        keep_moving(frame, began, now);
        ASSERT_GT(*frame.changes_at, now);
        now = *frame.changes_at;
    }
    EXPECT_GT(looks, 5);
    Frame<int> still;
    keep_moving(still, began, began + 300ms);
    EXPECT_FALSE(still.changes_at);
}

TEST(Icons, AreDrawnFromTheirBeginningAndStayInTheirBox) {
    const Rect box{50, 60, 48, 48};
    Drawing half;
    icon(half, box, Icon::check, theme::good, 0.3f);
    Drawing whole;
    icon(whole, box, Icon::check, theme::good);
    const auto& begun = std::get<Line>(half.shapes.front()).points;
    const auto& drawn = std::get<Line>(whole.shapes.front()).points;
    EXPECT_EQ(begun.front(), drawn.front());
    EXPECT_LT(begun.back().x, drawn.back().x);
    for (int which = 0; which <= static_cast<int>(Icon::book); ++which) {
        Drawing drawing;
        icon(drawing, box, static_cast<Icon>(which), theme::good);
        ASSERT_FALSE(drawing.shapes.empty());
        for (const Shape& shape : drawing.shapes) {
            for (const Point& point : std::get<Line>(shape).points) {
                EXPECT_TRUE(box.contains(point)) << which << ": " << point.x << "," << point.y;
            }
        }
    }
    Drawing nothing;
    icon(nothing, box, Icon::check, theme::good, 0);
    EXPECT_TRUE(nothing.shapes.empty());
}

} // namespace
} // namespace kiosk::ui
