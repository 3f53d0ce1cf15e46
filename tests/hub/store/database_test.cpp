// The data folder: its database and its schema.
#include "common/base/environment.hpp"
#include "common/storage/migrate.hpp"
#include "common/storage/open.hpp"
#include "hub/store/database.hpp"
#include "hub/store/gyms.hpp"
#include "tests/common/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <set>

namespace hub::store {

namespace {

namespace fs = std::filesystem;

// The files as they stand in the tree, in order.
std::vector<std::string> schema_files() {
    std::set<fs::path> files;
    for (const auto& entry :
         fs::directory_iterator(fs::path(GYMFLOOR_SOURCE_DIR) / "hub/store/schema")) {
        files.insert(entry.path());
    }
    std::vector<std::string> contents;
    for (const fs::path& file : files) {
        contents.push_back(tests::content_of(file));
    }
    return contents;
}

std::vector<std::string> schema_of(SQLite::Database& db) {
    std::vector<std::string> lines;
    SQLite::Statement select(db, "SELECT type, name, sql FROM sqlite_schema ORDER BY name");
    while (select.executeStep()) {
        lines.push_back(
            select.getColumn(0).getString() + " " + select.getColumn(1).getString() + ": " +
            select.getColumn(2).getString()
        );
    }
    return lines;
}

TEST(Database, AFreshOneHasTheSchemaThatTheMigrationsMake) {
    const tests::TemporaryFolder folder;
    Database fresh = Database::open_to_write(folder.path());
    const std::vector<std::string> contents = schema_files();
    const std::vector<std::string_view> migrations(contents.begin(), contents.end());
    SQLite::Database migrated = storage::open_writer(folder / "migrated.db");
    for (std::size_t version = 1; version <= migrations.size(); ++version) { // one release each
        storage::migrate(migrated, std::span(migrations).first(version));
    }
    EXPECT_EQ(schema_of(fresh.sql()), schema_of(migrated));
    EXPECT_EQ(
        fresh.sql().execAndGet("PRAGMA user_version").getInt(), static_cast<int>(contents.size())
    );
}

TEST(Database, EveryTableIsStrict) {
    const tests::TemporaryFolder folder;
    Database db = Database::open_to_write(folder.path());
    for (const std::string& line : schema_of(db.sql())) {
        if (line.starts_with("table ")) {
            EXPECT_NE(line.find("STRICT"), std::string::npos) << line;
        }
    }
}

TEST(Database, ANewerOneIsRefused) {
    const tests::TemporaryFolder folder;
    Database::open_to_write(folder.path()).sql().exec("PRAGMA user_version = 999");
    try {
        Database::open_to_write(folder.path());
        FAIL() << "opened";
    } catch (const base::EnvironmentError& error) {
        EXPECT_NE(std::string(error.what()).find("999"), std::string::npos) << error.what();
        EXPECT_NE(std::string(error.what()).find("newer"), std::string::npos) << error.what();
    }
}

TEST(Database, WhatOneReleaseWroteTheNextOneReads) {
    const tests::TemporaryFolder folder;
    {
        Database db = Database::open_to_write(folder.path());
        found_gym(db, {"Sample gym", "Europe/Berlin"}, base::from_us(1));
    }
    Database db = Database::open_to_write(folder.path());
    EXPECT_EQ(the_gym(db), (Gym{"Sample gym", "Europe/Berlin"}));
}

TEST(Database, AReaderCanNotWrite) {
    const tests::TemporaryFolder folder;
    Database writing = Database::open_to_write(folder.path());
    Database reading = Database::open_to_read(folder.path());
    EXPECT_EQ(the_gym(reading), std::nullopt);
    EXPECT_THROW(
        found_gym(reading, {"Sample gym", "Europe/Berlin"}, base::from_us(1)), SQLite::Exception
    );
}

TEST(Database, AReaderSeesOnlyWhatIsCommitted) {
    const tests::TemporaryFolder folder;
    Database writing = Database::open_to_write(folder.path());
    Database reading = Database::open_to_read(folder.path());
    SQLite::Transaction transaction(writing.sql());
    found_gym(writing, {"Sample gym", "Europe/Berlin"}, base::from_us(1));
    EXPECT_EQ(the_gym(reading), std::nullopt);
    transaction.commit();
    EXPECT_TRUE(the_gym(reading));
}

TEST(Database, AFolderThatIsNotThereIsTheEnvironmentsFault) {
    const tests::TemporaryFolder folder;
    EXPECT_THROW(Database::open_to_write(folder / "nowhere"), base::EnvironmentError);
    EXPECT_THROW(Database::open_to_read(folder.path()), base::EnvironmentError);
}

} // namespace

} // namespace hub::store
