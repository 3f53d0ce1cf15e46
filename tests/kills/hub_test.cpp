// A real hub, killed at any moment: on its way up, while it moves its log into the database, in the
// midst of a backup. What it acknowledged is there once afterwards, and all that follows from it.
#include "common/storage/open.hpp"
#include "tests/common/environment.hpp"
#include "tests/kills/floor.hpp"
#include "tests/kills/kills.hpp"

#include <fmt/format.h>

#include <iostream>
#include <optional>

namespace kills {

namespace {

constexpr int lifting = 16; // stations
constexpr int people = 40;
constexpr std::int64_t starting_us = 60'000; // from its start
constexpr std::int64_t serving_us = 120'000; // from its first acknowledgement
constexpr std::int64_t moving_us = 5'000;    // from when its log is long enough to be moved
constexpr std::uint64_t moving_one_in = 12;

// What the kills met, so that one sees that they meet it.
struct Met {
    std::uint64_t kills = 0;
    std::uint64_t starting = 0;
    std::uint64_t moving = 0;
    std::uint64_t in_backup = 0;
    std::uint64_t backups = 0;
    std::uint64_t redriven = 0;
    std::uint64_t sets = 0;
};

class HubLives {
public:
    HubLives(std::uint64_t seed, Met& met)
        : chance_(seed)
        , met_(met)
        , gym_(
              {std::filesystem::temp_directory_path(), {}},
              tests::text_in("GYMFLOOR_HUB_PROGRAM", GYMFLOOR_HUB_PROGRAM),
              lifting + 1,
              {people, 0}
          ) {
        gym_.keep();
        std::filesystem::create_directory(backups());
        run({"gym", "set", "backup_folder", backups().string()});
        floor_.emplace(gym_, chance_);
    }

    ~HubLives() {
        if (is_well_) {
            std::filesystem::remove_all(gym_.folder());
        } else {
            std::cout << "look at " << gym_.folder() << "\n";
        }
    }

    HubLives(const HubLives&) = delete;
    HubLives& operator=(const HubLives&) = delete;

    void live() {
        gym_.launch_hub();
        std::unique_ptr<floor_test::Process> backup;
        const std::uint64_t way = chance_.below(4);
        if (way == 0) {
            floor_->go_on_for(by_chance(starting_us));
        } else {
            floor_->go_on_until([&] { return gym_.hub_is_ready(); }, "the hub does not come up");
            floor_->go_on_until_acknowledged();
            if (way == 1) {
                backup = std::make_unique<floor_test::Process>(
                    gym_.command({"backup"}),
                    gym_.folder() / "backup.out",
                    gym_.folder() / "backup.err"
                );
            }
            if (chance_.one_in(moving_one_in)) {
                const auto due = [&] { return log_bytes() >= storage::wal_bytes_due; };
                floor_->go_on_until(due, "the hub's log does not grow");
                floor_->go_on_for(by_chance(moving_us));
            } else {
                floor_->go_on_for(by_chance(serving_us));
            }
        }
        met_.starting += gym_.hub_is_ready() ? 0 : 1;
        gym_.kill_hub_9();
        ++met_.kills;
        met_.moving += log_bytes() >= storage::wal_bytes_due ? 1 : 0;
        met_.in_backup += backup && backup->runs() ? 1 : 0;
        if (backup && chance_.one_in(2)) {
            backup->wait(); // else it dies as well: it may have gone on alone
        }
    }

    void compare() {
        gym_.start_hub();
        floor_->deliver();
        // An event that three kills fell on is put aside unread.
        const std::string redriven = run({"quarantine", "redrive"});
        met_.redriven += redriven.starts_with("Applied: 0.") ? 0 : 1;
        EXPECT_EQ(gym_.stop_hub(), 0);
        const auto told = floor_->told();
        EXPECT_EQ(told.size(), std::size_t{lifting});
        const auto verified = bench::verify(gym_.data(), floor_->members(), told);
        for (const std::string& wrong : verified.wrong) {
            ADD_FAILURE() << wrong;
        }
        met_.sets += verified.there;
        run({"verify"});
        if (const auto made = whole_backups(); made > 0) {
            met_.backups += made;
            run({"drill"}); // what kiosks were told is safe is in the newest one
        }
        is_well_ = !testing::Test::HasFailure();
    }

private:
    std::chrono::microseconds by_chance(std::int64_t most) {
        return std::chrono::microseconds(chance_.between(0, most));
    }

    std::filesystem::path backups() const { return gym_.folder() / "backups"; }

    std::uint64_t whole_backups() const {
        std::uint64_t found = 0;
        for (const auto& each : std::filesystem::directory_iterator(backups())) {
            found += each.path().filename().string().ends_with("Z") ? 1 : 0;
        }
        return found;
    }

    std::uintmax_t log_bytes() const {
        std::error_code none;
        const auto bytes = std::filesystem::file_size(gym_.data() / "hub.db-wal", none);
        return none ? 0 : bytes;
    }

    std::string run(std::vector<std::string> arguments) {
        const std::string what = arguments.front();
        const floor_test::Ran ran = gym_.run(std::move(arguments));
        EXPECT_EQ(ran.exit_code, 0) << what << ": " << ran.out << ran.err;
        return ran.out;
    }

    tests::Chance chance_;
    Met& met_;
    bench::OwnGym gym_;
    std::optional<Floor> floor_;
    bool is_well_ = false; // its folder may go
};

} // namespace

TEST(Kills, Q2_WhatTheHubAcknowledgedIsThereOnceHoweverOftenItIsKilled) {
    Met met;
    for_each_seed("Kills.Q2_WhatTheHub*", [&](std::uint64_t seed) {
        HubLives hub(seed, met);
        for (std::uint64_t kill = 0; kill < kills_of_a_folder; ++kill) {
            hub.live();
        }
        hub.compare();
    });
    std::cout << fmt::format(
        "{} kills: {} on the way up, {} as it moved its log, {} in a backup; {} sets "
        "acknowledged; {} whole backups; {} folders with events put aside and brought back\n",
        met.kills,
        met.starting,
        met.moving,
        met.in_backup,
        met.sets,
        met.backups,
        met.redriven
    );
    EXPECT_GT(met.starting, 0u);
    EXPECT_GT(met.moving, 0u);
    EXPECT_GT(met.in_backup, 0u);
    EXPECT_GT(met.backups, 0u);
}

} // namespace kills
