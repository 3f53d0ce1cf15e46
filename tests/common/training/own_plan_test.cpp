// J17: a programme of one's own, and a log without advice, in place of the plan.
#include "common/training/progression.hpp"
#include "tests/common/training/planning.hpp"

#include <gtest/gtest.h>

namespace training {
namespace {

using gym::kilograms;
using tests::Case;
using tests::evening;
using tests::Log;
using Rule = gym::Reason::Rule;

const gym::Programme waves{kilograms(100), {{65, 5}, {75, 5}, {85, 5, true}}};

Case at_leg_curl() {
    return Case{tests::stack(20, 120, 5)};
}

TEST(OwnPlan, J17_EachSetIsItsShareOfTheTrainingMax) {
    Case member = at_leg_curl();
    member.trainee.programmes["leg_curl"] = waves;
    const gym::PlannedExercise planned = member.first({});
    ASSERT_EQ(planned.own.size(), 3u);
    EXPECT_EQ(planned.own[0].load, kilograms(65));
    EXPECT_EQ(planned.own[1].load, kilograms(75));
    EXPECT_EQ(planned.own[2].load, kilograms(85));
    EXPECT_TRUE(planned.own[2].open_ended);
    EXPECT_EQ(planned.target.sets, 3);
    EXPECT_EQ(planned.reps, (std::vector{5, 5, 5}));
    EXPECT_EQ(planned.reason.rule, Rule::own_programme);
    EXPECT_FALSE(planned.finder_up_to);
}

TEST(OwnPlan, J17_SharesAreRoundedToWhatCanBeLoaded) {
    Case member = at_leg_curl();
    member.trainee.programmes["leg_curl"] = {kilograms(97), {{65, 5}, {120, 1}, {20, 5}}};
    const gym::PlannedExercise planned = member.first({});
    EXPECT_EQ(planned.own[0].load, kilograms(65));  // of 63.05
    EXPECT_EQ(planned.own[1].load, kilograms(115)); // of 116.4
    EXPECT_EQ(planned.own[2].load, kilograms(20));  // of 19.4, below the first pin
}

TEST(OwnPlan, J17_EachSetAsksForItsOwnLoad) {
    Case member = at_leg_curl();
    member.trainee.programmes["leg_curl"] = waves;
    const gym::PlannedExercise planned = member.first({});
    Log done;
    EXPECT_EQ(asked_next(planned, member.kind, done.sets), kilograms(65));
    done.session(0, "leg_curl", {65, {5}});
    EXPECT_EQ(asked_next(planned, member.kind, done.sets), kilograms(75));
}

TEST(OwnPlan, J17_LogOnlyStartsFromLastTimeAndAsksForNothing) {
    Case member = at_leg_curl();
    member.trainee.log_only = true;
    Log log;
    log.session(4, "leg_curl", {40, {12, 12, 12}, 4}); // we would raise it
    const gym::PlannedExercise planned = member.first(log.sets);
    EXPECT_EQ(planned.reason.rule, Rule::log_only);
    ASSERT_EQ(planned.own.size(), 3u);
    EXPECT_EQ(planned.own[0].load, kilograms(40));
    EXPECT_EQ(planned.own[0].reps, 12);
    EXPECT_TRUE(planned.harder.empty());
}

TEST(OwnPlan, J17_LogOnlyOnTheFirstDayIsALightStart) {
    Case member = at_leg_curl();
    member.trainee.log_only = true;
    const gym::PlannedExercise planned = member.first({});
    EXPECT_EQ(planned.reason.rule, Rule::log_only);
    EXPECT_EQ(planned.own.at(0).load, member.kind.start_loads.at("leg_curl"));
}

TEST(OwnPlan, J17_OnesProgrammeStandsBeforeTheLogAlone) {
    Case member = at_leg_curl();
    member.trainee.log_only = true;
    member.trainee.programmes["leg_curl"] = waves;
    EXPECT_EQ(member.first({}).reason.rule, Rule::own_programme);
}

TEST(OwnPlan, R26_R28_TheCarefulPlanStandsWhereItMust) {
    Case member = at_leg_curl();
    member.trainee.programmes["leg_curl"] = waves;
    member.trainee.log_only = true;
    Case young = member;
    young.trainee.age = gym::AgeBand::under_18;
    EXPECT_TRUE(young.first({}).own.empty());
    Case expecting = member;
    expecting.trainee.expecting = true;
    EXPECT_TRUE(expecting.first({}).own.empty());
    Case hurt = member;
    Log log;
    log.session(4, "leg_curl", {40, {12, 12, 12}, 2});
    hurt.trainee.pains = {
        {evening - std::chrono::days(4), "leg_curl", gym::BodyPart::hamstring, 5}};
    EXPECT_TRUE(hurt.first(log.sets).own.empty());
    EXPECT_TRUE(hurt.first(log.sets).ask_staff);
}

TEST(OwnPlan, J17_R4_WhenAdviceIsWantedAgainItGoesOnFromWhatWasLifted) {
    Case member = at_leg_curl();
    Log log;
    log.session(4, "leg_curl", {60, {12, 12, 12}, 3});
    for (gym::LoggedSet& logged : log.sets) {
        logged.set.target.reset(); // nothing was asked for
    }
    EXPECT_GE(member.first(log.sets).target.load, kilograms(60));
}

} // namespace
} // namespace training
