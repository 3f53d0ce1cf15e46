// T7 through real processes: a spare kiosk takes over a station, a kiosk that was replaced delivers
// and does nothing else, machines are renamed and replaced.
#include "tests/floor/gym.hpp"
#include "tests/floor/raw_station.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

namespace floor_test {

namespace {

const std::string card_of_kim = "0000000077";
const std::vector<std::string> pin_of_kim{"pin_4", "pin_7", "pin_1", "pin_1", "pin_ok"};
constexpr std::chrono::seconds cut_within{1};

struct SpareKiosk : ::testing::Test {
    Gym gym;
    Kiosk old{gym, "leg-curl", "1280x800", 0};
    Kiosk spare{gym, "spare-1", "1280x800", 1280};
    std::string station; // its id

    SpareKiosk() {
        gym.hub_command({"member", "add", "Kim"});
        gym.hub_command({"member", "pin", "Kim", "--pin", "4711"});
        gym.hub_command({"card", "link", card_of_kim, "--member", "Kim", "--staff"});
        add_spare("Spare 1", "spare-1");
        const std::string list = gym.hub_command({"station", "list"});
        const auto line = list.rfind('\n', list.find("Leg curl 1")) + 1; // npos + 1 is 0
        station = list.substr(line, list.find(' ', line) - line);
        gym.start_hub();
    }

    void add_spare(const std::string& name, const std::string& folder) {
        gym.hub_command(
            {"station",
             "add",
             name,
             "--kind",
             "spare",
             "--out",
             (gym.folder() / folder).string(),
             "--hub",
             "127.0.0.1:" + std::to_string(gym.port())}
        );
    }

    void start(Kiosk& kiosk, const std::string& screen) {
        kiosk.start();
        kiosk.wait_for_screen(screen);
    }

    // A card, the PIN, the station: all but the last touch.
    void choose_station(Kiosk& kiosk) {
        kiosk.wait_until("the hub", [](const Shown& now) { return now.says("Staff card"); });
        kiosk.tap(card_of_kim);
        for (const std::string& key : pin_of_kim) {
            kiosk.press(key);
        }
        kiosk.press("station_" + station);
    }

    void take_over(Kiosk& kiosk) {
        choose_station(kiosk);
        kiosk.press("yes");
        kiosk.wait_for_screen("idle");
    }

    // One set of Ada's; how many the hub has then.
    void train(Kiosk& kiosk, std::size_t sets) {
        kiosk.tap(ada_card);
        kiosk.wait_for_screen("set");
        kiosk.press("save_2");
        kiosk.wait_for_screen("rest");
        wait_for_sets(sets);
    }

