// One journal after the other, each for a few commits: one of its operations goes wrong, every one
// in its turn and in every way, and then the power goes. What was told as kept is there again, what
// was told as not kept is not, and the database is whole.
#include "common/base/environment.hpp"
#include "kiosk/link/journal.hpp"
#include "kiosk/link/kiosk_database.hpp"
#include "tests/common/environment.hpp"
#include "tests/simulation/disk.hpp"

#include <gtest/gtest.h>

#include <array>
#include <iostream>

namespace simulation {

namespace {

constexpr std::array ways{
    DiskFault::write_error,
    DiskFault::short_write,
    DiskFault::sync_error,
    DiskFault::full,
    DiskFault::read_error};
constexpr int commits = 12;
constexpr int operations_max = 40; // of a kind, in those commits and the two openings
constexpr int stays_broken = 1'000'000;

std::uint64_t lives() {
    return tests::number_in("GYMFLOOR_LIVES", 3000);
}

wire::SetLogged set_of(int reps) {
    gym::Set set;
    set.exercise = "leg_curl";
    set.reps = reps;
    set.note = std::string(static_cast<std::size_t>(reps) * 97 % 1500, 'n');
    return {set};
}

class Life {
public:
    explicit Life(std::uint64_t number)
        : chance_(number)
        , disk_(chance_, counters_) {}

    // How many commits were told as failed. A disk that stays broken is mended half-way.
    int live(DiskFault way, int skip, int times, bool stop_at_once) {
        int failed = 0;
        {
            SQLite::Database db = kiosk::link::open_kiosk_database(disk_.folder());
            kiosk::link::Journal journal(db, boot);
            disk_.break_next(way, times, skip);
            for (int reps = 1; reps <= commits; ++reps) {
                if (times == stays_broken && reps == commits / 2) {
                    disk_.mend();
                }
                try {
                    kept_.push_back(journal.keep(set_of(reps), {}, {"kernel", reps}));
                } catch (const base::EnvironmentError&) {
                    ++failed;
                    if (stop_at_once) {
                        break;
                    }
                }
            }
            disk_.lose_power(); // before the database is closed
        }
        disk_.mend();
        return failed;
    }

    void check() {
        SQLite::Database db = kiosk::link::open_kiosk_database(disk_.folder());
        EXPECT_EQ(db.execAndGet("PRAGMA integrity_check").getString(), "ok");
        kiosk::link::Journal journal(db, boot + 1);
        const auto held = journal.stretches();
        if (kept_.empty()) {
            return;
        }
        ASSERT_EQ(held.size(), 1u);
        EXPECT_EQ(held[0].first, 1u);
        // One that was in doubt as the power went may be there; nothing else.
        EXPECT_LE(held[0].last, kept_.size() + 1);
        EXPECT_EQ(journal.read({boot, 1, kept_.size()}), kept_);
    }

    std::uint64_t hits() const { return counters_.all_faults(); }

private:
    static constexpr std::uint64_t boot = 7;

    tests::Chance chance_;
    Counters counters_;
    Disk disk_;
    std::vector<wire::Event> kept_;
};

TEST(Lives, Q2_NoAcknowledgedRowIsLostWhicheverOperationFails) {
    std::uint64_t hits = 0;
    std::uint64_t failed = 0;
    for (std::uint64_t number = 0; number < lives(); ++number) {
        Life life(number);
        const DiskFault way = ways[number % ways.size()];
        const auto skip = static_cast<int>(number / ways.size() % operations_max);
        const int times = number % 4 == 0 ? stays_broken : 1;
        failed += static_cast<std::uint64_t>(life.live(way, skip, times, number % 3 == 0));
        life.check();
        hits += life.hits();
        ASSERT_FALSE(HasFailure())
            << "life " << number << ": " << to_text(way) << " after " << skip;
    }
    std::cout << lives() << " lives, " << hits << " faults, " << failed << " commits refused\n";
    EXPECT_GT(failed, lives() / 20);
}

// The log has nearly grown to its limit; then one operation fails, of a commit or of moving the log
// into the database.
class FullLog {
public:
    void live(DiskFault way, int skip) {
        SQLite::Database db = kiosk::link::open_kiosk_database(disk_.folder());
        kiosk::link::Journal journal(db, boot);
        wire::SetLogged large = set_of(1);
        large.set.note = std::string(large_bytes, 'n');
        while (disk_.files.at("kiosk.db-wal").now.size() < storage::wal_bytes_due - large_bytes) {
            kept_.push_back(journal.keep(large, {}));
        }
        disk_.break_next(way, 1, skip);
        for (int reps = 1; reps <= commits; ++reps) {
            try {
                kept_.push_back(journal.keep(set_of(reps), {}));
            } catch (const base::EnvironmentError&) {
                ++failed_;
            }
        }
        disk_.lose_power();
    }

