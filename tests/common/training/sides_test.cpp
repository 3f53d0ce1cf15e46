// R13: left against right, and whose own chance it must be above.
#include "common/training/sides.hpp"
#include "tests/common/training/sample_sets.hpp"

#include <gtest/gtest.h>

namespace training {

namespace {

using gym::kilograms;
using std::chrono::days;
using tests::curl;
using tests::evening;
using History = std::vector<gym::LoggedSet>;

gym::LoggedSet sides(int session, double kg, int left, int right) {
    gym::LoggedSet set =
        curl(static_cast<std::uint64_t>(session), evening + days(3 * session), kg, left);
    set.set.reps_right = right;
    return set;
}

TEST(Asymmetry, R13_PublishedForm) {
    EXPECT_NEAR(*asymmetry_percent(40, 36), -10.0, 0.01);
    EXPECT_NEAR(*asymmetry_percent(34, 40), 15.0, 0.01);
    EXPECT_EQ(*asymmetry_percent(40, 40), 0);
    EXPECT_FALSE(asymmetry_percent(40, 0));
    EXPECT_FALSE(asymmetry_percent(0, 40));
}

TEST(SideBalance, R13_ActsOnWhatStaysOver3Sessions) {
    // 10 reps against 4: e1RM 26.67 and 21.82 kg at 20 kg
    const History history{sides(1, 20, 10, 4), sides(2, 20, 10, 4), sides(3, 20, 10, 4)};
    const auto found = side_balance(history, kilograms(2.5));
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->percent, -18.18, 0.01);
    EXPECT_EQ(found->variation, 0);
    EXPECT_EQ(found->sessions, 3);
    EXPECT_EQ(found->light, SideLight::act);
    EXPECT_EQ(found->left.seq, 3u);
}

TEST(SideBalance, R13_TwoSessionsAreWatched) {
    const History history{sides(1, 20, 10, 4), sides(2, 20, 10, 4)};
    EXPECT_EQ(side_balance(history, kilograms(2.5))->light, SideLight::watch);
}

TEST(SideBalance, R13_OneStepOfTheMachineIsNoAlarm) {
    const History history{sides(1, 20, 10, 4), sides(2, 20, 10, 4), sides(3, 20, 10, 4)};
    EXPECT_EQ(side_balance(history, kilograms(5))->light, SideLight::watch); // 3.6 kg
}

TEST(SideBalance, R13_AboveTheMembersOwnVariationOnly) {
    const History history{sides(1, 20, 4, 10), sides(2, 40, 10, 10), sides(3, 20, 10, 4)};
    const auto found = side_balance(history, kilograms(2.5));
    EXPECT_GT(found->variation, std::abs(found->percent));
    EXPECT_EQ(found->light, SideLight::watch);
}

TEST(SideBalance, R13_EvenSidesAreEven) {
    const auto found = side_balance(History{sides(1, 20, 10, 9)}, kilograms(2.5));
    EXPECT_LT(std::abs(found->percent), 10);
    EXPECT_EQ(found->light, SideLight::even);
}

TEST(SideBalance, R13_RepsSayItWhereThereIsNoEstimate) {
    const History history{sides(1, 0, 30, 20), sides(2, 0, 30, 20), sides(3, 0, 30, 20)};
    const auto found = side_balance(history, kilograms(2.5));
    EXPECT_NEAR(found->percent, -33.33, 0.01);
    EXPECT_EQ(found->light, SideLight::act);
}

TEST(SideBalance, R13_ASideThatDidNothingIsNotTested) {
    EXPECT_FALSE(side_balance(History{sides(1, 20, 10, 0)}, kilograms(2.5)));
    EXPECT_FALSE(side_balance(History{curl(1, evening)}, kilograms(2.5)));
    EXPECT_FALSE(side_balance({}, kilograms(2.5)));
}

} // namespace

} // namespace training
