// Backups as files: whole or not there, kept for two weeks, with the keys and who was erased.
#include "common/base/environment.hpp"
#include "common/base/secret.hpp"
#include "hub/store/backups.hpp"
#include "hub/store/tombstones.hpp"
#include "tests/hub/sample_gym.hpp"
#include "tests/hub/store/rows.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace tests {

namespace {

using namespace hub::store;
namespace fs = std::filesystem;
using std::chrono::hours;

struct Backups : ::testing::Test {
    Backups() {
        fs::create_directory(gym.folder / "secrets");
        base::write_private_file(gym.folder / "secrets" / "hub.key", "the key");
        fs::permissions(gym.folder / "secrets", fs::perms::owner_all);
        append_event(gym.db, row(1));
        set_mark(gym.db, gym.curl.id, {boot, 1, 0});
    }

    EventRow row(std::uint64_t seq) const {
        const wire::Event sent = event(seq, wire::SetLogged{gym.set()});
        return {
            gym.curl.id.value,
            sent.boot,
            sent.seq,
            sent.kind,
            sent.boot_time,
            sent.wall,
            evening,
            sent.body,
            sent.crc};
    }

    Made make(base::Instant at = evening) {
        Database from = Database::open_to_copy(gym.folder.path());
        return make_backup(from, gym.folder.path(), folder.path(), at);
    }

    static fs::perms mode(const fs::path& file) { return fs::status(file).permissions(); }

    SampleGym gym;
    TemporaryFolder folder;
};

std::vector<Backup> at_each(std::initializer_list<int> hours_since) {
    std::vector<Backup> made;
    for (const int hour : hours_since) {
        made.push_back({evening + hours(hour), std::to_string(hour)});
    }
    return made;
}

} // namespace

TEST_F(Backups, HoldTheDatabaseAndTheKeysWithTheirModes) {
    const Made made = make();
    EXPECT_TRUE(made.wrong.empty());
    EXPECT_EQ(made.backup.folder, folder / "20261122T170000.000000Z");
    const StationMark held{gym.curl.id, {boot, 1, 0}};
    EXPECT_EQ(made.marks, std::vector{held});
    EXPECT_EQ(backups(folder.path()), std::vector{made.backup});
    EXPECT_TRUE(wrong_in(made.backup).empty());
    EXPECT_EQ(mode(made.backup.folder / "secrets"), fs::perms::owner_all);
    EXPECT_EQ(
        mode(made.backup.folder / "secrets" / "hub.key"),
        fs::perms::owner_read | fs::perms::owner_write
    );
    Database copy = Database::open_to_read(made.backup.folder);
    EXPECT_EQ(rows_of(copy, "event"), 1);
    // Looking at it left nothing beside it.
    EXPECT_EQ(std::distance(fs::directory_iterator(made.backup.folder), {}), 2);
}

TEST_F(Backups, WithTheWriterInATransactionHoldsWhatWasCommitted) {
    SQLite::Transaction transaction(gym.db.sql());
    append_event(gym.db, row(2));
    set_mark(gym.db, gym.curl.id, {boot, 2, 0});
    const Made made = make();
    transaction.commit();
    EXPECT_EQ(made.marks.front().mark.hw, 1u);
}

TEST_F(Backups, ADamagedCopyDoesNotCount) {
    damage(gym.db, "UPDATE event SET crc = crc + 1");
    const Made made = make();
    ASSERT_EQ(made.wrong.size(), 1u);
    EXPECT_NE(made.wrong.front().find("checksum"), std::string::npos);
    EXPECT_TRUE(backups(folder.path()).empty());
}

TEST_F(Backups, OneThatWasKilledIsNone) {
    fs::create_directory(folder / "unfinished");
    std::ofstream(folder / "unfinished" / "hub.db") << "half";
    EXPECT_TRUE(backups(folder.path()).empty());
    make();
    EXPECT_EQ(backups(folder.path()).size(), 1u);
    EXPECT_FALSE(fs::exists(folder / "unfinished"));
}

