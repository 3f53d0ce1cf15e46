#include "hub/store/database.hpp"

#include "common/storage/migrate.hpp"
#include "common/storage/open.hpp"

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
    };
    storage::migrate(sql, migrations);
    return Database(std::move(sql));
}

Database Database::open_to_read(const std::filesystem::path& folder) {
    return Database(storage::open_reader(folder / "hub.db"));
}

void Database::scrub_if_due() {
    if (!scrub_due_) {
        return;
    }
    try {
        storage::scrub(sql_);
        scrub_due_ = false;
    } catch (const SQLite::Exception&) {
        // No room to rewrite the file now: what was deleted is overwritten in it all the same.
    }
}

SQLite::Statement& Database::prepared(const char* statement) {
    const auto found = statements_.find(statement);
    if (found != statements_.end()) {
        found->second.reset();
        found->second.clearBindings();
        return found->second;
    }
    return statements_.emplace(statement, SQLite::Statement(sql_, statement)).first->second;
}

} // namespace hub::store
