// The room on the disk, and what is kept for the day when there is none.
#include "hub/store/disk.hpp"
#include "tests/common/temporary_folder.hpp"

#include <gtest/gtest.h>

namespace hub::store {

namespace {

constexpr std::uintmax_t gib = 1ull << 30;

TEST(Disk, IsNearlyFullBelow5PercentOr2Gibibytes) {
    EXPECT_FALSE(is_nearly_full({10 * gib, 9 * gib, 9 * gib}));
    EXPECT_TRUE(is_nearly_full({10 * gib, gib / 4, gib / 4}));
    EXPECT_TRUE(is_nearly_full({10 * gib, gib, gib / 4})); // what is root's is not ours
    EXPECT_FALSE(is_nearly_full({10 * gib, gib, gib}));
    EXPECT_FALSE(is_nearly_full({1000 * gib, 3 * gib, 3 * gib})); // a large one
    EXPECT_TRUE(is_nearly_full({1000 * gib, gib, gib}));
}

TEST(Ballast, TakesRealRoomAndGivesItBackOnce) {
    const tests::TemporaryFolder folder;
    Ballast ballast(folder.path());
    EXPECT_FALSE(ballast.give());
    const auto before = std::filesystem::space(folder.path()).free;
    ASSERT_TRUE(ballast.take());
    EXPECT_TRUE(ballast.take());
    EXPECT_EQ(std::filesystem::file_size(folder / "ballast"), ballast_bytes);
    EXPECT_LT(std::filesystem::space(folder.path()).free, before);
    EXPECT_TRUE(ballast.give());
    EXPECT_FALSE(std::filesystem::exists(folder / "ballast"));
    EXPECT_FALSE(ballast.give());
    EXPECT_FALSE(Ballast(folder / "nowhere").take());
}

} // namespace

} // namespace hub::store
