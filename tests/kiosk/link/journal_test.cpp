// The journal: what it said it kept is there, whatever happens to the process (Q2, N8).
#include "common/base/crc32c.hpp"
#include "common/base/environment.hpp"
#include "common/wire/codec.hpp"
#include "kiosk/link/journal.hpp"
#include "kiosk/link/kiosk_database.hpp"
#include "tests/kiosk/link/station_folder.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <sstream>

namespace kiosk::link {
namespace {

using namespace std::chrono_literals;
using delivery::Stretch;

class JournalTest : public testing::Test {
protected:
    StationFolder folder;
    SQLite::Database db = open_kiosk_database(folder.path());

    void reopen() {
        { const SQLite::Database closed = std::move(db); }
        db = open_kiosk_database(folder.path());
    }
};

wire::EventBody body_of(const wire::Event& event) {
    return wire::decode_body(event.kind, event.body).value();
}

TEST_F(JournalTest, IsEmptyAtFirst) {
    Journal journal(db, 7);
    EXPECT_EQ(journal.boot(), 7u);
    EXPECT_TRUE(journal.stretches().empty());
    EXPECT_TRUE(journal.remembered().empty());
    EXPECT_TRUE(journal.since({}, 100).empty());
}

TEST_F(JournalTest, KeepsEventsInOrderWithoutGaps) {
    Journal journal(db, 7);
    std::vector<wire::Event> kept;
    for (int reps = 1; reps <= 5; ++reps) {
        kept.push_back(journal.keep(logged("ADA", reps), noon() + reps * 1min));
        EXPECT_EQ(kept.back().seq, static_cast<std::uint64_t>(reps));
    }
    EXPECT_EQ(journal.stretches(), (std::vector<Stretch>{{7, 1, 5}}));
    EXPECT_EQ(journal.read({7, 1, 5}), kept);
    EXPECT_EQ(journal.read({7, 2, 3}), (std::vector<wire::Event>{kept[1], kept[2]}));
    EXPECT_TRUE(journal.read({8, 1, 5}).empty());
}

TEST_F(JournalTest, J22_OfWhoIsForgottenOnlyKeysAreLeft) {
    Journal journal(db, 7);
    journal.keep(logged("ADA IS HER ID", 5), noon());
    const wire::Event other = journal.keep(logged("BO", 6), noon());
    journal.keep(wire::CheckedIn{{"ADA IS HER ID"}}, noon());
    journal.forget({"ADA IS HER ID"});
    const auto left = journal.read({7, 1, 3});
    ASSERT_EQ(left.size(), 3u);
    EXPECT_EQ(left[0].body, "");
    EXPECT_EQ(left[0].kind, 0);
    EXPECT_EQ(left[0].crc, base::crc32c(""));
    EXPECT_EQ(left[1], other);
    EXPECT_EQ(left[2].body, "");
    for (const auto& file : std::filesystem::recursive_directory_iterator(folder.path())) {
        std::ifstream in(file.path(), std::ios::binary);
        std::ostringstream content;
        content << in.rdbuf();
        EXPECT_EQ(content.str().find("ADA IS HER ID"), std::string::npos) << file.path();
    }
    EXPECT_EQ(journal.keep(logged("BO", 7), noon()).seq, 4u);
}

TEST_F(JournalTest, AnEventIsWhole) {
    Journal journal(db, 7);
    const wire::EventBody body = logged("ADA", 12);
    const wire::Event kept = journal.keep(body, noon());
    EXPECT_EQ(kept.boot, 7u);
    EXPECT_EQ(kept.kind, static_cast<int>(wire::EventKind::set_logged));
    EXPECT_EQ(kept.wall, noon());
    EXPECT_EQ(body_of(kept), body);
    EXPECT_EQ(kept.crc, base::crc32c(kept.body));
    EXPECT_FALSE(kept.boot_time.kernel_boot_id.empty());
    EXPECT_GT(kept.boot_time.ns, 0);
}

TEST_F(JournalTest, BootsOfAllBitsAreKept) {
    const std::uint64_t high = 0xFEDC'BA98'7654'3210;
    Journal(db, high).keep(logged("ADA", 1), noon());
    reopen();
    Journal next(db, 1);
    EXPECT_EQ(next.stretches(), (std::vector<Stretch>{{high, 1, 1}}));
    EXPECT_EQ(next.read({high, 1, 1}).size(), 1u);
}

// Each start of the process has a boot of its own, told in the order they began.
TEST_F(JournalTest, ReopenedItHoldsEveryBootOldestFirst) {
    for (const std::uint64_t boot : {900u, 5u, 77u}) {
        Journal journal(db, boot);
        journal.keep(logged("ADA", 1), noon());
        journal.keep(logged("ADA", 2), noon());
        reopen();
    }
    Journal journal(db, 1);
    EXPECT_EQ(journal.stretches(), (std::vector<Stretch>{{900, 1, 2}, {5, 1, 2}, {77, 1, 2}}));
    journal.keep(logged("ADA", 3), noon());
    EXPECT_EQ(journal.stretches().back(), (Stretch{1, 1, 1}));
}

// Q2: killed in the middle, without a word to SQLite.
TEST(JournalCrash, Q2WhatWasKeptIsThereAfterAKill) {
    const StationFolder folder;
    int told[2];
    ASSERT_EQ(pipe(told), 0);
    const pid_t child = fork();
    if (child == 0) {
        SQLite::Database db = open_kiosk_database(folder.path());
        Journal journal(db, 7);
        for (int reps = 1; reps <= 150; ++reps) {
            const auto seq = static_cast<char>(journal.keep(logged("ADA", reps), noon()).seq);
            if (write(told[1], &seq, 1) != 1) {
                break;
            }
        }
        kill(getpid(), SIGKILL);
    }
    close(told[1]);
    std::uint64_t last_told = 0;
    unsigned char seq = 0;
    while (read(told[0], &seq, 1) == 1) {
        last_told = seq;
    }
    close(told[0]);
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));
    EXPECT_EQ(last_told, 150u);
    SQLite::Database db = open_kiosk_database(folder.path());
    Journal journal(db, 8);
    EXPECT_EQ(journal.stretches(), (std::vector<Stretch>{{7, 1, 150}}));
    int reps = 0;
    for (const wire::Event& event : journal.read({7, 1, 150})) {
        EXPECT_EQ(body_of(event), wire::EventBody(logged("ADA", ++reps)));
    }
}

