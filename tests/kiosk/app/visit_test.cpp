// A regular's visit from the card to the summary: what is filled in, what a touch saves, how few
// touches it takes (Q1, J2, J5, J7, J11).
#include "common/content/catalogue.hpp"
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace kiosk::app {
namespace {

using namespace screens;
using namespace std::chrono_literals;

TEST(Visit, ACardAsksTheHubForItsMember) {
    Story story;
    EXPECT_TRUE(story.says("Tap your card"));
    story.tap(ada_card);
    EXPECT_EQ(story.effects.back(), Effect(AskProfile{ada_card}));
    EXPECT_TRUE(story.says("One moment"));
    EXPECT_FALSE(story.model.visit);
    story.happen(ProfileFound{ada_card, ada()});
    EXPECT_EQ(story.frame().screen, "set");
    EXPECT_EQ(story.kept(), std::vector<wire::EventBody>{wire::CheckedIn{ada().member}});
}

TEST(Visit, TellsTheHubWhenSomebodyIsHere) {
    Story story;
    EXPECT_EQ(story.effects, std::vector<Effect>{TellBusy{false}});
    story.sign_in(ada_card, ada());
    EXPECT_NE(std::ranges::find(story.effects, Effect(TellBusy{true})), story.effects.end());
    story.press("finish");
    story.press("done");
    EXPECT_EQ(story.effects.back(), Effect(TellBusy{false}));
}

// Q1, J2: with no touch after the card.
TEST(Visit, Q1ShowsLastTimeSettingsTargetAndReasonWithNoTouch) {
    Story story;
    story.sign_in(ada_card, ada());
    for (const char* shown :
         {"Ada\n",
          "Seated leg curl",
          "Set 1 of 3",
          "45 kg again, one rep more each. It goes up once all reach 12.",
          "\n4\nSeat\n2\nLeg pad\nB\nStart\n",
          "Last time\n45 kg × 12, 12, 11",
          "\n45\nkg\n",
          "\n12\nreps of\n8–12\n"}) {
        EXPECT_TRUE(story.says(shown)) << shown << "\nis not in\n" << story.words();
    }
    EXPECT_EQ(story.touches, 0);
}

// R6: somebody new gets the light start, and is told why.
TEST(Visit, AFirstTimeStartsLight) {
    Story story;
    story.sign_in(bo_card, bo());
    EXPECT_TRUE(story.says("A light start."));
    EXPECT_TRUE(story.says("Your first time here"));
    EXPECT_TRUE(story.says("\n10\nkg\n"));
    EXPECT_TRUE(story.says("\n8\nreps of"));
    EXPECT_TRUE(story.says("\n–\nSeat\n–\nLeg pad\n–\nStart\n"));
}

// Loads lifted elsewhere set no target on this stack.
TEST(Visit, ImportedHistoryIsShownButSetsNoTarget) {
    gym::Profile member = ada();
    for (gym::LoggedSet& logged : member.history) {
        logged.imported = true;
    }
    Story story;
    story.sign_in(ada_card, member);
    EXPECT_TRUE(story.says("Last time, elsewhere\n45 kg × 12, 12, 11"));
    EXPECT_TRUE(story.says("\n10\nkg\n"));
    EXPECT_TRUE(story.says("A light start."));
}

// R6: the first visit finds the load, from set to set.
TEST(Visit, R6_TheLoadRisesWhileThreeOrMoreAreLeft) {
    Story story;
    story.sign_in(bo_card, bo());
    story.press("save_4");
    EXPECT_TRUE(story.says("then 12.5 kg")) << story.words();
    story.pass(90s);
    story.press("save_2");
    EXPECT_TRUE(story.says("then 12.5 kg"));
    ASSERT_EQ(story.sets().size(), 2u);
    EXPECT_EQ(story.sets().back().load, gym::kilograms(12.5));
    EXPECT_EQ(story.sets().back().target->load, gym::kilograms(12.5));
}

// J11: the effort row is the save, and saves exactly what is shown.
TEST(Visit, J11SavesExactlyWhatIsShown) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("load_up");
    story.press("reps_down");
    story.press("reps_down");
    EXPECT_TRUE(story.says("\n47.5\nkg\n"));
    EXPECT_TRUE(story.says("\n10\nreps of"));
    story.press("save_3");
    ASSERT_EQ(story.sets().size(), 1u);
    gym::Set expected;
    expected.member = ada().member;
    expected.exercise = "leg_curl";
    expected.station = gym::StationId{"STATION"};
    expected.load = gym::kilograms(47.5);
    expected.load_label = "47.5";
    expected.reps = 10;
    expected.reps_in_reserve = 3;
    expected.routine_version = 1;
    expected.target = gym::Target{gym::kilograms(45), 8, 12, 3, false};
    EXPECT_EQ(story.sets().front(), expected);
}

TEST(Visit, EveryEffortIsSavedAsItReads) {
    for (int left = 0; left <= 4; ++left) {
        Story story;
        story.sign_in(ada_card, ada());
        story.press("save_" + std::to_string(left));
        ASSERT_EQ(story.sets().size(), 1u);
        EXPECT_EQ(story.sets().front().reps_in_reserve, left);
        const std::string words = left == 4 ? "4 or more left" : std::to_string(left) + " left";
        EXPECT_TRUE(story.says("45 × 12\n" + words)) << story.words();
    }
}

// Nothing is shown as saved before this kiosk's disk has it.
TEST(Visit, IsSavedWhenTheDiskSaysSo) {
    Story story;
    story.sign_in(ada_card, ada());
    story.disk = Story::Disk::silent;
    story.press("save_2");
    EXPECT_TRUE(story.says("Saving"));
    EXPECT_FALSE(story.says("Saved"));
    story.press("save_2");
    EXPECT_EQ(story.sets().size(), 1u) << "while saving, the row saves nothing more";
    story.answer_keep();
    EXPECT_EQ(story.frame().screen, "rest");
    EXPECT_TRUE(story.says("Saved here"));
    story.link(true, 2);
    EXPECT_TRUE(story.says("Saved at the hub"));
}

// The first picture after the save knows the set, though it was written after the touch.
TEST(Visit, TheSetJustSavedCountsAtOnce) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("save_2");
    EXPECT_TRUE(story.says("next: set 2 of 3")) << story.words();
    EXPECT_TRUE(story.says("Today\n45 kg × 12\n")) << story.words();
    story.pass(90s);
    story.press("save_2");
    story.pass(90s);
    story.press("save_2");
    EXPECT_TRUE(story.says("All sets done")) << story.words();
}

