// Who is at the station: coming back, walking away, a second card, guests and unknown cards (J8,
// J9, J10, J13).
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

namespace kiosk::app {
namespace {

using namespace screens;
using namespace std::chrono_literals;

// Every set saved so far, as the hub or the journal would tell it at the next tap.
gym::Profile with_sets_of(const Story& story, gym::Profile profile) {
    for (const gym::LoggedSet& logged : story.model.visit->history) {
        profile.history.push_back(logged);
    }
    return profile;
}

// --- J8: leaving without ending ---

TEST(WalkingAway, J8HidesThreeMinutesAfterTheRestRanOut) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("save_2");
    story.pass(90s + walk_away - 1s);
    EXPECT_TRUE(story.says("Ada"));
    story.pass(1s);
    EXPECT_EQ(story.frame().screen, "idle");
    EXPECT_FALSE(story.model.visit);
    EXPECT_FALSE(story.says("Ada"));
    EXPECT_EQ(story.effects.back(), Effect(TellBusy{false}));
    EXPECT_EQ(story.sets().size(), 1u) << "nothing lost";
}

TEST(WalkingAway, J8HidesAfterTheLastSetToo) {
    Story story;
    story.sign_in(ada_card, ada());
    for (int set = 0; set < 3; ++set) {
        story.press("save_2");
        story.pass(set < 2 ? 90s : 90s + walk_away - 1s);
    }
    EXPECT_TRUE(story.says("Ada"));
    story.pass(1s);
    EXPECT_FALSE(story.says("Ada"));
}

TEST(WalkingAway, J8EveryTouchIsASignOfLife) {
    Story story;
    story.sign_in(ada_card, ada());
    for (int minute = 0; minute < 8; ++minute) {
        story.pass(2min);
        story.press("load_up");
    }
    EXPECT_TRUE(story.model.visit);
    story.pass(walk_away);
    EXPECT_FALSE(story.model.visit);
}

TEST(WalkingAway, J8HidesOpenSettings) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("settings");
    story.pass(walk_away);
    EXPECT_EQ(story.frame().screen, "idle");
    EXPECT_EQ(story.kept().size(), 1u);
}

TEST(WalkingAway, J8ResumesWithinThreeHoursAtTheNextSet) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("save_2");
    story.pass(90s);
    const gym::Profile later = with_sets_of(story, ada());
    story.pass(walk_away);
    story.pass(2h);
    story.sign_in(ada_card, later);
    EXPECT_TRUE(story.says("Set 2 of 3")) << story.words();
    EXPECT_TRUE(story.says("Last time\n45 kg × 12, 12, 11"));
}

TEST(WalkingAway, J8StartsAnewAfterThreeHours) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("load_up");
    story.press("save_2");
    const gym::Profile later = with_sets_of(story, ada());
    story.pass(3h + 5min);
    story.sign_in(ada_card, later);
    EXPECT_TRUE(story.says("Set 1 of 2")) << story.words(); // the same muscles, the same day (R11)
    EXPECT_TRUE(story.says("Last time\n47.5 kg × 12\n"));
}

TEST(WalkingAway, TheSummaryLeavesByItself) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("finish");
    story.pass(summary_shown - 1s);
    EXPECT_TRUE(story.says("Ada"));
    story.pass(1s);
    EXPECT_EQ(story.frame().screen, "idle");
}

// Whatever is on screen, a tick at the wanted time moves the next one or ends them.
TEST(WalkingAway, NoScreenAsksForTicksInThePast) {
    Story story;
    const auto settles = [&](const std::string& where) {
        for (int tick = 0; tick < 10; ++tick) {
            const auto wakes = wakes_at(story.model);
            if (!wakes) {
                return;
            }
            const base::Instant at = std::max(*wakes, story.model.now);
            story.happen(Tick{at});
            const auto next = wakes_at(story.model);
            ASSERT_NE(next, wakes) << where;
        }
        FAIL() << "nobody is there, and still something is waited for: " << where;
    };
    settles("idle");
    story.sign_in(ada_card, ada());
    settles("set");
    story.sign_in(ada_card, ada());
    story.press("save_1");
    settles("rest");
    story.sign_in(ada_card, ada());
    story.press("save_1");
    story.press("change");
    settles("change");
    story.sign_in(ada_card, ada());
    story.press("settings");
    settles("settings");
    story.sign_in(ada_card, ada());
    story.tap(bo_card);
    settles("occupied");
    story.sign_in(ada_card, ada());
    story.press("save_1");
    story.pass(80s);
    story.tap(bo_card);
    settles("occupied while the rest ends");
    story.tap(bo_card);
    story.happen(CardUnknown{bo_card, true});
    settles("unknown card");
}

// --- J9: a second card ---

// Not one text of the first member's screens, but for the clock and what stands on every station.
TEST(SecondCard, J9ShowsNothingOfTheFirstMember) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("save_2");
    story.tap(bo_card);
    EXPECT_EQ(story.frame().screen, "occupied");
    const std::string words = story.words();
    for (const char* hidden : {"Ada", "AD", "45", "12", "Seat", "leg curl", "Set ", "Same as"}) {
        EXPECT_EQ(words.find(hidden), std::string::npos) << hidden << "\nis in\n" << words;
    }
    EXPECT_EQ(
        one_line(words),
        "Help 18:47 Somebody is training here "
        "Take turns: each of you keeps your own weights and rest clock. Or wait until the station "
        "is free. Work in Wait for it Back to the set "
    );
    EXPECT_EQ(story.asked(), 1u) << "and asks nothing about the second one yet";
}

