// J22, J18 and the gym's settings with a real hub: what a PIN opens and a tap does not, the whole
// of a member's data out and gone, help that is seen.
#include "common/gym/preferences.hpp"
#include "tests/floor/gym.hpp"
#include "tests/floor/raw_station.hpp"

#include <gtest/gtest.h>

namespace floor_test {

namespace {

using namespace std::chrono_literals;
using Why = wire::UnlockRefused::Why;

struct Private : ::testing::Test {
    Private() {
        gym.hub_command(
            {"station",
             "add",
             "Leg curl 2",
             "--kind",
             "leg_curl",
             "--out",
             (gym.folder() / "two").string()}
        );
        const std::string shown = gym.hub_command({"member", "show", "Ada"}); // "Ada (ID)"
        ada = {shown.substr(5, shown.find(')') - 5)};
    }

    void start() {
        gym.start_hub();
        one = std::make_unique<RawStation>(gym.folder() / "leg-curl", gym.port());
        welcome = one->introduce(1);
    }

    wire::Answer ask(const wire::Ask& what) { return ask(*one, what); }

    static wire::Answer ask(RawStation& station, const wire::Ask& what) {
        station.send(wire::Request{7, what});
        return station.expect<wire::Response>().answer;
    }

    wire::Answer try_pin(const std::string& pin) { return ask(wire::Unlock{card, pin}); }

    std::string token() {
        const auto answer = try_pin("4711");
        const auto* unlocked = std::get_if<wire::Unlocked>(&answer);
        EXPECT_NE(unlocked, nullptr);
        return unlocked == nullptr ? "" : unlocked->token;
    }

    void send(const wire::EventBody& body) {
        one->send(wire::Batch{{event_of(1, ++seq, body)}});
        EXPECT_EQ(one->expect<wire::Ack>().marks.front().hw, seq);
    }

    void train(int sets) {
        for (int i = 0; i < sets; ++i) {
            gym::Set set = guest_set(welcome.station.id.value, 40, 8 + i % 4);
            set.member = ada;
            set.note = "knee, and \"quotes\"";
            send(wire::SetLogged{set});
        }
    }

    std::string fetch_export(const std::string& token, wire::ExportFormat format) {
        std::string text;
        for (std::uint64_t total = 1; text.size() < total;) {
            const auto answer = ask(wire::FetchExport{card, token, format, text.size()});
            const auto* piece = std::get_if<wire::ExportPiece>(&answer);
            if (piece == nullptr || piece->text.empty()) {
                ADD_FAILURE() << "no piece at " << text.size();
                return text;
            }
            text += piece->text;
            total = piece->total;
        }
        return text;
    }

