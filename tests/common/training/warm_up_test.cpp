// The warm-up ramp.
#include "common/training/warm_up.hpp"
#include "tests/common/training/planning.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace training {

namespace {

using gym::kilograms;
using gym::WarmUpChoice;

std::vector<double> ramp(
    const char* exercise,
    const gym::StationKind& kind,
    double working,
    WarmUpChoice choice = WarmUpChoice::automatic
) {
    std::vector<double> loads;
    for (const gym::WarmUpSet& set :
         warm_ups(*content::exercise(exercise), kind, kilograms(working), false, choice)) {
        loads.push_back(static_cast<double>(set.load.grams) / 1000);
    }
    return loads;
}

using Loads = std::vector<double>;

TEST(WarmUp, R7_Q12_TheWorkedValues) {
    const gym::StationKind platform = *content::station_kind("deadlift_platform");
    EXPECT_EQ(ramp("deadlift", platform, 100), (Loads{30, 50, 80}));
    EXPECT_EQ(ramp("deadlift", platform, 65), (Loads{30, 50}));
    EXPECT_EQ(ramp("deadlift", platform, 50), (Loads{40}));
    EXPECT_EQ(ramp("deadlift", platform, 40), (Loads{}));
    EXPECT_EQ(ramp("leg_curl", tests::stack(5, 100, 5), 40), (Loads{10, 20, 30}));
}

TEST(WarmUp, R7_HeavyLoadsGetALongerRamp) {
    const gym::StationKind platform = *content::station_kind("deadlift_platform");
    const auto sets = warm_ups(
        *content::exercise("deadlift"), platform, kilograms(140), false, WarmUpChoice::automatic
    );
    EXPECT_EQ(
        sets,
        (std::vector<gym::WarmUpSet>{
            {kilograms(55), 5}, {kilograms(80), 3}, {kilograms(105), 2}, {kilograms(120), 1}})
    );
}

TEST(WarmUp, R7_SoDoFewRepsCloseToTheMost) {
    tests::Case one{*content::station_kind("deadlift_platform")};
    one.routine = tests::routine_of("deadlift", 3, 2, 3); // with two left 89 % of the most
    tests::Log log;
    log.session(4, "deadlift", {100, {3, 3, 3}, 2});
    const auto sets = one.first(log.sets).warm_ups;
    ASSERT_EQ(sets.size(), 4u);
    EXPECT_EQ(sets.back().reps, 1);
}

TEST(WarmUp, Q12_ShortOrNone) {
    const gym::StationKind platform = *content::station_kind("deadlift_platform");
    EXPECT_EQ(ramp("deadlift", platform, 100, WarmUpChoice::brief), (Loads{80}));
    EXPECT_EQ(ramp("deadlift", platform, 100, WarmUpChoice::none), (Loads{}));
}

TEST(WarmUp, J3_OnlyBeforeTheFirstWorkOfItsMuscles) {
    const tests::Case one{*content::station_kind("deadlift_platform")};
    tests::Log log;
    log.session(4, "deadlift", {100, {8, 8, 8}, 2});
    EXPECT_EQ(one.first(log.sets).warm_ups.size(), 3u);
    log.sets.push_back(tests::curl(99, tests::evening - std::chrono::minutes(5), 40, 10));
    EXPECT_TRUE(one.first(log.sets).warm_ups.empty()); // the hamstrings are warm
}

RC_GTEST_PROP(WarmUp, R7_AscendsBelowTheWorkingLoadInLoadsTheStationMakes, ()) {
    const gym::StationKind kind =
        *content::station_kind(*rc::gen::element("leg_curl", "deadlift_platform"));
    const gym::Weight working =
        kind.loads[*rc::gen::inRange<std::size_t>(0, kind.loads.size())].weight;
    gym::Weight before;
    for (const gym::WarmUpSet& set : warm_ups(
             *content::exercise(kind.exercises[0]),
             kind,
             working,
             *rc::gen::arbitrary<bool>(),
             WarmUpChoice::automatic
         )) {
        RC_ASSERT(set.load > before);
        RC_ASSERT(set.load < working);
        RC_ASSERT(gym::nearest_load(kind, set.load).weight == set.load);
        RC_ASSERT(set.reps >= 1);
        RC_ASSERT(set.reps <= 5);
        before = set.load;
    }
}

} // namespace

} // namespace training
