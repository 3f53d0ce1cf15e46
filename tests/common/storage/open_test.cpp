// Opening SQLite the one right way: a commit that returned is on disk, and only one side writes.
#include "common/base/environment.hpp"
#include "common/storage/open.hpp"
#include "tests/common/temporary_folder.hpp"

#include <gtest/gtest.h>

namespace storage {

namespace {

int pragma(SQLite::Database& db, const std::string& name) {
    return db.execAndGet("PRAGMA " + name).getInt();
}

TEST(OpenWriter, Q2_ACommitIsOnDiskBeforeItReturns) {
    const tests::TemporaryFolder folder;
    SQLite::Database db = open_writer(folder / "a.db");
    constexpr int full = 2;
    EXPECT_EQ(pragma(db, "synchronous"), full);
    EXPECT_EQ(db.execAndGet("PRAGMA journal_mode").getString(), "wal");
}

TEST(OpenWriter, ChecksWhatItReadsAndHoldsReferences) {
    const tests::TemporaryFolder folder;
    SQLite::Database db = open_writer(folder / "a.db");
    EXPECT_EQ(pragma(db, "foreign_keys"), 1);
    EXPECT_EQ(pragma(db, "cell_size_check"), 1);
    EXPECT_EQ(pragma(db, "trusted_schema"), 0);
    EXPECT_EQ(pragma(db, "wal_autocheckpoint"), 0);
}

TEST(OpenReader, ReadsBesideTheWriterAndNeverWrites) {
    const tests::TemporaryFolder folder;
    SQLite::Database writer = open_writer(folder / "a.db");
    writer.exec("create table thing (id integer primary key)");
    SQLite::Database reader = open_reader(folder / "a.db");
    SQLite::Transaction transaction(writer);
    writer.exec("insert into thing values (1)");
    EXPECT_EQ(reader.execAndGet("select count(*) from thing").getInt(), 0); // does not wait either
    transaction.commit();
    EXPECT_EQ(reader.execAndGet("select count(*) from thing").getInt(), 1);
    EXPECT_THROW(reader.exec("insert into thing values (2)"), SQLite::Exception);
    EXPECT_EQ(pragma(reader, "query_only"), 1);
    EXPECT_EQ(pragma(reader, "foreign_keys"), 1);
}

TEST(OpenWriter, WhatIsNoDatabaseIsTheEnvironmentsFault) {
    const tests::TemporaryFolder folder;
    tests::fill_file(folder / "a.db", std::string(4096, 'x'));
    for (const char* name : {"a.db", "nowhere/a.db"}) {
        try {
            open_writer(folder / name);
            ADD_FAILURE() << "opened " << name;
        } catch (const base::EnvironmentError& error) {
            EXPECT_NE(std::string(error.what()).find(name), std::string::npos) << error.what();
        }
    }
    EXPECT_THROW(open_reader(folder / "missing.db"), base::EnvironmentError);
    EXPECT_FALSE(std::filesystem::exists(folder / "missing.db"));
}

TEST(CheckpointIfDue, MovesALargeLogIntoTheDatabaseAndLeavesASmallOne) {
    const tests::TemporaryFolder folder;
    const auto file = folder / "a.db";
    SQLite::Database db = open_writer(file);
    db.exec("create table thing (bytes blob)");
    const auto before = std::filesystem::file_size(file);
    checkpoint_if_due(db);
    EXPECT_EQ(std::filesystem::file_size(file), before);
    db.exec("insert into thing values (zeroblob(5000000))");
    EXPECT_EQ(std::filesystem::file_size(file), before); // never by itself
    checkpoint_if_due(db);
    EXPECT_GT(std::filesystem::file_size(file), 5'000'000u);
}

} // namespace

} // namespace storage