    Gym gym;
    const gym::CardNumber card{ada_card};
    gym::MemberId ada;
    std::unique_ptr<RawStation> one;
    wire::Welcome welcome;
    std::uint64_t seq = 0;
};

} // namespace

TEST_F(Private, J22_APinIsRightWrongOrLockedAcrossARestart) {
    start();
    EXPECT_EQ(std::get<wire::UnlockRefused>(try_pin("4711")).why, Why::no_pin);
    EXPECT_EQ(gym.try_hub_command({"member", "pin", "Ada", "--pin", "12"}).exit_code, 1);
    gym.hub_command({"member", "pin", "Ada", "--pin", "4711"});
    EXPECT_EQ(
        std::get<wire::UnlockRefused>(ask(wire::Unlock{{unknown_card}, "4711"})).why,
        Why::unknown_card
    );
    EXPECT_EQ(std::get<wire::UnlockRefused>(try_pin("4712")).tries_left, 4);
    EXPECT_FALSE(token().empty());
    for (int left = 4; left > 0; --left) {
        const auto refused = std::get<wire::UnlockRefused>(try_pin("0000"));
        EXPECT_EQ(refused.why, Why::wrong);
        EXPECT_EQ(refused.tries_left, left);
    }
    EXPECT_EQ(
        std::get<wire::UnlockRefused>(try_pin("0000")), (wire::UnlockRefused{Why::locked, 0, 15})
    );
    gym.kill_hub_9();
    start();
    EXPECT_EQ(std::get<wire::UnlockRefused>(try_pin("4711")).why, Why::locked);
    gym.hub_command({"member", "pin", "Ada", "--pin", "4711"}); // staff helps
    EXPECT_FALSE(token().empty());
}

TEST_F(Private, J22_H5_WhatAPinOpensReachesTheNextStation) {
    gym.hub_command({"member", "pin", "Ada", "--pin", "4711"});
    start();
    const base::LocalDay today{std::chrono::days(20'780)};
    const gym::Goal goal{
        gym::Measure::jump_cm,
        "",
        180,
        200,
        today,
        today + std::chrono::days(60),
        gym::Why::performance};
    send(wire::GoalChanged{ada, goal});
    send(wire::PreferenceChanged{ada, {{"body_weight", "64"}}});
    EXPECT_EQ(gym.quarantined_at_hub(), 2);
    const std::string open = token();
    gym.kill_hub_9(); // a token outlives its hub
    start();
    seq = welcome.marks.front().hw;
    send(wire::GoalChanged{ada, goal, open});
    send(wire::PreferenceChanged{ada, {{"body_weight", "64"}, {"food", "on"}}, open});
    send(wire::PreferenceChanged{ada, {{"language", "de"}, {"text_size", "125"}}});
    EXPECT_EQ(gym.quarantined_at_hub(), 2);

    RawStation two(gym.folder() / "two", gym.port());
    two.introduce(2);
    const auto profile = std::get<gym::Profile>(ask(two, wire::FetchProfile{card}));
    EXPECT_EQ(profile.goal, goal);
    EXPECT_EQ(profile.about.body_weight, gym::kilograms(64)); // food cards were asked for
    EXPECT_EQ(profile.comfort.language, "de");
    EXPECT_EQ(profile.comfort.text_percent, 125);
    EXPECT_TRUE(profile.has_pin);
    // The token is of the first station.
    EXPECT_EQ(
        std::get<wire::UnlockRefused>(ask(two, wire::FetchHistory{card, open, {}})).why, Why::over
    );
}

TEST_F(Private, J21_J22_AMemberTellsAboutThemselvesAtAKiosk) {
    gym.hub_command({"member", "pin", "Ada", "--pin", "4711"});
    gym.start_hub();
    Kiosk kiosk(gym, "leg-curl", "1280x800", 0);
    kiosk.start(1);
    kiosk.wait_for_screen("idle");
    kiosk.tap(ada_card);
    kiosk.press("me");
    kiosk.press("about");
    const auto enter = [&](const std::string& pin) {
        for (const char digit : pin) {
            kiosk.press(std::string("pin_") + digit);
        }
        kiosk.press("pin_ok");
    };
    enter("0815");
    kiosk.wait_until("how many tries", [](const Shown& now) {
        return now.says("4 tries are left");
    });
    enter("4711");
    kiosk.press("easier_on");
    RawStation two(gym.folder() / "two", gym.port());
    two.introduce(2);
    const auto patience = std::chrono::steady_clock::now() + 10s;
    bool easier = false;
    while (!easier && std::chrono::steady_clock::now() < patience) {
        easier = std::get<gym::Profile>(ask(two, wire::FetchProfile{card})).trainee.easier;
    }
    EXPECT_TRUE(easier);
    EXPECT_EQ(gym.quarantined_at_hub(), 0);
    EXPECT_EQ(kiosk.log().find("pin_4"), std::string::npos) << "digits are in no log";
}

TEST_F(Private, J22_TheExportIsTheOneThatTheDeskWrites) {
    gym.hub_command({"member", "pin", "Ada", "--pin", "4711"});
    start();
    train(70);
    const std::string open = token();
    const auto page = std::get<wire::HistoryPage>(ask(wire::FetchHistory{card, open, {}}));
    EXPECT_EQ(page.sets.size(), 60u);
    EXPECT_TRUE(page.more);
    EXPECT_EQ(
        std::get<wire::UnlockRefused>(ask(wire::FetchExport{
                                          card, "made up", wire::ExportFormat::csv, 0}))
            .why,
        Why::over
    );
    EXPECT_EQ(
        fetch_export(open, wire::ExportFormat::csv),
        gym.hub_command({"export", "--member", "Ada", "--format", "csv"})
    );
    EXPECT_EQ(
        fetch_export(open, wire::ExportFormat::json),
        gym.hub_command({"export", "--member", "Ada", "--format", "json"})
    );
}

TEST_F(Private, J22_WhoIsForgottenIsGoneAndTheFloorGoesOn) {
    gym.hub_command({"member", "pin", "Ada", "--pin", "4711"});
    start();
    train(3);
    EXPECT_EQ(std::get<wire::UnlockRefused>(ask(wire::Forget{card, "made up"})).why, Why::over);
    const auto gone = std::get<wire::Forgotten>(ask(wire::Forget{card, token()}));
    EXPECT_FALSE(gone.receipt.empty());
    EXPECT_EQ(
        std::get<base::Refusal>(ask(wire::FetchProfile{card})).reason, base::Reason::not_found
    );
    const auto left = gym.sets_at_hub();
    ASSERT_EQ(left.size(), 3u);
    EXPECT_EQ(left[0].set.member, std::nullopt);
    train(1); // a kiosk that has not heard of it
    EXPECT_EQ(gym.quarantined_at_hub(), 1);
    EXPECT_EQ(gym.stop_hub(), 0);
    EXPECT_EQ(read_file(gym.data() / "hub.db").find(ada.value), std::string::npos);
    EXPECT_NE(gym.try_hub_command({"member", "show", "Ada"}).exit_code, 0);
}

TEST_F(Private, J18_HelpIsSeenAtOnceAndAfterTheHubWasKilled) {
    EXPECT_EQ(gym.try_hub_command({"help"}).exit_code, 1); // no hub: nobody can call
    start();
    EXPECT_EQ(gym.hub_command({"help"}), "Nobody calls for help.\n");
    RawStation wall(gym.folder() / "wall", gym.port());
    wall.introduce(3);
    wall.expect<wire::FloorState>();
    const auto asked = std::chrono::steady_clock::now();
    one->send(wire::StationState{true, gym::Help::unwell});
    const auto on_wall = [&] {
        for (;;) {
            for (const auto& station : wall.expect<wire::FloorState>().stations) {
                if (station.help == gym::Help::unwell) {
                    return station.name;
                }
            }
        }
    };
    EXPECT_EQ(on_wall(), "Leg curl 1");
    EXPECT_NE(gym.hub_command({"help"}).find("Leg curl 1: FEELS UNWELL"), std::string::npos);
    EXPECT_LT(std::chrono::steady_clock::now() - asked, 2s);
    gym.wait_for_log("HELP at Leg curl 1");

    gym.kill_hub_9();
    start();
    one->send(wire::StationState{true, gym::Help::unwell}); // as every kiosk does after a Welcome
    one->send(wire::Ping{});
    one->expect<wire::Pong>();
    EXPECT_NE(gym.hub_command({"help"}).find("Leg curl 1"), std::string::npos);
    gym.hub_command({"help", "--done", "Leg curl 1"});
    EXPECT_EQ(gym.hub_command({"help"}), "Nobody calls for help.\n");
    EXPECT_EQ(gym.try_hub_command({"help", "--done", "Leg curl 1"}).exit_code, 1);
}

TEST_F(Private, N3_AStationLearnsThatAnotherIsBusyAndNothingOfAnybody) {
    start();
    RawStation two(gym.folder() / "two", gym.port());
    two.introduce(2);
    train(1);
    one->send(wire::StationState{true});
    for (;;) {
        const auto floor = two.expect<wire::FloorState>();
        EXPECT_TRUE(floor.last_sets.empty());
        EXPECT_EQ(floor.sets_today, 0u);
        ASSERT_EQ(floor.stations.size(), 2u);
        if (floor.stations[0].busy_since) {
            EXPECT_EQ(floor.stations[0].state, wire::StationOnFloor::State::busy);
            break;
        }
    }
}

TEST_F(Private, J14_J18_WhatTheGymChoosesReachesItsKiosksAtOnce) {
    gym.hub_command({"gym", "set", "emergency_number", "144"});
    start();
    EXPECT_EQ(welcome.gym.emergency_number, "144");
    gym.hub_command({"gym", "set", "health_screen", "desk"});
    EXPECT_EQ(one->expect<gym::GymSettings>().health_screen, gym::HealthScreen::desk);
    gym.hub_command({"resource", "add", "Sleep", "https://example.org/sleep"});
    const auto told = one->expect<gym::GymSettings>();
    ASSERT_EQ(told.resources.size(), 1u);
    EXPECT_EQ(told.resources[0].title, "Sleep");
    EXPECT_EQ(told.emergency_number, "144");
}

} // namespace floor_test