// What is told as not kept did not happen, and the next event takes the number: no gap that the
// hub would wait for.
TEST_F(JournalTest, ARefusedEventTakesNoNumber) {
    Journal journal(db, 7);
    journal.keep(logged("ADA", 1), noon());
    db.exec("CREATE TRIGGER full BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'no'); END");
    EXPECT_THROW(journal.keep(logged("ADA", 2), noon()), base::EnvironmentError);
    EXPECT_THROW(journal.keep(logged("ADA", 3), noon()), base::EnvironmentError);
    db.exec("DROP TRIGGER full");
    EXPECT_EQ(journal.keep(logged("ADA", 4), noon()).seq, 2u);
    const auto held = journal.read({7, 1, 9});
    ASSERT_EQ(held.size(), 2u);
    EXPECT_EQ(body_of(held[1]), wire::EventBody(logged("ADA", 4)));
}

// The disk has it, and the commit fails all the same: an error of the log's hook does that.
TEST_F(JournalTest, Q2_WhatIsOnDiskThoughItsCommitFailedIsKept) {
    Journal journal(db, 7);
    const wire::Event first = journal.keep(logged("ADA", 1), noon());
    const auto refuse = [](void*, sqlite3*, const char*, int) { return SQLITE_IOERR; };
    sqlite3_wal_hook(db.getHandle(), refuse, nullptr);
    const wire::Event second = journal.keep(logged("ADA", 2), noon());
    const wire::Event third = journal.keep(logged("ADA", 3), noon());
    EXPECT_EQ(journal.read({7, 1, 3}), (std::vector<wire::Event>{first, second, third}));
}

