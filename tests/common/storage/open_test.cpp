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

std::uintmax_t size_of(const std::filesystem::path& file) {
    return std::filesystem::file_size(file);
}

TEST(Checkpoints, MoveALargeLogIntoTheDatabaseAndLeaveASmallOne) {
    const tests::TemporaryFolder folder;
    const auto file = folder / "a.db";
    SQLite::Database db = open_writer(file);
    Checkpoints checkpoints(db);
    db.exec("create table thing (bytes blob)");
    const auto before = size_of(file);
    EXPECT_EQ(checkpoints.run_if_due(), 0u);
    EXPECT_EQ(size_of(file), before);
    db.exec("insert into thing values (zeroblob(5000000))");
    EXPECT_EQ(size_of(file), before); // never by itself
    EXPECT_EQ(checkpoints.run_if_due(), 0u);
    const auto after = size_of(file);
    EXPECT_GT(after, 5'000'000u);
    // The log's file keeps its size, and begins anew: no checkpoint for each commit from now on.
    db.exec("insert into thing values (zeroblob(2000000))");
    EXPECT_EQ(checkpoints.run_if_due(), 0u);
    EXPECT_EQ(size_of(file), after);
}

TEST(Checkpoints, TellWhatAReaderHolds) {
    const tests::TemporaryFolder folder;
    SQLite::Database db = open_writer(folder / "a.db");
    Checkpoints checkpoints(db);
    db.exec("create table thing (bytes blob)");
    db.exec("insert into thing values (1), (2), (3)");
    SQLite::Database reader = open_reader(folder / "a.db");
    SQLite::Statement begun(reader, "select bytes from thing");
    ASSERT_TRUE(begun.executeStep()); // and never goes on
    db.exec("insert into thing values (zeroblob(9000000))");
    EXPECT_GT(checkpoints.run_if_due(), 8'000'000u);
    db.exec("insert into thing values (4)");
    EXPECT_GT(checkpoints.run_if_due(), 8'000'000u);
    end_reads(reader);
    db.exec("insert into thing values (5)");
    EXPECT_EQ(checkpoints.run_if_due(), 0u);
}

TEST(ReadLimit, EndsALongStatementAndNoShortOne) {
    const tests::TemporaryFolder folder;
    SQLite::Database db = open_writer(folder / "a.db");
    db.exec("create table thing (id integer primary key)");
    SQLite::Database reader = open_reader(folder / "a.db");
    const ReadLimit limit(reader, std::chrono::milliseconds(50));
    const char* endless = "with recursive n(i) as (select 1 union all select i + 1 from n) "
                          "select count(*) from n";
    EXPECT_THROW(reader.execAndGet(endless), SQLite::Exception);
    EXPECT_EQ(reader.execAndGet("select count(*) from thing").getInt(), 0);
    EXPECT_THROW(reader.execAndGet(endless), SQLite::Exception); // each has its own time
}

TEST(OpenReader, ItsEndMovesNothing) {
    const tests::TemporaryFolder folder;
    const auto file = folder / "a.db";
    auto db = std::make_unique<SQLite::Database>(open_writer(file));
    db->exec("create table thing (bytes blob)");
    const auto before = size_of(file);
    const auto reader = std::make_unique<SQLite::Database>(open_reader(file));
    db->exec("insert into thing values (zeroblob(100000))");
    EXPECT_EQ(reader->execAndGet("select count(*) from thing").getInt(), 1);
    std::make_unique<SQLite::Database>(open_reader(file)).reset();
    EXPECT_EQ(size_of(file), before);
    EXPECT_GT(size_of(folder / "a.db-wal"), 100'000u);
}

} // namespace

} // namespace storage
