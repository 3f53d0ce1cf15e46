// Schemas come in order, each whole or not at all, and never backwards.
#include "common/base/environment.hpp"
#include "common/storage/migrate.hpp"
#include "common/storage/open.hpp"
#include "tests/common/temporary_folder.hpp"

#include <gtest/gtest.h>

namespace storage {

namespace {

using Migrations = std::vector<std::string_view>;

const Migrations three{
    "create table step (number integer); insert into step values (1)",
    "insert into step select max(number) + 1 from step",
    "insert into step select max(number) + 1 from step"};

struct Migrate : testing::Test {
    tests::TemporaryFolder folder;
    SQLite::Database db = open_writer(folder / "a.db");

    int version() { return db.execAndGet("PRAGMA user_version").getInt(); }

    std::string steps() {
        return db.execAndGet("select group_concat(number, ' ') from step").getString();
    }

    std::string refusal(const Migrations& migrations) {
        try {
            migrate(db, migrations);
        } catch (const base::EnvironmentError& error) {
            return error.what();
        }
        return "";
    }
};

TEST_F(Migrate, AFreshDatabaseGetsAllInOrder) {
    migrate(db, three);
    EXPECT_EQ(version(), 3);
    EXPECT_EQ(steps(), "1 2 3");
}

TEST_F(Migrate, EachComesOnce) {
    migrate(db, std::span(three).first(1));
    EXPECT_EQ(version(), 1);
    migrate(db, std::span(three).first(2));
    EXPECT_EQ(steps(), "1 2");
    migrate(db, three);
    migrate(db, three);
    EXPECT_EQ(version(), 3);
    EXPECT_EQ(steps(), "1 2 3");
}

TEST_F(Migrate, ADatabaseOfANewerProgramIsRefusedInClearWordsAndLeftAlone) {
    migrate(db, three);
    const std::string said = refusal({three[0]});
    for (const char* word : {"a.db", "schema 3", "knows 1", "newer Gymfloor"}) {
        EXPECT_NE(said.find(word), std::string::npos) << said;
    }
    EXPECT_EQ(version(), 3);
    EXPECT_EQ(steps(), "1 2 3");
}

TEST_F(Migrate, OfAFailedOneNothingStays) {
    const std::string said =
        refusal({three[0], "insert into step values (99); create table step (again integer)"});
    EXPECT_NE(said.find("schema 2"), std::string::npos) << said;
    EXPECT_NE(said.find("already exists"), std::string::npos) << said;
    EXPECT_EQ(version(), 1);
    EXPECT_EQ(steps(), "1");
    migrate(db, three); // and the repaired program goes on from there
    EXPECT_EQ(steps(), "1 2 3");
}

TEST_F(Migrate, WithoutMigrationsNothingHappens) {
    migrate(db, Migrations{});
    EXPECT_EQ(version(), 0);
}

} // namespace

} // namespace storage