// And the disk is damaged, where it is looked for: it goes on with what is left, which is nothing.
TEST_F(JournalTest, Q2_WhatCanNotBeLookedForIsNotToldAsKept) {
    {
        Journal before(db, 5);
        for (int reps = 1; reps <= 300; ++reps) { // more than the table's first page can hold
            before.keep(logged("ADA", reps), noon());
        }
    }
    reopen();
    static std::filesystem::path damaged;
    static int root = 0;
    damaged = folder.path() / "kiosk.db";
    root = first_page(db, "event");
    const auto refuse = [](void*, sqlite3*, const char*, int) {
        damage_page(damaged, root);
        return SQLITE_IOERR;
    };
    Journal journal(db, 7);
    sqlite3_wal_hook(db.getHandle(), refuse, nullptr);
    EXPECT_THROW(journal.keep(logged("ADA", 1), noon()), base::EnvironmentError);
    EXPECT_EQ(journal.keep(logged("ADA", 2), noon()).seq, 1u);
    EXPECT_EQ(journal.stretches(), (std::vector<Stretch>{{7, 1, 1}}));
}

TEST_F(JournalTest, ARefusedFirstEventLeavesNoTrace) {
    Journal journal(db, 7);
    db.exec("CREATE TRIGGER full BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'no'); END");
    EXPECT_THROW(journal.keep(logged("ADA", 1), noon()), base::EnvironmentError);
    db.exec("DROP TRIGGER full");
    EXPECT_TRUE(journal.stretches().empty());
    EXPECT_EQ(journal.keep(logged("ADA", 2), noon()).seq, 1u);
    EXPECT_EQ(journal.stretches(), (std::vector<Stretch>{{7, 1, 1}}));
}

// The disk is full: SQLite itself takes the transaction back.
TEST_F(JournalTest, AFullDiskLosesNothingThatWasKept) {
    Journal journal(db, 7);
    const int pages = db.execAndGet("PRAGMA page_count").getInt();
    db.exec("PRAGMA max_page_count = " + std::to_string(pages + 2));
    std::uint64_t kept = 0;
    wire::SetLogged heavy = logged("ADA", 1);
    heavy.set.note = std::string(500, 'n');
    EXPECT_THROW(
        {
            for (int i = 0; i < 1000; ++i) {
                kept = journal.keep(heavy, noon()).seq;
            }
        },
        base::EnvironmentError
    );
    EXPECT_GT(kept, 0u);
    EXPECT_EQ(journal.read({7, 1, 2000}).size(), kept);
    db.exec("PRAGMA max_page_count = 1000000");
    EXPECT_EQ(journal.keep(heavy, noon()).seq, kept + 1);
    reopen();
    EXPECT_EQ(Journal(db, 8).stretches(), (std::vector<Stretch>{{7, 1, kept + 1}}));
}

// A screen goes on without its log and its marks; what was to be sent or kept is never guessed.
TEST_F(JournalTest, WhatCanNotBeReadIsLeftOutOrTold) {
    Journal journal(db, 7);
    journal.keep(logged("ADA", 1), noon());
    journal.remember({{7, 1, 0}});
    db.exec("DROP TABLE mark");
    EXPECT_TRUE(journal.remembered().empty());
    db.exec("ALTER TABLE event RENAME TO gone");
    EXPECT_TRUE(journal.since({}, 100).empty());
    EXPECT_THROW(journal.stretches(), base::EnvironmentError);
    EXPECT_THROW(journal.read({7, 1, 1}), base::EnvironmentError);
    EXPECT_THROW(journal.keep(logged("ADA", 2), noon()), base::EnvironmentError);
    EXPECT_TRUE(journal.since({}, 100).empty()); // not before it is open again
    EXPECT_FALSE(journal.forget_safe(noon()));
    db.exec("ALTER TABLE gone RENAME TO event");
    EXPECT_EQ(journal.keep(logged("ADA", 2), noon()).seq, 2u);
    EXPECT_EQ(journal.since({}, 100).size(), 2u);
}

