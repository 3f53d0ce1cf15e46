// A process with a kiosk's real journal, killed at any moment: what it said is kept, is there
// again.
#include "common/wire/codec.hpp"
#include "kiosk/link/journal.hpp"
#include "kiosk/link/kiosk_database.hpp"
#include "tests/common/chance.hpp"
#include "tests/common/temporary_folder.hpp"
#include "tests/floor/process.hpp"
#include "tests/kills/journal_set.hpp"
#include "tests/kills/kills.hpp"

#include <fmt/format.h>

#include <iostream>
#include <map>
#include <sstream>
#include <thread>

namespace kills {

namespace {

constexpr std::int64_t opening_us = 15'000; // from its start
constexpr std::int64_t keeping_us = 40'000; // from its first set
constexpr std::int64_t keeping_long_us = 400'000;
constexpr std::uint64_t keeps_long_one_in = 16;

struct JournalMet {
    std::uint64_t kills = 0;
    std::uint64_t opening = 0; // and nothing kept yet
    std::uint64_t kept = 0;
    std::uint64_t forgot = 0;
};

class JournalLives {
public:
    JournalLives(std::uint64_t seed, JournalMet& met)
        : chance_(seed)
        , met_(met) {}

    // Nobody but who is killed opens the journal, and mends it, until the end.
    void live() {
        const std::string seed = std::to_string(chance_.next());
        floor_test::Process kiosk({GYMFLOOR_JOURNAL_PROGRAM, folder_.path(), seed}, out_, err_);
        if (chance_.one_in(3)) {
            wait(opening_us);
        } else {
            const auto begun = [](const std::string& text) { return !text.empty(); };
            if (!floor_test::wait_for_file(out_, begun)) {
                throw std::runtime_error("keeps nothing: " + floor_test::read_file(err_));
            }
            wait(chance_.one_in(keeps_long_one_in) ? keeping_long_us : keeping_us);
        }
        if (!kiosk.runs()) {
            throw std::runtime_error("ended by itself: " + floor_test::read_file(err_));
        }
        kiosk.kill_9();
        ++met_.kills;
        read_out();
    }

    void compare() {
        auto db = kiosk::link::open_kiosk_database(folder_.path());
        EXPECT_EQ(db.execAndGet("PRAGMA integrity_check").getString(), "ok");
        kiosk::link::Journal journal(db, 1);
        for (const delivery::Stretch& held : journal.stretches()) {
            Told& told = told_[held.boot];
            // One may be on disk without a word about it.
            EXPECT_LE(held.last, told.kept + 1);
            EXPECT_LE(held.first, told.safe + 1);
            const auto events = journal.read(held);
            ASSERT_EQ(events.size(), held.last - held.first + 1);
            for (const wire::Event& event : events) {
                EXPECT_EQ(event.body, wire::encode_body(journal_set(event.boot, event.seq)));
                EXPECT_EQ(event.wall, journal_instant(event.seq));
            }
            met_.forgot += held.first - 1;
            told.found = held.last;
        }
        for (const auto& [boot, told] : told_) {
            EXPECT_GE(told.found, told.kept) << "of boot " << boot;
            met_.kept += told.kept;
        }
    }

private:
    struct Told {
        std::uint64_t kept = 0;
        std::uint64_t safe = 0;
        std::uint64_t found = 0;
    };

    void wait(std::int64_t most_us) {
        std::this_thread::sleep_for(std::chrono::microseconds(chance_.between(0, most_us)));
    }

    void read_out() {
        std::istringstream out(floor_test::read_file(out_));
        std::string word;
        std::uint64_t boot = 0;
        std::uint64_t seq = 0;
        bool kept = false;
        while (out >> word >> boot >> seq) {
            (word == "kept" ? told_[boot].kept : told_[boot].safe) = seq;
            kept = kept || word == "kept";
        }
        met_.opening += kept ? 0 : 1;
    }

    tests::Chance chance_;
    JournalMet& met_;
    const tests::TemporaryFolder folder_;
    const std::filesystem::path out_ = folder_ / "out";
    const std::filesystem::path err_ = folder_ / "err";
    std::map<std::uint64_t, Told> told_; // by boot
};

} // namespace

TEST(Kills, Q2_WhatTheJournalKeptIsThereHoweverOftenTheKioskIsKilled) {
    JournalMet met;
    for_each_seed("Kills.Q2_WhatTheJournal*", [&](std::uint64_t seed) {
        JournalLives journal(seed, met);
        for (std::uint64_t kill = 0; kill < kills_of_a_folder; ++kill) {
            journal.live();
        }
        journal.compare();
    });
    std::cout << fmt::format(
        "{} kills, {} of them before anything was kept; {} sets kept, {} of them forgotten as "
        "they were safe\n",
        met.kills,
        met.opening,
        met.kept,
        met.forgot
    );
    EXPECT_GT(met.opening, 0u);
    EXPECT_GT(met.kept, 0u);
    EXPECT_GT(met.forgot, 0u);
}

} // namespace kills
