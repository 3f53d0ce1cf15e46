// A disk that damages kiosk.db: the station goes on, with all that can still be read (Q2, N8).
#include "common/base/environment.hpp"
#include "kiosk/link/journal.hpp"
#include "kiosk/link/kiosk_database.hpp"
#include "tests/kiosk/link/station_folder.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace kiosk::link {
namespace {

using delivery::Stretch;

constexpr int events_kept = 300;
constexpr int events_of_a_page_most = 60;

class DamagedDatabase : public testing::Test {
protected:
    StationFolder folder;
    const std::filesystem::path file = folder.path() / "kiosk.db";
    const std::filesystem::path sound = folder.path() / "sound.db";
    int pages = 0;
    int root = 0; // of the events

    void SetUp() override {
        SQLite::Database db = open_kiosk_database(folder.path());
        Journal journal(db, 5);
        for (int reps = 1; reps <= events_kept; ++reps) {
            journal.keep(logged("ADA", reps), noon());
        }
        journal.remember({{5, 200, 100}});
        pages = db.execAndGet("PRAGMA page_count").getInt();
        root = first_page(db, "event");
    }

    void copy(const std::filesystem::path& from, const std::filesystem::path& to) {
        std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing);
    }
};

// Each page in turn: nothing is lost but what was on that page.
TEST_F(DamagedDatabase, Q2_TakesNoMoreThanItsPage) {
    copy(file, sound);
    int losing = 0;
    for (int page = 2; page <= pages; ++page) {
        copy(sound, file);
        damage_page(file, page);
        SQLite::Database db = open_kiosk_database(folder.path());
        EXPECT_EQ(db.execAndGet("PRAGMA integrity_check").getString(), "ok") << page;
        Journal journal(db, 7);
        const int left = db.execAndGet("SELECT count(*) FROM event").getInt();
        losing += left < events_kept ? 1 : 0;
        if (page != root) {
            EXPECT_GT(left, events_kept - events_of_a_page_most) << page;
            ASSERT_FALSE(journal.stretches().empty()) << page;
            EXPECT_EQ(journal.stretches().front().boot, 5u) << page;
        }
        EXPECT_EQ(journal.keep(logged("ADA", 1), noon()).seq, 1u) << page;
        EXPECT_EQ(journal.stretches().back(), (Stretch{7, 1, 1})) << page;
    }
    EXPECT_GT(losing, 3);
}

// All of it, while the journal has it open: told once, and then a new beginning.
TEST_F(DamagedDatabase, Q2_IsMadeAnewWhileItIsUsed) {
    SQLite::Database db = open_kiosk_database(folder.path());
    Journal journal(db, 7);
    journal.keep(logged("ADA", 1), noon());
    for (int page = 2; page <= pages; ++page) {
        damage_page(file, page);
    }
    db.exec("PRAGMA shrink_memory");
    EXPECT_THROW(journal.stretches(), base::EnvironmentError);
    EXPECT_NO_THROW(journal.stretches());
    const wire::Event kept = journal.keep(logged("ADA", 2), noon());
    EXPECT_EQ(kept.seq, 2u);
    EXPECT_EQ(journal.stretches().back(), (Stretch{7, 2, 2}));
    EXPECT_EQ(journal.read({7, 2, 2}), (std::vector<wire::Event>{kept}));
}

TEST_F(DamagedDatabase, ThatNobodyCanTellIsOneIsToldAndStays) {
    damage_page(file, 1);
    EXPECT_THROW(open_kiosk_database(folder.path()), base::EnvironmentError);
    EXPECT_EQ(std::filesystem::file_size(file), static_cast<std::uintmax_t>(pages) * page_bytes);
}

// One that can not be kept in is refused at the start, not at the first set.
TEST_F(DamagedDatabase, ThatSaysItIsNotToBeWrittenIsTold) {
    constexpr int write_version_at = 18;
    std::fstream(file, std::ios::in | std::ios::out | std::ios::binary).seekp(write_version_at)
        << '\x7f';
    EXPECT_THROW(open_kiosk_database(folder.path()), base::EnvironmentError);
}

TEST(KioskDatabase, ThatHasNoFolderIsTold) {
    EXPECT_THROW(open_kiosk_database("/nowhere/at/all"), base::EnvironmentError);
}

} // namespace
} // namespace kiosk::link
