// Way 3: up and down the ladders of variations.
#include "common/content/reasons.hpp"
#include "common/training/variation.hpp"
#include "tests/common/training/planning.hpp"

#include <gtest/gtest.h>

namespace training {

namespace {

using gym::kilograms;
using tests::Case;
using tests::Log;
using Rule = gym::Reason::Rule;

// A mat, where a plate may lie on the hips.
gym::StationKind mat(std::vector<std::string> exercises) {
    gym::StationKind kind = tests::stack(0, 20, 2.5);
    kind.exercises = std::move(exercises);
    for (const std::string& exercise : kind.exercises) {
        kind.start_loads[exercise] = kilograms(0);
    }
    return kind;
}

std::string above(std::string_view exercise) {
    const gym::Rung* rung = rung_above(content::ladders(), exercise);
    return rung == nullptr ? "" : rung->exercise;
}

std::string below(std::string_view exercise) {
    const gym::Rung* rung = rung_below(content::ladders(), exercise);
    return rung == nullptr ? "" : rung->exercise;
}

TEST(Variation, R9_TheLaddersOfTheRule) {
    EXPECT_EQ(above("glute_bridge"), "single_leg_glute_bridge"); // the loaded bridge is the same
    EXPECT_EQ(above("single_leg_glute_bridge"), "");
    EXPECT_EQ(above("leg_curl"), "single_leg_curl");
    EXPECT_EQ(above("raised_deadlift"), "deadlift");
    EXPECT_EQ(above("romanian_deadlift"), "single_leg_romanian_deadlift");
    EXPECT_EQ(below("deadlift"), "kettlebell_deadlift");
    EXPECT_EQ(below("single_leg_glute_bridge"), "glute_bridge");
    EXPECT_EQ(below("leg_curl"), "");
    EXPECT_EQ(above("squat") + below("squat"), "");
    // The same as the catalogue says.
    for (const gym::Exercise& exercise : content::exercises()) {
        EXPECT_EQ(above(exercise.slug), content::harder(exercise.slug).value_or(""));
        EXPECT_EQ(below(exercise.slug), content::easier(exercise.slug).value_or(""));
    }
}

// The top of the mat, met in two sessions and cut to the shortest rest before.
Log bridges(std::optional<int> left, int sessions = 6) {
    Log log;
    for (int i = sessions; i > 0; --i) {
        log.session(3 * i, "glute_bridge", {20, {15, 15, 15}, left});
    }
    return log;
}

TEST(Variation, R9_E8_TheBridgeGoesToOneLegWhenTwentyKilogramsAreEasy) {
    Case one{mat({"glute_bridge"})};
    const auto planned = one.first(bridges(2).sets);
    EXPECT_EQ(planned.way, gym::Way::harder_variation);
    EXPECT_EQ(planned.harder, "single_leg_glute_bridge");
    EXPECT_EQ(planned.easier, "");
    EXPECT_EQ(one.first(bridges(1).sets).harder, "");    // RPE 9 is too much
    EXPECT_EQ(one.first(bridges(2, 1).sets).harder, ""); // once is not twice
    one.trainee.forms_seen.clear();
    // Three easy sessions open the gate by themselves (C1); pain in them keeps it shut.
    for (const auto& logged : bridges(2).sets) {
        one.trainee.pains.push_back({logged.at, "glute_bridge", gym::BodyPart::other, 1, 0});
    }
    EXPECT_EQ(one.first(bridges(2).sets).harder, "");
}

TEST(Variation, R9_TheDeadliftGoesToTheRomanian) {
    Case one{tests::stack(20, 100, 20)};
    one.kind.exercises = {"deadlift"};
    Log log;
    log.session(6, "deadlift", {100, {10, 10, 10}, 3});
    EXPECT_EQ(one.first(log.sets).harder, "");
    log.session(3, "deadlift", {100, {10, 10, 10}, 3});
    EXPECT_EQ(one.first(log.sets).harder, "romanian_deadlift");
}

TEST(Variation, R9_WhatOnlyStaffMayPutIntoAPlanIsNotOffered) {
    Case one{tests::stack(10, 40, 10)};
    one.kind.exercises = {"single_leg_curl"};
    one.routine = tests::routine_of("single_leg_curl", 3, 8, 12);
    Log log;
    for (int days = 24; days > 0; days -= 4) {
        log.session(days, "single_leg_curl", {40, {12, 12, 12}, 2});
    }
    const auto planned = one.first(log.sets);
    EXPECT_EQ(planned.harder, "");
    EXPECT_EQ(planned.way, gym::Way::shorter_rest);
}

TEST(Variation, R9_OneRungDownOnPain) {
    Case one{mat({"glute_bridge", "single_leg_glute_bridge"})};
    Log log;
    log.session(7, "single_leg_glute_bridge", {5, {10, 10}, 2});
    one.trainee.pains = {
        {tests::evening - std::chrono::days(6),
         "single_leg_glute_bridge",
         gym::BodyPart::hamstring,
         2,
         0}};
    EXPECT_EQ(one.plan(log.sets).exercises[1].easier, "glute_bridge");
    // No rung below, and nothing harder while it hurts.
    Case top{mat({"glute_bridge"})};
    top.trainee.pains = {
        {tests::evening - std::chrono::days(2), "glute_bridge", gym::BodyPart::back, 2, 0}};
    const auto planned = top.first(bridges(2).sets);
    EXPECT_EQ(planned.harder, "");
    EXPECT_EQ(planned.easier, "");
    EXPECT_EQ(planned.way, gym::Way::weight);
}

TEST(Variation, R9_OneRungDownOnTwoFailsWhereThereIsNoLoadToDrop) {
    Case one{mat({"single_leg_glute_bridge"})};
    one.routine = tests::routine_of("single_leg_glute_bridge", 2, 8, 12);
    Log log;
    log.session(6, "single_leg_glute_bridge", {0, {5, 4}, 0});
    EXPECT_EQ(one.first(log.sets).easier, "");
    log.session(3, "single_leg_glute_bridge", {0, {5, 4}, 0});
    EXPECT_EQ(one.first(log.sets).easier, "glute_bridge");
    // With a load to drop, R4 drops it.
    Log loaded;
    loaded.session(6, "single_leg_glute_bridge", {5, {5, 4}, 0});
    loaded.session(3, "single_leg_glute_bridge", {5, {5, 4}, 0});
    EXPECT_EQ(one.first(loaded.sets).easier, "");
    EXPECT_EQ(one.first(loaded.sets).reason.rule, Rule::dropped);
}

TEST(Variation, R9_OneLegBeginsWithHalfTheLoadOfTwo) {
    Case one;
    one.kind.exercises = {"leg_curl", "single_leg_curl"};
    one.kind.start_loads["single_leg_curl"] = kilograms(5);
    const Log log = Log().session(3, "leg_curl", {45, {10, 10, 10}, 2});
    const auto planned = one.plan(log.sets).exercises[1];
    EXPECT_EQ(planned.target.load, kilograms(22.5));
    EXPECT_EQ(planned.reason.rule, Rule::harder_variation);
    EXPECT_EQ(planned.reason.from, std::vector{log.sets.back().id});
    EXPECT_EQ(one.plan({}).exercises[1].target.load, kilograms(5));
    const content::Texts texts("en");
    const std::string line = content::reason_line({texts, log.sets, one.zone}, planned);
    EXPECT_NE(line.find("45"), std::string::npos) << line;
}

TEST(PlanToday, I3_FromWeek5TheSingleLegBridgeIsOfTheRoutine) {
    Case one{mat({"single_leg_glute_bridge"})};
    const base::LocalDay today = one.zone.day(one.now);
    one.routine.since = today - std::chrono::days(27);
    EXPECT_EQ(one.first({}).sets_reason.rule, Rule::generic);
    one.routine.since = today - std::chrono::days(28);
    const auto planned = one.first({});
    EXPECT_EQ(planned.sets_reason.rule, Rule::of_routine);
    EXPECT_EQ(planned.target, (gym::Target{kilograms(0), 8, 12, 3, false}));
}

} // namespace

} // namespace training
