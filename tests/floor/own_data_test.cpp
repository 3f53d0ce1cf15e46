// N9 at a real kiosk: a member's log onto a stick, then the member is forgotten by the hub and by
// the kiosk.
#include "tests/floor/gym.hpp"

#include <gtest/gtest.h>

namespace floor_test {

namespace {

struct OwnData : ::testing::Test {
    OwnData() { gym.hub_command({"member", "pin", "Ada", "--pin", "4711"}); }

    void open_my_data() {
        kiosk.press("me");
        kiosk.press("my_data");
        for (const char* key : {"pin_4", "pin_7", "pin_1", "pin_1", "pin_ok"}) {
            kiosk.press(key);
        }
        kiosk.wait_for_screen("my_data");
    }

    Gym gym;
    Kiosk kiosk{gym, "leg-curl", "1280x800", 0};
};

} // namespace

TEST_F(OwnData, N9_Q14_TheWholeLogIsOnTheStickAndTheMemberIsForgotten) {
    gym.start_hub();
    kiosk.start();
    kiosk.wait_for_screen("idle");
    kiosk.tap(ada_card);
    kiosk.press("save_2");
    kiosk.wait_until("saved at the hub", [](const Shown& now) {
        return now.says("Saved at the hub");
    });
    open_my_data();
    kiosk.press("csv");
    kiosk.wait_until("one set", [](const Shown& now) {
        return now.says("1 set is on your stick");
    });
    kiosk.press("choices");
    kiosk.press("json");
    kiosk.wait_until("one set", [](const Shown& now) { return now.says(".json"); });
    const auto on_stick = [&](const std::string& extension) {
        for (const auto& file : std::filesystem::directory_iterator(kiosk.stick())) {
            if (file.path().extension() == extension) {
                return read_file(file.path());
            }
        }
        return std::string();
    };
    EXPECT_EQ(on_stick(".csv"), gym.hub_command({"export", "--member", "Ada", "--format", "csv"}));
    EXPECT_EQ(
        on_stick(".json"), gym.hub_command({"export", "--member", "Ada", "--format", "json"})
    );

    kiosk.press("choices");
    kiosk.press("forget");
    kiosk.press("go_on");
    kiosk.press("forget_now");
    kiosk.wait_for_screen("forgotten");
    kiosk.press("sign_out");
    kiosk.wait_for_screen("idle");
    kiosk.tap(ada_card);
    EXPECT_TRUE(kiosk.wait_for_screen("unknown_card").says("We don’t know this card yet"));
    kiosk.press("back");
    gym.stop_hub();
    kiosk.wait_for_screen("idle");
    kiosk.tap(ada_card);
    EXPECT_FALSE(kiosk.wait_for_screen("unknown_card").says("Ada")) << "nor does the kiosk";
    EXPECT_EQ(gym.sets_at_hub().size(), 1u) << "the gym's set stays";
    EXPECT_FALSE(gym.sets_at_hub().front().set.member) << "and is nobody's";
}

} // namespace floor_test
