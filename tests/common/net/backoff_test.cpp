// Waits between tries: longer each time, up to a limit, and never all kiosks at once.
#include "common/net/backoff.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace net {

namespace {

using std::chrono::milliseconds;

TEST(Backoff, DoublesUpToItsLimit) {
    Backoff backoff;
    milliseconds expected = Backoff::first;
    for (int i = 0; i < 10; ++i) {
        EXPECT_EQ(backoff.next(1), expected);
        expected = std::min(expected * 2, Backoff::longest);
    }
    EXPECT_EQ(expected, Backoff::longest);
}

TEST(Backoff, ChanceTakesUpToHalfAway) {
    EXPECT_EQ(Backoff().next(0), Backoff::first / 2);
    EXPECT_EQ(Backoff().next(0.5), Backoff::first * 3 / 4);
    EXPECT_EQ(Backoff().next(1), Backoff::first);
}

TEST(Backoff, BeginsAnewAfterASuccess) {
    Backoff backoff;
    for (int i = 0; i < 10; ++i) {
        backoff.next(1);
    }
    backoff.reset();
    EXPECT_EQ(backoff.next(1), Backoff::first);
}

RC_GTEST_PROP(Backoff, NeverHurriesAndNeverWaitsTooLong, ()) {
    Backoff backoff;
    for (int i = 0; i < 100; ++i) {
        const double chance = static_cast<double>(*rc::gen::inRange(0, 1001)) / 1000;
        const milliseconds wait = backoff.next(chance);
        RC_ASSERT(wait >= Backoff::first / 2);
        RC_ASSERT(wait <= Backoff::longest);
    }
}

} // namespace

} // namespace net
