// The hub's SQLite database in the data folder: hub.db. Functions of this folder take a Database
// and are one file per noun; those that change something must run on the writer's.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <unordered_map>

namespace hub::store {

class Database {
public:
    // The one writing connection; creates and migrates. Throws base::EnvironmentError.
    static Database open_to_write(const std::filesystem::path& folder);
    // Read-only, beside a writer.
    static Database open_to_read(const std::filesystem::path& folder);

    SQLite::Database& sql() { return sql_; }

    // The statement, made once and reset for this use. `statement` must be a literal: its address
    // is its name.
    SQLite::Statement& prepared(const char* statement);

    // Somebody was erased: after the commit nothing of them is to be left in the file or its log.
    void scrub_soon() { scrub_due_ = true; }

    // Between transactions; what can not be done now is tried again the next time.
    void scrub_if_due();

private:
    explicit Database(SQLite::Database sql)
        : sql_(std::move(sql)) {}

    SQLite::Database sql_;
    std::unordered_map<const char*, SQLite::Statement> statements_;
    bool scrub_due_ = false;
};

} // namespace hub::store
