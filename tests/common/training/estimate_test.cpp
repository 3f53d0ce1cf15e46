// R1: one-rep estimates out of the reps done, with the values its sources print.
#include "common/training/estimate.hpp"
#include "tests/common/training/sample_sets.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace training {

namespace {

using gym::kilograms;

gym::Set lifted(double load, int reps) {
    return tests::logged(1, tests::evening, "deadlift", load, reps).set;
}

TEST(Estimate, R1_BrzyckiTable) {
    const std::map<int, double> of_100_kg{
        {1, 100}, {2, 102.86}, {3, 105.88}, {5, 112.50}, {8, 124.14}, {10, 133.33}, {12, 144.00}};
    for (const auto& [reps, expected] : of_100_kg) {
        ASSERT_TRUE(estimate(lifted(100, reps))) << reps;
        EXPECT_NEAR(gym::in_kilograms(estimate(lifted(100, reps))->e1rm), expected, 0.01) << reps;
    }
}

TEST(Estimate, R1_PublishedBrzyckiValues) {
    EXPECT_NEAR(
        gym::in_kilograms(brzycki(kilograms(225), 5)), 253.125, 0.01
    ); // in pounds, all the same
    EXPECT_NEAR(gym::in_kilograms(brzycki(kilograms(100), 10)), 133.33, 0.01);
    EXPECT_NEAR(
        gym::in_kilograms(brzycki(kilograms(100), 10 + 2)), 144.00, 0.01
    ); // 2 left, counted as done
    EXPECT_NEAR(gym::in_kilograms(weight_for_reps(kilograms(1), 5)), 0.8888, 0.001);
}

TEST(Estimate, R1_TenRepsAreFourThirds) {
    EXPECT_NEAR(gym::in_kilograms(brzycki(kilograms(75), 10)), 100, 0.01);
    EXPECT_EQ(ten_rep_weight(kilograms(100)), kilograms(75));
}

TEST(Estimate, R1_ElevenAndTwelveRepsAreUnsureAndMoreSayNothing) {
    EXPECT_EQ(estimate(lifted(100, 10))->confidence, Confidence::normal);
    EXPECT_EQ(estimate(lifted(100, 11))->confidence, Confidence::low);
    EXPECT_EQ(estimate(lifted(100, 12))->confidence, Confidence::low);
    EXPECT_FALSE(estimate(lifted(100, 13)));
    EXPECT_FALSE(estimate(lifted(100, 37)));
    EXPECT_FALSE(estimate(lifted(100, 0)));
}

TEST(Estimate, R1_FailedPartialDoubtfulAndWarmUpSetsSayNothing) {
    gym::Set set = lifted(100, 5);
    set.quality = gym::Quality::failed;
    EXPECT_FALSE(estimate(set));
    set.quality = gym::Quality::partial;
    EXPECT_FALSE(estimate(set));
    EXPECT_FALSE(estimate(lifted(1001, 5)));
    EXPECT_FALSE(estimate(tests::warm_up(tests::curl(1, tests::evening, 40, 5)).set));
}

TEST(Estimate, R1_LoadsThatAreNotKnownSayNothing) {
    EXPECT_FALSE(estimate(lifted(0, 10)));
    gym::Set added = lifted(10, 8);
    added.load_is_added = true;
    EXPECT_FALSE(estimate(added));
}

TEST(Estimate, R1_TheEffortTellsNothingAboutRecords) {
    gym::Set easy = lifted(100, 10);
    easy.reps_in_reserve = 2;
    EXPECT_EQ(estimate(easy), estimate(lifted(100, 10)));
}

TEST(Estimate, R13_OneSidedSetsAreReadPerSide) {
    gym::Set set = lifted(20, 10);
    EXPECT_FALSE(estimate_side(set, Side::right));
    set.reps_right = 8;
    EXPECT_EQ(estimate_side(set, Side::left)->e1rm, brzycki(kilograms(20), 10));
    EXPECT_EQ(estimate_side(set, Side::right)->e1rm, brzycki(kilograms(20), 8));
    EXPECT_EQ(estimate(set)->e1rm, brzycki(kilograms(20), 8)); // what both can do
}

TEST(Estimate, R1_BandOf5Percent) {
    EXPECT_EQ(band(kilograms(100)), (Band{kilograms(95), kilograms(105)}));
}

RC_GTEST_PROP(EstimateProperty, R1_GrowsWithRepsAndLoad, ()) {
    const auto load = *rc::gen::inRange<std::int64_t>(500, 1'000'000);
    const auto reps = *rc::gen::inRange(1, 12);
    RC_ASSERT(brzycki({load}, reps) < brzycki({load}, reps + 1));
    RC_ASSERT(brzycki({load}, reps) < brzycki({load + 1}, reps));
    RC_ASSERT(brzycki({load}, reps) >= gym::Weight{load});
}

RC_GTEST_PROP(EstimateProperty, R1_TheWayBackGivesTheLoad, ()) {
    const auto load = *rc::gen::inRange<std::int64_t>(500, 1'000'000);
    const auto reps = *rc::gen::inRange(1, 13);
    RC_ASSERT(std::abs(weight_for_reps(brzycki({load}, reps), reps).grams - load) <= 1);
}

} // namespace

} // namespace training