TEST_F(Backups, NoFolderIsAnError) {
    Database from = Database::open_to_copy(gym.folder.path());
    EXPECT_THROW(
        make_backup(from, gym.folder.path(), folder / "not mounted", evening),
        base::EnvironmentError
    );
    EXPECT_FALSE(fs::exists(folder / "not mounted"));
}

TEST_F(Backups, SafeMovesToWhatABackupHoldsAndNeverBack) {
    const auto first = make().marks;
    append_event(gym.db, row(2));
    set_mark(gym.db, gym.curl.id, {boot, 2, 0});
    const auto second = make(evening + hours(1)).marks;
    raise_safe(gym.db, first);
    EXPECT_EQ(mark(gym.db, gym.curl.id, boot), (base::Mark{boot, 2, 1}));
    raise_safe(gym.db, second);
    raise_safe(gym.db, first);
    EXPECT_EQ(mark(gym.db, gym.curl.id, boot), (base::Mark{boot, 2, 2}));
}

TEST(SupersededBackups, ADayOfHoursStays) {
    std::vector<Backup> made;
    for (int hour = 0; hour < 24; ++hour) {
        made.push_back({evening + hours(hour), std::to_string(hour)});
    }
    EXPECT_TRUE(superseded(made).empty());
}

TEST(SupersededBackups, ThenTheLastOfEachDayForTwoWeeks) {
    std::vector<Backup> made;
    const base::Instant midnight = evening - hours(17);
    for (int hour = 0; hour < 24 * 30; ++hour) {
        made.push_back({midnight + hours(hour), std::to_string(hour)});
    }
    const auto removed = superseded(made);
    // The newest day is whole, and of the thirteen before it the last hour.
    ASSERT_EQ(made.size() - removed.size(), 24u + 13u);
    EXPECT_EQ(removed.front().at, midnight);
    EXPECT_EQ(removed.back().at, midnight + hours(24 * 29 - 2));
    const auto stays = [&](int hour) {
        return std::find(removed.begin(), removed.end(), made[hour]) == removed.end();
    };
    EXPECT_TRUE(stays(24 * 17 - 1));
    EXPECT_FALSE(stays(24 * 16 - 1));
}

TEST(SupersededBackups, AGymThatWasClosedKeepsItsLastOnes) {
    EXPECT_TRUE(superseded(at_each({-24 * 300, -24 * 200, 0})).empty());
    EXPECT_TRUE(superseded({}).empty());
}

TEST_F(Backups, TombstonesStandBesideThemAndOnlyGrow) {
    const Tombstone early{base::digest("ONE"), "2026-11-01 AB", evening};
    note_tombstone(gym.db, early);
    make();
    EXPECT_EQ(tombstones(folder.path()), std::vector{early});
    const Tombstone late{base::digest("TWO"), "2026-11-22 CD", evening + hours(1)};
    SampleGym restored; // it does not know the first any more
    note_tombstone(restored.db, late);
    note_tombstone(restored.db, late);
    keep_tombstones(restored.db, folder.path());
    EXPECT_EQ(tombstones(folder.path()).size(), 2u);
    std::ofstream(folder / "tombstones", std::ios::app) << "half a li";
    EXPECT_THROW(tombstones(folder.path()), base::EnvironmentError);
}

TEST_F(Backups, ErasingTellsTheFolderAtOnce) {
    set_backup_folder(gym.db, folder.path());
    note_tombstone(gym.db, {base::digest("ONE"), "2026-11-01 AB", evening});
    gym.db.scrub_soon();
    tell_backups(gym.db);
    EXPECT_EQ(tombstones(folder.path()).size(), 1u);
    // Not there today: nothing fails, the next backup brings it along.
    set_backup_folder(gym.db, folder / "not mounted");
    tell_backups(gym.db);
    EXPECT_EQ(tombstones(folder.path()).size(), 1u);
}

} // namespace tests
