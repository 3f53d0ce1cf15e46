// The 4-week block in a member's plan.
#include "common/training/block_plan.hpp"
#include "common/training/thresholds.hpp"
#include "tests/common/training/planning.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace training {

namespace {

using gym::kilograms;
using std::chrono::days;
using tests::Case;
using tests::evening;
using tests::Log;
using Rule = gym::Reason::Rule;

// Somebody whose best set before the block is 60 kg x 10 with nothing left: R2 makes that 81.2 kg.
Log before_the_block() {
    return Log().session(31, "leg_curl", {60, {10, 10, 10}, 0});
}

Case in_week(int week) {
    Case one;
    one.trainee.block_since = evening - days(7 * (week - 1) + 1);
    return one;
}

// The sessions of the weeks before, as the plan asked for them.
Log until(int week) {
    Log log;
    log.session(7 * (week - 1) + 3, "leg_curl", {60, {10, 10, 10}, 0});
    for (int done = 1; done < week; ++done) {
        const int ago = 7 * (week - done);
        Case then = in_week(week);
        then.now -= days(ago);
        const auto planned = then.first(log.sets);
        log.session(
            ago,
            "leg_curl",
            {static_cast<double>(planned.target.load.grams) / 1000,
             planned.reps,
             planned.reps_left,
             planned.target}
        );
    }
    return log;
}

void expect_week(int week, int sets, int reps, double kg, int left) {
    const auto planned = in_week(week).first(until(week).sets);
    EXPECT_EQ(planned.target, (gym::Target{kilograms(kg), reps, reps, sets, true})) << week;
    EXPECT_EQ(planned.reps, std::vector<int>(static_cast<std::size_t>(sets), reps)) << week;
    EXPECT_EQ(planned.reps_left, left) << week;
    EXPECT_EQ(planned.reason.rule, Rule::block) << week;
    EXPECT_EQ(planned.reason.threshold, week);
    EXPECT_EQ(planned.reason.from.size(), 1u);
    EXPECT_EQ(planned.sets_reason.rule, Rule::block);
    EXPECT_EQ(planned.reps_reason.rule, Rule::block);
}

TEST(BlockPlan, R21_I6_FourWeeksOfACurl) {
    expect_week(1, 3, 12, 47.5, 3); // 59.9 % of 81.2 is 48.6
    expect_week(2, 3, 10, 55, 2);   // 68.0 %: 55.2
    expect_week(3, 3, 8, 60, 2);    // 75.1 %: 61.0
    expect_week(4, 2, 8, 42.5, 4);  // 90 % of 47.5: 42.75
}

TEST(BlockPlan, R21_I6_FourWeeksOfAHinge) {
    const Log log = Log().session(30, "deadlift", {100, {5, 5, 5}, 0}); // R2: 115.9
    const auto planned = [&](int week) {
        Case one = in_week(week);
        one.kind = *content::station_kind("deadlift_platform");
        one.trainee.block_since = evening - days(7 * (week - 1));
        one.now = evening;
        return one.first(Log().session(7 * (week - 1) + 2, "deadlift", {100, {5, 5, 5}, 0}).sets)
            .target;
    };
    EXPECT_EQ(planned(1), (gym::Target{kilograms(80), 8, 8, 3, true})); // 70.7 %: 81.9
    EXPECT_EQ(planned(2).reps_low, 6);
    EXPECT_EQ(planned(2).load, kilograms(90)); // 78.6 %: 91.1
    EXPECT_EQ(log.sets.size(), 3u);
}

TEST(BlockPlan, R21_NothingRisesAndNothingCountsAsAFail) {
    // Week 3's load failed twice: after the block it goes on from where it stood before.
    Log log = before_the_block();
    const gym::Target hard{kilograms(60), 8, 8, 3, true};
    log.session(14, "leg_curl", {60, {6, 5, 4}, 0, hard});
    log.session(12, "leg_curl", {60, {6, 5, 4}, 0, hard});
    log.session(3, "leg_curl", {42.5, {8, 8}, 4, gym::Target{kilograms(42.5), 8, 8, 2, true}});
    Case after;
    after.trainee.block_since = evening - days(28);
    const auto planned = after.first(log.sets);
    EXPECT_EQ(planned.target, (gym::Target{kilograms(60), 8, 12, 3, false}));
    EXPECT_EQ(planned.reason.rule, Rule::more_reps);
    EXPECT_EQ(planned.reps, (std::vector<int>{11, 11, 11}));
}

TEST(BlockPlan, R21_AfterWeek4ItEndsByItself) {
    Case one;
    const auto week = [&](int days_since) {
        one.trainee.block_since = evening - days(days_since);
        return week_of_block(one.trainee, one.zone, evening);
    };
    EXPECT_EQ(week(-1), std::nullopt);
    EXPECT_EQ(week(0), 1);
    EXPECT_EQ(week(6), 1);
    EXPECT_EQ(week(7), 2);
    EXPECT_EQ(week(27), 4);
    EXPECT_EQ(week(28), std::nullopt);
    one.trainee.block_since.reset();
    EXPECT_EQ(week_of_block(one.trainee, one.zone, evening), std::nullopt);
}

TEST(BlockPlan, R28_NobodyUnder18IsEstimated) {
    Case one = in_week(1);
    one.trainee.age = gym::AgeBand::under_18;
    EXPECT_NE(one.first(until(1).sets).reason.rule, Rule::block);
}

TEST(BlockPlan, R26_PainHoldsABlockBackToo) {
    Case one = in_week(3);
    const Log log = until(3);
    one.trainee.pains = {{log.sets.back().at, "leg_curl", gym::BodyPart::hamstring, 2, 0}};
    const auto planned = one.first(log.sets);
    EXPECT_EQ(planned.reason.rule, Rule::after_pain);
    EXPECT_LT(planned.target.load, kilograms(55));
    EXPECT_EQ(planned.target.sets, 2);
}

TEST(BlockPlan, C1_NoRiseInABlockBeforeTheFormWasSeen) {
    Case one = in_week(3);
    const Log log = until(3);
    one.trainee.forms_seen.clear();
    one.trainee.pains.clear();
    Log hard = log;
    for (gym::LoggedSet& logged : hard.sets) {
        logged.set.reps_in_reserve = 1; // so the gate does not open by itself
    }
    const auto planned = one.first(hard.sets);
    EXPECT_EQ(planned.reason.rule, Rule::form_first);
    EXPECT_EQ(planned.target.load, kilograms(55));
}

RC_GTEST_PROP(BlockPlan, R21_APlanInABlockIsAlwaysLoadable, ()) {
    const double step = *rc::gen::element(1.25, 2.5, 5.0, 10.0);
    Case one;
    one.kind = tests::stack(step, 150, step);
    one.kind.exercises = {(*rc::gen::elementOf(content::exercises())).slug};
    one.kind.start_loads[one.kind.exercises[0]] = one.kind.loads[1].weight;
    one.trainee.block_since = evening - days(*rc::gen::inRange(0, 30));
    Log log;
    for (int ago = *rc::gen::inRange(0, 60); ago > 0; ago -= *rc::gen::inRange(1, 9)) {
        const int reps = *rc::gen::inRange(0, 25);
        log.session(
            ago,
            one.kind.exercises[0],
            {static_cast<double>(*rc::gen::inRange(0, 160)), {reps, reps}, *rc::gen::inRange(0, 5)}
        );
    }
    const auto planned = one.first(log.sets);
    RC_ASSERT(gym::nearest_load(one.kind, planned.target.load).weight == planned.target.load);
    RC_ASSERT(planned.reps.size() == static_cast<std::size_t>(planned.target.sets));
    RC_ASSERT(planned.target.sets >= 1);
    RC_ASSERT(planned.target.reps_low <= planned.target.reps_high);
    if (planned.reason.rule == Rule::block) {
        RC_ASSERT(planned.target.lightened);
        RC_ASSERT(planned.reason.threshold >= 1 && planned.reason.threshold <= block_weeks);
    }
}

} // namespace

} // namespace training
