// A real hub and real kiosks with a bad wire between them: what a kiosk keeps arrives, once and as
// it was, whatever the wire does, and soon after it is good again (Q2, N8).
#include "common/net/deadlines.hpp"
#include "tests/floor/gym.hpp"
#include "tests/network/station.hpp"
#include "tests/network/wire.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace network_test {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr unsigned int seed = 7;
constexpr int stations_count = 3;

// After a cut that is shorter, TCP sends again at doubled times: after as long again at most. A
// kiosk whose link has ended tries for 5 s with SYNs up to 2 s apart, then waits for up to 2 s.
constexpr std::chrono::seconds back_max{10};
// Who has nothing to send, or two batches on their way, hears at the next ping that the hub knows
// nothing of the connection.
constexpr std::chrono::seconds back_from_half_open_max = net::heartbeat_every + back_max;
// Where packets are lost by chance TCP may have come to wait for very long: net::idle_max ends it.
constexpr std::chrono::seconds back_after_losses_max = net::idle_max + back_max;

constexpr auto between_sets = 50ms;

// By key, without the time: the hub corrects it.
auto by_key(std::vector<gym::LoggedSet> sets) {
    std::vector<std::tuple<std::string, std::uint64_t, std::uint64_t, gym::Set>> all;
    for (const gym::LoggedSet& each : sets) {
        all.emplace_back(each.id.origin, each.id.boot, each.id.seq, each.set);
    }
    std::ranges::sort(all, [](const auto& one, const auto& other) {
        return std::tie(std::get<0>(one), std::get<1>(one), std::get<2>(one)) <
               std::tie(std::get<0>(other), std::get<1>(other), std::get<2>(other));
    });
    return all;
}

struct BadWire : ::testing::Test {
    std::optional<Wire> wire;
    std::optional<floor_test::Gym> gym;
    boost::asio::io_context io{1};
    std::vector<std::unique_ptr<Station>> stations;

    void SetUp() override {
        if (const auto why = why_not()) {
            GTEST_SKIP() << "this machine can not do it: " << *why;
        }
        wire.emplace(seed);
        gym.emplace(Wire::hub_address);
        start_hub();
    }

    void start_hub() {
        const Inside inside(wire->hub());
        gym->start_hub();
    }

    void connect_stations() {
        for (int i = 0; i < stations_count; ++i) {
            const std::string name = "press-" + std::to_string(i);
            gym->add_station(name, "leg_curl", name);
            stations.push_back(
                std::make_unique<Station>(io, gym->folder() / name, gym->hub_address())
            );
        }
        wait_until_all_are_back(back_max);
    }

    // All stations live for as long. False when it does not come true.
    bool wait_until(const std::function<bool()>& true_now, Clock::duration wait_max) {
        const Inside inside(wire->kiosks());
        const auto until = Clock::now() + wait_max;
        while (!true_now() && Clock::now() < until) {
            io.run_one_for(20ms);
        }
        return true_now();
    }

    void wait_until_all_are_back(Clock::duration wait_max) {
        const bool all = wait_until(
            [&] {
                return std::ranges::all_of(stations, [](const auto& each) {
                    return each->connected() && each->waiting() == 0;
                });
            },
            wait_max
        );
        EXPECT_TRUE(all) << gym->hub_log();
    }

    // At every station, all the time.
    void train(Clock::duration time) {
        for (const auto until = Clock::now() + time; Clock::now() < until;) {
            for (const auto& each : stations) {
                each->keep_set();
            }
            wait_until([] { return false; }, between_sets);
        }
    }

    std::uint64_t waiting() const {
        std::uint64_t all = 0;
        for (const auto& each : stations) {
            all += each->waiting();
        }
        return all;
    }

    int welcomes() const {
        int all = 0;
        for (const auto& each : stations) {
            all += each->welcomes();
        }
        return all;
    }

    void expect_everything_once() const {
        std::vector<gym::LoggedSet> kept;
        for (const auto& each : stations) {
            kept.insert(kept.end(), each->kept().begin(), each->kept().end());
        }
        EXPECT_FALSE(kept.empty());
        EXPECT_TRUE(by_key(gym->sets_at_hub()) == by_key(std::move(kept)));
        EXPECT_EQ(gym->quarantined_at_hub(), 0);
    }
};

} // namespace

TEST_F(BadWire, Q2_PacketsAreLostDoubledLateOutOfOrderAndDamaged) {
    connect_stations();
    wire->set({"both loss 20", "both duplicate 5", "both corrupt 1", "both delay 40"});
    wire->set({"both spread 20"});
    train(5s);
    for (const char* what : {"loss", "duplicate", "corrupt", "overtook"}) {
        EXPECT_GT(wire->counted(what), 0u) << what;
    }
    wire->set({"both loss 0", "both duplicate 0", "both corrupt 0", "both delay 0"});
    wait_until_all_are_back(back_after_losses_max);
    expect_everything_once();
}

