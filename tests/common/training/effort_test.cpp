// R2: the chart of effort, its published uses, and an independent fit of it.
#include "common/training/effort.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <cmath>

namespace training {

namespace {

using gym::kilograms;

// As printed: rows RPE 10, 9.5 ... 6, columns 1 to 12 reps.
constexpr std::array<std::array<double, 12>, 9> printed{
    {{100, 95.5, 92.2, 89.2, 86.3, 83.7, 81.1, 78.6, 76.2, 73.9, 70.7, 68.0},
     {97.8, 93.9, 90.7, 87.8, 85.0, 82.4, 79.9, 77.4, 75.1, 72.3, 69.4, 66.7},
     {95.5, 92.2, 89.2, 86.3, 83.7, 81.1, 78.6, 76.2, 73.9, 70.7, 68.0, 65.3},
     {93.9, 90.7, 87.8, 85.0, 82.4, 79.9, 77.4, 75.1, 72.3, 69.4, 66.7, 64.0},
     {92.2, 89.2, 86.3, 83.7, 81.1, 78.6, 76.2, 73.9, 70.7, 68.0, 65.3, 62.6},
     {90.7, 87.8, 85.0, 82.4, 79.9, 77.4, 75.1, 72.3, 69.4, 66.7, 64.0, 61.3},
     {89.2, 86.3, 83.7, 81.1, 78.6, 76.2, 73.9, 70.7, 68.0, 65.3, 62.6, 59.9},
     {87.8, 85.0, 82.4, 79.9, 77.4, 75.1, 72.3, 69.4, 66.7, 64.0, 61.3, 58.6},
     {86.3, 83.7, 81.1, 78.6, 76.2, 73.9, 70.7, 68.0, 65.3, 62.6, 59.9, 57.2}}};

TEST(Effort, R2_IsThePrintedChart) {
    for (std::size_t row = 0; row < printed.size(); ++row) {
        for (std::size_t column = 0; column < printed[row].size(); ++column) {
            const double n = static_cast<double>(column) + 1 + 0.5 * static_cast<double>(row);
            EXPECT_NEAR(percent_of_max(n), printed[row][column], 0.0501) << "n = " << n;
        }
    }
}

// OpenPowerlifting's data, fitted by others: a curve that knows nothing of the chart.
TEST(Effort, R2_AgreesWithTheFitToCompetitionLifts) {
    for (int n = 1; n <= 16; ++n) {
        const double x = n - 1;
        const double fit =
            x <= 2.92 ? 0.347619 * x * x - 4.60714 * x + 99.9667 : -2.64249 * x + 97.0955;
        EXPECT_NEAR(percent_of_max(n), fit, 0.6) << n;
    }
}

TEST(Effort, R2_IsClampedToTheChart) {
    EXPECT_EQ(percent_of_max(0), 100);
    EXPECT_EQ(percent_of_max(16), 57.2);
    EXPECT_EQ(percent_of_max(30), 57.2);
}

TEST(Effort, R2_PublishedLoads) {
    EXPECT_NEAR(
        gym::in_kilograms(load_at_effort(kilograms(315), 3, 3)), 263.655, 0.01
    );                                                                                  // 3 reps @7
    EXPECT_NEAR(gym::in_kilograms(e1rm_at_effort(kilograms(210), 3, 4)), 258.94, 0.01); // 3 reps @6
}

TEST(Effort, R2_MoreThan5LeftCountAs5) {
    EXPECT_EQ(e1rm_at_effort(kilograms(50), 8, 9), e1rm_at_effort(kilograms(50), 8, 5));
}

TEST(Effort, R5_TheJumpGuardsOwnNumbers) {
    const gym::Weight e1rm = e1rm_at_effort(kilograms(20), 12, 0);
    EXPECT_NEAR(gym::in_kilograms(e1rm), 29.41, 0.01);
    EXPECT_NEAR(25 / gym::in_kilograms(e1rm) * 100, 85.0, 0.05);
    EXPECT_NEAR(22.5 / gym::in_kilograms(e1rm) * 100, 76.5, 0.05);
    EXPECT_EQ(predicted_reps(kilograms(20), 12, 0, kilograms(25)), 5);
    EXPECT_EQ(predicted_reps(kilograms(20), 12, 0, kilograms(22.5)), 8);
}

TEST(Effort, R4_TheStackOfTensMayGoUp) {
    EXPECT_NEAR(gym::in_kilograms(e1rm_at_effort(kilograms(60), 12, 1)), 91.9, 0.05);
    EXPECT_EQ(predicted_reps(kilograms(60), 12, 1, kilograms(70)), 9);
}

TEST(Effort, R2_ALoadAboveTheEstimateHasNoReps) {
    EXPECT_EQ(reps_to_failure(kilograms(100), kilograms(100)), 1);
    EXPECT_EQ(reps_to_failure(kilograms(100), kilograms(101)), 0);
    EXPECT_EQ(reps_to_failure(kilograms(100), kilograms(10)), 16);
    EXPECT_EQ(reps_to_failure(kilograms(100), {}), 16);
}

RC_GTEST_PROP(EffortProperty, R2_FallsInN, ()) {
    const double n = *rc::gen::inRange(10, 159) / 10.0;
    RC_ASSERT(percent_of_max(n) > percent_of_max(n + 0.1));
}

RC_GTEST_PROP(EffortProperty, R2_TheSameLoadPredictsTheSameReps, ()) {
    const auto load = gym::Weight{*rc::gen::inRange<std::int64_t>(1'000, 400'000)};
    const auto reps = *rc::gen::inRange(1, 13);
    const auto left = *rc::gen::inRange(0, 5);
    RC_ASSERT(predicted_reps(load, reps, left, load) == reps + left);
}

RC_GTEST_PROP(EffortProperty, R2_AHeavierLoadHasNoMoreReps, ()) {
    const auto e1rm = gym::Weight{*rc::gen::inRange<std::int64_t>(1'000, 400'000)};
    const auto load = gym::Weight{*rc::gen::inRange<std::int64_t>(0, 400'000)};
    RC_ASSERT(reps_to_failure(e1rm, load) >= reps_to_failure(e1rm, {load.grams + 500}));
}

} // namespace

} // namespace training
