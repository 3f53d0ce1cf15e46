// What goes wrong: a disk that refuses, no hub, a hub that says what this kiosk does
// not know.
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

namespace kiosk::app {
namespace {

using namespace screens;
using namespace std::chrono_literals;

// --- the disk refuses ---

TEST(DiskFull, KeepsTheNumbersAndSaysSo) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("load_up");
    story.press("reps_down");
    story.disk = Story::Disk::refuses;
    story.press("save_3");
    EXPECT_EQ(story.frame().screen, "set");
    EXPECT_TRUE(story.says("Not saved"));
    EXPECT_TRUE(story.says("\n47.5\nkg\n"));
    EXPECT_TRUE(story.says("\n11\nreps of"));
    EXPECT_TRUE(story.says("Set 1 of 3"));
    story.disk = Story::Disk::works;
    story.press("save_3");
    EXPECT_EQ(story.frame().screen, "rest");
    EXPECT_TRUE(story.says("47.5 × 11"));
    EXPECT_FALSE(story.says("Not saved"));
}

TEST(DiskFull, OfAChangeLeavesTheSavedSetAlone) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("save_2");
    story.press("change");
    story.press("load_up");
    story.disk = Story::Disk::refuses;
    story.press("save_2");
    EXPECT_EQ(story.frame().screen, "change");
    EXPECT_TRUE(story.says("Not saved"));
    EXPECT_TRUE(story.says("\n47.5\nkg\n"));
    EXPECT_TRUE(story.says("Today\n45 kg × 12\n"));
    story.press("remove");
    EXPECT_TRUE(story.says("Not saved"));
    story.press("back");
    EXPECT_TRUE(story.says("45 × 12"));
}

TEST(DiskFull, OfSettingsKeepsTheChoice) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("settings");
    story.press("seat_up");
    story.disk = Story::Disk::refuses;
    story.press("save_settings");
    EXPECT_EQ(story.frame().screen, "settings");
    EXPECT_TRUE(story.says("Not saved"));
    EXPECT_TRUE(story.says("\n5\nSeat\n"));
    story.disk = Story::Disk::works;
    story.press("save_settings");
    EXPECT_EQ(story.frame().screen, "set");
    EXPECT_TRUE(story.says("\n5\nSeat\n"));
}

// --- no hub ---

// J10: the same flow, and the lamp says where it is.
TEST(NoHub, J10SavesHereAndSaysSo) {
    Story story;
    story.link(false);
    story.sign_in(ada_card, ada());
    EXPECT_TRUE(story.says("Saved on this screen"));
    story.press("save_2");
    story.link(false, 0, 2);
    EXPECT_TRUE(story.says("Saved here"));
    EXPECT_FALSE(story.says("Saved at the hub"));
    story.press("finish");
    EXPECT_TRUE(story.says("goes to the hub by itself"));
    story.link(true, 2, 0);
    EXPECT_TRUE(story.says("Everything is saved."));
    EXPECT_FALSE(story.says("Saved on this screen"));
}

// Sequences of another start of the process say nothing about this one's.
TEST(NoHub, AMarkOfAnotherBootIsNotThisSets) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("save_2");
    story.happen(LinkChanged{true, Story::boot + 1, 99, 0});
    EXPECT_FALSE(story.says("Saved at the hub"));
    story.link(true, 1);
    EXPECT_FALSE(story.says("Saved at the hub"));
    story.link(true, 2);
    EXPECT_TRUE(story.says("Saved at the hub"));
}

// --- what this kiosk is ---

TEST(Introduction, BeforeItNothingCanBeDoneButCallForHelp) {
    Story story = Story::nameless();
    EXPECT_EQ(story.frame().screen, "nameless");
    story.tap(ada_card);
    EXPECT_EQ(story.asked(), 0u);
    ASSERT_EQ(story.frame().targets.size(), 1u);
    EXPECT_EQ(story.frame().targets.front().name, "help");
    story.introduce("Leg curl 2", "Northside Gym");
    EXPECT_EQ(story.frame().screen, "idle");
    EXPECT_TRUE(story.says("Leg curl 2"));
}

TEST(Introduction, AgainDuringAVisitLeavesTheVisitAlone) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("load_up");
    story.introduce("Leg curl 7", "Northside Gym");
    EXPECT_TRUE(story.says("\n47.5\nkg\n"));
    EXPECT_EQ(story.effects.back(), Effect(TellBusy{true}));
}

TEST(Introduction, OfWhatThisKioskDoesNotKnowIsIgnored) {
    Story story;
    story.happen(Introduced{{{"S"}, "Cable", "cable_tower_2031"}, "G", "Europe/Berlin"});
    story.happen(Introduced{{{"S"}, "Leg curl 9", "leg_curl"}, "G", "Mars/Olympus"});
    EXPECT_TRUE(story.says("Leg curl 1"));
}

// A wall runs the same program: a card at one is nothing.
TEST(Introduction, AtAWallNoCardIsRead) {
    Story story = Story::nameless();
    story.happen(Introduced{{{"W"}, "Wall", "wall"}, "Northside Gym", "Europe/Berlin"});
    story.tap(ada_card);
    story.happen(ProfileFound{ada_card, ada()});
    EXPECT_EQ(story.asked(), 0u);
    EXPECT_FALSE(story.model.visit);
}

TEST(Introduction, ClocksAreTheGyms) {
    Story story;
    EXPECT_TRUE(story.says("18:47"));
    story.happen(Introduced{{{"STATION"}, "Leg curl 1", "leg_curl"}, "G", "Asia/Tokyo"});
    EXPECT_TRUE(story.says("02:47"));
    const auto changes = story.frame().changes_at;
    ASSERT_TRUE(changes);
    story.happen(Tick{*changes});
    EXPECT_TRUE(story.says("02:48"));
}

} // namespace
} // namespace kiosk::app
