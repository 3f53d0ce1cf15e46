// Fingers that stay on the screen while cards are read (J9, J12): what comes up under them is not
// pressed, and nobody is stopped.
#include "tests/floor/gym.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace floor_test {

namespace {

using namespace std::chrono_literals;

struct Fingers : ::testing::Test {
    Gym gym;
    Kiosk kiosk{gym, "leg-curl", "1280x800", 0};

    void SetUp() override {
        gym.start_hub();
        kiosk.start();
        kiosk.wait_for_screen("idle");
        kiosk.tap(ada_card);
        kiosk.wait_for_screen("set");
    }

    void TearDown() override { EXPECT_EQ(kiosk.stop(), 0); }

    void wait_for_log(const std::string& words) {
        ASSERT_TRUE(wait_for_file(gym.folder() / "leg-curl.err", [&](const std::string& log) {
            return log.find(words) != std::string::npos;
        })) << kiosk.log();
    }

    void wait_until_saved() {
        kiosk.wait_until("saved at the hub", [](const Shown& now) {
            return now.screen == "rest" && now.says("Saved at the hub");
        });
    }
};

} // namespace

TEST_F(Fingers, J9_ACardReadUnderAFingerPressesNothing) {
    // The upper part of the button, where the next screen has one as well.
    const Place save = kiosk.shown().targets.at("save_0");
    const Place lower{save.x, save.y - 40};
    gym.display().finger_down(lower.x, lower.y);
    kiosk.tap(ben_card);
    kiosk.wait_for_screen("occupied");
    gym.display().finger_up();
    wait_for_log("ignored ");
    EXPECT_EQ(kiosk.shown().screen, "occupied");
    kiosk.press("back");
    kiosk.press("save_0"); // Ada's set, still hers and still not saved
    wait_until_saved();
    ASSERT_EQ(gym.sets_at_hub().size(), 1u);
    EXPECT_EQ(gym.sets_at_hub().front().set.reps_in_reserve, 0);
}

// A towel on the screen: X knows no other finger until it is wiped away, and the card works.
TEST_F(Fingers, J12_AStuckFingerSavesNothingAndACardDoes) {
    const auto held_too_long = std::chrono::steady_clock::now() + 10s + 100ms;
    const Place save = kiosk.shown().targets.at("save_2");
    gym.display().finger_down(save.x, save.y);
    // Open long enough after 2.5 s at this speed, which nothing shows.
    for (int tap = 0; tap < 10 && kiosk.shown().screen == "set"; ++tap) {
        kiosk.tap(ada_card);
        members::wait_for_file(
            kiosk.frames(),
            [](const std::string& frames) { return members::last_frame(frames).screen == "rest"; },
            1s
        );
    }
    wait_until_saved();
    members::wait_for_file(
        kiosk.frames(),
        [](const std::string&) { return false; }, // nothing but the time
        std::chrono::duration_cast<std::chrono::milliseconds>(
            held_too_long - std::chrono::steady_clock::now()
        )
    );
    gym.display().finger_up();
    wait_for_log("not a touch");
    EXPECT_EQ(gym.sets_at_hub().size(), 1u);
    EXPECT_FALSE(gym.sets_at_hub().front().set.reps_in_reserve) << "effort not given";
    if (!kiosk.press_if_there("start_now")) { // the rest may be over by now
        kiosk.wait_for_screen("set");
    }
    kiosk.press("save_2");
    kiosk.wait_until("the second set", [](const Shown& now) {
        return now.screen == "rest" && now.says("Saved at the hub") && now.says("2 left");
    });
    EXPECT_EQ(gym.sets_at_hub().size(), 2u);
}

} // namespace floor_test
