// R17: measured quality, with its worked values.
#include "common/training/set_quality.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace training {

namespace {

using std::chrono::seconds;
using Rests = std::vector<seconds>;
using Values = std::vector<double>;

TEST(SetQuality, R17_IsTheProductOfThree) {
    EXPECT_NEAR(set_quality({1, 1, 1}), 100, 1e-9);
    EXPECT_NEAR(set_quality({0.9, 1, 0.5}), 45, 1e-9);
    EXPECT_NEAR(set_quality({1.4, 1, -1}), 0, 1e-9);
    EXPECT_NEAR(set_quality({1.4, 0.8, 2}), 80, 1e-9);
}

TEST(SetQuality, R17_AnExerciseWithItsRests) {
    const Rests rests{seconds(60), seconds(75)};
    EXPECT_NEAR(exercise_quality(Values{100, 90, 80}, rests, 3, seconds(60)), 89.0, 0.01);
}

TEST(SetQuality, R17_ShortRestsAreNotPunishedAndEndlessOnesCostNoMoreThanAll) {
    const Rests shorter{seconds(45), seconds(0)};
    EXPECT_NEAR(exercise_quality(Values{100, 100, 100}, shorter, 3, seconds(60)), 100, 1e-9);
    const Rests endless{seconds(600), seconds(600)};
    EXPECT_NEAR(exercise_quality(Values{100, 100, 100}, endless, 3, seconds(60)), 60, 1e-9);
}

TEST(SetQuality, R17_AMissingSetCountsNothing) {
    EXPECT_NEAR(exercise_quality(Values{100}, {}, 3, seconds(60)), 20, 1e-9);
    EXPECT_NEAR(exercise_quality(Values{70}, {}, 1, seconds(60)), 70, 1e-9);
}

TEST(SetQuality, R17_ASessionWithOneOfThreeSkipped) {
    EXPECT_NEAR(session_quality(Values{89, 95}, 3), 61.33, 0.01);
}

} // namespace

} // namespace training