TEST_F(JournalTest, J22_WhatCanNotBeErasedStaysWhole) {
    Journal journal(db, 7);
    const wire::Event kept = journal.keep(logged("ADA", 1), noon());
    db.exec("CREATE TRIGGER full BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'no'); END");
    journal.forget({"ADA"});
    EXPECT_EQ(journal.read({7, 1, 1}), (std::vector<wire::Event>{kept}));
    db.exec("DROP TRIGGER full");
    journal.forget({"ADA"});
    EXPECT_EQ(journal.read({7, 1, 1})[0].body, "");
}

TEST_F(JournalTest, Q2_NothingIsForgottenThatCanNotBeRemembered) {
    Journal journal(db, 7);
    journal.keep(logged("ADA", 1), noon());
    db.exec("CREATE TRIGGER full BEFORE INSERT ON mark BEGIN SELECT RAISE(ABORT, 'no'); END");
    journal.remember({{7, 1, 1}});
    EXPECT_TRUE(journal.remembered().empty());
    db.exec("DROP TRIGGER full");
    const auto later = noon() + kept_min + 1min;
    ASSERT_TRUE(journal.forget_safe(later));
    EXPECT_EQ(journal.stretches(), (std::vector<Stretch>{{7, 1, 1}}));
    journal.remember({{7, 1, 1}});
    db.exec("CREATE TRIGGER full BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'no'); END");
    EXPECT_FALSE(journal.forget_safe(later));
    journal.remember({{7, 1, 0}}); // not before it is open again
    EXPECT_EQ(journal.read({7, 1, 1}).size(), 1u);
    EXPECT_EQ(journal.remembered(), (std::vector<base::Mark>{{7, 1, 1}}));
    db.exec("DROP TRIGGER full");
    ASSERT_TRUE(journal.forget_safe(later));
    EXPECT_TRUE(journal.stretches().empty());
}

// Nothing is ever refused for its number: a year without a hub, and more.
TEST_F(JournalTest, Q2_MoreThanPlannedIsKept) {
    Journal(db, 5).keep(logged("ADA", 1), noon());
    reopen();
    db.exec(
        "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < " +
        std::to_string(journal_events_planned - 1) +
        ") INSERT INTO event SELECT 5, i, kind, kernel_boot_id, boottime_ns, wall_us, body, crc "
        "FROM event, n WHERE seq = 1"
    );
    Journal journal(db, 7);
    for (int reps = 1; reps <= 3; ++reps) { // before, at and beyond
        EXPECT_EQ(journal.keep(logged("ADA", reps), noon()).seq, static_cast<unsigned>(reps));
    }
    EXPECT_EQ(journal.read({7, 1, 3}).size(), 3u);
}

TEST_F(JournalTest, SinceIsNewestFirstAndNoMoreThanAsked) {
    Journal journal(db, 7);
    for (int reps = 1; reps <= 5; ++reps) {
        journal.keep(logged("ADA", reps), noon() + reps * 1min);
    }
    const auto newest = journal.since(noon() + 3min, 2);
    ASSERT_EQ(newest.size(), 2u);
    EXPECT_EQ(newest[0].seq, 5u);
    EXPECT_EQ(newest[1].seq, 4u);
    EXPECT_EQ(journal.since(noon() + 3min, 100).size(), 3u);
    EXPECT_EQ(journal.since(noon() + 6min, 100).size(), 0u);
}

