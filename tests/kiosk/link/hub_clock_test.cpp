#include "kiosk/link/hub_clock.hpp"

#include <gtest/gtest.h>

namespace kiosk::link {

namespace {

using namespace std::chrono_literals;

// The machine started at that moment of the hub.
constexpr base::Instant zero{1'800'000'000s};

void exchange(
    HubClock& clock,
    std::chrono::milliseconds sent,
    std::chrono::milliseconds up,
    std::chrono::milliseconds down
) {
    const base::Instant received = zero + sent + up;
    clock.exchanged(sent, received, received + 3ms, sent + up + 3ms + down);
}

TEST(HubClock, KnowsNothingAtFirst) {
    EXPECT_FALSE(HubClock("start").best());
}

TEST(HubClock, TheLeastRoundTripOfTheLastEightCounts) {
    HubClock clock("start");
    exchange(clock, 1000ms, 1ms, 1ms);
    EXPECT_EQ(clock.best(), (wire::Clock{"start", zero, 2ms}));
    exchange(clock, 2000ms, 400ms, 0ms);
    EXPECT_EQ(clock.best(), (wire::Clock{"start", zero, 2ms}));
    for (int i = 0; i < 7; ++i) {
        exchange(clock, 3000ms, 40ms, 0ms);
    }
    EXPECT_EQ(clock.best(), (wire::Clock{"start", zero + 20ms, 40ms})); // half of it is its error
}

TEST(HubClock, OneThatGoesSlowIsBelievedAllTheSame) {
    HubClock clock("start");
    clock.exchanged(1s, zero + 1s, zero + 9s, 8996ms); // its 8 s were 7.996
    ASSERT_TRUE(clock.best());
    EXPECT_NEAR(static_cast<double>((clock.best()->zero - zero).count()), 2000, 1);
    EXPECT_EQ(clock.best()->rtt, 7996us);
}

TEST(HubClock, WhatCanNotBeIsLeftOut) {
    HubClock clock("start");
    clock.exchanged(1s, zero + 1s, zero + 9s, 2s); // the hub's clock was set meanwhile
    clock.exchanged(1s, {}, {}, 2s);               // an older hub
    EXPECT_FALSE(clock.best());
}

// Numbers that only a broken hub sends: arithmetic with them would overflow.
TEST(HubClock, WhatIsNoTimeIsLeftOut) {
    HubClock clock("start");
    constexpr auto first = base::Instant::min();
    constexpr auto last = base::Instant::max();
    clock.exchanged(1s, first, last, 2s);
    clock.exchanged(1s, last, first, 2s);
    clock.exchanged(1s, last, last, 2s);
    clock.exchanged(std::chrono::nanoseconds::min(), zero, zero, 2s);
    clock.exchanged(std::chrono::nanoseconds::max(), zero, zero, 2s);
    clock.exchanged(3s, zero, zero, 2s);
    EXPECT_FALSE(clock.best());
}

} // namespace

} // namespace kiosk::link
