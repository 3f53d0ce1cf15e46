// J13 with a real hub and kiosk: phone number and PIN, a card lent at the desk, a phone's number.
#include "tests/floor/gym.hpp"
#include "tests/floor/raw_station.hpp"

#include <gtest/gtest.h>

namespace floor_test {

namespace {

using Why = wire::UnlockRefused::Why;

struct WithoutACard : ::testing::Test {
    Gym gym;

    WithoutACard() {
        gym.hub_command({"member", "pin", "Ada", "--pin", "4711"});
        gym.hub_command({"member", "phone", "Ada", "+49 151 2345678"});
        gym.start_hub();
    }

    wire::Answer ask(RawStation& station, const wire::Ask& what) {
        station.send(wire::Request{7, what});
        return station.expect<wire::Response>().answer;
    }
};

void type(Kiosk& kiosk, const std::string& digits) {
    for (const char digit : digits) {
        kiosk.press(std::string("pin_") + digit);
    }
    kiosk.press("pin_ok");
}

} // namespace

TEST_F(WithoutACard, J13_PhoneNumberAndPinSignInAtTheKiosk) {
    Kiosk kiosk(gym, "leg-curl", "1280x800", 0);
    kiosk.start();
    kiosk.press("sign_in");
    type(kiosk, "01512345678");
    type(kiosk, "4712");
    kiosk.wait_until("refused", [](const Shown& now) { return now.says("at the desk"); });
    type(kiosk, "01512345678");
    type(kiosk, "4711");
    EXPECT_TRUE(kiosk.wait_for_screen("set").says("Ada"));
    kiosk.press("save_2");
    kiosk.wait_until("saved at the hub", [](const Shown& now) {
        return now.screen == "rest" && now.says("Saved at the hub");
    });
    EXPECT_TRUE(gym.sets_at_hub().front().set.member);
    EXPECT_EQ(kiosk.log().find("4711"), std::string::npos);
    EXPECT_EQ(kiosk.log().find("2345678"), std::string::npos);
    EXPECT_EQ(gym.hub_log().find("2345678"), std::string::npos);
    EXPECT_EQ(kiosk.stop(), 0);
}

TEST_F(WithoutACard, J9_J13_WorksInBesideSomebodyWhoTrains) {
    Kiosk kiosk(gym, "leg-curl", "1280x800", 0);
    kiosk.start();
    kiosk.wait_for_screen("idle");
    kiosk.tap(ben_card);
    kiosk.press("save_2");
    kiosk.wait_for_screen("rest");
    kiosk.tap("08A1B2C3"); // a phone
    kiosk.press("sign_in");
    EXPECT_FALSE(kiosk.wait_for_screen("sign_in").says("Ben"));
    type(kiosk, "01512345678");
    type(kiosk, "4711");
    EXPECT_FALSE(kiosk.wait_for_screen("occupied").says("Ben"));
    kiosk.press("work_in");
    kiosk.wait_until("Ada", [](const Shown& now) {
        return now.screen == "set" && now.says("Ada");
    });
    kiosk.press("save_2");
    kiosk.wait_until("saved at the hub", [](const Shown& now) {
        return now.says("Saved at the hub");
    });
    const auto sets = gym.sets_at_hub();
    ASSERT_EQ(sets.size(), 2u);
    ASSERT_TRUE(sets[1].set.member);
    EXPECT_NE(
        gym.hub_command({"member", "list"}).find(sets[1].set.member->value + "  Ada"),
        std::string::npos
    );
    kiosk.wait_until("Ben's turn", [](const Shown& now) {
        return now.screen == "set" && now.says("Ben");
    });
    EXPECT_EQ(kiosk.log().find("4711"), std::string::npos);
}

TEST_F(WithoutACard, J13_WhoTriesNumbersIsStoppedAndLearnsNothing) {
    RawStation station(gym.folder() / "leg-curl", gym.port());
    station.introduce(1);
    const auto refusal = [&](const std::string& phone, const std::string& pin) {
        return std::get<wire::UnlockRefused>(ask(station, wire::SignIn{phone, pin}));
    };
    // Nobody's number, no number, and Ada's with a wrong PIN are answered alike.
    const auto wrong = refusal("0151 9999999", "4711");
    EXPECT_EQ(wrong, (wire::UnlockRefused{Why::wrong, 0, 0}));
    EXPECT_EQ(refusal("nonsense", "4711"), wrong);
    for (int tries = 0; tries < 5; ++tries) {
        EXPECT_EQ(refusal("0151 2345678", "0000"), wrong);
    }
    EXPECT_EQ(refusal("0151 2345678", "4711").why, Why::locked) << "her five tries are used up";
    EXPECT_EQ(refusal("0151 9999999", "0000"), wrong);
    EXPECT_EQ(refusal("0151 9999999", "0001"), wrong);
    const auto stopped = refusal("0151 9999999", "0002");
    EXPECT_EQ(stopped.why, Why::locked) << "the station's tries are used up";
    EXPECT_GE(stopped.minutes, 1);
}

TEST_F(WithoutACard, J13_CardLentAtTheDeskSignsIn) {
    Kiosk kiosk(gym, "leg-curl", "1280x800", 0);
    kiosk.start();
    kiosk.wait_for_screen("idle");
    kiosk.tap("08A1B2C3");
    EXPECT_TRUE(kiosk.wait_for_screen("unknown_card").says("Please use your gym card"));
    gym.hub_command({"card", "lend", "0000000099", "--member", "Ada"});
    kiosk.tap("0000000099");
    EXPECT_TRUE(kiosk.wait_for_screen("set").says("Ada"));
    EXPECT_EQ(kiosk.stop(), 0);
}

} // namespace floor_test
