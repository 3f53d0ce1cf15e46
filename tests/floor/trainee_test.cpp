// What the desk says about a member reaches the plan at a kiosk, and stays there without the hub.
#include "hub/store/members.hpp"
#include "hub/store/sets.hpp"
#include "hub/store/stations.hpp"
#include "tests/floor/gym.hpp"
#include "tests/floor/raw_station.hpp"

#include <gtest/gtest.h>

namespace floor_test {

namespace {

using namespace std::chrono_literals;

// Ada did 3 x 12 with one rep left, four days ago: ready to go up, but nobody has seen her form.
void train_ready_to_go_up(const Gym& gym) {
    auto db = hub::store::Database::open_to_write(gym.data());
    const auto ada = hub::store::find_member(db, "Ada");
    ASSERT_TRUE(ada);
    for (const gym::Station& station : hub::store::stations(db)) {
        if (station.kind != "leg_curl") {
            continue;
        }
        for (int i = 0; i < 3; ++i) {
            gym::Set set;
            set.member = ada->id;
            set.exercise = "leg_curl";
            set.station = station.id;
            set.load = gym::kilograms(30);
            set.reps = 12;
            set.reps_in_reserve = 1;
            set.target = gym::Target{set.load, 8, 12, 3};
            const auto at = base::wall_now() - 96h + i * 3min;
            const auto seq = static_cast<std::uint64_t>(i + 1);
            hub::store::insert_set(db, {{station.id.value, 1, seq}, at, false, set});
        }
    }
}

struct Trainee : ::testing::Test {
    Gym gym;
    Kiosk kiosk{gym, "leg-curl", "1280x800", 0};

    Shown tapped_in() {
        kiosk.wait_for_screen("idle");
        kiosk.tap(ada_card);
        const Shown shown = kiosk.wait_for_screen("set");
        kiosk.press("finish");
        kiosk.press("done");
        return shown;
    }
};

} // namespace

TEST_F(Trainee, C1_R26_N8_WhatTheDeskSaysIsInThePlanWithTheHubAndWithout) {
    train_ready_to_go_up(gym);
    gym.start_hub();
    kiosk.start();
    EXPECT_TRUE(tapped_in().says("Form first"));

    gym.hub_command({"member", "form", "Ada", "--exercise", "leg_curl", "--by", "Kim"});
    EXPECT_TRUE(tapped_in().says("Up from 30 kg"));

    gym.hub_command(
        {"member", "pain", "Ada", "--report", "5", "--exercise", "leg_curl", "--where", "knee"}
    );
    EXPECT_TRUE(tapped_in().says("Please ask a trainer"));

    gym.kill_hub_9();
    kiosk.wait_until("the lamp", [](const Shown& now) { return now.says("Saved on this screen"); });
    EXPECT_TRUE(tapped_in().says("Please ask a trainer"));
    kiosk.kill_9();
    kiosk.start();
    EXPECT_TRUE(tapped_in().says("Please ask a trainer"));
}

TEST_F(Trainee, C2_J22_WhatIsToldAtOneStationIsKnownAtAnother) {
    train_ready_to_go_up(gym);
    gym.hub_command(
        {"station",
         "add",
         "Leg curl 2",
         "--kind",
         "leg_curl",
         "--out",
         (gym.folder() / "two").string()}
    );
    gym.hub_command({"member", "form", "Ada", "--exercise", "leg_curl", "--by", "Kim"});
    const std::string shown = gym.hub_command({"member", "show", "Ada"}); // "Ada (ID)"
    const gym::MemberId ada{shown.substr(5, shown.find(')') - 5)};
    gym.start_hub();
    RawStation other(gym.folder() / "two", gym.port());
    other.introduce(9);
    const wire::PainReport report{"leg_curl", gym::BodyPart::hamstring, 6};
    other.send(wire::Batch{
        {event_of(9, 1, wire::PainReported{ada, report}),
         event_of(9, 2, wire::PreferenceChanged{ada, {{"warm_ups", "none"}}}),
         event_of(9, 3, wire::PreferenceChanged{ada, {{"easier", "on"}}})}});
    EXPECT_EQ(other.expect<wire::Ack>().marks.front().hw, 3u);
    EXPECT_EQ(gym.quarantined_at_hub(), 1); // a tap is a name, not proof
    const std::string about = gym.hub_command({"member", "about", "Ada"});
    EXPECT_NE(about.find("take it easier: off\n"), std::string::npos) << about;
    EXPECT_NE(about.find("warm-ups: none\n"), std::string::npos) << about;

    kiosk.start();
    EXPECT_TRUE(tapped_in().says("Please ask a trainer"));
    const std::string list = gym.hub_command({"member", "pain", "Ada"});
    gym.hub_command({"member", "pain", "Ada", "--close", list.substr(0, list.find(' '))});
    EXPECT_TRUE(tapped_in().says("Up from 30 kg"));
}

} // namespace floor_test
