// Q2, N8, K5: two real kiosks, a hub that is killed again and again, and members who train as fast
// as they can. GYMFLOOR_VISITS: so many; GYMFLOOR_SEED: who does what, and when the hub dies.
#include "common/base/ids.hpp"
#include "common/base/secret.hpp"
#include "deploy/members/member.hpp"
#include "hub/store/cards.hpp"
#include "hub/store/event_log.hpp"
#include "hub/store/members.hpp"
#include "tests/common/environment.hpp"
#include "tests/soak/ledger.hpp"
#include "tests/soak/window.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <poll.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <random>

namespace soak {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr int hurry = 20;        // members think and lift so much faster than they would
constexpr int rests_speed = 400; // a rest of 90 s takes 0.2 s
// Kiosks need up to two seconds to come back to it, and know few cards meanwhile.
constexpr std::chrono::milliseconds hub_lives_least{1500};
constexpr std::chrono::milliseconds hub_lives_most{8000};
constexpr std::chrono::milliseconds hub_away_most{1000};
constexpr std::uint64_t regulars = 250;
constexpr std::size_t at_once = 3; // one more than there are kiosks: they meet
constexpr int visits_before = 100; // what a kiosk needs to have seen once
constexpr int visits_that_tell = 1000;
constexpr double memory_most = 1.05; // K5

members::Person regular(std::uint64_t number) {
    constexpr std::array tempers{
        members::Temper::honest, members::Temper::sloppy, members::Temper::forgetful};
    return {
        fmt::format("Member {}", number), fmt::format("00077{:05}", number), tempers[number % 3]};
}

void add_regulars(const floor_test::Gym& gym) {
    auto db = hub::store::Database::open_to_write(gym.data());
    const auto key = base::read_key(gym.data() / "secrets" / "card.key");
    SQLite::Transaction all(db.sql());
    for (std::uint64_t number = 0; number < regulars; ++number) {
        const gym::MemberId id{base::random_id()};
        const members::Person person = regular(number);
        const base::Instant now = base::wall_now();
        hub::store::add_member(db, {id, person.name, {}}, now);
        (void)hub::store::link_card(db, base::card_tag(key, person.card), id, now);
    }
    all.commit();
}

std::set<std::string> names() {
    std::set<std::string> all;
    for (std::uint64_t number = 0; number < regulars; ++number) {
        all.insert(regular(number).name);
    }
    return all;
}

class BusyGym {
public:
    explicit BusyGym(std::uint64_t seed)
        : random_(seed)
        , ledger_(names()) {
        gym_.hub_command(
            {"station",
             "add",
             "Deadlift 1",
             "--kind",
             "deadlift_platform",
             "--out",
             (gym_.folder() / "deadlift").string(),
             "--hub",
             "127.0.0.1:" + std::to_string(gym_.port())}
        );
        add_regulars(gym_);
        gym_.start_hub();
        gym_.display();
        windows_.push_back(std::make_unique<Window>(gym_, "leg-curl", 0, rests_speed));
        windows_.push_back(std::make_unique<Window>(gym_, "deadlift", 640, rests_speed));
        for (std::size_t place = 0; place < at_once; ++place) {
            members_.push_back(next_member());
        }
    }

    void run(int visits) {
        hub_dies_ = Clock::now() + between(hub_lives_least, 2 * hub_lives_least);
        while (ledger_.visits() < visits) {
            read();
            if (ledger_.visits() >= visits_before && memory_before_.empty()) {
                memory_before_ = memory();
            }
            look_after_hub();
            wait_until(let_members_act());
        }
        seconds_ = std::chrono::duration<double>(Clock::now() - began_).count();
        if (!hub_is_up_) {
            start_hub();
        }
    }

    void compare() {
        const std::vector<double> after = memory();
        deliver();
        for (const auto& window : windows_) {
            EXPECT_EQ(window->stop(), 0);
            ledger_.compare(gym_.folder() / window->folder(), gym_.data());
        }
        gym_.stop_hub();
        ledger_.compare_shown();
        EXPECT_EQ(gym_.quarantined_at_hub(), 0);
        std::cout << fmt::format(
            "{} visits in {:.0f} s, {:.1f} a second; the hub killed {} times; {} sets kept, {} of "
            "them seen as they were shown as saved\n",
            ledger_.visits(),
            seconds_,
            ledger_.visits() / seconds_,
            kills_,
            ledger_.kept(),
            ledger_.shown_as_saved()
        );
        for (std::size_t place = 0; place < memory_before_.size(); ++place) {
            const double share = after[place] / memory_before_[place];
            std::cout << fmt::format(
                "{}: {:.1f} MiB after {} visits, {:.1f} MiB at the end: {:.3f}\n",
                windows_[place]->folder(),
                memory_before_[place],
                visits_before,
                after[place],
                share
            );
            if (ledger_.visits() >= visits_that_tell) {
                EXPECT_LE(share, memory_most) << windows_[place]->folder();
            }
        }
        EXPECT_GT(ledger_.shown_as_saved(), ledger_.visits());
        EXPECT_GT(kills_, 0);
    }

private:
    // Theirs runs faster than the real one.
    members::Time now() const {
        return std::chrono::duration_cast<members::Time>((Clock::now() - began_) * hurry);
    }

