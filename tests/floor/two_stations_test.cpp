// N8: a member trains at two stations while the hub is away. What both kept is one session
// afterwards, and both plan the same by it.
#include "tests/floor/gym.hpp"

#include <gtest/gtest.h>

namespace floor_test {

namespace {

struct TwoStations : ::testing::Test {
    Gym gym;
    Kiosk one{gym, "leg-curl", "1280x800", 0};
    Kiosk two{gym, "leg-curl-2", "1280x800", 1280};

    void SetUp() override {
        gym.hub_command(
            {"station",
             "add",
             "Leg curl 2",
             "--kind",
             "leg_curl",
             "--out",
             (gym.folder() / "leg-curl-2").string(),
             "--hub",
             "127.0.0.1:" + std::to_string(gym.port())}
        );
        gym.start_hub();
        for (Kiosk* kiosk : {&one, &two}) {
            kiosk->start();
            kiosk->wait_for_screen("idle");
            kiosk->tap(ada_card); // both know her then
            kiosk->wait_for_screen("set");
            finish(*kiosk);
        }
    }

    static void finish(Kiosk& kiosk) {
        kiosk.press("finish");
        kiosk.press("done");
        kiosk.wait_for_screen("idle");
    }

    // What she is told to do, and by what: without the clocks.
    static std::string plan_at(Kiosk& kiosk) {
        kiosk.tap(ada_card);
        const Shown shown = kiosk.wait_for_screen("set");
        std::string plan;
        for (const std::string& text : shown.texts) {
            plan += text.find(':') == std::string::npos ? text + "\n" : "";
        }
        return plan;
    }
};

} // namespace

TEST_F(TwoStations, N8_SetsOfBothAreOneSessionAfterwards) {
    gym.kill_hub_9();
    for (Kiosk* kiosk : {&one, &two}) {
        kiosk->wait_until("no hub", [](const Shown& now) {
            return now.says("Saved on this screen");
        });
        kiosk->tap(ada_card);
        EXPECT_TRUE(kiosk->wait_for_screen("set").says("Set 1 of 3")) << "each for itself";
        if (kiosk == &two) {
            kiosk->press("load_up");
            kiosk->wait_until("12.5 kg", [](const Shown& now) { return now.says("12.5"); });
        }
        kiosk->press("save_2");
        kiosk->wait_until("saved here", [](const Shown& now) {
            return now.screen == "rest" && now.says("Saved here");
        });
    }
    gym.start_hub();
    for (Kiosk* kiosk : {&one, &two}) {
        kiosk->wait_until("at the hub", [](const Shown& now) {
            return now.says("Saved at the hub");
        });
    }
    const auto sets = gym.sets_at_hub();
    ASSERT_EQ(sets.size(), 2u);
    EXPECT_EQ(sets[0].set.member, sets[1].set.member);
    EXPECT_EQ(sets[0].set.load, gym::kilograms(10));
    EXPECT_EQ(sets[1].set.load, gym::kilograms(12.5));
    EXPECT_NE(sets[0].set.station, sets[1].set.station);
    EXPECT_EQ(gym.quarantined_at_hub(), 0);

    finish(one);
    finish(two);
    const std::string at_one = plan_at(one);
    EXPECT_NE(at_one.find("Set 3 of 3"), std::string::npos) << at_one;
    finish(one);
    EXPECT_EQ(plan_at(two), at_one);
    EXPECT_EQ(one.stop(), 0);
    EXPECT_EQ(two.stop(), 0);
}

} // namespace floor_test