    void wait_for_sets(std::size_t sets) {
        const auto until = std::chrono::steady_clock::now() + patience;
        while (gym.sets_at_hub().size() < sets && std::chrono::steady_clock::now() < until) {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        EXPECT_EQ(gym.sets_at_hub().size(), sets) << gym.hub_log();
        EXPECT_EQ(gym.quarantined_at_hub(), 0);
    }
};

wire::Answer ask(RawStation& station, wire::Ask what) {
    station.send(wire::Request{1, std::move(what)});
    return station.expect<wire::Response>().answer;
}

} // namespace

TEST_F(SpareKiosk, T7_SpareKioskBecomesTheStationInACardAndSevenTouches) {
    start(old, "idle");
    old.tap(ada_card);
    old.press("settings");
    old.press("seat_up"); // the first mark
    old.wait_until("seat 1", [](const Shown& now) { return now.says("1"); });
    old.press("seat_up");
    old.press("save_settings");
    old.wait_for_screen("set");
    old.press("save_2");
    old.wait_for_screen("rest");
    wait_for_sets(1);
    start(spare, "spare");
    choose_station(spare);
    EXPECT_EQ(pin_of_kim.size() + 2, 7u) << "with the station and yes";
    spare.wait_until("what becomes of the other", [](const Shown& now) {
        return now.says("Somebody is training at");
    });
    spare.press("yes");
    gym.wait_for_log("Leg curl 1 is taken over by the spare kiosk Spare 1, by Kim");
    const auto taken = std::chrono::steady_clock::now();
    gym.wait_for_log("its key is not what it was");
    EXPECT_LT(std::chrono::steady_clock::now() - taken, cut_within);
    spare.wait_until("its name", [](const Shown& now) {
        return now.screen == "idle" && now.says("Leg curl 1");
    });
    old.wait_until("what became of it", [](const Shown& now) {
        return now.screen == "spare" && now.says("has another kiosk now") &&
               now.says("Everything kept here is at the hub");
    });
    EXPECT_FALSE(old.shown().says("Ada"));

    spare.tap(ada_card);
    const Shown set = spare.wait_for_screen("set");
    EXPECT_NE(std::ranges::find(set.texts, "2"), set.texts.end()) << "her seat";
    EXPECT_TRUE(set.says("Today")) << "her first set of this visit";
    spare.press("save_1");
    spare.wait_for_screen("rest");
    wait_for_sets(2);
    for (const gym::LoggedSet& logged : gym.sets_at_hub()) {
        EXPECT_EQ(logged.id.origin, station);
        EXPECT_EQ(logged.set.station, gym::StationId{station});
    }
    EXPECT_NE(gym.sets_at_hub()[0].id.boot, gym.sets_at_hub()[1].id.boot);
    EXPECT_EQ(gym.hub_command({"station", "list"}).find("Spare 1"), std::string::npos);
    const std::string shown = gym.hub_command({"station", "show", "Leg curl 1"});
    EXPECT_NE(shown.find("taken over by the spare kiosk Spare 1, by Kim"), std::string::npos);

    spare.kill_9(); // it stays what it is
    start(spare, "idle");
    spare.wait_until("its name", [](const Shown& now) { return now.says("Leg curl 1"); });
}

TEST_F(SpareKiosk, T7_ReplacedKioskDeliversWhatItKeptAndTakesOverAgain) {
    start(old, "idle");
    train(old, 1);
    gym.kill_hub_9();
    old.wait_for_screen("set"); // the rest is over
    old.press("save_1");        // on its disk alone
    old.wait_for_screen("rest");
    old.kill_9();
    gym.start_hub();
    start(spare, "spare");
    take_over(spare);
    train(spare, 2);
    old.start();
    wait_for_sets(3);
    old.wait_until("what became of it", [](const Shown& now) {
        return now.screen == "spare" && now.says("Everything kept here is at the hub");
    });
    old.tap(ada_card); // signs nobody in
    take_over(old);    // the wrong machine was chosen, say
    spare.wait_for_screen("spare");
    train(old, 4);
}

// Whatever of it had happened: it is the station, or a spare kiosk that can be asked again.
TEST_F(SpareKiosk, T7_SpareKilledInTheMiddleOfTakingOver) {
    for (const bool hub_has_it : {false, true}) {
        start(spare, "spare");
        choose_station(spare);
        spare.press("yes");
        if (hub_has_it) {
            gym.wait_for_log("is taken over by");
        }
        spare.kill_9();
        spare.start();
        const Shown now = spare.wait_until("what it is", [](const Shown& shown) {
            return shown.screen == "idle" || shown.says("Staff card");
        });
        if (now.screen == "idle") {
            break;
        }
        spare.kill_9();
    }
    if (spare.shown().screen != "idle") {
        start(spare, "spare");
        take_over(spare);
    }
    train(spare, 1);
}

TEST_F(SpareKiosk, T7_SpareAndReplacedKiosksAreToldNothingOfMembers) {
    RawStation one(gym.folder() / "spare-1", gym.port());
    EXPECT_EQ(one.introduce(1).station.kind, "spare");
    EXPECT_TRUE(std::holds_alternative<base::Refusal>(ask(one, wire::FetchProfile{{ada_card}})));
    EXPECT_TRUE(std::holds_alternative<base::Refusal>(ask(one, wire::Unlock{{ada_card}, "1234"})));
    EXPECT_TRUE(std::holds_alternative<wire::StaffCard>(ask(one, wire::FetchProfile{{card_of_kim}}))
    );
    const auto without_pin = ask(one, wire::TakeOver{{card_of_kim}, "", {station}, "no request"});
    ASSERT_TRUE(std::holds_alternative<wire::UnlockRefused>(without_pin));
    const auto unlocked = ask(one, wire::Unlock{{card_of_kim}, "4711"});
    const std::string token = std::get<wire::Unlocked>(unlocked).token;
    for (const char* nowhere : {"NOWHERE00000", ""}) {
        const auto refused = ask(one, wire::TakeOver{{card_of_kim}, token, {nowhere}, ""});
        EXPECT_EQ(std::get<base::Refusal>(refused).reason, base::Reason::not_found);
    }
    const auto forged = ask(one, wire::TakeOver{{card_of_kim}, token, {station}, "no request"});
    EXPECT_EQ(std::get<base::Refusal>(forged).reason, base::Reason::invalid);
    RawStation curl(gym.folder() / "leg-curl", gym.port());
    EXPECT_EQ(curl.introduce(2).station.kind, "leg_curl");
    const auto no_spare = ask(curl, wire::TakeOver{{card_of_kim}, token, {station}, ""});
    EXPECT_EQ(std::get<base::Refusal>(no_spare).reason, base::Reason::conflict);
}

TEST_F(SpareKiosk, T7_StolenKioskIsShutOutAtOnce) {
    RawStation curl(gym.folder() / "leg-curl", gym.port());
    curl.introduce(1);
    gym.hub_command({"station", "revoke", "Leg curl 1"});
    EXPECT_TRUE(curl.closed());
    RawStation again(gym.folder() / "leg-curl", gym.port());
    EXPECT_EQ(again.expect<wire::Refused>().why, wire::Refused::Why::not_a_station);
    start(spare, "spare");
    take_over(spare);
    train(spare, 1);
}

TEST_F(SpareKiosk, T7_NewNameIsShownAtOnceAndAnotherMachineBeginsANewScale) {
    start(old, "idle");
    train(old, 1);
    gym.hub_command({"station", "rename", "Leg curl 1", "Leg curl A"});
    old.kill_9();
    start(old, "idle");
    old.wait_until("its new name", [](const Shown& now) { return now.says("Leg curl A"); });
    gym.hub_command({"station", "rename", "Leg curl A", "Leg curl B"});
    old.wait_until("its newest name", [](const Shown& now) { return now.says("Leg curl B"); });
    gym.hub_command({"station", "replaced", "Leg curl B"});
    old.tap(ada_card);
    const Shown set = old.wait_for_screen("set");
    EXPECT_EQ(gym.sets_at_hub().size(), 1u);
    old.press("me");
    old.press("log");
    old.wait_until("the log", [](const Shown& now) { return now.says("the machine before"); });
}

} // namespace floor_test
