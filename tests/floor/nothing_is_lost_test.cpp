// Whatever is killed, a set that was shown as saved arrives, once (Q2, N8).
#include "tests/floor/gym.hpp"
#include "tests/floor/raw_station.hpp"
#include "tests/kiosk/link/station_folder.hpp"

#include <gtest/gtest.h>

namespace floor_test {

namespace {

struct NothingIsLost : ::testing::Test {
    Gym gym;
    Kiosk kiosk{gym, "leg-curl", "1280x800", 0};

    void lose_the_hub_in_a_visit() {
        gym.start_hub();
        kiosk.start();
        kiosk.wait_for_screen("idle");
        kiosk.tap(ada_card);
        kiosk.wait_for_screen("set");
        gym.kill_hub_9();
        kiosk.wait_until("the lamp", [](const Shown& now) {
            return now.says("Saved on this screen");
        });
    }

    static bool saved_here(const Shown& now) {
        return now.screen == "rest" && now.says("Saved here");
    }

    static bool saved_at_hub(const Shown& now) {
        return now.screen == "rest" && now.says("Saved at the hub");
    }
};

} // namespace

TEST_F(NothingIsLost, J10_HubKilledInTheMiddleOfASession) {
    gym.start_hub();
    kiosk.start();
    kiosk.wait_for_screen("idle");
    kiosk.tap(ada_card);
    kiosk.press("save_2");
    kiosk.wait_until("set 1 at the hub", saved_at_hub);

    gym.kill_hub_9();
    kiosk.wait_until("the lamp", [](const Shown& now) { return now.says("Saved on this screen"); });
    kiosk.press("start_now");
    kiosk.wait_until("set 2", [](const Shown& now) { return now.says("Set 2 of 3"); });
    kiosk.press("save_1");
    kiosk.wait_until("set 2 saved here", saved_here);
    kiosk.press("start_now");
    kiosk.wait_until("set 3", [](const Shown& now) { return now.says("Set 3 of 3"); });
    kiosk.press("save_0");
    kiosk.wait_until("set 3 saved here", saved_here);

    gym.start_hub();
    kiosk.wait_until("set 3 at the hub", [](const Shown& now) {
        return now.says("Saved at the hub") && !now.says("Saved on this screen");
    });
    const auto sets = gym.sets_at_hub();
    ASSERT_EQ(sets.size(), 3u);
    EXPECT_EQ(sets[0].set.reps_in_reserve, 2);
    EXPECT_EQ(sets[1].set.reps_in_reserve, 1);
    EXPECT_EQ(sets[2].set.reps_in_reserve, 0);
}

TEST_F(NothingIsLost, N8_KioskKilledWithTheHubAway) {
    lose_the_hub_in_a_visit();
    kiosk.press("load_up");
    kiosk.wait_until("12.5 kg", [](const Shown& now) { return now.says("12.5"); });
    kiosk.press("save_2");
    kiosk.wait_until("saved here", saved_here);
    kiosk.kill_9();

    // Back without a hub: it knows what it is, who the card is, and that set 1 is done (J8).
    kiosk.start();
    EXPECT_TRUE(kiosk.wait_for_screen("idle").says("Leg curl 1"));
    kiosk.tap(ada_card);
    const Shown resumed = kiosk.wait_for_screen("set");
    EXPECT_TRUE(resumed.says("Ada"));
    EXPECT_TRUE(resumed.says("Set 2 of 3"));
    EXPECT_TRUE(resumed.says("12.5"));
    kiosk.press("save_1");
    kiosk.wait_until("saved here", saved_here);

    gym.start_hub();
    kiosk.wait_until("at the hub", [](const Shown& now) { return now.says("Saved at the hub"); });
    const auto sets = gym.sets_at_hub();
    ASSERT_EQ(sets.size(), 2u);
    EXPECT_NE(sets[0].id.boot, sets[1].id.boot); // two lives of the kiosk
    EXPECT_EQ(gym.quarantined_at_hub(), 0);
}

// A page of its database is gone, and nobody comes: it starts, goes on with the visit, and
// delivers.
TEST_F(NothingIsLost, Q2_TheKiosksDiskIsDamaged) {
    lose_the_hub_in_a_visit();
    kiosk.press("save_2");
    kiosk.wait_until("saved here", saved_here);
    kiosk.kill_9();
    kiosk::link::damage_table(gym.folder() / "leg-curl" / "kiosk.db", "boot");

    kiosk.start();
    EXPECT_TRUE(kiosk.wait_for_screen("idle").says("Leg curl 1"));
    kiosk.tap(ada_card);
    EXPECT_TRUE(kiosk.wait_for_screen("set").says("Set 2 of 3"));
    kiosk.press("save_1");
    kiosk.wait_until("saved here", saved_here);
    gym.start_hub();
    kiosk.wait_until("at the hub", [](const Shown& now) { return now.says("Saved at the hub"); });
    EXPECT_EQ(gym.sets_at_hub().size(), 2u);
    EXPECT_EQ(gym.quarantined_at_hub(), 0);
}

TEST_F(NothingIsLost, Q2_SameSetSentTwiceCountsOnce) {
    gym.start_hub();
    const wire::Event set = [&] {
        RawStation station(gym.folder() / "leg-curl", gym.port());
        const auto welcome = station.introduce(77);
        const auto event =
            event_of(77, 1, wire::SetLogged{guest_set(welcome.station.id.value, 40, 10)});
        station.send(wire::Batch{{event}});
        EXPECT_EQ(station.expect<wire::Ack>().marks.front().hw, 1u);
        station.send(wire::Batch{{event, event}});
        EXPECT_EQ(station.expect<wire::Ack>().marks.front().hw, 1u);
        return event;
    }();
    // And once more, to a hub that was killed and came back.
    gym.kill_hub_9();
    gym.start_hub();
    RawStation station(gym.folder() / "leg-curl", gym.port());
    EXPECT_EQ(station.introduce(77).marks.front().hw, 1u);
    station.send(wire::Batch{{set}});
    station.expect<wire::Ack>();
    EXPECT_EQ(gym.sets_at_hub().size(), 1u);
}

TEST_F(NothingIsLost, AcknowledgedMeansOnDiskThroughManyKills) {
    std::uint64_t acknowledged = 0;
    std::uint64_t sent = 0;
    for (int life = 0; life < 8; ++life) {
        gym.start_hub();
        RawStation station(gym.folder() / "leg-curl", gym.port());
        const auto welcome = station.introduce(5);
        EXPECT_GE(welcome.marks.front().hw, acknowledged);
        sent = welcome.marks.front().hw;
        for (int i = 0; i < 20; ++i) {
            ++sent;
            station.send(wire::Batch{
                {event_of(5, sent, wire::SetLogged{guest_set(welcome.station.id.value, 40, 10)})}});
            if (i < 15) { // the last five are on their way when the hub dies
                acknowledged = station.expect<wire::Ack>().marks.front().hw;
            }
        }
        gym.kill_hub_9();
        const auto at_hub = gym.sets_at_hub().size();
        EXPECT_GE(at_hub, acknowledged);
        EXPECT_LE(at_hub, sent);
    }
}

TEST_F(NothingIsLost, WallComesBackByItself) {
    Kiosk wall(gym, "wall", "1280x720", 1280);
    gym.start_hub();
    wall.start();
    wall.wait_for_screen("wall");
    gym.kill_hub_9();
    wall.wait_until("no hub", [](const Shown& now) { return now.says("No connection"); });
    gym.start_hub();
    wall.wait_until("the hub", [](const Shown& now) {
        return now.says("Totals are everybody") && now.says("Leg curl 1, switched off");
    });
}

} // namespace floor_test