    void check() {
        disk_.mend();
        SQLite::Database db = kiosk::link::open_kiosk_database(disk_.folder());
        EXPECT_EQ(db.execAndGet("PRAGMA integrity_check").getString(), "ok");
        EXPECT_EQ(kiosk::link::Journal(db, boot + 1).read({boot, 1, kept_.size()}), kept_);
        EXPECT_LE(failed_, 1);
    }

    std::uint64_t hits() const { return counters_.all_faults(); }

private:
    static constexpr std::uint64_t boot = 7;
    static constexpr std::size_t large_bytes = 128'000;

    tests::Chance chance_{1};
    Counters counters_;
    Disk disk_{chance_, counters_};
    std::vector<wire::Event> kept_;
    int failed_ = 0;
};

TEST(Lives, Q2_ALogThatCanNotBeMovedLosesNothing) {
    for (const DiskFault way : ways) {
        std::uint64_t hits = 0;
        for (const int skip : {0, 5, 10, 20, 30, 40, 60, 150, 400, 800}) {
            FullLog log;
            log.live(way, skip);
            log.check();
            hits += log.hits();
            ASSERT_FALSE(HasFailure()) << to_text(way) << " after " << skip;
        }
        EXPECT_GT(hits, 0u) << to_text(way);
    }
}

// A disk that can not read just now is told, or read again: it is no reason to leave out a row.
TEST(Lives, Q2_ADiskThatCanNotReadAtTheStartLosesNothing) {
    constexpr std::uint64_t boot = 7;
    constexpr int reads_of_a_start = 80;
    std::uint64_t refused = 0;
    for (const int times : {1, 2, stays_broken}) {
        for (int skip = 0; skip < reads_of_a_start; ++skip) {
            tests::Chance chance(1);
            Counters counters;
            Disk disk(chance, counters);
            std::vector<wire::Event> kept;
            {
                SQLite::Database db = kiosk::link::open_kiosk_database(disk.folder());
                kiosk::link::Journal journal(db, boot);
                for (int reps = 1; reps <= 100; ++reps) {
                    kept.push_back(journal.keep(set_of(reps), {}, {"kernel", reps}));
                }
            }
            disk.break_next(DiskFault::read_error, times, skip);
            try {
                kiosk::link::open_kiosk_database(disk.folder());
            } catch (const base::EnvironmentError&) {
                ++refused;
            }
            disk.mend();
            SQLite::Database db = kiosk::link::open_kiosk_database(disk.folder());
            EXPECT_EQ(kiosk::link::Journal(db, boot + 1).read({boot, 1, kept.size()}), kept)
                << times << " after " << skip;
        }
    }
    EXPECT_GT(refused, 50u);
}

// What else a kiosk asks of its journal: told right, or as failed.
using kiosk::link::Journal;

struct Question {
    const char* text;
    void (*ask)(Journal& journal);
};

constexpr std::uint64_t boot_before = 5;
constexpr std::uint64_t boot_now = 7;
const gym::MemberId leaving{"LEAVING"};
const gym::MemberId staying{"STAYING"};

constexpr std::array questions{
    Question{"since", [](Journal& journal) { EXPECT_LE(journal.since({}, 100).size(), 6u); }},
    Question{
        "read",
        [](Journal& journal) {
            EXPECT_EQ(journal.read({boot_now, 1, 4}).size(), 4u);
        }},
    Question{
        "stretches",
        [](Journal& journal) {
            const std::vector<delivery::Stretch> all{{boot_before, 1, 2}, {boot_now, 1, 4}};
            EXPECT_EQ(journal.stretches(), all);
        }},
    Question{
        "remember",
        [](Journal& journal) {
            journal.remember({{boot_now, 4, 3}});
        }},
    Question{"remembered", [](Journal& journal) { EXPECT_LE(journal.remembered().size(), 2u); }},
    Question{
        "forget safe",
        [](Journal& journal) {
            const auto later = base::Instant{} + kiosk::link::kept_min + std::chrono::days(1);
            if (const auto held = journal.forget_safe(later)) {
                EXPECT_EQ(*held, (std::vector<delivery::Stretch>{{boot_now, 3, 4}}));
            }
        }},
    Question{"forget", [](Journal& journal) { journal.forget(leaving); }},
};

class Asked {
public:
    explicit Asked(const Question& question)
        : question_(question) {}

