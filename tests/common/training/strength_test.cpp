// T2's series and R10's projection.
#include "common/training/strength.hpp"
#include "tests/common/training/sample_exercises.hpp"
#include "tests/common/training/sample_sets.hpp"

#include <gtest/gtest.h>

namespace training {

namespace {

using gym::kilograms;
using std::chrono::days;
using std::chrono::minutes;
using std::chrono::weeks;
using tests::evening;
using tests::logged;

const gym::Track of_deadlift{"deadlift", std::nullopt, false};

std::vector<SessionStrength> line(std::initializer_list<double> e1rms) {
    std::vector<SessionStrength> sessions;
    for (const double kg : e1rms) {
        SessionStrength session;
        session.at = evening + weeks(sessions.size());
        session.estimate.e1rm = kilograms(kg);
        sessions.push_back(session);
    }
    return sessions;
}

TEST(Strength, T2_TheBestEstimateOfEachSessionWithItsBand) {
    const std::vector sets{
        tests::warm_up(logged(1, evening, "deadlift", 150, 1)),
        logged(2, evening + minutes(5), "deadlift", 100, 5),
        logged(3, evening + minutes(10), "leg_curl", 300, 5),
        logged(4, evening + minutes(15), "deadlift", 100, 6),
        logged(5, evening + days(3), "deadlift", 100, 30)};
    const auto series = strength_by_session(sets, of_deadlift, tests::exercises());
    ASSERT_EQ(series.size(), 1u);
    EXPECT_EQ(series[0].set.seq, 4u);
    EXPECT_EQ(series[0].estimate.e1rm, brzycki(kilograms(100), 6));
    EXPECT_EQ(series[0].band, band(series[0].estimate.e1rm));
}

TEST(Strength, T2_ASureEstimateGoesBeforeAnUnsureOne) {
    const std::vector sets{
        logged(1, evening, "deadlift", 100, 5),
        logged(2, evening + minutes(5), "deadlift", 100, 12)};
    const auto series = strength_by_session(sets, of_deadlift, tests::exercises());
    EXPECT_EQ(series[0].set.seq, 1u);
    EXPECT_EQ(series[0].estimate.confidence, Confidence::normal);
}

TEST(Projection, R10_IsTheLeastSquaresLine) {
    const auto projection = project(line({100, 102, 104, 106}));
    ASSERT_TRUE(projection);
    EXPECT_NEAR(projection->kg_per_week, 2, 1e-9);
    EXPECT_NEAR(projection->fit, 1, 1e-9);
    EXPECT_EQ(projection->sessions, 4);
    // By hand: x 0..3, y 100 103 101 105: Sxy 6.5, Sxx 5, Syy 14.75
    const auto uneven = project(line({100, 103, 101, 105}));
    EXPECT_NEAR(uneven->kg_per_week, 1.3, 1e-9);
    EXPECT_NEAR(uneven->fit, 6.5 * 6.5 / (5 * 14.75), 1e-9);
}

TEST(Projection, R10_LooksAtTheLast6Sessions) {
    EXPECT_NEAR(project(line({500, 10, 100, 101, 102, 103, 104, 105}))->kg_per_week, 1, 1e-9);
}

TEST(Projection, R10_IsNotShownForFewOrScatteredSessions) {
    EXPECT_FALSE(project(line({100, 102, 104})));
    EXPECT_FALSE(project(line({100, 105, 99, 103, 101})));
    EXPECT_FALSE(project(line({100, 100, 100, 100})));
    EXPECT_FALSE(project({}));
}

TEST(Projection, R10_WhatCanBeGained) {
    EXPECT_NEAR(achievable_gain(100, 2.0, 4, 3), 10, 1e-9);  // 2 x 4 x 1.25, cap 25
    EXPECT_NEAR(achievable_gain(100, 10.0, 4, 3), 25, 1e-9); // the cap
    EXPECT_NEAR(achievable_gain(100, 10.0, 4, 12), 10, 1e-9);
    EXPECT_NEAR(achievable_gain(100, 10.0, 8, 24), 6, 1e-9);
    EXPECT_NEAR(achievable_gain(100, std::nullopt, 4, 3), 25, 1e-9);
    EXPECT_LT(achievable_gain(100, -1.0, 4, 3), 0);
}

} // namespace

} // namespace training
