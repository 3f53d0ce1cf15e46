// The lever of sets in a member's plan.
#include "common/training/sets_lever.hpp"
#include "tests/common/training/planning.hpp"

#include <gtest/gtest.h>

namespace training {

namespace {

using gym::kilograms;
using tests::Case;
using tests::Log;
using Rule = gym::Reason::Rule;

// An exercise that the routine does not have.
Case generic() {
    Case one;
    one.routine = tests::routine_of("deadlift", 3, 6, 10);
    return one;
}

// Four weeks with one rep more in each, within the range: nothing rises but the reps.
Log four_good_weeks() {
    Log log;
    log.session(31, "leg_curl", {40, {8, 8}, 1});
    log.session(24, "leg_curl", {40, {9, 8}, 1});
    log.session(17, "leg_curl", {40, {9, 9}, 1});
    log.session(10, "leg_curl", {40, {10, 9}, 1});
    log.session(3, "leg_curl", {40, {10, 10}, 1});
    return log;
}

TEST(SetsLever, R29_E6_OneMoreSetAfterFourGoodWeeks) {
    const Log log = four_good_weeks();
    const auto planned = generic().first(log.sets);
    EXPECT_EQ(planned.target.sets, 3);
    EXPECT_EQ(planned.target.load, kilograms(40));
    EXPECT_EQ(planned.reps, (std::vector<int>{10, 10, 10})); // as many as last time
    EXPECT_EQ(planned.sets_reason.rule, Rule::one_more_set);
    EXPECT_EQ(planned.sets_reason.threshold, 4);
    EXPECT_FALSE(planned.sets_reason.from.empty());
    // Three weeks are too few.
    Log shorter = log;
    shorter.sets.erase(shorter.sets.begin(), shorter.sets.begin() + 2);
    EXPECT_EQ(generic().first(shorter.sets).target.sets, 2);
    EXPECT_EQ(generic().first(shorter.sets).sets_reason.rule, Rule::generic);
}

TEST(SetsLever, R29_Q5_TheLineUnderTheTargetPromisesNoRepMore) {
    const auto planned = generic().first(four_good_weeks().sets);
    EXPECT_EQ(planned.target.sets, 3);
    EXPECT_EQ(planned.reason.rule, Rule::same_load);
}

TEST(SetsLever, R29_NeverInTheSessionOfALoadRise) {
    Log log = four_good_weeks();
    log.session(1, "leg_curl", {40, {12, 12}, 1}); // a success: the load rises
    Case one = generic();
    one.now += std::chrono::days(2);
    const auto planned = one.first(log.sets);
    EXPECT_GT(planned.target.load, kilograms(40));
    EXPECT_EQ(planned.target.sets, 2);
}

TEST(SetsLever, R29_TheThirdSetStaysUntilABreakOrPain) {
    Log log = four_good_weeks();
    log.session(0, "leg_curl", {40, {10, 10, 9}, 1});
    Case one = generic();
    one.now += std::chrono::days(3);
    EXPECT_EQ(one.first(log.sets).target.sets, 3);
    EXPECT_EQ(one.first(log.sets).sets_reason.rule, Rule::generic);
    one.trainee.pains = {{log.sets.back().at, "leg_curl", gym::BodyPart::knee, 1, 0}};
    EXPECT_EQ(one.first(log.sets).target.sets, 2);
    one.trainee.pains.clear();
    one.now += std::chrono::days(7);
    EXPECT_EQ(one.first(log.sets).target.sets, 2);
}

TEST(SetsLever, R29_R12_NotWhereTheWeekIsOnTargetAlready) {
    Log log = four_good_weeks();
    Log full;
    full.sets.assign(log.sets.begin(), log.sets.end() - 2);
    full.session(4, "lying_leg_curl", {30, {10, 10, 10, 10, 10, 10, 10, 10}, 2});
    full.sets.insert(full.sets.end(), log.sets.end() - 2, log.sets.end());
    EXPECT_EQ(
        band_of(*content::exercise("leg_curl"), full.sets, content::exercises(), tests::evening),
        VolumeBand::on_target
    );
    EXPECT_EQ(generic().first(full.sets).target.sets, 2);
}

TEST(SetsLever, R29_TheRoutinesOwnSetsAreLeftAlone) {
    Log log = four_good_weeks();
    const auto planned = Case().first(log.sets);
    EXPECT_EQ(planned.target.sets, 3);
    EXPECT_EQ(planned.sets_reason.rule, Rule::of_routine);
}

} // namespace

} // namespace training
