// Visits as members make them, with real windows, real touches and a real hub.
#include "tests/floor/gym.hpp"

#include <gtest/gtest.h>

namespace floor_test {

namespace {

struct Visit : ::testing::Test {
    Gym gym;
    Kiosk kiosk{gym, "leg-curl", "1280x800", 0};
    Kiosk wall{gym, "wall", "1280x720", 1280};
};

} // namespace

TEST_F(Visit, J11_WholeVisitFromTapToWall) {
    gym.start_hub();
    kiosk.start(20); // a rest takes 4.5 s
    wall.start();
    wall.wait_until("the station free", [](const Shown& now) { return now.says("Leg curl 1"); });
    kiosk.wait_for_screen("idle");
    kiosk.tap(ada_card);
    const Shown first = kiosk.wait_for_screen("set");
    EXPECT_TRUE(first.says("Ada"));
    EXPECT_TRUE(first.says("Set 1 of 3"));
    EXPECT_TRUE(first.says("reps of 8–12"));
    EXPECT_TRUE(first.says("Your first time here"));
    wall.wait_until("busy", [](const Shown& now) { return now.says("Leg curl 1, busy"); });

    kiosk.press("load_up");
    kiosk.wait_until("12.5 kg", [](const Shown& now) { return now.says("12.5"); });
    kiosk.press("reps_up");
    kiosk.wait_until("9 reps", [](const Shown& now) { return now.says("9"); });
    kiosk.press("save_2"); // one touch: saved, and the rest runs
    kiosk.wait_until("saved at the hub", [](const Shown& now) {
        return now.screen == "rest" && now.says("Saved at the hub") && now.says("12.5 × 9");
    });
    wall.wait_until("Ada's set", [](const Shown& now) {
        return now.says("Ada") && now.says("12.5 kg × 9");
    });
    // The set screen comes back by itself when the rest is over.
    const Shown second = kiosk.wait_until("set 2", [](const Shown& now) {
        return now.screen == "set" && now.says("Set 2 of 3");
    });
    EXPECT_TRUE(second.says("12.5"));
    kiosk.press("save_1");
    kiosk.wait_for_screen("rest");
    kiosk.press("start_now");
    kiosk.wait_until("set 3", [](const Shown& now) { return now.says("Set 3 of 3"); });
    kiosk.press("save_0");
    kiosk.wait_until("all done", [](const Shown& now) { return now.says("All sets done"); });
    kiosk.press("finish_here");
    const Shown summary = kiosk.wait_for_screen("summary");
    EXPECT_TRUE(summary.says("Good work, Ada"));
    EXPECT_TRUE(summary.says("Seated leg curl 12.5 kg, 3 × 8–12"));
    kiosk.press("done");
    EXPECT_FALSE(kiosk.wait_for_screen("idle").says("Ada"));
    wall.wait_until("free again", [](const Shown& now) { return !now.says("busy"); });

    const auto sets = gym.sets_at_hub();
    ASSERT_EQ(sets.size(), 3u);
    EXPECT_EQ(sets[0].set.load, gym::kilograms(12.5));
    EXPECT_EQ(sets[0].set.reps, 9);
    EXPECT_EQ(sets[0].set.reps_in_reserve, 2);
    EXPECT_EQ(sets[2].set.reps_in_reserve, 0);
    EXPECT_EQ(kiosk.stop(), 0);
    EXPECT_EQ(wall.stop(), 0);
    EXPECT_EQ(gym.stop_hub(), 0);
}

TEST_F(Visit, J11_Q10_SavedSetIsChangedAndRemovedDuringRest) {
    gym.start_hub();
    kiosk.start();
    wall.start();
    kiosk.wait_for_screen("idle");
    kiosk.tap(ada_card);
    kiosk.press("save_3");
    kiosk.press("change");
    kiosk.wait_for_screen("change");
    kiosk.press("reps_up");
    kiosk.wait_until("9 reps", [](const Shown& now) { return now.says("9"); });
    kiosk.press("save_1");
    kiosk.wait_until("corrected", [](const Shown& now) {
        return now.screen == "rest" && now.says("10 × 9") && now.says("Saved at the hub");
    });
    auto sets = gym.sets_at_hub();
    ASSERT_EQ(sets.size(), 1u);
    EXPECT_EQ(sets[0].set.reps, 9);
    EXPECT_EQ(sets[0].set.reps_in_reserve, 1);
    wall.wait_until("the correction", [](const Shown& now) {
        return now.says("10 kg × 9") && !now.says("10 kg × 8");
    });

    kiosk.press("change");
    kiosk.press("remove");
    kiosk.wait_until("set 1 again", [](const Shown& now) { return now.says("Set 1 of 3"); });
    wall.wait_until("nothing left", [](const Shown& now) { return !now.says("10 kg × 9"); });
    EXPECT_TRUE(gym.sets_at_hub().empty());
}

TEST_F(Visit, W3_NobodyIsOnTheWallWhoDidNotSaySo) {
    gym.start_hub();
    kiosk.start();
    wall.start();
    kiosk.wait_for_screen("idle");
    kiosk.tap(ben_card);
    kiosk.press("save_2");
    const Shown shown = wall.wait_until("one set today", [](const Shown& now) {
        return now.says("80") && now.says("kilograms moved");
    });
    EXPECT_FALSE(shown.says("Ben"));
    EXPECT_FALSE(shown.says("10 kg × 8"));
    // He says so at the desk, and later changes his mind.
    gym.hub_command({"member", "board", "Ben", "--alias", "Big B"});
    wall.wait_until("the alias", [](const Shown& now) { return now.says("Big B"); });
    gym.hub_command({"member", "board", "Ben"});
    wall.wait_until("nobody", [](const Shown& now) { return !now.says("Big B"); });
}

// SFML first puts a window at a height that follows from the display's width: a low one on a wide
// display began below its edge, and waited for ever to be seen.
TEST_F(Visit, ASmallWindowOnAWideDisplayComesUp) {
    gym.start_hub();
    Kiosk small(gym, "leg-curl", "640x400", 900);
    small.start();
    small.press("no_card");
    small.wait_for_screen("set");
}

TEST_F(Visit, J22_W3_ATapTakesTheMemberOffTheWallAtOnce) {
    gym.start_hub();
    kiosk.start();
    wall.start();
    kiosk.wait_for_screen("idle");
    kiosk.tap(ada_card);
    kiosk.press("save_2");
    wall.wait_until("Ada's set", [](const Shown& now) { return now.says("Ada"); });
    kiosk.press("me");
    kiosk.press("board");
    kiosk.press("board_leave");
    wall.wait_until("no Ada", [](const Shown& now) { return !now.says("Ada"); });
    EXPECT_NE(gym.hub_command({"member", "show", "Ada"}).find("on walls: no"), std::string::npos);
    gym.hub_command({"member", "board", "Ada", "--alias", "Lovelace"});
    wall.wait_until("Ada again", [](const Shown& now) { return now.says("Lovelace"); });
}

TEST_F(Visit, UnknownCardTrainsAsGuest) {
    gym.start_hub();
    kiosk.start();
    kiosk.wait_for_screen("idle");
    kiosk.tap(unknown_card);
    EXPECT_TRUE(kiosk.wait_for_screen("unknown_card").says("We don’t know this card yet"));
    kiosk.press("guest");
    EXPECT_TRUE(kiosk.wait_for_screen("set").says("Guest"));
    kiosk.press("save_2");
    kiosk.wait_until("saved", [](const Shown& now) { return now.says("Saved at the hub"); });
    const auto sets = gym.sets_at_hub();
    ASSERT_EQ(sets.size(), 1u);
    EXPECT_FALSE(sets[0].set.member.has_value());
}

TEST_F(Visit, Q8_MachineSettingsAreRemembered) {
    gym.start_hub();
    kiosk.start();
    kiosk.wait_for_screen("idle");
    kiosk.tap(ada_card);
    kiosk.press("settings");
    kiosk.wait_for_screen("settings");
    kiosk.press("seat_up"); // the first mark
    kiosk.wait_until("seat 1", [](const Shown& now) { return now.says("1"); });
    kiosk.press("seat_up");
    kiosk.wait_until("seat 2", [](const Shown& now) { return now.says("2"); });
    kiosk.press("start_up");
    kiosk.wait_until("start A", [](const Shown& now) { return now.says("A"); });
    kiosk.press("save_settings");
    kiosk.wait_for_screen("set");
    kiosk.press("finish");
    kiosk.press("done");
    kiosk.wait_for_screen("idle");
    kiosk.tap(ada_card);
    const Shown shown = kiosk.wait_for_screen("set");
    EXPECT_NE(std::find(shown.texts.begin(), shown.texts.end(), "2"), shown.texts.end());
    EXPECT_NE(std::find(shown.texts.begin(), shown.texts.end(), "A"), shown.texts.end());
}

TEST_F(Visit, J8_Q11_SessionGoesOnAtAnotherStationAndBack) {
    gym.hub_command(
        {"station",
         "add",
         "Deadlift 1",
         "--kind",
         "deadlift_platform",
         "--out",
         (gym.folder() / "deadlift").string(),
         "--hub",
         "127.0.0.1:" + std::to_string(gym.port())}
    );
    Kiosk platform(gym, "deadlift", "1280x800", 1280);
    gym.start_hub();
    kiosk.start();
    platform.start();
    kiosk.wait_for_screen("idle");
    kiosk.tap(ada_card);
    kiosk.press("save_2");
    kiosk.wait_until("set 1 at the hub", [](const Shown& now) {
        return now.says("Saved at the hub");
    });
    kiosk.press("finish");
    kiosk.press("done");

    platform.wait_for_screen("idle");
    platform.tap(ada_card);
    const Shown first = platform.wait_for_screen("set");
    EXPECT_TRUE(first.says("Deadlift"));
    EXPECT_TRUE(first.says("40"));
    EXPECT_TRUE(first.says("on 10")); // each side of the 20 kg bar
    platform.press("save_2");
    platform.wait_until("the deadlift at the hub", [](const Shown& now) {
        return now.says("Saved at the hub") && now.says("stays: 10");
    });
    platform.press("finish");
    platform.press("done");
    platform.wait_for_screen("idle");

    kiosk.tap(ada_card);
    EXPECT_TRUE(kiosk.wait_for_screen("set").says("Set 2 of 3"));
    EXPECT_EQ(gym.sets_at_hub().size(), 2u);
}

} // namespace floor_test
