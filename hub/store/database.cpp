#include "hub/store/database.hpp"

#include "common/storage/migrate.hpp"
#include "common/storage/open.hpp"

#include <sqlite3.h>

#include <array>
#include <string_view>

namespace hub::store {

namespace schema {
extern const std::string_view file_0001_first_sql;
extern const std::string_view file_0002_distance_sql;
extern const std::string_view file_0003_targets_sql;
extern const std::string_view file_0004_trainee_sql;
extern const std::string_view file_0005_routines_sql;
extern const std::string_view file_0006_about_sql;
extern const std::string_view file_0007_private_sql;
extern const std::string_view file_0008_bests_sql;
extern const std::string_view file_0009_clock_sql;
extern const std::string_view file_0010_safe_sql;
extern const std::string_view file_0011_cards_sql;
extern const std::string_view file_0012_staff_sql;
extern const std::string_view file_0013_append_sql;
extern const std::string_view file_0014_guests_sql;
extern const std::string_view file_0015_station_keys_sql;
} // namespace schema

Database Database::open_to_write(const std::filesystem::path& folder) {
    SQLite::Database sql = storage::open_writer(folder / "hub.db");
    const std::array migrations{
        schema::file_0001_first_sql,
        schema::file_0002_distance_sql,
        schema::file_0003_targets_sql,
        schema::file_0004_trainee_sql,
        schema::file_0005_routines_sql,
        schema::file_0006_about_sql,
        schema::file_0007_private_sql,
        schema::file_0008_bests_sql,
        schema::file_0009_clock_sql,
        schema::file_0010_safe_sql,
        schema::file_0011_cards_sql,
        schema::file_0012_staff_sql,
        schema::file_0013_append_sql,
        schema::file_0014_guests_sql,
        schema::file_0015_station_keys_sql,
    };
    storage::migrate(sql, migrations);
    Database db(std::move(sql));
    db.checkpoints_.emplace(db.sql_);
    return db;
}

Database Database::open_to_read(const std::filesystem::path& folder) {
    Database db(storage::open_reader(folder / "hub.db"));
    db.read_limit_.emplace(db.sql_);
    return db;
}

Database Database::open_to_copy(const std::filesystem::path& folder) {
    SQLite::Database sql = storage::open_reader(folder / "hub.db");
    sql.exec("PRAGMA query_only = OFF"); // it counts a copy as a change
    return Database(std::move(sql));
}

void Database::scrub_if_due() {
    if (!scrub_is_due()) {
        return;
    }
    try {
        storage::scrub(sql_);
        scrub_due_ = false;
    } catch (const SQLite::Exception& error) {
        if (!is_full(error)) {
            throw;
        }
        // No room to rewrite the file now: what was deleted is overwritten in it all the same.
        constexpr std::chrono::minutes until_again{10}; // it reads all of the file each time
        scrub_from_ = std::chrono::steady_clock::now() + until_again;
    }
}

void bind_id(SQLite::Statement& statement, const gym::SetId& id) {
    statement.bind(1, id.origin);
    statement.bind(2, static_cast<std::int64_t>(id.boot));
    statement.bind(3, static_cast<std::int64_t>(id.seq));
}

bool is_full(const SQLite::Exception& error) {
    return error.getErrorCode() == SQLITE_FULL;
}

bool is_of_disk(const SQLite::Exception& error) {
    constexpr int of_disk[] = {
        SQLITE_FULL, SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_CANTOPEN, SQLITE_READONLY};
    return std::ranges::find(of_disk, error.getErrorCode()) != std::end(of_disk);
}

SQLite::Statement& Database::prepared(const char* statement) {
    const auto found = statements_.find(statement);
    if (found != statements_.end()) {
        found->second.tryReset(); // says again what the last run failed of
        found->second.clearBindings();
        return found->second;
    }
    return statements_.emplace(statement, SQLite::Statement(sql_, statement)).first->second;
}

} // namespace hub::store
