#include "kiosk/sfml/touch.hpp"

#include <gtest/gtest.h>

namespace kiosk::sfml {
namespace {

using namespace std::chrono_literals;

constexpr Touch::Instant start{};

TEST(Touch, IsWhereItWasPressed) {
    Touch touch;
    touch.press({100, 100}, start);
    touch.move({105, 104});
    EXPECT_EQ(touch.release({110, 108}, start + 80ms).touched, (ui::Point{100, 100}));
    EXPECT_FALSE(touch.release({110, 108}, start + 90ms).touched);
}

TEST(Touch, ADragIsNone) {
    Touch touch;
    touch.press({100, 100}, start);
    touch.move({130, 100});
    EXPECT_FALSE(touch.release({100, 100}, start + 1s).touched) << "it came back";
    touch.press({100, 100}, start);
    EXPECT_FALSE(touch.release({100, 125}, start + 1s).touched);
}

TEST(Touch, ATowelIsNone) {
    Touch touch;
    touch.press({100, 100}, start);
    EXPECT_TRUE(touch.release({100, 100}, start + 10s).touched);
    touch.press({100, 100}, start);
    const Touch::Released released = touch.release({100, 100}, start + 10s + 1ms);
    EXPECT_FALSE(released.touched);
    EXPECT_TRUE(released.held_too_long);
}

} // namespace
} // namespace kiosk::sfml