TEST(SecondCard, J9BackToTheSetAsItWas) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("load_up");
    const std::string before = story.words();
    story.tap(bo_card);
    story.press("back");
    EXPECT_EQ(story.words(), before);
}

TEST(SecondCard, J9TheRestRunsOnBehindIt) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("save_2");
    story.pass(85s);
    story.tap(bo_card);
    story.pass(question_shown);
    EXPECT_EQ(story.frame().screen, "set");
    EXPECT_TRUE(story.says("Set 2 of 3"));
}

TEST(SecondCard, TheOwnCardRightAwayChangesNothing) {
    Story story;
    story.sign_in(ada_card, ada());
    const std::string before = story.words();
    const std::size_t effects = story.effects.size();
    story.tap(ada_card);
    EXPECT_EQ(story.words(), before);
    EXPECT_EQ(story.effects.size(), effects);
}

TEST(SecondCard, AtTheSummaryTheNextOneIsWelcome) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("finish");
    story.tap(bo_card);
    EXPECT_EQ(story.frame().screen, "idle");
    EXPECT_EQ(story.effects.back(), Effect(AskProfile{bo_card}));
}

// --- cards nobody has, guests ---

TEST(UnknownCard, IsFriendlyAndTrainingGoesOn) {
    Story story;
    story.tap(bo_card);
    story.happen(CardUnknown{bo_card, true});
    EXPECT_EQ(story.frame().screen, "unknown_card");
    EXPECT_TRUE(story.says("We don’t know this card yet"));
    EXPECT_TRUE(story.says("Ask at the desk"));
    story.press("guest");
    EXPECT_TRUE(story.says("Guest"));
    story.press("save_2");
    ASSERT_EQ(story.sets().size(), 1u);
    EXPECT_FALSE(story.sets().front().member);
    EXPECT_TRUE(story.says("next: set 2 of 3"));
}

// J10: nobody could be asked, and that is what is said.
TEST(UnknownCard, J10SaysWhenTheHubWasNotReached) {
    Story story;
    story.link(false);
    story.tap(bo_card);
    story.happen(CardUnknown{bo_card, false});
    EXPECT_TRUE(story.says("We can’t look this card up right now"));
    EXPECT_FALSE(story.says("Ask at the desk"));
    EXPECT_TRUE(story.offers("guest"));
}

// The card goes with each set to whoever writes it down, sealed; nobody else's does.
TEST(UnknownCard, J10_SetsGoWithTheCard) {
    const auto card_of_last = [](const Story& story) {
        const auto* keep = std::get_if<Keep>(&story.effects.back());
        return keep != nullptr ? keep->guest : std::optional(gym::CardNumber{"nothing kept"});
    };
    Story story;
    story.tap(bo_card);
    story.happen(CardUnknown{bo_card, false});
    story.press("guest");
    story.press("save_2");
    EXPECT_EQ(card_of_last(story), bo_card);
    Story without;
    without.press("no_card");
    without.press("save_2");
    EXPECT_EQ(card_of_last(without), std::nullopt);
    Story member;
    member.sign_in(ada_card, ada());
    member.press("save_2");
    EXPECT_EQ(card_of_last(member), std::nullopt);
}

TEST(UnknownCard, GoesAwayByItselfAndByAnotherCard) {
    Story story;
    story.tap(bo_card);
    story.happen(CardUnknown{bo_card, true});
    story.pass(question_shown);
    EXPECT_EQ(story.frame().screen, "idle");
    story.tap(bo_card);
    story.happen(CardUnknown{bo_card, true});
    story.sign_in(ada_card, ada());
    EXPECT_TRUE(story.says("Ada"));
    story.press("finish");
    story.press("done");
    story.tap(bo_card);
    story.happen(CardUnknown{bo_card, true});
    story.press("back");
    EXPECT_EQ(story.frame().screen, "idle");
}

TEST(Guest, TrainsWithoutACard) {
    Story story;
    story.press("no_card");
    EXPECT_TRUE(story.says("Guest"));
    EXPECT_TRUE(story.says("A light start."));
    EXPECT_FALSE(story.offers("settings")) << "nobody to keep them for";
    EXPECT_TRUE(story.kept().empty()) << "nobody to check in";
    story.press("save_4");
    story.press("finish");
    EXPECT_TRUE(story.says("Good work\n"));
    EXPECT_TRUE(story.says("Sets today"));
    story.press("done");
    story.press("no_card");
    EXPECT_TRUE(story.says("Set 1 of 3")) << "the next guest is another one";
}

TEST(Guest, IsNotThrownOutByALateAnswer) {
    Story story;
    story.tap(ada_card);
    story.press("no_card");
    story.happen(ProfileFound{ada_card, ada()});
    EXPECT_TRUE(story.says("Guest"));
    EXPECT_FALSE(story.says("Ada"));
    story.happen(CardUnknown{ada_card, true});
    EXPECT_TRUE(story.says("Guest"));
}

TEST(LateProfile, OfAnotherCardOrAfterLeavingIsIgnored) {
    Story story;
    story.tap(ada_card);
    story.tap(bo_card);
    story.happen(ProfileFound{ada_card, ada()});
    EXPECT_EQ(story.frame().screen, "idle");
    EXPECT_FALSE(story.model.visit);
    story.happen(ProfileFound{bo_card, bo()});
    EXPECT_TRUE(story.says("Bo\n"));
    story.press("finish");
    story.press("done");
    story.happen(ProfileFound{bo_card, bo()});
    EXPECT_EQ(story.frame().screen, "idle");
}

} // namespace
} // namespace kiosk::app
