// What hurts, who needs help (C2, J18, R26, J14), how it is done (D1 to D7), where else (Q7).
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace kiosk::app {
namespace {

using namespace screens;
using namespace std::chrono_literals;

Story at_set() {
    Story story;
    story.sign_in(ada_card, ada());
    return story;
}

void tell_pain(Story& story, const char* where, int level, const char* sign = "none") {
    story.press("hurt");
    story.press(std::string("at_") + where);
    story.press("level_" + std::to_string(level));
    story.press(sign);
}

wire::EventBody pain(const char* exercise, gym::BodyPart where, int level) {
    return wire::PainReported{ada().member, wire::PainReport{exercise, where, level}};
}

TEST(Hurt, C2_IsNotedInFourTouchesAndTrainingGoesOn) {
    Story story = at_set();
    tell_pain(story, "knee", 2);
    EXPECT_EQ(story.touches, 4);
    EXPECT_EQ(story.kept().back(), pain("leg_curl", gym::BodyPart::knee, 2));
    EXPECT_TRUE(story.says("Noted.")) << story.words();
    story.press("go_on");
    EXPECT_EQ(story.frame().screen, "set");
}

TEST(Hurt, C2_IsNotShownAsNotedBeforeItIsOnTheDisk) {
    Story story = at_set();
    story.disk = Story::Disk::silent;
    tell_pain(story, "knee", 2);
    EXPECT_FALSE(story.says("Noted.")) << story.words();
    story.answer_keep();
    EXPECT_TRUE(story.says("Noted.")) << story.words();
}

TEST(Hurt, C2_WhatTheDiskRefusesIsToldAndCanBeTriedAgain) {
    Story story = at_set();
    story.disk = Story::Disk::refuses;
    tell_pain(story, "knee", 2);
    EXPECT_TRUE(story.says("Not noted.")) << story.words();
    story.disk = Story::Disk::works;
    story.press("none");
    EXPECT_TRUE(story.says("Noted. Go on")) << story.words();
}

TEST(Hurt, C2_FromFourOnTheExerciseEndsToday) {
    Story story = at_set();
    tell_pain(story, "hamstring", 4);
    EXPECT_TRUE(story.says("This exercise ends for today.")) << story.words();
    EXPECT_FALSE(story.offers("go_on"));
    EXPECT_FALSE(story.offers("back"));
}

TEST(Hurt, C2_PainInTheBackEndsAllHinging) {
    Story story;
    story.happen(Introduced{
        {{"STATION"}, "Platform", "deadlift_platform"}, "Northside Gym", "Europe/Berlin"});
    story.sign_in(ada_card, ada());
    tell_pain(story, "back", 3);
    EXPECT_TRUE(story.says("No deadlifts and no forward bends today.")) << story.words();
    EXPECT_FALSE(story.offers("go_on"));
}

TEST(Hurt, C2_ASignEndsTheSessionAndOpensHelp) {
    Story story = at_set();
    tell_pain(story, "hamstring", 8, "pop");
    EXPECT_EQ(story.frame().screen, "unwell");
    EXPECT_EQ(story.kept().back(), pain("leg_curl", gym::BodyPart::hamstring, 8));
    EXPECT_NE(
        std::ranges::find(story.effects, Effect(TellHelp{gym::Help::unwell})), story.effects.end()
    );
    story.press("settled");
    EXPECT_EQ(story.frame().screen, "summary");
}

TEST(Hurt, C2_NothingIsKeptAboutAGuest) {
    Story story;
    story.press("no_card");
    const std::size_t before = story.kept().size();
    tell_pain(story, "other", 5);
    EXPECT_TRUE(story.says("nothing is kept about you")) << story.words();
    EXPECT_EQ(story.kept().size(), before);
}

TEST(Help, J18_IsOnEveryScreen) {
    for (Story story : {Story::nameless(), Story(), at_set()}) {
        story.press("help");
        EXPECT_EQ(story.frame().screen, "help");
        story.press("call_staff");
        EXPECT_EQ(story.effects.back(), Effect(TellHelp{gym::Help::staff}));
        EXPECT_TRUE(story.says("Staff is coming"));
    }
    Story occupied = at_set();
    occupied.tap(bo_card);
    ASSERT_EQ(occupied.frame().screen, "occupied");
    occupied.press("help");
    EXPECT_EQ(occupied.frame().screen, "help");
}

TEST(Help, J18_ACallStaysUntilItIsAnswered) {
    Story story = at_set();
    story.press("help");
    story.press("call_staff");
    story.pass(1h);
    story.tap(bo_card);
    story.happen(GoBack{});
    EXPECT_EQ(story.frame().screen, "help_called");
    story.press("settled");
    EXPECT_EQ(story.frame().screen, "set");
    EXPECT_EQ(story.effects.back(), Effect(TellHelp{gym::Help::none}));
}

TEST(Help, J18_WithNoHubTheRedScreenIsTheCall) {
    Story story;
    story.link(false);
    story.press("help");
    story.press("call_staff");
    EXPECT_TRUE(story.says("this red screen is the call")) << story.words();
}

TEST(Help, J18_UnwellShowsTheNumberAndStopsTheSession) {
    Story story = at_set();
    story.model.gym.emergency_number = "144";
    story.model.gym.defibrillator = "beside the door";
    story.press("help");
    story.press("unwell");
    EXPECT_TRUE(story.says("144")) << story.words();
    EXPECT_TRUE(story.says("beside the door")) << story.words();
    EXPECT_EQ(story.effects.back(), Effect(TellHelp{gym::Help::unwell}));
    story.press("settled");
    EXPECT_EQ(story.frame().screen, "summary") << "training has ended";
}

} // namespace
} // namespace kiosk::app
