// Walking a stack: the nearest load, the next one, its ends.
#include "common/gym/station.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace gym {

namespace {

// 5, 10, 15, then a step of 10.
StationKind stack() {
    StationKind kind;
    kind.slug = "leg_curl";
    for (const int kg : {5, 10, 15, 25}) {
        kind.loads.push_back({kilograms(kg), std::to_string(kg)});
    }
    return kind;
}

double nearest(double kg) {
    const StationKind kind = stack();
    return static_cast<double>(nearest_load(kind, kilograms(kg)).weight.grams) / 1000;
}

double step(double kg, int steps) {
    const StationKind kind = stack();
    return static_cast<double>(step_load(kind, kilograms(kg), steps).weight.grams) / 1000;
}

TEST(Station, TheNearestLoadIsTheOneOrTheLighterOfTwo) {
    EXPECT_EQ(nearest(10), 10);
    EXPECT_EQ(nearest(11), 10);
    EXPECT_EQ(nearest(13), 15);
    EXPECT_EQ(nearest(12.5), 10);
    EXPECT_EQ(nearest(20), 15);
    EXPECT_EQ(nearest(0), 5);
    EXPECT_EQ(nearest(-3), 5);
    EXPECT_EQ(nearest(900), 25);
}

TEST(Station, J11_StepsGoFromPinToPin) {
    EXPECT_EQ(step(10, 1), 15);
    EXPECT_EQ(step(10, -1), 5);
    EXPECT_EQ(step(5, 3), 25);
    EXPECT_EQ(step(15, 0), 15);
}

TEST(Station, J11_StepsStopAtTheEndsOfTheStack) {
    EXPECT_EQ(step(25, 1), 25);
    EXPECT_EQ(step(15, 9), 25);
    EXPECT_EQ(step(5, -1), 5);
    EXPECT_EQ(step(10, -9), 5);
    EXPECT_EQ(step(90, 1), 25);
    EXPECT_EQ(step(1, -1), 5);
}

TEST(Station, J11_BetweenTwoPinsAStepGoesToTheNextInItsDirection) {
    EXPECT_EQ(step(12, 1), 15);
    EXPECT_EQ(step(12, -1), 10);
    EXPECT_EQ(step(12, 2), 25);
    EXPECT_EQ(step(12, -2), 5);
    EXPECT_EQ(step(1, 1), 5);
    EXPECT_EQ(step(90, -1), 25);
}

RC_GTEST_PROP(Station, NoOtherLoadIsNearer, (int grams)) {
    const StationKind kind = stack();
    const auto off = [&](const Load& load) { return std::llabs(load.weight.grams - grams); };
    const Load& found = nearest_load(kind, {grams});
    for (const Load& load : kind.loads) {
        RC_ASSERT(off(found) <= off(load));
        RC_ASSERT(off(found) < off(load) || found.weight <= load.weight);
    }
}

RC_GTEST_PROP(Station, AStepUpIsHeavierAndAStepDownLighterUntilTheEnd, ()) {
    const StationKind kind = stack();
    const Weight from{*rc::gen::inRange(0, 40'000)};
    const Weight up = step_load(kind, from, 1).weight;
    const Weight down = step_load(kind, from, -1).weight;
    RC_ASSERT(up > from || up == kind.loads.back().weight);
    RC_ASSERT(down < from || down == kind.loads.front().weight);
}

TEST(StationDeathTest, AKindWithoutLoadsHasNone) {
    EXPECT_DEATH(nearest_load(StationKind{}, {}), "");
    EXPECT_DEATH(step_load(StationKind{}, {}, 1), "");
}

} // namespace

} // namespace gym
