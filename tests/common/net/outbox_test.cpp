// How much may wait for one slow reader.
#include "common/net/outbox.hpp"

#include <gtest/gtest.h>

namespace net {

namespace {

constexpr std::size_t kib = 1024;

TEST(OutboxLimit, AFewHundredKibibytesMayWaitForEver) {
    OutboxLimit limit;
    const OutboxLimit::Clock::time_point start{};
    for (int minute = 0; minute < 256; ++minute) {
        EXPECT_TRUE(limit.add(kib, start + std::chrono::minutes(minute)));
    }
}

TEST(OutboxLimit, MoreMayWaitForTenSeconds) {
    OutboxLimit limit;
    const OutboxLimit::Clock::time_point start{};
    EXPECT_TRUE(limit.add(300 * kib, start));
    EXPECT_TRUE(limit.add(kib, start + outbox_over_max));
    EXPECT_FALSE(limit.add(kib, start + outbox_over_max + std::chrono::seconds(1)));
}

TEST(OutboxLimit, WhoReadsAgainHasItsTimeAnew) {
    OutboxLimit limit;
    const OutboxLimit::Clock::time_point start{};
    EXPECT_TRUE(limit.add(300 * kib, start));
    limit.written(100 * kib);
    EXPECT_TRUE(limit.add(100 * kib, start + std::chrono::seconds(20)));
    EXPECT_TRUE(limit.add(kib, start + std::chrono::seconds(29)));
    EXPECT_FALSE(limit.add(kib, start + std::chrono::seconds(31)));
}

TEST(OutboxLimit, FarTooMuchIsTooMuchAtOnce) {
    OutboxLimit limit;
    EXPECT_FALSE(limit.add(outbox_bytes_ever + 1, {}));
}

} // namespace

} // namespace net
