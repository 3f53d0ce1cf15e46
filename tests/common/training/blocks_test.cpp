// R21's block and deload, R29's lever.
#include "common/training/blocks.hpp"

#include <gtest/gtest.h>

namespace training {

namespace {

using gym::kilograms;
using gym::Pattern;

void expect_week(Pattern pattern, int week, int sets, int reps, double percent) {
    const BlockWeek found = block_week(pattern, week);
    EXPECT_EQ(found.sets, sets) << week;
    EXPECT_EQ(found.reps, reps) << week;
    EXPECT_NEAR(found.percent_of_max, percent, 0.0501) << week;
    EXPECT_EQ(found.is_deload, week == 4);
}

TEST(Block, R21_FourWeeksOfOtherExercises) {
    expect_week(Pattern::curl, 1, 3, 12, 59.9);
    expect_week(Pattern::curl, 2, 3, 10, 68.0);
    expect_week(Pattern::curl, 3, 3, 8, 75.1);
    expect_week(Pattern::curl, 4, 2, 8, 0.9 * 59.9);
    EXPECT_GE(block_week(Pattern::curl, 4).reps_left, 4);
}

TEST(Block, R21_FourWeeksOfHinges) {
    expect_week(Pattern::hinge, 1, 3, 8, 70.7);
    expect_week(Pattern::hinge, 2, 3, 6, 78.6);
    expect_week(Pattern::hinge, 3, 3, 5, 82.4);
    expect_week(Pattern::hinge, 4, 2, 5, 0.9 * 70.7);
}

TEST(Deload, R21_ThreeTimes60BecomeTwoTimes52AndAHalf) {
    EXPECT_EQ(deload(3, kilograms(60)), (Deload{2, kilograms(52.5)}));
}

TEST(Deload, R21_AQuarterToHalfOfTheSetsGo) {
    for (int sets = 2; sets <= 12; ++sets) {
        const int kept = deload(sets, {}).sets;
        EXPECT_LE(4 * kept, 3 * sets) << sets;
        EXPECT_GE(2 * kept, sets) << sets;
    }
    EXPECT_EQ(deload(1, {}).sets, 1);
}

TEST(Deload, R21_WhatCallsForOne) {
    EXPECT_FALSE(deload_reason({}));
    EXPECT_FALSE(deload_reason({false, 1, false, 3}));
    EXPECT_EQ(deload_reason({true, 0, false, 0}), DeloadReason::stall);
    EXPECT_EQ(deload_reason({false, 2, false, 0}), DeloadReason::drops);
    EXPECT_EQ(deload_reason({false, 0, false, 4}), DeloadReason::week_4);
    EXPECT_EQ(deload_reason({true, 2, true, 4}), DeloadReason::pain);
}

TEST(SetsLever, R29_AThirdSetAfter4GoodWeeksBelowTarget) {
    EXPECT_EQ(sets_by_lever({2, 3, VolumeBand::building, false, false}), 2);
    EXPECT_EQ(sets_by_lever({2, 4, VolumeBand::building, false, false}), 3);
    EXPECT_EQ(sets_by_lever({2, 4, VolumeBand::on_target, false, false}), 2);
    EXPECT_EQ(sets_by_lever({3, 8, VolumeBand::low, false, false}), 3);
}

TEST(SetsLever, R29_OneLeverASession) {
    EXPECT_EQ(sets_by_lever({2, 4, VolumeBand::low, true, false}), 2);
    EXPECT_EQ(sets_by_lever({3, 4, VolumeBand::low, true, false}), 3);
}

TEST(SetsLever, R29_BackTo2AfterABreakOrPain) {
    EXPECT_EQ(sets_by_lever({3, 9, VolumeBand::low, false, true}), 2);
}

} // namespace

} // namespace training
