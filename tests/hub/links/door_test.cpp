// Who is let in, with a clock of the test's.
#include "hub/links/door.hpp"

#include <gtest/gtest.h>

namespace hub::links {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

struct Doors : testing::Test {
    Counters counters;
    Door door{counters};
    Door::Clock::time_point now{std::chrono::hours(1)};

    bool come(const std::string& address) {
        now += seconds(1); // slowly
        return door.let_in(address, now);
    }

    static std::string address(int number) { return "10.0.0." + std::to_string(number); }
};

TEST_F(Doors, FourStrangersOfAnAddress) {
    for (int i = 0; i < strangers_per_address_max; ++i) {
        EXPECT_TRUE(come("10.0.0.1"));
    }
    EXPECT_FALSE(come("10.0.0.1"));
    EXPECT_TRUE(come("10.0.0.2"));
    EXPECT_EQ(counters.address_too_many, 1u);
    EXPECT_TRUE(door.known("10.0.0.1")); // a kiosk is no stranger
    EXPECT_TRUE(come("10.0.0.1"));
    door.stranger_left("10.0.0.1");
    EXPECT_TRUE(come("10.0.0.1"));
    EXPECT_EQ(door.strangers(), 5);
    EXPECT_EQ(door.kiosks(), 1);
}

TEST_F(Doors, SixtyFourStrangersOfAll) {
    for (int i = 0; i < strangers_max; ++i) {
        EXPECT_TRUE(come(address(i / 2)));
    }
    EXPECT_FALSE(come(address(99)));
    EXPECT_EQ(counters.strangers_too_many, 1u);
    door.stranger_left(address(0));
    EXPECT_TRUE(come(address(99)));
}

TEST_F(Doors, AHundredAtOnceThenTwentyASecond) {
    int in = 0;
    const auto flood = [&](int times) {
        for (int i = 0; i < times; ++i) {
            if (door.let_in("10.0.0.1", now)) {
                ++in;
                door.stranger_left("10.0.0.1");
            }
        }
    };
    flood(150);
    EXPECT_EQ(in, 100);
    EXPECT_EQ(counters.accepts_too_fast, 50u);
    now += milliseconds(500);
    flood(50);
    EXPECT_EQ(in, 110);
    now += seconds(60);
    flood(150);
    EXPECT_EQ(in, 210); // it does not save up
}

TEST_F(Doors, AKioskComesBackThroughAFloodOfOthers) {
    ASSERT_TRUE(come("10.0.0.200"));
    ASSERT_TRUE(door.known("10.0.0.200"));
    door.kiosk_left();
    for (int i = 0; i < 1000; ++i) {
        door.let_in(address(i % 100), now);
    }
    EXPECT_EQ(door.strangers(), strangers_max);
    EXPECT_GT(counters.accepts_too_fast, 0u);
    EXPECT_FALSE(door.let_in("10.0.0.201", now));
    EXPECT_TRUE(door.let_in("10.0.0.200", now));
    EXPECT_TRUE(door.known("10.0.0.200"));
    for (int i = 0; i < 1000; ++i) { // it has no more than its own, either
        if (door.let_in("10.0.0.200", now)) {
            door.stranger_left("10.0.0.200");
        }
    }
    EXPECT_FALSE(door.let_in("10.0.0.200", now));
}

TEST_F(Doors, AddressesOfKiosksAreNotKeptForEver) {
    for (int i = 0; i <= kiosks_max; ++i) {
        ASSERT_TRUE(come("10.0.1." + std::to_string(i)));
        ASSERT_TRUE(door.known("10.0.1." + std::to_string(i)));
        door.kiosk_left();
    }
    for (int i = 0; i < 200; ++i) {
        door.let_in("10.0.0.1", now);
    }
    EXPECT_TRUE(door.let_in("10.0.1." + std::to_string(kiosks_max), now));
    EXPECT_FALSE(door.let_in("10.0.1.0", now));
}

TEST_F(Doors, ManyKiosksOfOneAddressAndNoMoreThanThereCanBe) {
    for (int i = 0; i < kiosks_max; ++i) {
        ASSERT_TRUE(come("10.0.0.1"));
        ASSERT_TRUE(door.known("10.0.0.1"));
    }
    ASSERT_TRUE(come("10.0.0.1"));
    EXPECT_FALSE(door.known("10.0.0.1"));
    EXPECT_EQ(counters.kiosks_too_many, 1u);
    door.kiosk_left();
    ASSERT_TRUE(come("10.0.0.1"));
    EXPECT_TRUE(door.known("10.0.0.1"));
    EXPECT_EQ(door.strangers(), 0);
}

} // namespace

} // namespace hub::links
