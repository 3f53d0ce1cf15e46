// One journal after the other, each for a few commits: one of its operations goes wrong, every one
// in its turn and in every way, and then the power goes. What was told as kept is there again, what
// was told as not kept is not, and the database is whole.
#include "common/base/environment.hpp"
#include "kiosk/link/journal.hpp"
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

    // How many commits were told as failed.
    int live(DiskFault way, int skip, bool stop_at_once) {
        int failed = 0;
        {
            SQLite::Database db = kiosk::link::open_kiosk_database(disk_.folder());
            kiosk::link::Journal journal(db, boot);
            disk_.break_next(way, 1, skip);
            for (int reps = 1; reps <= commits; ++reps) {
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
        failed += static_cast<std::uint64_t>(life.live(way, skip, number % 3 == 0));
        life.check();
        hits += life.hits();
        ASSERT_FALSE(HasFailure())
            << "life " << number << ": " << to_text(way) << " after " << skip;
    }
    std::cout << lives() << " lives, " << hits << " faults, " << failed << " commits refused\n";
    EXPECT_GT(failed, lives() / 20);
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
