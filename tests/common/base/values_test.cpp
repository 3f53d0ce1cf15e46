// The small values everything carries: checksums, ids, instants, refusals.
#include "common/base/clock.hpp"
#include "common/base/crc32c.hpp"
#include "common/base/ids.hpp"
#include "common/base/result.hpp"

#include <gtest/gtest.h>

#include <set>

namespace base {

namespace {

TEST(Crc32c, IsCastagnolis) {
    EXPECT_EQ(crc32c("123456789"), 0xE3069283u); // the check value of RFC 3720's CRC
    EXPECT_EQ(crc32c(""), 0u);
    EXPECT_EQ(crc32c(std::string(32, '\0')), 0x8A9136AAu); // RFC 3720, B.4
    EXPECT_EQ(crc32c(std::string(32, '\xff')), 0x62A8AB43u);
}

TEST(Crc32c, FindsEveryFlippedBit) {
    const std::string body = "a set of ten";
    for (std::size_t bit = 0; bit < body.size() * 8; ++bit) {
        std::string damaged = body;
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
        EXPECT_NE(crc32c(damaged), crc32c(body)) << bit;
    }
}

TEST(Ids, AreTwelveCharactersThatCanBeReadAloud) {
    std::set<std::string> seen;
    for (int i = 0; i < 2000; ++i) {
        const std::string id = random_id();
        EXPECT_EQ(id.size(), 12u);
        EXPECT_EQ(id.find_first_not_of("0123456789ABCDEFGHJKMNPQRSTVWXYZ"), std::string::npos)
            << id;
        seen.insert(id);
    }
    EXPECT_EQ(seen.size(), 2000u);
}

TEST(Ids, ABootIdIsNewNeverZeroAndFitsSqlite) {
    std::set<std::uint64_t> seen;
    for (int i = 0; i < 2000; ++i) {
        const std::uint64_t id = random_boot_id();
        EXPECT_NE(id, 0u);
        EXPECT_EQ(id >> 63, 0u);
        seen.insert(id);
    }
    EXPECT_EQ(seen.size(), 2000u);
}

TEST(Clock, InstantsGoThroughMicroseconds) {
    EXPECT_EQ(to_us(from_us(-1)), -1);
    EXPECT_EQ(from_us(1'500'000), Instant(std::chrono::milliseconds(1500)));
    EXPECT_GT(to_us(wall_now()), 1'600'000'000'000'000); // not 1970
}

TEST(Clock, TheMachinesBootNeverGoesBack) {
    const BootTime first = boot_time_now();
    const BootTime second = boot_time_now();
    EXPECT_FALSE(first.kernel_boot_id.empty());
    EXPECT_EQ(first.kernel_boot_id, second.kernel_boot_id);
    EXPECT_LE(first.ns, second.ns);
}

TEST(Result, ARefusalNobodyLookedAtIsABugToldByItsDetail) {
    const Result<int> refused = refuse(Reason::conflict, "the card is Sam's");
    EXPECT_FALSE(refused);
    EXPECT_EQ(refused.error(), (Refusal{Reason::conflict, "the card is Sam's"}));
    try {
        refused.value();
        FAIL() << "a value out of a refusal";
    } catch (const std::logic_error& error) {
        EXPECT_NE(std::string(error.what()).find("Sam's"), std::string::npos) << error.what();
    }
}

TEST(Result, EveryReasonHasItsWord) {
    std::set<std::string_view> words;
    for (const Reason reason :
         {Reason::invalid,
          Reason::not_found,
          Reason::conflict,
          Reason::unavailable,
          Reason::version}) {
        words.insert(to_text(reason));
    }
    EXPECT_EQ(words.size(), 5u);
    EXPECT_FALSE(words.contains("unknown"));
}

} // namespace

} // namespace base
