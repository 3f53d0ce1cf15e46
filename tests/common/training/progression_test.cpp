// What comes after a session: R4 to R9, C1, and the cases users of other systems reported.
#include "common/training/progression.hpp"
#include "tests/common/training/planning.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace training {

namespace {

using gym::kilograms;
using gym::Reason;
using tests::Case;
using tests::Log;
using Rule = Reason::Rule;

const std::vector<int> top{12, 12, 12};

TEST(Progression, R4_Q3_RepsInTheRangeDoNotRaiseTheLoad) {
    // openGym: range 8-12, 3 x 8 at 42, step 6: 42 again and not 48.
    Case one{tests::stack(6, 90, 6)};
    const auto planned = one.first(Log().session(3, "leg_curl", {42, {8, 8, 8}}).sets);
    EXPECT_EQ(planned.target.load, kilograms(42));
    EXPECT_EQ(planned.reps, (std::vector<int>{9, 9, 9}));
    EXPECT_EQ(planned.reason.rule, Rule::more_reps);
}

TEST(Progression, R4_Q3_OnlySomeSetsAtTheTopDoNotRaiseIt) {
    const auto planned = Case().first(Log().session(3, "leg_curl", {40, {12, 12, 11}}).sets);
    EXPECT_EQ(planned.target.load, kilograms(40));
    EXPECT_EQ(planned.reps, (std::vector<int>{12, 12, 12}));
}

TEST(Progression, R4_ASetThatWasNotDoneIsNoSuccess) {
    const Log::Done two{40, {12, 12}, {}, gym::Target{kilograms(40), 8, 12, 3, false}};
    const auto planned = Case().first(Log().session(3, "leg_curl", two).sets);
    EXPECT_EQ(planned.target.load, kilograms(40));
}

TEST(Progression, R4_Q4_RoundingDoesNotFreezeProgress) {
    // Liftosaur: steps of 10, 65 was asked for and 60 lifted: 70 now.
    Case one{tests::stack(10, 100, 10)};
    const Log::Done done{60, top, {}, gym::Target{kilograms(60), 8, 12, 3, false}};
    const auto planned = one.first(Log().session(3, "leg_curl", done).sets);
    EXPECT_EQ(planned.target.load, kilograms(70));
    EXPECT_EQ(planned.reason.rule, Rule::raised);
    EXPECT_EQ(planned.reps, (std::vector<int>{8, 8, 8}));
}

TEST(Progression, R4_WhatOnlyAnotherMachineMakesIsNotAskedForHere) {
    const auto after = [](const gym::StationKind& kind, double kg) {
        const gym::Target asked{gym::nearest_load(kind, kilograms(kg)).weight, 8, 12, 3, false};
        return Case{kind}.first(Log().session(3, "leg_curl", {kg, top, 1, asked}).sets);
    };
    EXPECT_EQ(after(tests::stack(5, 100, 5), 11).target.load, kilograms(10)); // 15 is too far
    EXPECT_EQ(after(tests::stack(5, 100, 2.5), 110).target.load, kilograms(100));
    EXPECT_EQ(after(tests::stack(5, 100, 2.5), 110).reason.rule, Rule::heaviest_here);
    EXPECT_EQ(after(tests::stack(5, 100, 2.5), 46).target.load, kilograms(47.5));
}

TEST(Progression, R4_ALoadBelowWhatWasAskedIsNeitherSuccessNorFailure) {
    const Log::Done less{40, top, {}, gym::Target{kilograms(50), 8, 12, 3, false}};
    const auto planned = Case().first(Log().session(3, "leg_curl", less).sets);
    EXPECT_EQ(planned.target.load, kilograms(50));
    EXPECT_EQ(planned.reason.rule, Rule::own_choice);
    // Chosen twice in a row it is the load.
    const auto again =
        Case().first(Log().session(6, "leg_curl", less).session(3, "leg_curl", less).sets);
    EXPECT_EQ(again.target.load, kilograms(40));
    EXPECT_EQ(again.reason.rule, Rule::own_choice);
    // With a day that we made lighter between or after, too.
    const Log::Done light{40, {12, 12}, {}, gym::Target{kilograms(50), 8, 12, 2, true}};
    const auto between = Case().first(Log()
                                          .session(12, "leg_curl", less)
                                          .session(9, "leg_curl", light)
                                          .session(6, "leg_curl", less)
                                          .session(3, "leg_curl", light)
                                          .sets);
    EXPECT_EQ(between.target.load, kilograms(40));
}

TEST(Progression, R4_TwoFailuresInARowDropATenth) {
    const Log::Done below{50, {8, 7, 6}};
    const auto once = Case().first(Log().session(3, "leg_curl", below).sets);
    EXPECT_EQ(once.target.load, kilograms(50));
    const auto twice =
        Case().first(Log().session(6, "leg_curl", below).session(3, "leg_curl", below).sets);
    EXPECT_EQ(twice.target.load, kilograms(45));
    EXPECT_EQ(twice.reason.rule, Rule::dropped);
    // The counter begins anew at the lower load.
    const auto after = Case().first(Log()
                                        .session(9, "leg_curl", below)
                                        .session(6, "leg_curl", below)
                                        .session(3, "leg_curl", {45, {8, 7, 7}})
                                        .sets);
    EXPECT_EQ(after.target.load, kilograms(45));
}

TEST(Progression, R4_ALighterDayBetweenDoesNotBreakTheRowOfFailures) {
    const gym::Target lighter{kilograms(50), 8, 12, 2, true};
    const auto planned = Case().first(Log()
                                          .session(9, "leg_curl", {50, {8, 7, 6}})
                                          .session(6, "leg_curl", {50, {8, 6}, {}, lighter})
                                          .session(3, "leg_curl", {50, {8, 7, 6}})
                                          .sets);
    EXPECT_EQ(planned.target.load, kilograms(45));
}

TEST(Progression, R4_AHingeRisesOnlyWithTwoRepsLeftAndSaysSo) {
    Case one{*content::station_kind("deadlift_platform")};
    const auto with = [&](std::optional<int> left) {
        Log log;
        log.session(10, "deadlift", {80, {8, 8, 8}, 2}).session(7, "deadlift", {80, {9, 9, 9}, 2});
        return one.first(log.session(3, "deadlift", {80, {10, 10, 10}, left}).sets);
    };
    EXPECT_EQ(with(2).target.load, kilograms(85));
    EXPECT_EQ(with(1).target.load, kilograms(80));
    EXPECT_EQ(with(1).reason.rule, Rule::leave_more);
    EXPECT_EQ(with(1).reason.threshold, 2);
    EXPECT_EQ(with(std::nullopt).target.load, kilograms(80)); // counts as RPE 9
    one.trainee.training_since = tests::evening - std::chrono::days(20);
    EXPECT_EQ(with(2).target.load, kilograms(80)); // RPE 7 in the first four weeks
    EXPECT_EQ(with(3).target.load, kilograms(85));
}

TEST(Progression, R5_AmountsByExerciseAndLoad) {
    const gym::Exercise& deadlift = *content::exercise("deadlift");
    EXPECT_EQ(amount_of_rise(deadlift, kilograms(47.5)), kilograms(2.5));
    EXPECT_EQ(amount_of_rise(deadlift, kilograms(50)), kilograms(5));
    EXPECT_EQ(amount_of_rise(deadlift, kilograms(100)), kilograms(5));
    EXPECT_EQ(amount_of_rise(deadlift, kilograms(102.5)), kilograms(2.5));
    EXPECT_EQ(amount_of_rise(*content::exercise("glute_bridge"), kilograms(60)), kilograms(2.5));
}

TEST(Progression, R5_TheJumpGuardWithItsWorkedValues) {
    const gym::Exercise& curl = *content::exercise("leg_curl");
    // 20 kg x 12 with nothing left: 25 kg are 85 % and 5 reps, less than 8.
    const Rise coarse = rise(curl, tests::stack(5, 100, 5), kilograms(20), 12, 0, 8);
    EXPECT_EQ(coarse.load, kilograms(20));
    EXPECT_EQ(coarse.rule, Rule::too_coarse);
    EXPECT_EQ(coarse.refused, (Reason::Refused{kilograms(25), Rule::too_coarse}));
    // The half pin, 22.5 kg, is 76.5 % and 8 reps: allowed, although it is 12.5 % more.
    const Rise half = rise(curl, tests::stack(5, 100, 2.5), kilograms(20), 12, 0, 8);
    EXPECT_EQ(half.load, kilograms(22.5));
    EXPECT_EQ(half.rule, Rule::raised);
    // 60 x 12 with nobody saying: 70 kg are 9 reps.
    EXPECT_EQ(rise(curl, tests::stack(10, 100, 10), kilograms(60), 12, 1, 8).load, kilograms(70));
}

TEST(Progression, R5_WhereTheStepIsTooCoarseTheRepsGoAboveTheRange) {
    Case one{tests::stack(5, 100, 5)};
    const auto planned = one.first(Log().session(3, "leg_curl", {20, top, 0}).sets);
    // RPE 10 is no success (R4), so the same range again.
    EXPECT_EQ(planned.reason.rule, Rule::leave_more);
    const auto eased = one.first(Log().session(3, "leg_curl", {10, top, 1}).sets);
    EXPECT_EQ(eased.target.load, kilograms(10));
    EXPECT_EQ(eased.reason.rule, Rule::too_coarse);
    EXPECT_EQ(eased.target.reps_low, 13);
    EXPECT_EQ(eased.target.reps_high, 15);
    EXPECT_EQ(eased.reps, (std::vector<int>{13, 13, 13}));
}

TEST(Progression, I2_NoRiseAboveATenthOrTheSmallestStep) {
    Case one{*content::station_kind("deadlift_platform")};
    const auto after = [&](double kg) {
        return one.first(Log().session(3, "deadlift", {kg, {10, 10, 10}, 2}).sets).target.load;
    };
    EXPECT_EQ(after(42.5), kilograms(45));
    EXPECT_EQ(after(50), kilograms(55));
    EXPECT_EQ(after(20), kilograms(22.5)); // 12.5 %, and the smallest step
}

TEST(Progression, E8_R8_AtTheTopOfTheStackRestGetsShorter) {
    Case one{tests::stack(10, 40, 10)};
    Log log;
    log.session(6, "leg_curl", {40, top, 1});
    const auto first = one.first(log.sets);
    EXPECT_EQ(first.target.load, kilograms(40));
    EXPECT_EQ(first.way, gym::Way::shorter_rest);
    EXPECT_EQ(first.rest, std::chrono::seconds(75));
    EXPECT_EQ(first.reason.rule, Rule::heaviest_here);
    EXPECT_EQ(first.rest_reason.rule, Rule::shorter_rest);
    log.session(3, "leg_curl", {40, top, 1});
    EXPECT_EQ(one.first(log.sets).rest, std::chrono::seconds(60));
    // A day that was only within the range does not give it back.
    Case later = one;
    later.now = tests::evening + std::chrono::days(3);
    log.session(0, "leg_curl", {40, {12, 12, 11}, 1});
    EXPECT_EQ(later.first(log.sets).rest, std::chrono::seconds(60));
}

TEST(Progression, E8_R8_RestHasAFloorAndThenTheVariationGetsHarder) {
    Case one{tests::stack(10, 40, 10)};
    Log log;
    for (int days = 20; days > 0; days -= 4) {
        log.session(days, "leg_curl", {40, top, 2});
    }
    const auto planned = one.first(log.sets);
    EXPECT_EQ(planned.rest, std::chrono::seconds(45));
    EXPECT_EQ(planned.way, gym::Way::harder_variation);
}

TEST(Progression, E8_R8_RestIsNeverCutOnAHinge) {
    Case one{*content::station_kind("deadlift_platform")};
    one.kind.loads.erase(
        std::find_if(
            one.kind.loads.begin(),
            one.kind.loads.end(),
            [](const gym::Load& load) { return load.weight > kilograms(100); }
        ),
        one.kind.loads.end()
    );
    const auto planned = one.first(Log().session(3, "deadlift", {100, {10, 10, 10}, 3}).sets);
    EXPECT_EQ(planned.reason.rule, Rule::heaviest_here);
    EXPECT_EQ(planned.rest, std::chrono::seconds(150));
    EXPECT_EQ(planned.way, gym::Way::weight);
}

TEST(Progression, C1_FormFirst) {
    // Two successful deadlift sessions without a trainer's tick: the load stays.
    Case one{*content::station_kind("deadlift_platform")};
    one.trainee.forms_seen.clear();
    Log log;
    log.session(13, "deadlift", {40, {9, 9, 9}, 1}); // the finder is over with the third
    log.session(10, "deadlift", {40, {10, 10, 10}, 2});
    log.session(7, "deadlift", {40, {10, 10, 10}, 2});
    const auto two = one.first(log.sets);
    EXPECT_EQ(two.target.load, kilograms(40));
    EXPECT_EQ(two.reason.rule, Rule::form_first);
    EXPECT_EQ(two.reason.refused, (Reason::Refused{kilograms(42.5), Rule::form_first}));
    // The third session with two or more left in every set opens it.
    log.session(4, "deadlift", {40, {10, 10, 10}, 2});
    EXPECT_EQ(one.first(log.sets).target.load, kilograms(42.5));
    // Pain in one of them does not.
    one.trainee.pains = {{log.sets.back().at, "deadlift", gym::BodyPart::knee, 2, 0}};
    EXPECT_LE(one.first(log.sets).target.load, kilograms(40));
}

TEST(Progression, C1_OneGoodSessionOpensAMachine) {
    Case one;
    one.trainee.forms_seen.clear();
    Log log;
    log.session(12, "leg_curl", {40, {8, 8, 8}, 1});
    log.session(9, "leg_curl", {40, {9, 9, 9}, 1});
    log.session(6, "leg_curl", {40, top, 1});
    EXPECT_EQ(one.first(log.sets).reason.rule, Rule::form_first);
    log.session(3, "leg_curl", {40, top, 2});
    EXPECT_EQ(one.first(log.sets).reason.rule, Rule::raised);
}

TEST(Progression, R6_TheFinderRisesWhileThreeAreLeft) {
    Case one;
    const auto easy = one.first(Log().session(3, "leg_curl", {30, {10, 10, 10}, 3}).sets);
    EXPECT_EQ(easy.reason.rule, Rule::finder);
    EXPECT_EQ(easy.target.load, kilograms(35));
    const auto found = one.first(Log().session(3, "leg_curl", {30, {10, 10, 10}, 2}).sets);
    EXPECT_EQ(found.target.load, kilograms(30));
    Log fourth;
    for (const int days : {12, 9, 6}) {
        fourth.session(days, "leg_curl", {30, {10, 10, 10}, 4});
    }
    EXPECT_EQ(one.first(fourth.sets).target.load, kilograms(30)); // the first visits are over
}

TEST(Progression, R6_TheFinderGoesOnFromWhatWasLiftedAndNotFromTheNearestPin) {
    Log log;
    log.session(3, "leg_curl", {13, {10, 10, 10}, 4}); // pins at 5, 20 and 35 here
    EXPECT_EQ(Case{tests::stack(5, 50, 15)}.first(log.sets).target.load, kilograms(20));
}

// A session of the finder: each set asked for what the one before said.
void find(Log& log, int days_ago, const std::vector<double>& kgs, int left) {
    Log one;
    for (const double kg : kgs) {
        one.session(days_ago, "leg_curl", {kg, {10}, left, gym::Target{kilograms(kg), 8, 12, 3}});
    }
    for (std::size_t i = 0; i < one.sets.size(); ++i) {
        one.sets[i].at += std::chrono::minutes(3 * static_cast<int>(i));
        one.sets[i].id.seq = log.sets.size() + i + 1;
    }
    log.sets.insert(log.sets.end(), one.sets.begin(), one.sets.end());
}

TEST(Progression, R6_WhoFollowedTheFinderChoseNothingLess) {
    Log log;
    find(log, 7, {40, 45, 50}, 2);
    const auto second = Case().first(log.sets);
    EXPECT_EQ(second.target.load, kilograms(50));
    EXPECT_EQ(second.reason.rule, Rule::more_reps);
    find(log, 3, {50, 55, 60}, 2); // and twice is no habit of lifting less
    EXPECT_EQ(Case().first(log.sets).target.load, kilograms(60));
}

TEST(Progression, R6_C1_NothingLighterThanTheTargetIsCalledARefusedRise) {
    Case one{*content::station_kind("deadlift_platform")};
    one.trainee.forms_seen.clear();
    const gym::Target asked{kilograms(60), 6, 10, 3, false};
    const auto planned = one.first(Log().session(3, "deadlift", {45, {10, 10, 10}, 3, asked}).sets);
    EXPECT_EQ(planned.target.load, kilograms(60));
    EXPECT_EQ(planned.reason.refused, std::nullopt);
}

TEST(Progression, C1_ThreeEasyImportedSessionsDoNotOpenTheGate) {
    Case one{*content::station_kind("deadlift_platform")};
    one.trainee.forms_seen.clear();
    Log log;
    for (const int days : {20, 17, 14}) {
        log.session(days, "deadlift", {40, {10, 10, 10}, 2});
    }
    for (gym::LoggedSet& set : log.sets) {
        set.imported = true;
    }
    log.session(4, "deadlift", {40, {10, 10, 10}, 2});
    EXPECT_EQ(one.first(log.sets).reason.rule, Rule::form_first);
}

TEST(Progression, R6_FromTheSecondVisitTheFormBindsTheFinder) {
    Case one{*content::station_kind("deadlift_platform")};
    one.trainee.forms_seen.clear();
    const auto planned = one.first(Log().session(3, "deadlift", {40, {8, 8, 8}, 4}).sets);
    EXPECT_EQ(planned.target.load, kilograms(40));
    EXPECT_EQ(planned.reason.rule, Rule::form_first);
}

RC_GTEST_PROP(Progression, R5_ARiseIsLoadableAboveAndNeverMoreThanTheCap, ()) {
    const double step = *rc::gen::element(1.25, 2.5, 5.0, 10.0);
    const gym::StationKind kind = tests::stack(step, 200, step);
    const auto& loads = kind.loads;
    const gym::Weight from = loads[*rc::gen::inRange<std::size_t>(0, loads.size())].weight;
    const Rise up = rise(
        *rc::gen::elementOf(content::exercises()),
        kind,
        from,
        *rc::gen::inRange(1, 30),
        *rc::gen::inRange(0, 5),
        *rc::gen::inRange(1, 15)
    );
    RC_ASSERT(up.load >= from);
    RC_ASSERT((up.load > from) == (up.rule == Rule::raised));
    RC_ASSERT(gym::nearest_load(kind, up.load).weight == up.load);
    const auto* next = gym::next_above(kind, from);
    const gym::Weight cap{from.grams + from.grams / 10};
    RC_ASSERT(up.load <= cap || (next != nullptr && up.load <= next->weight));
}

} // namespace

} // namespace training
