#include "kiosk/devices/lying_cards.hpp"

#include <gtest/gtest.h>

namespace kiosk::devices {
namespace {

using namespace std::chrono_literals;

const std::string reader = "Reader 00 00";
const std::string other = "Reader 01 00";
const gym::CardNumber ada{"04A1B2C3"};
const gym::CardNumber bo{"0488776655"};

struct LyingCardsTest : ::testing::Test {
    LyingCards cards;
    LyingCards::Time now = LyingCards::Time() + 1h;
};

} // namespace

TEST_F(LyingCardsTest, J2_CardForAnHourIsOneTap) {
    EXPECT_TRUE(cards.is_tap(reader, ada, now));
    // Its reader is unplugged and plugged in again, or pcscd starts anew: it is read once more.
    EXPECT_FALSE(cards.is_tap(reader, ada, now + 1h));
    cards.empty(reader, now + 1h);
    EXPECT_TRUE(cards.is_tap(reader, ada, now + 1h + same_card_bounces));
}

TEST_F(LyingCardsTest, J2_CardAtTheEdgeOfTheFieldIsOneTap) {
    EXPECT_TRUE(cards.is_tap(reader, ada, now));
    for (int bounce = 0; bounce < 20; ++bounce) {
        cards.empty(reader, now += 300ms);
        EXPECT_FALSE(cards.is_tap(reader, ada, now += 300ms));
    }
}

TEST_F(LyingCardsTest, J9_AnotherCardIsAlwaysATap) {
    EXPECT_TRUE(cards.is_tap(reader, ada, now));
    cards.empty(reader, now);
    EXPECT_TRUE(cards.is_tap(reader, bo, now)) << "at once after it";
    EXPECT_TRUE(cards.is_tap(reader, ada, now)) << "in its place, and nobody saw it go";
    EXPECT_TRUE(cards.is_tap(other, ada, now)) << "on another reader";
}

} // namespace kiosk::devices
