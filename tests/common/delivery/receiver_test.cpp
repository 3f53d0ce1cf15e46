// The hub's half of delivery, one rule at a time. All of it together: delivery_property_test.
#include "common/delivery/receiver.hpp"

#include <gtest/gtest.h>

namespace delivery {

namespace {

constexpr std::uint64_t this_boot = 0xb007;

TEST(Receiver, TheNextOneIsFreshOthersAreSeenOrEarly) {
    Receiver receiver;
    receiver.restore({this_boot, 4, 2});
    EXPECT_EQ(receiver.judge(this_boot, 1), Verdict::seen);
    EXPECT_EQ(receiver.judge(this_boot, 4), Verdict::seen);
    EXPECT_EQ(receiver.judge(this_boot, 5), Verdict::fresh);
    EXPECT_EQ(receiver.judge(this_boot, 6), Verdict::early);
}

TEST(Receiver, AdvancingMovesTheMarkAndLeavesTheSafeOne) {
    Receiver receiver;
    receiver.restore({this_boot, 4, 2});
    receiver.advance(this_boot, 5);
    EXPECT_EQ(receiver.mark(this_boot), (base::Mark{this_boot, 5, 2}));
    EXPECT_EQ(receiver.judge(this_boot, 5), Verdict::seen);
}

TEST(Receiver, ABootNeverHeardOfBeginsAtOne) {
    const Receiver receiver;
    EXPECT_FALSE(receiver.knows(this_boot));
    EXPECT_EQ(receiver.mark(this_boot), (base::Mark{this_boot, 0, 0}));
    EXPECT_EQ(receiver.judge(this_boot, 1), Verdict::fresh);
    EXPECT_EQ(receiver.judge(this_boot, 2), Verdict::early);
}

TEST(Receiver, BootsDoNotMix) {
    Receiver receiver;
    receiver.restore({this_boot, 9, 0});
    EXPECT_TRUE(receiver.knows(this_boot));
    EXPECT_EQ(receiver.judge(this_boot + 1, 9), Verdict::early);
    EXPECT_EQ(receiver.judge(this_boot + 1, 1), Verdict::fresh);
}

TEST(Receiver, MovesPastEventsThatAreGone) {
    Receiver receiver;
    receiver.restore({this_boot, 4, 2});
    EXPECT_EQ(receiver.begins_at(this_boot, 8), 3u); // 5, 6 and 7
    EXPECT_EQ(receiver.mark(this_boot), (base::Mark{this_boot, 7, 2}));
    EXPECT_EQ(receiver.judge(this_boot, 8), Verdict::fresh);
    EXPECT_EQ(receiver.begins_at(this_boot, 8), 0u);
}

TEST(Receiver, AJournalThatBeginsInTheKnownIsNoGap) {
    Receiver receiver;
    receiver.restore({this_boot, 4, 0});
    for (const std::uint64_t first : {0u, 1u, 4u, 5u}) {
        EXPECT_EQ(receiver.begins_at(this_boot, first), 0u) << first;
    }
    EXPECT_EQ(receiver.mark(this_boot).hw, 4u);
}

// Whatever a station says: a mark that goes back would let events in twice.
TEST(Receiver, TheLastNumberOfAllIsNoWayBack) {
    constexpr std::uint64_t last = 0xffff'ffff'ffff'ffff;
    Receiver receiver;
    EXPECT_EQ(receiver.begins_at(this_boot, last), last - 1);
    EXPECT_EQ(receiver.judge(this_boot, last), Verdict::fresh);
    receiver.advance(this_boot, last);
    EXPECT_EQ(receiver.begins_at(this_boot, 5), 0u);
    EXPECT_EQ(receiver.mark(this_boot).hw, last);
    EXPECT_EQ(receiver.judge(this_boot, 5), Verdict::seen);
}

TEST(ReceiverDeathTest, AdvancingOutOfOrderIsABug) {
    Receiver receiver;
    EXPECT_DEATH(receiver.advance(this_boot, 2), "");
}

} // namespace

} // namespace delivery