// J5, J11: the rest runs by itself, and set 2 comes by itself.
TEST(Visit, J11TheNextSetComesByItselfWhenTheRestEnds) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("save_2");
    EXPECT_EQ(story.frame().screen, "rest");
    EXPECT_TRUE(story.says("1:30"));
    story.pass(89s);
    EXPECT_TRUE(story.says("0:01"));
    EXPECT_EQ(story.frame().screen, "rest");
    story.pass(1s);
    EXPECT_EQ(story.frame().screen, "set");
    EXPECT_TRUE(story.says("Set 2 of 3"));
    EXPECT_TRUE(story.says("\n45\nkg\n"));
    EXPECT_TRUE(story.says("\n12\nreps of"));
}

TEST(Visit, TheNextSetTakesTheLoadOfTheLast) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("load_up");
    story.press("save_2");
    EXPECT_TRUE(story.says("then 47.5 kg"));
    story.pass(90s);
    EXPECT_TRUE(story.says("\n47.5\nkg\n"));
    EXPECT_TRUE(story.says("Last time\n45 kg × 12, 12, 11")) << "last time is not this session";
}

TEST(Visit, R4_EachSetAsksForOneRepMoreUpToTheTop) {
    Story story;
    story.sign_in(ada_card, ada());
    for (const int reps : {12, 12, 12}) {
        EXPECT_TRUE(story.says("\n" + std::to_string(reps) + "\nreps of")) << story.words();
        story.press("save_2");
        story.pass(90s);
    }
}

// J7: sets, volume, new bests, next time; then nobody is here.
TEST(Visit, J7EndsWithASummary) {
    Story story;
    story.sign_in(ada_card, ada());
    for (int set = 0; set < 3; ++set) {
        story.press("save_2");
        story.pass(90s);
    }
    EXPECT_EQ(story.frame().screen, "rest") << "all sets done: no fourth one by itself";
    story.press("finish_here");
    EXPECT_EQ(story.frame().screen, "summary");
    for (const char* shown :
         {"Good work, Ada",
          "Sets\n3\n",
          "Kilograms moved\n1620\n",
          "New bests\n",
          "Next time\nSeated leg curl 47.5 kg, 3 × 8–12\nUp from 45 kg: every set reached 12 "
          "reps.\n",
          "Sets this week\n"}) {
        EXPECT_TRUE(story.says(shown)) << shown << "\nis not in\n" << story.words();
    }
    story.press("done");
    EXPECT_EQ(story.frame().screen, "idle");
    EXPECT_FALSE(story.says("Ada"));
}

