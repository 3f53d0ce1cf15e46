// What hurts, who needs help (C2, J18, R26, J14), how it is done (D1 to D7), where else (Q7).
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace kiosk::app {
namespace {

using namespace screens;
using namespace std::chrono_literals;
using pages::Beat;

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

TEST(Hurt, C2_AnExerciseThatEndedIsNotOfferedAgainToday) {
    Story story;
    story.happen(Introduced{
        {{"STATION"}, "Platform", "deadlift_platform"}, "Northside Gym", "Europe/Berlin"});
    story.sign_in(ada_card, ada());
    tell_pain(story, "hamstring", 5);
    story.press("another");
    EXPECT_EQ(exercise_of(*story.model.visit).exercise, "glute_bridge");
    EXPECT_FALSE(story.offers("other_exercise")) << story.words();

    // Another card and back again changes nothing about it; the day after it may go on.
    const gym::Profile told = *story.model.visit->profile;
    story.happen(SignOut{});
    story.sign_in(ada_card, told);
    EXPECT_EQ(exercise_of(*story.model.visit).exercise, "glute_bridge");
    EXPECT_FALSE(ended_by_pain(
        *story.model.visit, "deadlift", story.model.zone, story.model.now + std::chrono::hours(24)
    ));
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

gym::Profile sore(base::Duration ago) {
    gym::Profile member = ada();
    gym::take_pain(
        member.trainee,
        {opened() - ago, "leg_curl", gym::BodyPart::knee, 2, 0, gym::SetId{"STATION", 3, 9}, {}}
    );
    return member;
}

TEST(AskAgain, R26_TheNextVisitAsksOnceBeforeTheFirstSet) {
    Story story;
    story.sign_in(ada_card, sore(72h));
    EXPECT_EQ(story.frame().screen, "ask_again");
    EXPECT_TRUE(story.says("Last time something hurt: Knee")) << story.words();
    story.press("settled");
    const wire::EventBody answer = wire::PainReported{
        ada().member, wire::PainFollowUp{gym::SetId{"STATION", 3, 9}, gym::PainAnswer::settled}};
    EXPECT_EQ(story.kept().back(), answer);
    story.press("go_on");
    EXPECT_EQ(story.frame().screen, "set");
    gym::Profile answered = *story.model.visit->profile;
    story.press("finish");
    story.press("done");
    story.sign_in(ada_card, answered);
    EXPECT_EQ(story.frame().screen, "set") << "asked once";
}

TEST(AskAgain, R26_TheSameVisitIsNotAskedAtTheNextStation) {
    Story story;
    story.sign_in(ada_card, sore(10min));
    EXPECT_EQ(story.frame().screen, "set");
}

TEST(Health, J14_SevenQuestionsOnOneScreenAndTheFirstSetWithinSixTouches) {
    Story story;
    story.model.gym.health_screen = gym::HealthScreen::kiosk;
    story.sign_in(bo_card, bo());
    EXPECT_EQ(story.frame().screen, "health");
    story.press("none");
    EXPECT_EQ(
        story.kept().back(),
        wire::EventBody(wire::PreferenceChanged{bo().member, {{"screening", "clear"}}, {}})
    );
    story.press("save_2");
    EXPECT_EQ(story.sets().size(), 1u);
    EXPECT_LE(story.touches, 6);
}

TEST(Health, J14_NotSureOffersStaffAndLeavesTheMachinesOpen) {
    Story story;
    story.model.gym.health_screen = gym::HealthScreen::kiosk;
    story.sign_in(bo_card, bo());
    story.press("not_sure");
    EXPECT_TRUE(story.says("Light work on the machines is open")) << story.words();
    EXPECT_TRUE(story.offers("call"));
    story.press("go_on");
    EXPECT_EQ(story.frame().screen, "set");
}

TEST(Health, J14_IsNotAskedWhereTheGymAsksElsewhere) {
    Story story;
    story.sign_in(bo_card, bo());
    EXPECT_EQ(story.frame().screen, "set");
}

TEST(Form, D1_ShowsTheStoredSettingsAtTheStepThatNeedsThem) {
    Story story = at_set();
    story.press("form");
    EXPECT_TRUE(story.says("Step 1 of 6")) << story.words();
    EXPECT_TRUE(story.says("Seat 4")) << story.words();
    for (int leaf = 0; leaf < 6; ++leaf) {
        story.press("next");
    }
    EXPECT_TRUE(story.says("not from the article")) << story.words(); // D7
    story.press("next");
    EXPECT_TRUE(story.says("lands in the knees")) << story.words(); // C2
    story.press("ready");
    EXPECT_EQ(story.frame().screen, "set");
}

TEST(Form, R16_ThePaceStartsOnATouchAndEndsByItself) {
    Story story = at_set();
    story.press("form");
    for (int leaf = 0; leaf < 6; ++leaf) {
        story.press("next");
    }
    story.press("pace");
    EXPECT_TRUE(story.says("Up\n")) << story.words();
    EXPECT_LE(*story.frame().changes_at, story.model.now + 100ms);
    story.pass(61s);
    EXPECT_FALSE(story.says("Up\n")) << story.words();
}

TEST(Form, R16_ARepetitionTakesTwoToSixSecondsAndTheBridgeHoldsTwo) {
    for (const char* exercise : {"leg_curl", "deadlift", "glute_bridge"}) {
        base::Duration lowers{}, whole{}, paused{};
        for (base::Duration at{}; at < 20s; at += 10ms) {
            const Beat beat = pages::beat_of(exercise, at);
            if (at > 0s && beat.phase == Beat::Phase::lift &&
                pages::beat_of(exercise, at - 10ms).phase == Beat::Phase::lower && whole == 0s) {
                whole = at;
            }
            if (whole == 0s) {
                lowers += beat.phase == Beat::Phase::lower ? 10ms : 0ms;
                paused += beat.phase == Beat::Phase::pause ? 10ms : 0ms;
            }
        }
        EXPECT_GE(whole, 2s) << exercise;
        EXPECT_LE(whole, 6s) << exercise;
        EXPECT_GE(lowers, 1s) << exercise;
        if (std::string(exercise) == "glute_bridge") {
            EXPECT_EQ(paused, 2s);
        }
    }
}

// Kilograms of two stacks are not the same: the second machine offers what was lifted on it.
TEST(Swap, Q7_AnotherMachineOffersItsOwnLoads) {
    gym::Profile member = ada();
    gym::LoggedSet there = past_set(member, 91, opened() - std::chrono::hours(72), 60, 10);
    there.set.station = {"CURL2"};
    member.history.push_back(there);
    Story story;
    story.sign_in(ada_card, member);
    story.press("load_up");
    story.happen(FloorChanged{
        {{{{"CURL2"}, "Leg curl 2", "leg_curl", wire::StationOnFloor::State::free},
          {{"CURL3"}, "Leg curl 3", "leg_curl", wire::StationOnFloor::State::free}},
         0,
         {},
         {}}});
    story.press("me");
    story.press("swap");
    EXPECT_TRUE(story.says("Seated leg curl, 60 kg Leg curl 2 · free")) << story.words();
    EXPECT_FALSE(story.says("Seated leg curl, 60 kg Leg curl 3 · free")) << story.words();
}

// A busy curl; a free platform has the bridge.
TEST(Swap, Q7_AnotherStationHasALoadOfItsOwnAndWhatIsLeftHereWaits) {
    using State = wire::StationOnFloor::State;
    Story story = at_set();
    story.press("save_2");
    story.press("start_now");
    story.happen(FloorChanged{
        {{{{"P1"}, "Platform 1", "deadlift_platform", State::free}}, 0, {}, {}}});
    story.press("me");
    story.press("swap");
    EXPECT_TRUE(story.says("Platform 1 · free")) << story.words();
    story.press("swap_0");
    EXPECT_TRUE(story.says("Go to Platform 1")) << story.words();
    EXPECT_TRUE(story.says("Your set 2 of 3 here waits")) << story.words();
    gym::Profile at_hub = *story.model.visit->profile; // what the hub tells the other kiosk
    at_hub.history = story.model.visit->history;
    story.press("sign_out");
    EXPECT_EQ(story.frame().screen, "idle");
    Story platform;
    platform.happen(Introduced{
        {{"P"}, "Platform 1", "deadlift_platform"}, "Northside Gym", "Europe/Berlin"});
    platform.sign_in(ada_card, at_hub);
    platform.press("save_2");
    at_hub.history = platform.model.visit->history;
    story.sign_in(ada_card, at_hub);
    EXPECT_TRUE(story.says("Set 2 of 3")) << story.words();
}

} // namespace
} // namespace kiosk::app
