// J17: who decides what is lifted, told at the kiosk; I5: a trainer is asked for.
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

namespace kiosk::app {
namespace {

using namespace screens;
using namespace std::chrono_literals;

wire::PreferenceChanged told(const std::string& key, const std::string& value) {
    return {{"MEMBER-ADA"}, {{key, value}}, {}};
}

gym::Profile with_programme(const std::string& exercise, const std::string& text) {
    gym::Profile member = ada();
    member.trainee.programmes[exercise] = *gym::programme_of(text);
    return member;
}

const SetEntry& entry(const Story& story) {
    return std::get<SetEntry>(story.model.screen);
}

TEST(Advice, J17_LogOnlyIsOneTouchAndTakesEffectAtOnce) {
    Story story = at_page("advice");
    story.press("advice_log");
    EXPECT_EQ(story.kept().back(), wire::EventBody(told("log_only", "on")));
    story.press("back");
    story.press("back");
    EXPECT_TRUE(story.says(texts()("reason.log_only"))) << story.words();
    EXPECT_TRUE(story.says("Set 1")) << story.words();
    EXPECT_FALSE(story.says("of 8–12")) << "no advice\n" << story.words();
    EXPECT_EQ(entry(story).load, gym::kilograms(45)) << "as on Monday";
    story.press("save_2");
    EXPECT_FALSE(story.sets().back().target) << "nothing was asked for";
}

TEST(Advice, J17_OursIsComeBackToByATouch) {
    gym::Profile member = ada();
    member.trainee.log_only = true;
    Story story = at_page("advice", member);
    story.press("advice_ours");
    story.press("back");
    story.press("back");
    EXPECT_TRUE(story.says("Set 1 of 3")) << story.words();
    story.press("save_2");
    EXPECT_TRUE(story.sets().back().target);
}

TEST(Programme, J17_IsBuiltInSevenTouches) {
    Story story = at_page("advice");
    const int before = story.touches;
    story.press("advice_own");
    story.press("percent"); // 65, 75, 85+
    story.press("set_2");
    story.press("percent_up");
    story.press("weight");
    story.press("max_far_up");
    story.press("save");
    EXPECT_EQ(story.touches - before, 7);
    const auto kept = std::get<wire::PreferenceChanged>(story.kept().back());
    const auto programme = gym::programme_of(kept.preferences.at("programme.leg_curl"));
    ASSERT_TRUE(programme);
    const std::vector<gym::ProgrammeSet> sets{{65, 5}, {75, 5}, {86, 5, true}};
    EXPECT_EQ(programme->sets, sets);
    EXPECT_EQ(story.frame().screen, "advice") << "back where it was opened from";
    story.press("back");
    story.press("back");
    EXPECT_TRUE(story.says(texts()("reason.own_programme"))) << story.words();
}

TEST(Programme, J17_SetsComeAndGo) {
    Story story = at_page("advice");
    story.press("advice_own");
    story.press("top_set");
    story.press("set_1");
    story.press("drop");
    story.press("remove_set");
    story.press("add_set");
    story.press("open_ended");
    story.press("reps_up");
    story.press("weight");
    story.press("save");
    const auto kept = std::get<wire::PreferenceChanged>(story.kept().back());
    const auto programme = gym::programme_of(kept.preferences.at("programme.leg_curl"));
    ASSERT_TRUE(programme);
    const std::vector<gym::ProgrammeSet> sets{{90, 3}, {80, 5}, {80, 5}, {80, 6, true}};
    EXPECT_EQ(programme->sets, sets);
}

TEST(Programme, J17_GuidesSetBySet) {
    Story story;
    story.sign_in(ada_card, with_programme("leg_curl", "60: 65x5 75x5 85x5+"));
    EXPECT_EQ(entry(story).load, gym::kilograms(40)); // of 39
    EXPECT_EQ(entry(story).reps, 5);
    story.press("save_2");
    EXPECT_EQ(story.frame().screen, "rest");
    EXPECT_TRUE(story.says("45")) << story.words();
    story.press("start_now");
    EXPECT_EQ(entry(story).load, gym::kilograms(45));
    EXPECT_EQ(entry(story).sure, std::nullopt);
    story.press("save_2");
    story.press("start_now");
    EXPECT_TRUE(story.says("5+")) << story.words();
    EXPECT_TRUE(story.says(texts()("reason.own_open"))) << story.words();
    story.press("save_0");
    EXPECT_EQ(story.sets().size(), 3u);
    EXPECT_FALSE(story.sets().back().target);
}

TEST(Programme, J17_ADropSetFollowsAtOnce) {
    Story story;
    story.sign_in(ada_card, with_programme("leg_curl", "60: 75x8 55x8d"));
    story.press("save_0");
    EXPECT_EQ(story.frame().screen, "set") << "no rest";
    EXPECT_TRUE(story.says(texts()("reason.own_drop"))) << story.words();
    story.press("save_0");
    EXPECT_EQ(story.sets().back().type, gym::SetType::drop);
    EXPECT_EQ(story.sets().front().type, gym::SetType::work);
}

Story at_platform(const gym::Profile& member) {
    Story story;
    story.happen(Introduced{
        {{"STATION"}, "Platform 1", "deadlift_platform"}, "Gym", "Europe/Berlin"});
    story.sign_in(ada_card, member);
    return story;
}

TEST(Programme, J17_ASupersetGoesToAndFroAndCorrectionsToo) {
    Story story =
        at_platform(with_programme("deadlift", "100: 60x5 60x5 straps sumo with=glute_bridge"));
    story.press("save_2");
    EXPECT_EQ(story.sets().back().exercise, "deadlift");
    EXPECT_EQ(story.sets().back().note, "straps, sumo");
    EXPECT_EQ(story.frame().screen, "set") << "no rest before the other";
    EXPECT_EQ(exercise_of(*story.model.visit).exercise, "glute_bridge");
    story.press("save_2");
    EXPECT_EQ(story.sets().back().exercise, "glute_bridge");
    EXPECT_EQ(story.frame().screen, "rest");
    EXPECT_EQ(exercise_of(*story.model.visit).exercise, "deadlift") << "its load is shown";
    story.press("change");
    story.press("save_3");
    EXPECT_EQ(story.sets().back().exercise, "glute_bridge") << "corrected as what it was";
    EXPECT_TRUE(story.sets().back().replaces);
    story.press("start_now");
    story.press("save_2");
    EXPECT_EQ(story.sets().back().exercise, "deadlift");
}

TEST(Programme, R28_TheYoungAreToldWhoDecides) {
    gym::Profile member = ada();
    member.trainee.age = gym::AgeBand::under_18;
    Story story = at_page("advice", member);
    EXPECT_TRUE(story.says(texts()("advice.not_alone"))) << story.words();
    EXPECT_FALSE(story.offers("advice_own"));
}

TEST(Programme, J17_WhatTheDiskRefusesStaysOnScreen) {
    Story story = at_page("advice");
    story.press("advice_own");
    story.press("percent");
    story.press("weight");
    story.disk = Story::Disk::refuses;
    story.press("save");
    EXPECT_EQ(story.frame().screen, "programme");
    EXPECT_TRUE(story.says(texts()("set.not_saved"))) << story.words();
    story.disk = Story::Disk::works;
    story.press("save");
    EXPECT_EQ(story.frame().screen, "advice");
}

TEST(Trainer, I5_IsAskedForInOneTouchAndTakenBack) {
    Story story = at_page("trainer");
    story.press("trainer_form");
    EXPECT_EQ(story.kept().back(), wire::EventBody(told("trainer", "form")));
    EXPECT_TRUE(story.says("Asked on")) << story.words();
    EXPECT_FALSE(story.offers("trainer_form")) << "once is enough";
    story.press("take_back");
    EXPECT_EQ(story.kept().back(), wire::EventBody(told("trainer", "none")));
    EXPECT_TRUE(story.offers("trainer_form"));
}

} // namespace
} // namespace kiosk::app