// Damage that no checksum of IP or TCP finds. TLS does, and ends the link.
TEST_F(BadWire, Q2_WhatTcpTakesForSoundIsNotTaken) {
    connect_stations();
    wire->set({"both swap 5"});
    const auto give_up = Clock::now() + floor_test::patience;
    while (welcomes() < 2 * stations_count && Clock::now() < give_up) {
        train(100ms);
    }
    EXPECT_GE(welcomes(), 2 * stations_count);
    wire->set({"both swap 0"});
    wait_until_all_are_back(back_after_losses_max);
    expect_everything_once();
}

TEST_F(BadWire, N8_NothingPassesForSomeSeconds) {
    connect_stations();
    wire->set({"both cut 1"});
    train(3s);
    EXPECT_EQ(gym->sets_at_hub().size(), 0u);
    wire->set({"both cut 0"});
    wait_until_all_are_back(back_max);
    expect_everything_once();
}

TEST_F(BadWire, N8_OneWayIsCutThenTheOther) {
    connect_stations();
    wire->set({"back cut 1"}); // sets arrive, and no kiosk hears of it
    train(2s);
    EXPECT_GT(gym->sets_at_hub().size(), 0u);
    EXPECT_GT(waiting(), 0u);
    wire->set({"back cut 0"});
    wait_until_all_are_back(back_max);
    expect_everything_once();

    const auto before = gym->sets_at_hub().size();
    wire->set({"there cut 1"});
    train(2s);
    EXPECT_EQ(gym->sets_at_hub().size(), before);
    wire->set({"there cut 0"});
    wait_until_all_are_back(back_max);
    expect_everything_once();
}

// Its machine loses power: no end of the connection is ever told, and the next life of the machine
// knows nothing of it.
TEST_F(BadWire, N8_TheHubVanishesAndLeavesHalfOpenConnections) {
    connect_stations();
    gym->freeze_hub();
    train(300ms);
    wire->set({"both cut 1"});
    gym->kill_hub_9(); // what it had not read makes the kernel forget the connections at once
    wait_until([] { return false; }, 300ms);
    EXPECT_TRUE(stations.front()->connected());
    start_hub();
    train(1s);
    EXPECT_GT(waiting(), 0u);
    wire->set({"both cut 0"});
    wait_until_all_are_back(back_from_half_open_max);
    EXPECT_EQ(welcomes(), 2 * stations_count);
    expect_everything_once();
}

TEST_F(BadWire, N8_TheLinkGoesDownAndUp) {
    connect_stations();
    for (const std::string end : {"a", "b"}) { // the kiosks' cable, then the hub's
        wire->set({end + " up 0"});
        train(1s);
        EXPECT_GT(waiting(), 0u);
        wire->set({end + " up 1"});
        wait_until_all_are_back(back_max);
    }
    expect_everything_once();
}

// A member trains meanwhile, and sees where each set is.
TEST_F(BadWire, J10_TheScreenSaysWhereASetIs) {
    using floor_test::Shown;
    const auto saved_at_hub = [](const Shown& now) {
        return now.screen == "rest" && now.says("Saved at the hub");
    };
    const auto saved_here = [](const Shown& now) {
        return now.screen == "rest" && now.says("Saved here") && !now.says("Saved at the hub");
    };
    floor_test::Kiosk kiosk(*gym, "leg-curl", "1280x800", 0);
    {
        const Inside inside(wire->kiosks());
        kiosk.start();
    }
    kiosk.wait_for_screen("idle");
    kiosk.tap(floor_test::ada_card);
    kiosk.wait_for_screen("set");
    wire->set({"both loss 10", "both duplicate 5", "both corrupt 1", "both delay 40"});
    kiosk.press("save_2");
    kiosk.wait_until("set 1 at the hub, late", saved_at_hub);
    wire->set({"both cut 1"});
    kiosk.press("start_now");
    kiosk.wait_until("set 2", [](const Shown& now) { return now.says("Set 2 of 3"); });
    kiosk.press("save_1");
    kiosk.wait_until("set 2 saved here", saved_here);
    EXPECT_EQ(gym->sets_at_hub().size(), 1u);
    wire->set({"both loss 0", "both duplicate 0", "both corrupt 0", "both delay 0", "both cut 0"});
    kiosk.wait_until("set 2 at the hub", saved_at_hub);
    const auto sets = gym->sets_at_hub();
    ASSERT_EQ(sets.size(), 2u);
    EXPECT_EQ(sets[0].set.reps_in_reserve, 2);
    EXPECT_EQ(sets[1].set.reps_in_reserve, 1);
}

} // namespace network_test