TEST_F(JournalTest, MarksAreRemembered) {
    {
        Journal journal(db, 7);
        journal.remember({{7, 3, 0}, {5, 9, 9}});
        journal.remember({{7, 4, 2}});
    }
    reopen();
    auto marks = Journal(db, 8).remembered();
    std::ranges::sort(marks, {}, &base::Mark::boot);
    EXPECT_EQ(marks, (std::vector<base::Mark>{{5, 9, 9}, {7, 4, 2}}));
}

TEST_F(JournalTest, Q2_ForgetsWhatIsSafeAfterAWeekAndNothingElse) {
    {
        Journal before(db, 5);
        before.keep(logged("ADA", 1), noon());
    }
    Journal journal(db, 7);
    for (int reps = 1; reps <= 4; ++reps) {
        journal.keep(logged("ADA", reps), noon() + std::chrono::days(reps));
    }
    journal.remember({{5, 1, 1}, {7, 4, 3}});
    using Held = std::optional<std::vector<Stretch>>;
    EXPECT_EQ(journal.forget_safe(noon() + kept_min), Held({{5, 1, 1}, {7, 1, 4}}));
    const auto later = noon() + kept_min + std::chrono::days(2) + 1min;
    EXPECT_EQ(journal.forget_safe(later), Held({{7, 3, 4}}));
    EXPECT_EQ(journal.forget_safe(later + std::chrono::days(400)), Held({{7, 4, 4}}));
    EXPECT_EQ(journal.remembered(), (std::vector<base::Mark>{{7, 4, 3}}));
    journal.remember({{7, 4, 4}});
    EXPECT_EQ(journal.forget_safe(later + std::chrono::days(400)), Held(std::in_place));
    EXPECT_EQ(journal.keep(logged("ADA", 5), noon()).seq, 5u);
}

// What a damaged disk does to a row, told by its key before.
class DamagedJournalTest : public JournalTest {
protected:
    DamagedJournalTest() {
        {
            Journal journal(db, 7);
            for (int reps = 1; reps <= 8; ++reps) {
                kept.push_back(journal.keep(logged("ADA", reps), noon(), {"kernel", reps}));
            }
        }
        reopen();
    }

    // Everything but these.
    void expect_sound_without(std::vector<std::uint64_t> lost) {
        Journal journal(db, 9);
        EXPECT_EQ(journal.stretches(), (std::vector<Stretch>{{7, 1, 8}}));
        auto read = journal.read({7, 1, 8});
        std::erase_if(read, [](const auto& event) {
            return event.crc != base::crc32c(event.body);
        });
        std::erase_if(kept, [&](const auto& event) { return std::ranges::count(lost, event.seq); });
        EXPECT_EQ(read, kept);
    }

    // In the file, so that the rows are out of order as well.
    void renumber(char from, char to) {
        { const SQLite::Database closed = std::move(db); }
        const auto file = folder.path() / "kiosk.db";
        std::ostringstream content;
        content << std::ifstream(file, std::ios::binary).rdbuf();
        std::string bytes = content.str();
        const std::string key = std::string("\x07") + from + "kernel"; // boot, number, the kernel's
        ASSERT_NE(bytes.find(key), std::string::npos);
        bytes[bytes.find(key) + 1] = to;
        std::ofstream(file, std::ios::binary) << bytes;
        db = open_kiosk_database(folder.path());
    }

    std::vector<wire::Event> kept;
};

TEST_F(DamagedJournalTest, Q2_OneDamagedNumberIsNoEndlessStretch) {
    db.exec("UPDATE event SET seq = 1 << 40 WHERE seq = 5");
    expect_sound_without({5});
}

TEST_F(DamagedJournalTest, Q2_OneDamagedNumberHidesNoneBehindIt) {
    renumber('\x03', '\x53');
    expect_sound_without({3});
}