    Clock::duration between(Clock::duration least, Clock::duration most) {
        const auto span = static_cast<std::uint64_t>((most - least).count());
        return least + Clock::duration(random_() % span);
    }

    members::Member next_member() {
        const members::Floor floor{windows_.size(), static_cast<double>(rests_speed) / hurry};
        const auto seed = static_cast<std::uint32_t>(random_());
        return members::Member(
            regular(came_++ % regulars), floor, random_() % windows_.size(), seed
        );
    }

    void read() {
        for (const auto& window : windows_) {
            window->read([this](const members::Shown& before, const members::Shown& shown) {
                ledger_.see(before, shown);
            });
        }
    }

    // When the first of them has something to do again.
    members::Time let_members_act() {
        members::Time next = members::Time::max();
        for (members::Member& member : members_) {
            const Window& window = *windows_[member.station()];
            const members::Step step = member.look(window.shown(), now());
            if (std::holds_alternative<members::Walk>(step.act)) {
                member = next_member(); // this one goes home
            } else if (const auto* press = std::get_if<members::Press>(&step.act)) {
                const auto place = window.shown().targets.find(press->target);
                if (place != window.shown().targets.end()) {
                    hands().press(window.title(), place->second);
                }
            } else if (std::holds_alternative<members::TapCard>(step.act)) {
                hands().type_card(window.title(), member.person().card);
            }
            next = std::min(next, step.again);
        }
        return next;
    }

    void wait_until(members::Time when) {
        const auto left = std::clamp((when - now()) / hurry, members::Time(1), members::Time(20));
        pollfd pipes[]{
            {windows_[0]->descriptor(), POLLIN, 0}, {windows_[1]->descriptor(), POLLIN, 0}};
        ::poll(pipes, std::size(pipes), static_cast<int>(left.count()));
    }

    void look_after_hub() {
        if (hub_is_up_ && Clock::now() >= hub_dies_) {
            gym_.kill_hub_9();
            ++kills_;
            hub_is_up_ = false;
            hub_back_ = Clock::now() + between(0ms, hub_away_most);
        } else if (!hub_is_up_ && Clock::now() >= hub_back_) {
            start_hub();
            hub_dies_ = Clock::now() + between(hub_lives_least, hub_lives_most);
        }
    }

    void start_hub() {
        gym_.start_hub();
        hub_is_up_ = true;
    }

    // Nobody acts any more; the hub has all that the kiosks keep.
    void deliver() {
        auto hub = hub::store::Database::open_to_read(gym_.data());
        const auto until = Clock::now() + floor_test::patience;
        while (waiting(hub) && Clock::now() < until) {
            read();
            wait_until(now() + 20ms * hurry);
        }
        EXPECT_FALSE(waiting(hub));
    }

    bool waiting(hub::store::Database& hub) {
        return std::ranges::any_of(windows_, [&](const auto& window) {
            const SQLite::Database kiosk(
                (gym_.folder() / window->folder() / "kiosk.db").string(), SQLite::OPEN_READONLY
            );
            SQLite::Statement last(kiosk, "SELECT boot, max(seq) FROM event");
            SQLite::Statement station(kiosk, "SELECT station_id FROM welcome");
            return last.executeStep() && station.executeStep() &&
                   hub::store::mark(
                       hub,
                       {station.getColumn(0).getString()},
                       static_cast<std::uint64_t>(last.getColumn(0).getInt64())
                   )
                           .hw < static_cast<std::uint64_t>(last.getColumn(1).getInt64());
        });
    }

    std::vector<double> memory() const {
        std::vector<double> mib;
        for (const auto& window : windows_) {
            mib.push_back(window->resident_mib());
        }
        return mib;
    }

    members::Hands& hands() { return gym_.display().hands(); }

    std::mt19937_64 random_;
    Ledger ledger_;
    floor_test::Gym gym_;
    std::vector<std::unique_ptr<Window>> windows_;
    std::vector<members::Member> members_;
    std::uint64_t came_ = 0;
    Clock::time_point began_ = Clock::now();
    double seconds_ = 0;
    bool hub_is_up_ = true;
    Clock::time_point hub_dies_;
    Clock::time_point hub_back_;
    int kills_ = 0;
    std::vector<double> memory_before_;
};

} // namespace

TEST(Soak, Q2_N8_K5_WhateverIsShownAsSavedIsAtTheHubOnce) {
    BusyGym gym(tests::number_in("GYMFLOOR_SEED", 1));
    gym.run(static_cast<int>(tests::number_in("GYMFLOOR_VISITS", 20)));
    gym.compare();
}

} // namespace soak
