// Two or three at one station (N2, J9, J12), and who waits for it (J16).
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

namespace kiosk::app {
namespace {

using namespace screens;
using namespace std::chrono_literals;

const gym::CardNumber cy_card{"04CCCCCC"};

gym::Profile cy() {
    gym::Profile member = bo();
    member.member = {"MEMBER-CY"};
    member.first_name = "Cy";
    return member;
}

void joins(Story& story, const gym::CardNumber& card, const gym::Profile& profile) {
    story.tap(card);
    story.press("work_in");
    story.happen(ProfileFound{card, profile});
}

// Bo came in Ada's first rest, and it is his set.
Story two() {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("save_2");
    joins(story, bo_card, bo());
    return story;
}

std::string on(const Story& story) {
    return story.model.visit && story.model.visit->profile ? story.model.visit->profile->first_name
                                                           : "";
}

TEST(WorkIn, J9_N2_ASecondMemberComesOnInTheFirstOnesRest) {
    Story story = two();
    EXPECT_EQ(on(story), "Bo");
    EXPECT_EQ(story.frame().screen, "set");
    EXPECT_TRUE(story.says("Set 1 of 3")) << story.words();
    EXPECT_TRUE(story.says("1:30")) << "Ada's clock runs on beside it\n" << story.words();
    EXPECT_EQ(story.kept().back(), wire::EventBody(wire::CheckedIn{bo().member}));
    story.press("save_2");
    EXPECT_EQ(story.sets().back().member, bo().member);
}

TEST(WorkIn, N2_TheScreenTurnsByItselfToWhoseTurnItIs) {
    Story story = two();
    story.press("save_2");
    EXPECT_EQ(on(story), "Bo") << "the set just saved is seen first";
    EXPECT_EQ(story.frame().screen, "rest");
    story.pass(turn_after);
    EXPECT_EQ(on(story), "Ada");
    EXPECT_EQ(story.frame().screen, "rest") << "hers goes on";
    story.pass(90s);
    EXPECT_EQ(on(story), "Ada");
    EXPECT_TRUE(story.says("Set 2 of 3")) << story.words();
    story.press("save_2");
    EXPECT_EQ(story.sets().back().member, ada().member);
    story.pass(turn_after);
    EXPECT_EQ(on(story), "Bo");
    EXPECT_TRUE(story.says("Set 2 of 3")) << story.words();
}

TEST(WorkIn, N2_EachHasAnOwnLoadPlanAndRest) {
    Story story = two();
    const gym::Weight of_bo = std::get<SetEntry>(story.model.screen).load;
    story.press("turn_0");
    EXPECT_EQ(on(story), "Ada");
    story.press("start_now");
    const gym::Weight of_ada = std::get<SetEntry>(story.model.screen).load;
    EXPECT_NE(of_ada, of_bo);
    story.press("load_up");
    story.press("turn_0");
    EXPECT_EQ(std::get<SetEntry>(story.model.screen).load, of_bo);
    story.press("turn_0");
    EXPECT_GT(std::get<SetEntry>(story.model.screen).load, of_ada) << "what was stepped stays";
}

TEST(WorkIn, N2_WhosePinIsElsewhereIsToldTheDifference) {
    Story story = two(); // Ada lifted 45
    story.press("load_up");
    EXPECT_TRUE(story.says("Pin is at 45 kg")) << story.words();
    Story alone;
    alone.sign_in(ada_card, ada());
    alone.press("save_2");
    alone.press("start_now");
    alone.press("load_up");
    EXPECT_FALSE(alone.says("Pin is at")) << alone.words();
}

TEST(WorkIn, N2_WhoComesDuringASetLooksOnAndTheScreenGoesBack) {
    Story story;
    story.sign_in(ada_card, ada());
    joins(story, bo_card, bo());
    EXPECT_EQ(on(story), "Bo");
    story.pass(look_takes);
    EXPECT_EQ(on(story), "Ada");
    EXPECT_EQ(story.frame().screen, "set");
}

TEST(WorkIn, N2_ThreeTakeTurnsInTheOrderTheyCame) {
    Story story = two();
    joins(story, cy_card, cy());
    story.pass(look_takes); // Bo's set was open
    std::string order;
    for (int set = 0; set < 8; ++set) { // one of the nine was before
        if (story.offers("start_now")) {
            story.press("start_now");
        }
        order += on(story) + " ";
        story.press("save_2");
        story.pass(turn_after);
    }
    EXPECT_EQ(order, "Bo Ada Cy Bo Ada Cy Bo Cy ") << "in turn, and nobody twice";
    story.tap({"0499999999"});
    EXPECT_FALSE(story.offers("work_in")) << "three are enough";
    EXPECT_TRUE(story.offers("queue"));
}

// Ada rests, and it is her turn next: who comes then lifts at once and does not put her behind Bo.
TEST(WorkIn, N2_WhoComesInARestPutsNobodyBehind) {
    Story story = two();
    story.press("save_2");
    story.pass(turn_after);
    ASSERT_EQ(on(story), "Ada");
    joins(story, cy_card, cy());
    std::string order;
    for (int set = 0; set < 4; ++set) {
        if (story.offers("start_now")) {
            story.press("start_now");
        }
        order += on(story) + " ";
        story.press("save_2");
        story.pass(turn_after);
    }
    EXPECT_EQ(order, "Cy Ada Bo Cy ");
}

TEST(WorkIn, N2_WhoIsDoneIsPassedOverAndLeavesAlone) {
    Story story = two();
    for (int set = 0; set < 3; ++set) {
        if (on(story) != "Bo") {
            story.press("turn_0");
        }
        if (story.frame().screen == "rest") {
            story.press("start_now");
        }
        story.press("save_2");
    }
    story.pass(turn_after); // Bo has done all of his
    EXPECT_EQ(on(story), "Ada");
    story.press("start_now");
    story.press("save_2");
    story.pass(turn_after);
    EXPECT_EQ(on(story), "Ada") << "nothing waits for Bo";
    story.press("turn_0");
    story.press("finish");
    EXPECT_EQ(story.frame().screen, "summary");
    story.pass(summary_shown_at_peak);
    EXPECT_EQ(on(story), "Ada") << "J16: others wait, so it is short";
    EXPECT_TRUE(story.model.partners.empty());
}

TEST(WorkIn, J12_OnesOwnCardAgainSavesTheSetAsShown) {
    Story story;
    story.sign_in(ada_card, ada());
    story.pass(tap_saves_after - 1s);
    story.tap(ada_card);
    EXPECT_TRUE(story.sets().empty()) << "too soon to have lifted it";
    story.pass(1s);
    story.tap(ada_card);
    ASSERT_EQ(story.sets().size(), 1u);
    EXPECT_FALSE(story.sets().front().reps_in_reserve) << "effort not given";
    EXPECT_EQ(story.frame().screen, "rest");
}

TEST(WorkIn, J12_PedalSavesTheSetThatIsOpen) {
    Story story;
    story.happen(screens::PedalPressed{});
    EXPECT_EQ(story.frame().screen, "idle") << "nobody is there";
    story.sign_in(ada_card, ada());
    story.pass(tap_saves_after - 1s);
    story.happen(screens::PedalPressed{});
    EXPECT_TRUE(story.sets().empty()) << "too soon to have lifted it";
    story.pass(1s);
    story.press("me"); // read over the set: a foot is not to answer it
    story.happen(screens::PedalPressed{});
    EXPECT_TRUE(story.sets().empty());
    story.press("back");
    story.happen(screens::PedalPressed{});
    ASSERT_EQ(story.sets().size(), 1u);
    EXPECT_EQ(story.sets().front().member, ada().member);
    EXPECT_FALSE(story.sets().front().reps_in_reserve) << "effort not given";
    story.happen(screens::PedalPressed{});
    EXPECT_EQ(story.sets().size(), 1u) << "in the rest there is nothing to save";
    story.press("change");
    story.pass(tap_saves_after);
    story.happen(screens::PedalPressed{});
    EXPECT_EQ(story.sets().size(), 1u) << "a correction is for fingers";
}

TEST(WorkIn, J12_TheTapSaysWhoLifted) {
    Story story = two();
    story.pass(90s + tap_saves_after);
    EXPECT_EQ(on(story), "Bo") << "his set is open";
    story.tap(ada_card); // but it was Ada
    ASSERT_EQ(story.sets().size(), 2u);
    EXPECT_EQ(story.sets().back().member, ada().member);
    story.pass(turn_after);
    EXPECT_EQ(on(story), "Bo");
}

TEST(WorkIn, J12_InTheRestTheTapOnlyBringsOn) {
    Story story = two();
    story.tap(ada_card);
    EXPECT_EQ(on(story), "Ada");
    EXPECT_EQ(story.frame().screen, "rest");
    EXPECT_EQ(story.sets().size(), 1u);
}

TEST(WorkIn, J8_WhoWalkedAwayIsDroppedAndNothingIsLost) {
    Story story = two();
    for (int minute = 0; minute < 12; ++minute) {
        story.press("load_up");
        story.press("load_down");
        story.pass(60s);
    }
    EXPECT_EQ(on(story), "Bo");
    EXPECT_TRUE(story.model.partners.empty()) << "Ada never came back";
    EXPECT_EQ(story.sets().size(), 1u);
}

TEST(WorkIn, J8_WhenTheOneOnScreenWalksAwayTheNextComesOn) {
    Story story = two();
    story.pass(walk_away);
    EXPECT_EQ(on(story), "Ada");
    EXPECT_TRUE(story.model.partners.empty());
    story.pass(walk_away + 1s);
    EXPECT_EQ(story.frame().screen, "idle");
    EXPECT_EQ(story.effects.back(), Effect(TellBusy{false}));
}

TEST(WorkIn, J9_AnotherCardOfTheSameMemberIsNoThird) {
    Story story = two();
    story.tap({"04AAAAAA"});
    story.press("work_in");
    story.happen(ProfileFound{{"04AAAAAA"}, ada()});
    EXPECT_EQ(on(story), "Ada");
    EXPECT_EQ(story.model.partners.size(), 1u);
}

// A touch brings a partner on again, and a touch proves nothing.
TEST(WorkIn, J22_J9_WhatThePinOpenedIsShutForWhoeverComesOn) {
    Story story;
    story.sign_in(ada_card, ada());
    story.happen(OpenPage{PageName::pin});
    story.unlock({});
    ASSERT_FALSE(story.model.visit->unlock.empty());
    story.press("save_2");
    joins(story, bo_card, bo());
    story.press("turn_0");
    ASSERT_EQ(on(story), "Ada");
    EXPECT_TRUE(story.model.visit->unlock.empty());
}

TEST(WorkIn, AnUnknownCardWorksInAsAGuest) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("save_2");
    story.tap(bo_card);
    story.press("work_in");
    story.happen(CardUnknown{bo_card, true});
    EXPECT_TRUE(story.says("Guest")) << story.words();
    story.press("save_2");
    EXPECT_FALSE(story.sets().back().member);
    EXPECT_EQ(story.model.partners.size(), 1u);
}

// What is kept of one never shows up with the other, whoever is on when the disk answers.
TEST(WorkIn, J9_ALateAnswerOfTheDiskGoesToItsOwner) {
    Story story;
    story.sign_in(ada_card, ada());
    story.disk = Story::Disk::silent;
    story.press("save_2");
    story.tap(bo_card);
    story.press("work_in");
    story.happen(ProfileFound{bo_card, bo()});
    EXPECT_EQ(on(story), "Ada") << "hers is being saved: in a moment";
    story.answer_keep();
    EXPECT_EQ(story.frame().screen, "rest");
    EXPECT_EQ(story.model.visit->history.back().set.member, ada().member);
    story.pass(turn_after);
    EXPECT_EQ(on(story), "Bo");
}

TEST(Queue, J16_SaysHowLongAndCallsTheCardWhenTheStationIsFree) {
    Story story;
    story.sign_in(ada_card, ada());
    story.tap(bo_card);
    story.press("queue");
    EXPECT_TRUE(story.says("You are next, in about")) << story.words();
    EXPECT_EQ(story.effects.back(), Effect(TellBusy{true, 1}));
    story.pass(question_shown);
    EXPECT_EQ(on(story), "Ada");
    story.tap(cy_card);
    story.press("queue");
    EXPECT_TRUE(story.says("1 before you")) << story.words();
    story.press("back");
    story.press("finish");
    story.pass(summary_shown_at_peak);
    EXPECT_EQ(story.effects.back(), Effect(AskProfile{bo_card}));
    story.happen(ProfileFound{bo_card, bo()});
    EXPECT_EQ(on(story), "Bo");
    story.pass(called_waited_for); // and is not there
    EXPECT_EQ(story.effects.back(), Effect(AskProfile{cy_card}));
    story.happen(ProfileFound{cy_card, cy()});
    story.press("load_up");
    story.pass(called_waited_for);
    EXPECT_EQ(on(story), "Cy") << "here, so as long as anybody";
}

TEST(Queue, J16_AskedTwiceACardKeepsItsPlace) {
    Story story;
    story.sign_in(ada_card, ada());
    story.tap(bo_card);
    story.press("queue");
    story.press("back");
    story.tap(cy_card);
    story.press("queue");
    story.press("back");
    story.tap(bo_card);
    EXPECT_TRUE(story.says("You are next, in about")) << story.words();
    ASSERT_EQ(story.model.queue.size(), 2u);
    EXPECT_EQ(story.model.queue.front(), bo_card);
}

TEST(Queue, J16_WhileACardWaitsThereIsNoFoodAndAreNoCharts) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("me");
    EXPECT_TRUE(story.offers("progress"));
    story.tap(bo_card);
    story.press("queue");
    story.press("back");
    ASSERT_EQ(story.frame().screen, "me");
    for (const char* chart : {"progress", "muscles", "balance", "food"}) {
        EXPECT_FALSE(story.offers(chart)) << chart;
    }
    EXPECT_TRUE(story.offers("comfort"));
}

TEST(Queue, J16_AFullQueueIsNotOffered) {
    Story story;
    story.sign_in(ada_card, ada());
    for (std::size_t waiting = 0; waiting < queue_most; ++waiting) {
        story.tap({"0400000" + std::to_string(100 + waiting)});
        story.press("queue");
        story.press("back");
    }
    story.tap(bo_card);
    EXPECT_FALSE(story.offers("queue"));
    EXPECT_TRUE(story.offers("back"));
}

} // namespace
} // namespace kiosk::app
