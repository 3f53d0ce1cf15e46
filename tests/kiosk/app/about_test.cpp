// What members tell about themselves and why they train (J21, B1), and their tests (I1, F3, B5).
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace kiosk::app {
namespace {

using namespace screens;
using namespace std::chrono_literals;

Story at_tests() {
    Story story = at_page("progress");
    story.press("tests");
    return story;
}

Story at_about(const gym::About& about = {}, const gym::Profile& member = ada()) {
    Story story = at_page("about", member);
    story.unlock(about);
    return story;
}

void turn_to(Story& story, const std::string& target) {
    for (int leaf = 0; leaf < 9 && !story.offers(target); ++leaf) {
        story.happen(TurnLeaf{1});
    }
}

wire::PreferenceChanged last_told(const Story& story) {
    for (const wire::EventBody& body : story.kept()) {
        if (const auto* told = std::get_if<wire::PreferenceChanged>(&body);
            told != nullptr && body == story.kept().back()) {
            return *told;
        }
    }
    return {};
}

wire::PreferenceChanged told_with_pin(const std::string& key, const std::string& value) {
    return {{"MEMBER-ADA"}, {{key, value}}, "right"};
}

// --- about you ---

TEST(AboutYou, J21_J22_OpensBehindThePinAlone) {
    Story story = at_page("about");
    EXPECT_EQ(story.frame().screen, "pin");
    story.unlock({});
    EXPECT_EQ(story.frame().screen, "about");
    story.press("back");
    EXPECT_EQ(story.frame().screen, "me") << "the pad is gone";
    story.press("about");
    EXPECT_EQ(story.frame().screen, "about") << "open for the whole visit";
}

TEST(AboutYou, J21_EveryLineIsToldByATouchAndTakesEffectAtOnce) {
    Story story = at_about();
    const std::pair<const char*, wire::PreferenceChanged> lines[] = {
        {"age_band_from-65", told_with_pin("age_band", "from-65")},
        {"easier_on", told_with_pin("easier", "on")},
        {"expecting_on", told_with_pin("expecting", "on")},
        {"food_on", told_with_pin("food", "on")},
        {"dots_women", told_with_pin("dots", "women")},
        {"kidney_on", told_with_pin("kidney", "on")},
        {"bones_on", told_with_pin("bones", "on")}};
    for (const auto& [target, expected] : lines) {
        turn_to(story, target);
        story.press(target);
        EXPECT_EQ(last_told(story), expected) << target;
    }
    const gym::Profile& profile = *story.model.visit->profile;
    EXPECT_EQ(profile.trainee.age, gym::AgeBand::from_65);
    EXPECT_TRUE(profile.trainee.easier);
    EXPECT_TRUE(profile.trainee.expecting);
    EXPECT_TRUE(profile.about.food);
    EXPECT_EQ(profile.about.dots, gym::DotsCategory::women);
    EXPECT_TRUE(profile.about.kidney);
    EXPECT_TRUE(profile.about.bones);
}

TEST(AboutYou, R28_TheEasierSwitchChangesTodaysPlan) {
    Story story = at_about();
    const int sets = exercise_of(*story.model.visit).target.sets;
    story.press("easier_on");
    EXPECT_LT(exercise_of(*story.model.visit).target.sets, sets);
}

TEST(AboutYou, J21_WhatIsToldCanBeTakenBack) {
    gym::About about;
    about.body_weight = gym::kilograms(82.5);
    about.dots = gym::DotsCategory::men;
    Story story = at_about(about);
    turn_to(story, "body_weight");
    EXPECT_TRUE(story.says("82.5 kg"));
    story.press("dots_none");
    EXPECT_EQ(last_told(story), told_with_pin("dots", "none"));
    story.press("body_weight");
    story.press("tell_nothing");
    EXPECT_EQ(last_told(story), told_with_pin("body_weight", "none"));
    EXPECT_FALSE(story.model.visit->profile->about.body_weight);
}

TEST(AboutYou, J21_BodyWeightIsSteppedInTheMembersUnit) {
    Story story = at_about();
    turn_to(story, "body_weight");
    story.press("body_weight");
    EXPECT_TRUE(story.says("70 kg"));
    story.press("weight_far_up");
    story.press("weight_up");
    story.press("about_save");
    EXPECT_EQ(last_told(story), told_with_pin("body_weight", "81"));
    EXPECT_TRUE(story.says("81 kg")) << story.words();
    gym::Profile pounds = ada();
    pounds.comfort.unit = gym::Unit::lb;
    Story other = at_about({}, pounds);
    turn_to(other, "body_weight");
    other.press("body_weight");
    other.press("weight_far_up");
    EXPECT_TRUE(other.says("165 lb")) << other.words();
    other.press("about_save");
    EXPECT_EQ(last_told(other), told_with_pin("body_weight", "74.843"));
    for (int touch = 0; touch < 40; ++touch) {
        other.happen(StepBy{0, -10});
    }
    other.press("body_weight");
    for (int touch = 0; touch < 40; ++touch) {
        other.happen(StepBy{0, -10});
    }
    other.press("about_save");
    EXPECT_EQ(last_told(other).preferences.at("body_weight"), "20.412") << "45 lb, not under 20 kg";
}

TEST(AboutYou, J21_AHolidayHasAFirstAndALastDay) {
    Story story = at_about();
    turn_to(story, "holiday");
    story.press("holiday");
    story.press("first_far_up");
    EXPECT_TRUE(story.says("Thu, 3 Dec"));
    story.press("first_up");
    story.press("last_far_up");
    story.press("about_save");
    EXPECT_EQ(last_told(story), told_with_pin("holiday", "2026-12-04/2026-12-11"));
}

TEST(AboutYou, J21_NothingIsShownAsToldBeforeItIsKept) {
    Story story = at_about();
    story.disk = Story::Disk::refuses;
    story.press("easier_on");
    EXPECT_TRUE(story.says(texts()("about.not_saved")));
    EXPECT_FALSE(story.model.visit->profile->trainee.easier);
    story.disk = Story::Disk::works;
    story.press("easier_on");
    EXPECT_TRUE(story.model.visit->profile->trainee.easier);
}

// What the hub would not take any more is not kept: the PIN is asked for again first.
TEST(AboutYou, J22_WhenItsTimeIsOverThePinIsAskedAgain) {
    Story story = at_about();
    for (int minute = 0; minute < 10; ++minute) {
        story.pass(1min);
        story.happen(TurnLeaf{0});
    }
    const std::size_t kept = story.kept().size();
    story.press("easier_on");
    EXPECT_EQ(story.frame().screen, "pin");
    EXPECT_EQ(story.kept().size(), kept);
    story.unlock({});
    EXPECT_EQ(story.frame().screen, "about");
}

// --- why ---

TEST(Why, B1_ATapTellsItAndTheSummaryIsWordedByIt) {
    Story story = at_page("why");
    EXPECT_TRUE(story.says("First goal: " + texts()("goal.flexibility")));
    story.press("why_balanced_look");
    const wire::PreferenceChanged expected{{"MEMBER-ADA"}, {{"why", "looks"}}, {}};
    EXPECT_EQ(last_told(story), expected);
    EXPECT_EQ(story.model.visit->profile->about.why, gym::Why::looks);
    EXPECT_TRUE(story.says(texts()("why_page.told")));
    story.press("back");
    story.press("back");
    story.press("save_2");
    story.press("finish");
    EXPECT_TRUE(story.says(texts()("why.balanced_look.cheer")));
}

TEST(Why, B1_ItNeverChangesThePlan) {
    Story story = at_page("why");
    const gym::Plan before = story.model.visit->plan;
    for (const char* why : {"performance", "posture", "balanced_look", "strength"}) {
        story.press(std::string("why_") + why);
        EXPECT_EQ(
            plan_of(*story.model.visit, story.model.kind, story.model.zone, opened()), before
        );
    }
}

// --- tests ---

gym::Assessed last_test(const Story& story) {
    const auto bodies = story.kept();
    const auto* done = std::get_if<wire::AssessmentDone>(&bodies.back());
    return done != nullptr ? done->assessed : gym::Assessed{};
}

TEST(Tests, I1_TheBridgeIsCountedBySide) {
    Story story = at_tests();
    story.press("test_single_leg_bridge");
    story.press("left_up");
    story.press("right_far_up");
    story.press("tests_note");
    EXPECT_EQ(last_test(story), (gym::Assessed{"single_leg_bridge", 21, 25}));
    EXPECT_TRUE(story.says("21 / 25")) << story.words();
    EXPECT_TRUE(story.says("Left: a little below the usual. Right: usual."));
}

TEST(Tests, F3_B5_TheBestOfThreeCounts) {
    Story story = at_tests();
    story.press("test_sit_and_reach");
    story.press("value_up");
    story.press("tests_note");
    story.press("value_far_up");
    story.press("tests_note");
    const std::size_t kept = story.kept().size();
    EXPECT_TRUE(story.says("Try 3 of 3")) << story.words();
    EXPECT_EQ(story.kept().size(), kept) << "not before the third";
    story.press("value_down");
    story.press("tests_note");
    EXPECT_EQ(last_test(story), (gym::Assessed{"sit_and_reach", 49, {}}));
    EXPECT_TRUE(story.says("49 cm"));
    EXPECT_TRUE(story.says(texts()("tests.first")));
}

TEST(Tests, F3_TheLastResultStandsBesideTheOneBefore) {
    Story story = at_tests();
    const auto jump = [&](const char* key) {
        story.press("test_standing_jump");
        story.press(key);
        story.press("tests_note");
        story.press("tests_enough");
    };
    jump("value_up");
    jump("value_far_up");
    EXPECT_TRUE(story.says("161 cm"));
    EXPECT_TRUE(story.says("10 cm more than the time before")) << story.words();
    jump("value_down");
    EXPECT_TRUE(story.says("1 cm less than the time before")) << story.words();
}

TEST(Tests, I1_AResultThatTheDiskRefusesIsNotLost) {
    Story story = at_tests();
    story.disk = Story::Disk::refuses;
    story.press("test_sit_and_reach");
    for (int each = 0; each < 3; ++each) {
        story.press("tests_note");
    }
    EXPECT_TRUE(story.says(texts()("about.not_saved")));
    EXPECT_TRUE(story.model.visit->profile->assessments.empty());
    story.disk = Story::Disk::works;
    story.press("tests_note");
    EXPECT_EQ(story.model.visit->profile->assessments.size(), 1u);
}

} // namespace
} // namespace kiosk::app
