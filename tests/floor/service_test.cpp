// T6, T7 with a real hub, kiosk and wall: a card of the staff.
#include "tests/floor/gym.hpp"

#include <gtest/gtest.h>

namespace floor_test {

namespace {

const std::string kims_card = "0000000077";

struct Staff : ::testing::Test {
    Gym gym;
    Kiosk kiosk{gym, "leg-curl", "1280x800", 0};

    Staff() {
        gym.hub_command({"member", "add", "Kim"});
        gym.hub_command({"member", "pin", "Kim", "--pin", "4711"});
        gym.hub_command({"card", "link", kims_card, "--member", "Kim", "--staff"});
        gym.start_hub();
        kiosk.start();
        kiosk.wait_for_screen("idle");
    }
};

} // namespace

TEST_F(Staff, T6_OutOfOrderIsSaidByStationAndWallAndSurvives) {
    Kiosk wall(gym, "wall", "1280x720", 1280);
    wall.start();
    kiosk.tap(kims_card);
    kiosk.press("order");
    kiosk.press("yes");
    kiosk.wait_for_screen("out_of_order");
    wall.wait_until("out of order", [](const Shown& now) {
        return now.says("Leg curl 1, out of order");
    });
    kiosk.kill_9();
    kiosk.start();
    kiosk.wait_for_screen("out_of_order");
    kiosk.tap(ada_card); // signs nobody in
    kiosk.tap(kims_card);
    kiosk.press("back"); // read behind it
    EXPECT_EQ(kiosk.wait_for_screen("out_of_order").screen, "out_of_order");
    EXPECT_EQ(members::read_file(kiosk.frames()).find("Ada"), std::string::npos);
    gym.hub_command({"station", "out-of-order", "Leg curl 1", "--back"});
    kiosk.wait_for_screen("idle");
    kiosk.tap(ada_card);
    kiosk.wait_for_screen("set");
}

TEST_F(Staff, T7_KioskIsLookedAfterBehindThePin) {
    kiosk.tap(kims_card);
    kiosk.press("service");
    for (const char* key : {"pin_4", "pin_7", "pin_1", "pin_1", "pin_ok"}) {
        kiosk.press(key);
    }
    kiosk.wait_until("the hub's address", [&](const Shown& now) {
        return now.says("Connected to 127.0.0.1:" + std::to_string(gym.port()));
    });
    kiosk.tap(ada_card);
    const Shown read = kiosk.wait_until("the card's shape", [](const Shown& now) {
        return now.says("10 characters, 00 first");
    });
    EXPECT_FALSE(read.says("Ada"));
    kiosk.press("log");
    kiosk.wait_until("its log", [](const Shown& now) {
        return now.says("connected to Northside");
    });
}

} // namespace floor_test