TEST(Visit, TheSummaryOfNoSetSpeaksOfLastTime) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("finish");
    EXPECT_TRUE(story.says("Sets\n0\n"));
    EXPECT_TRUE(story.says("3 × 8–12\n45 kg again, one rep more each.")) << story.words();
}

TEST(Visit, OneMoreSetCanBeAdded) {
    Story story;
    story.sign_in(ada_card, ada());
    for (int set = 0; set < 3; ++set) {
        story.press("save_2");
        story.pass(90s);
    }
    story.press("one_more");
    EXPECT_TRUE(story.says("Set 4, extra"));
    story.press("save_0");
    EXPECT_EQ(story.sets().size(), 4u);
    EXPECT_TRUE(story.says("All sets done"));
}

// J11: nine working sets of one station in at most twelve touches.
TEST(Visit, J11NineSetsHereTakeTwelveTouches) {
    gym::Profile member = ada();
    for (gym::RoutineDay& day : member.routine.days) {
        for (gym::RoutineItem& item : day.items) {
            item.sets = 9;
        }
    }
    Story story;
    story.sign_in(ada_card, member);
    while (story.sets().size() < 9) {
        story.press("save_2");
        story.pass(90s);
    }
    story.press("finish_here");
    story.press("done");
    EXPECT_EQ(story.sets().size(), 9u);
    EXPECT_LE(story.touches, 12);
}

// J11: or three sets at each of three stations; the summary leaves by itself.
TEST(Visit, J11ThreeTimesThreeSetsTakeTwelveTouches) {
    int touches = 0;
    for (int station = 0; station < 3; ++station) {
        Story story;
        story.sign_in(ada_card, ada());
        while (story.sets().size() < 3) {
            story.press("save_2");
            story.pass(90s);
        }
        story.press("finish_here");
        story.pass(summary_shown);
        EXPECT_EQ(story.frame().screen, "idle");
        touches += story.touches;
    }
    EXPECT_LE(touches, 12);
}

// J11: settings are shown, and a touch changes them. Q8, D1.
TEST(Visit, Q8SettingsAreKeptAndAreThereNextTime) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("settings");
    EXPECT_EQ(story.frame().screen, "settings");
    story.press("leg_pad_up");
    story.press("leg_pad_up");
    story.press("seat_down");
    story.press("save_settings");
    const wire::EventBody expected =
        wire::SettingsChanged{ada().member, {{"leg_pad", "4"}, {"seat", "3"}}};
    EXPECT_EQ(story.kept().back(), expected) << "only what changed";
    EXPECT_TRUE(story.says("\n3\nSeat\n4\nLeg pad\nB\nStart\n"));
    EXPECT_TRUE(story.says("Set 1 of 3"));
}

TEST(Visit, SettingsLeftAsTheyWereKeepNothing) {
    Story story;
    story.sign_in(ada_card, ada());
    const std::size_t before = story.kept().size();
    story.press("settings");
    story.press("seat_up");
    story.press("seat_down");
    story.press("save_settings");
    EXPECT_EQ(story.frame().screen, "set");
    story.press("settings");
    story.press("seat_up");
    story.press("back");
    EXPECT_EQ(story.frame().screen, "set");
    EXPECT_TRUE(story.says("\n4\nSeat\n"));
    EXPECT_EQ(story.kept().size(), before);
}

TEST(Visit, WhatWasSteppedStaysWhileTheSettingsAreOpen) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("load_up");
    story.press("reps_up");
    const std::string before = words_of(story.frame());
    story.press("settings");
    story.press("back");
    EXPECT_EQ(words_of(story.frame()), before);
}

TEST(Visit, ACheckInThatWasNotKeptBothersNobody) {
    Story story;
    story.disk = Story::Disk::refuses;
    story.sign_in(ada_card, ada());
    EXPECT_EQ(story.frame().screen, "set");
    EXPECT_FALSE(story.says("Not saved"));
}

TEST(Visit, TheFirstTouchOfASettingTakesItsFirstMark) {
    Story story;
    story.sign_in(bo_card, bo());
    story.press("settings");
    story.press("start_down");
    EXPECT_TRUE(story.says("\nA\nStart\n"));
    for (int touch = 0; touch < 9; ++touch) {
        story.press("start_up");
    }
    EXPECT_TRUE(story.says("\nE\nStart\n")) << "stops at the machine's last mark";
}

} // namespace
} // namespace kiosk::app