    void live(DiskFault way, int skip) {
        SQLite::Database db = kiosk::link::open_kiosk_database(disk_.folder());
        {
            Journal journal(db, boot_before);
            keep(journal, leaving);
            keep(journal, leaving);
        }
        Journal journal(db, boot_now);
        for (const gym::MemberId& member : {leaving, leaving, staying, staying}) {
            keep(journal, member);
        }
        journal.remember({{boot_before, 2, 2}, {boot_now, 4, 2}});
        db.exec("PRAGMA shrink_memory"); // so that it has to read again
        disk_.break_next(way, 1, skip);
        try {
            question_.ask(journal);
        } catch (const base::EnvironmentError&) {
        }
        disk_.mend();
        try {
            keep(journal, staying);
        } catch (const base::EnvironmentError&) {
            keep(journal, staying); // what failed then shows when it is used: tried again once
        }
        disk_.lose_power();
    }

    // Only who was to be forgotten may be, and no more than that.
    void check() {
        SQLite::Database db = kiosk::link::open_kiosk_database(disk_.folder());
        EXPECT_EQ(db.execAndGet("PRAGMA integrity_check").getString(), "ok");
        Journal journal(db, boot_now + 1);
        std::vector<wire::Event> there = journal.read({boot_before, 1, 2});
        for (wire::Event& event : journal.read({boot_now, 1, 5})) {
            there.push_back(std::move(event));
        }
        const std::string_view asked = question_.text;
        for (const wire::Event& event : kept_) {
            const auto found = std::ranges::find_if(there, [&](const wire::Event& each) {
                return each.boot == event.boot && each.seq == event.seq;
            });
            const bool may_go = event.boot == boot_before || event.seq <= 2;
            if (found == there.end()) {
                EXPECT_TRUE(may_go && asked == "forget safe") << event.seq;
            } else if (*found != event) {
                EXPECT_TRUE(may_go && asked == "forget" && found->body.empty()) << event.seq;
            }
        }
        EXPECT_LE(there.size(), kept_.size());
    }

    std::uint64_t hits() const { return counters_.all_faults(); }

private:
    void keep(Journal& journal, const gym::MemberId& member) {
        wire::SetLogged set = set_of(static_cast<int>(kept_.size()) + 1);
        set.set.member = member;
        kept_.push_back(journal.keep(set, {}, {"kernel", 1}));
    }

    const Question& question_;
    tests::Chance chance_{1};
    Counters counters_;
    Disk disk_{chance_, counters_};
    std::vector<wire::Event> kept_;
};

TEST(Lives, Q2_WhateverElseIsAskedMayFailAndHarmsNothing) {
    constexpr int operations_of_a_question = 24;
    for (const Question& question : questions) {
        std::uint64_t hits = 0;
        for (const DiskFault way : ways) {
            for (int skip = 0; skip < operations_of_a_question; ++skip) {
                Asked asked(question);
                asked.live(way, skip);
                asked.check();
                hits += asked.hits();
                ASSERT_FALSE(HasFailure())
                    << question.text << ": " << to_text(way) << " after " << skip;
            }
        }
        EXPECT_GT(hits, 0u) << question.text;
    }
}

// The harness itself: a disk that lies loses what was acknowledged, and that is seen.
TEST(Lives, ALyingDiskIsCaught) {
    int lost = 0;
    for (std::uint64_t number = 0; number < 50; ++number) {
        tests::Chance chance(number);
        Counters counters;
        Disk disk(chance, counters);
        {
            SQLite::Database db = kiosk::link::open_kiosk_database(disk.folder());
            kiosk::link::Journal journal(db, 7);
            disk.break_next(DiskFault::sync_lie, 1000);
            journal.keep(set_of(1), {});
            disk.lose_power();
        }
        disk.mend();
        try {
            SQLite::Database db = kiosk::link::open_kiosk_database(disk.folder());
            lost += kiosk::link::Journal(db, 8).stretches().empty() ? 1 : 0;
        } catch (const std::exception&) {
            ++lost;
        }
    }
    EXPECT_GT(lost, 10);
}

} // namespace

} // namespace simulation