TEST_F(DamagedJournalTest, Q2_OfTwoWithOneNumberTheSoundOneIsTaken) {
    renumber('\x03', '\x04'); // before it
    renumber('\x07', '\x06'); // behind it
    db.exec("UPDATE event SET crc = 0 WHERE seq = 1");
    {
        const auto some = Journal(db, 9).read({7, 2, 5}); // and none from outside
        EXPECT_EQ(some.size(), 3u);
        EXPECT_EQ(some.front().seq, 2u);
        EXPECT_EQ(some.back().seq, 5u);
    }
    reopen();
    expect_sound_without({1, 3, 7});
}

TEST_F(DamagedJournalTest, Q2_WhereNoneIsSoundAllAreSentAsTheyAre) {
    db.exec("UPDATE event SET body = x'00'");
    expect_sound_without({1, 2, 3, 4, 5, 6, 7, 8});
}

TEST_F(DamagedJournalTest, Q2_NumbersThatNoneHasAreNoStretch) {
    Journal journal(db, 9);
    db.exec("UPDATE event SET seq = 0 WHERE seq = 8");
    EXPECT_EQ(journal.stretches(), (std::vector<Stretch>{{7, 1, 7}}));
    db.exec("DELETE FROM event WHERE seq > 0");
    EXPECT_TRUE(journal.stretches().empty());
    db.exec("UPDATE event SET seq = 3");
    db.exec("INSERT INTO event SELECT boot, -1, kind, kernel_boot_id, boottime_ns, wall_us, body, "
            "crc FROM event");
    EXPECT_TRUE(journal.stretches().empty());
    db.exec("DELETE FROM event");
    EXPECT_TRUE(journal.stretches().empty());
}

TEST_F(DamagedJournalTest, Q2_WhatCameUnderAnothersNumberIsNotTakenForIt) {
    db.exec("DELETE FROM event WHERE seq = 6");
    db.exec("UPDATE event SET seq = 6 WHERE seq = 5");
    expect_sound_without({5, 6});
}

TEST_F(DamagedJournalTest, Q2_WhenItWasIsCheckedLikeWhatItWas) {
    db.exec("UPDATE event SET wall_us = wall_us + 1 WHERE seq = 2");
    db.exec("UPDATE event SET kind = 3 WHERE seq = 3");
    db.exec("UPDATE event SET body = x'00' WHERE seq = 8");
    expect_sound_without({2, 3, 8});
    const auto lately = Journal(db, 9).since({}, 100);
    EXPECT_EQ(lately.size(), kept.size());
    EXPECT_TRUE(std::ranges::none_of(lately, [](const auto& event) { return event.seq == 8; }));
}

// Else what the hub has not yet would be forgotten.
TEST_F(DamagedJournalTest, Q2_ADamagedMarkIsNone) {
    Journal journal(db, 9);
    journal.remember({{7, 8, 2}});
    db.exec("UPDATE mark SET safe = 8");
    EXPECT_TRUE(journal.remembered().empty());
    EXPECT_TRUE(journal.forget_safe(noon() + std::chrono::days(100)));
    EXPECT_EQ(journal.stretches(), (std::vector<Stretch>{{7, 1, 8}}));
    journal.remember({{7, 8, 3}});
    EXPECT_EQ(journal.remembered(), (std::vector<base::Mark>{{7, 8, 3}}));
}

TEST_F(DamagedJournalTest, RowsOfAnOlderReleaseAreSound) {
    for (const wire::Event& event : kept) {
        const std::string seq = std::to_string(event.seq);
        db.exec("UPDATE event SET crc = " + std::to_string(event.crc) + " WHERE seq = " + seq);
    }
    expect_sound_without({});
}

TEST_F(JournalTest, ThatIsNoneIsTold) {
    db.exec("DROP TABLE event");
    EXPECT_THROW(Journal(db, 7), base::EnvironmentError);
}

} // namespace
} // namespace kiosk::link
