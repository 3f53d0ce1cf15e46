// Today's plan at one station, and the reason of every number.
#include "tests/common/training/planning.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace training {

namespace {

using gym::kilograms;
using gym::LoggedSet;
using std::chrono::days;
using std::chrono::minutes;
using std::chrono::seconds;
using tests::Case;
using tests::curl;
using tests::evening;
using Rule = gym::Reason::Rule;

gym::Plan plan_at(const gym::StationKind& kind, const std::vector<LoggedSet>& history) {
    return Case{kind}.plan(history);
}

// The one exercise of a leg curl.
gym::PlannedExercise leg_curl(const std::vector<LoggedSet>& history) {
    const gym::Plan plan = plan_at(*content::station_kind("leg_curl"), history);
    EXPECT_EQ(plan.exercises.size(), 1u);
    return plan.exercises.at(0);
}

// A station where other exercises can be done.
gym::StationKind platform(std::vector<std::string> exercises) {
    gym::StationKind kind = tests::stack(20, 200, 2.5);
    kind.exercises = std::move(exercises);
    for (const std::string& exercise : kind.exercises) {
        kind.start_loads[exercise] = kilograms(20);
    }
    return kind;
}

std::vector<LoggedSet> last_session(double kg, const std::vector<int>& reps) {
    std::vector<LoggedSet> sets;
    for (const int each : reps) {
        const auto at = evening - days(4) + minutes(3 * sets.size());
        sets.push_back(curl(sets.size() + 1, at, kg, each));
    }
    return sets;
}

TEST(PlanToday, E1_RangesOfTheShippedRoutine) {
    const gym::Plan plan = plan_at(platform({"deadlift", "leg_curl", "glute_bridge"}), {});
    ASSERT_EQ(plan.exercises.size(), 3u);
    EXPECT_EQ(plan.routine_version, content::beginner_hamstrings().version);
    const auto expect_range = [](const gym::PlannedExercise& planned, int low, int high) {
        EXPECT_EQ(planned.target.sets, 3) << planned.exercise;
        EXPECT_EQ(planned.sets_reason.rule, Rule::of_routine) << planned.exercise;
        EXPECT_EQ(planned.target.reps_low, low) << planned.exercise;
        EXPECT_EQ(planned.target.reps_high, high) << planned.exercise;
    };
    expect_range(plan.exercises[0], 6, 10);
    expect_range(plan.exercises[1], 8, 12);
    expect_range(plan.exercises[2], 10, 15);
}

TEST(PlanToday, E4_R29_AnyOtherExerciseBeginsWithTwoTimesEightToTwelve) {
    const gym::Plan plan = plan_at(platform({"squat"}), {});
    ASSERT_EQ(plan.exercises.size(), 1u);
    EXPECT_EQ(plan.exercises[0].sets_reason.rule, Rule::generic);
    EXPECT_EQ(plan.exercises[0].target, (gym::Target{kilograms(20), 8, 12, 2, false}));
    EXPECT_EQ(plan.exercises[0].reps, (std::vector<int>{8, 8}));
}

TEST(PlanToday, R3_RestIsOfTheExercise) {
    const gym::Plan plan = plan_at(platform({"deadlift", "leg_curl", "glute_bridge", "new"}), {});
    EXPECT_EQ(plan.exercises[0].rest, seconds(150));
    EXPECT_EQ(plan.exercises[1].rest, seconds(90));
    EXPECT_EQ(plan.exercises[2].rest, seconds(75));
    EXPECT_EQ(plan.exercises[3].rest, seconds(90));
}

TEST(PlanToday, R6_SomebodyNewStartsAtTheSecondPin) {
    const gym::PlannedExercise planned = leg_curl({});
    EXPECT_EQ(planned.target.load, kilograms(10));
    EXPECT_EQ(planned.reason, (gym::Reason{Rule::start_load, {}}));
    EXPECT_EQ(planned.reps, (std::vector<int>{8, 8, 8}));
}

TEST(PlanToday, R6_OnThePlatformEachExerciseHasAStartOfItsOwn) {
    const gym::Plan plan = plan_at(*content::station_kind("deadlift_platform"), {});
    ASSERT_EQ(plan.exercises.size(), 2u);
    EXPECT_EQ(plan.exercises[0].exercise, "deadlift");
    EXPECT_EQ(plan.exercises[0].target, (gym::Target{kilograms(40), 6, 10, 3, false}));
    EXPECT_EQ(plan.exercises[1].exercise, "glute_bridge");
    EXPECT_EQ(plan.exercises[1].target, (gym::Target{kilograms(20), 10, 15, 3, false}));
}

TEST(PlanToday, Q5_OneExercisesLastTimeIsNotTheOthers) {
    const std::vector history{tests::logged(1, evening - days(4), "deadlift", 61, 8)};
    const gym::Plan plan = plan_at(*content::station_kind("deadlift_platform"), history);
    ASSERT_EQ(plan.exercises.size(), 2u);
    EXPECT_EQ(plan.exercises[0].target.load, kilograms(60)); // 60 and 62.5 can be made
    EXPECT_EQ(plan.exercises[0].reason, (gym::Reason{Rule::more_reps, {history[0].id}}));
    EXPECT_EQ(plan.exercises[1].reason.rule, Rule::start_load);
}

TEST(PlanToday, Q5_SameAsLastTimeAndWhichSetsThatWas) {
    const std::vector sets = last_session(47.5, {12, 11, 10});
    const gym::PlannedExercise planned = leg_curl(sets);
    EXPECT_EQ(planned.target.load, kilograms(47.5));
    EXPECT_EQ(planned.reason.rule, Rule::more_reps);
    EXPECT_EQ(planned.reps, (std::vector<int>{12, 12, 11}));
    EXPECT_EQ(planned.reason.from, (std::vector{sets[0].id, sets[1].id, sets[2].id}));
}

TEST(PlanToday, Q5_TheReasonReplaysToTheSameNumber) {
    // Later sets in the log do not change what was said that day, and the sets it names alone give
    // the same load.
    std::vector history = last_session(47.5, {12, 11, 10});
    history.insert(history.begin(), curl(90, evening - days(11), 40, 12));
    const gym::PlannedExercise planned = leg_curl(history);
    std::vector<LoggedSet> named;
    for (const LoggedSet& set : history) {
        const auto& from = planned.reason.from;
        if (std::find(from.begin(), from.end(), set.id) != from.end()) {
            named.push_back(set);
        }
    }
    EXPECT_EQ(named.size(), 3u);
    EXPECT_EQ(leg_curl(named).target, planned.target);
    history.push_back(curl(91, evening + days(3), 60, 12));
    EXPECT_EQ(leg_curl(history), planned);
}

TEST(PlanToday, TheLastWorkingLoadOfASessionCounts) {
    std::vector sets = last_session(40, {12, 12});
    sets.push_back(curl(3, evening - days(4) + minutes(9), 45, 9));
    sets.push_back(tests::warm_up(curl(4, evening - days(4) + minutes(12), 20, 5)));
    EXPECT_EQ(leg_curl(sets).target.load, kilograms(45));
}

TEST(PlanToday, TodaysOwnSetsDoNotMoveTodaysPlan) {
    std::vector sets = last_session(40, {10, 10, 10});
    const gym::PlannedExercise before = leg_curl(sets);
    sets.push_back(curl(9, evening - minutes(3), 60, 3));
    gym::PlannedExercise after = leg_curl(sets);
    EXPECT_TRUE(after.warm_ups.empty()); // warm by now (J3)
    after.warm_ups = before.warm_ups;
    EXPECT_EQ(after, before);
}

TEST(PlanToday, Q14_ImportedMachineLoadsSetNoTarget) {
    std::vector sets = last_session(70, {10, 10, 10});
    for (LoggedSet& set : sets) {
        set.imported = true;
    }
    EXPECT_EQ(leg_curl(sets), leg_curl({}));
    sets.insert(sets.begin(), curl(90, evening - days(11), 30, 12)); // trained here before that
    EXPECT_EQ(leg_curl(sets).target.load, kilograms(30));
    EXPECT_EQ(leg_curl(sets).reason.from, std::vector{sets[0].id});
}

TEST(PlanToday, T7_MachineThatTookAnothersPlaceBeginsANewScale) {
    std::vector sets = last_session(70, {10, 10, 10});
    for (LoggedSet& set : sets) {
        set.set.station = gym::machine_before({"STATION"}, 1);
    }
    EXPECT_EQ(leg_curl(sets).target.load, leg_curl({}).target.load);
    EXPECT_TRUE(leg_curl(sets).finder_up_to) << "as for somebody new to it";
    for (LoggedSet& set : sets) { // a bar weighs what it weighs
        set.set.exercise = "deadlift";
    }
    const gym::StationKind platform = *content::station_kind("deadlift_platform");
    EXPECT_EQ(plan_at(platform, sets).exercises[0].reason.from.empty(), false);
}

TEST(PlanToday, Q14_ImportedBarbellLoadsSetTheTarget) {
    std::vector sets = last_session(90, {8, 8, 8});
    for (LoggedSet& set : sets) {
        set.imported = true;
        set.set.exercise = "deadlift";
    }
    const gym::StationKind platform = *content::station_kind("deadlift_platform");
    // 90 x 8 is an e1RM of 111.7 kg; 10 reps with 3 left are 65.3 % of it (R6).
    EXPECT_EQ(plan_at(platform, sets).exercises[0].target.load, kilograms(72.5));
    EXPECT_EQ(plan_at(platform, sets).exercises[0].reason.rule, Rule::from_estimate);
    // After a break no more than R25 leaves of what was lifted: 60 % of 90 after more than 84 days.
    Case later{platform};
    later.now = evening + days(100);
    EXPECT_EQ(later.first(sets).target.load, kilograms(52.5));
    EXPECT_EQ(later.first(sets).reason.rule, Rule::after_break);
    // A load that this bar can not hold is a slip of somebody's finger and sets nothing.
    for (LoggedSet& set : sets) {
        set.set.load = kilograms(8777);
    }
    EXPECT_EQ(plan_at(platform, sets).exercises[0].target.load, kilograms(40));
}

TEST(PlanToday, Q4_TheLastLoadIsMadeLoadableHere) {
    EXPECT_EQ(leg_curl(last_session(46, {10})).target.load, kilograms(45));
    EXPECT_EQ(leg_curl(last_session(250, {10})).target.load, kilograms(100));
    EXPECT_EQ(leg_curl(last_session(0, {10})).target.load, kilograms(5));
}

TEST(PlanToday, J5_RepsArePrefilledWithinTheRange) {
    EXPECT_EQ(leg_curl(last_session(40, {20, 9, 8})).reps, (std::vector<int>{12, 10, 9}));
    EXPECT_EQ(leg_curl(last_session(40, {11})).reps, (std::vector<int>{12, 12, 12}));
    EXPECT_EQ(leg_curl(last_session(40, {9, 9, 9, 12, 12})).reps, (std::vector<int>{10, 10, 10}));
}

TEST(PlanToday, R6_DayOneStopsAtSixtyOnThePlatform) {
    Case one{*content::station_kind("deadlift_platform"), {}};
    one.kind.start_loads["deadlift"] = kilograms(80);
    EXPECT_EQ(one.first({}).target.load, kilograms(60));
    EXPECT_EQ(
        one.first({}).reason.refused, (gym::Reason::Refused{kilograms(80), Rule::first_day_limit})
    );
    one.trainee = tests::seasoned();
    EXPECT_EQ(one.first({}).target.load, kilograms(80));
}

TEST(PlanToday, E2_AMissedLegDayComesFirst) {
    gym::Routine routine = content::beginner_hamstrings();
    routine.days.back().items[1].reps_low = 5; // so that the days can be told apart
    Case one;
    one.routine = routine;
    EXPECT_EQ(one.first({}).target.reps_low, 8); // Sunday, and nothing done this week
    const auto log = tests::Log().session(4, "leg_curl", {40, {9, 9, 9}, 2}).sets; // Wednesday
    EXPECT_EQ(one.first(log).target.reps_low, 5);
    one.now = evening + days(2); // the week after
    EXPECT_EQ(one.first(log).target.reps_low, 8);
}

TEST(PlanToday, AWallPlansNothing) {
    EXPECT_TRUE(plan_at(*content::station_kind("wall"), {}).exercises.empty());
}

RC_GTEST_PROP(PlanToday, Q5_WhateverHappenedEveryNumberIsLoadableAndHasItsReason, ()) {
    std::vector<LoggedSet> history;
    base::Instant at = evening - days(60);
    for (int left = *rc::gen::inRange(0, 20); left > 0; --left) {
        at += minutes(*rc::gen::inRange(1, 6000));
        const auto kg = *rc::gen::inRange(0, 120);
        history.push_back(curl(history.size() + 1, at, kg, *rc::gen::inRange(0, 30)));
        history.back().imported = *rc::gen::inRange(0, 4) == 0;
    }
    const gym::StationKind kind = *content::station_kind("leg_curl");
    const gym::PlannedExercise planned = leg_curl(history);
    RC_ASSERT(std::any_of(kind.loads.begin(), kind.loads.end(), [&](const gym::Load& load) {
        return load.weight == planned.target.load;
    }));
    RC_ASSERT(planned.reps.size() == static_cast<std::size_t>(planned.target.sets));
    RC_ASSERT(planned.target.sets >= 1);
    for (const int reps : planned.reps) {
        RC_ASSERT(reps >= planned.target.reps_low);
        RC_ASSERT(reps <= planned.target.reps_high);
    }
    RC_ASSERT(planned.reason.from.empty() == (planned.reason.rule == Rule::start_load));
    RC_ASSERT(planned.rest >= seconds(45));
}

} // namespace

} // namespace training
