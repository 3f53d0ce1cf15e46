// Looks into the hub's tables where the store's own functions do not, so that tests of other
// folders need no SQL.
#pragma once

#include "common/base/check.hpp"
#include "hub/store/database.hpp"

#include <string>
#include <utility>
#include <vector>

namespace tests {

inline int rows_of(hub::store::Database& db, const std::string& table) {
    return db.sql().execAndGet("SELECT count(*) FROM " + table).getInt();
}

// The reason of the one event in quarantine; empty when there is none or more than one.
inline std::string quarantine_reason(hub::store::Database& db) {
    if (rows_of(db, "quarantine") != 1) {
        return {};
    }
    return db.sql().execAndGet("SELECT reason FROM quarantine").getString();
}

// Every page and every reference.
inline bool is_sound(hub::store::Database& db) {
    return db.sql().execAndGet("PRAGMA integrity_check").getString() == "ok" &&
           db.sql().execAndGet("SELECT count(*) FROM pragma_foreign_key_check").getInt() == 0;
}

// Its body, as it came.
inline std::string quarantine_body(hub::store::Database& db) {
    return db.sql().execAndGet("SELECT body FROM quarantine").getString();
}

// Of the one event there is.
inline std::string event_body(hub::store::Database& db) {
    return db.sql().execAndGet("SELECT body FROM event").getString();
}

struct EventBody {
    int kind = 0;
    std::string body;
};

inline std::vector<EventBody> event_bodies(hub::store::Database& db) {
    SQLite::Statement select(db.sql(), "SELECT kind, body FROM event");
    std::vector<EventBody> all;
    while (select.executeStep()) {
        all.push_back({select.getColumn(0).getInt(), select.getColumn(1).getString()});
    }
    return all;
}

// Of a whole table, in the order of its key; a line each.
inline std::vector<std::string> lines_of(hub::store::Database& db, const std::string& table) {
    SQLite::Statement row(db.sql(), "SELECT * FROM " + table);
    std::vector<std::string> all;
    while (row.executeStep()) {
        std::string line = table;
        for (int i = 0; i < row.getColumnCount(); ++i) {
            line += " " + row.getColumn(i).getString();
        }
        all.push_back(std::move(line));
    }
    return all;
}

// What its kiosk's clock showed, in microseconds, and how wrong that was.
inline std::pair<std::int64_t, std::int64_t> event_clock(hub::store::Database& db, int seq) {
    SQLite::Statement select(db.sql(), "SELECT wall_us, correction_us FROM event WHERE seq = ?1");
    select.bind(1, seq);
    GF_CHECK(select.executeStep());
    return {select.getColumn(0).getInt64(), select.getColumn(1).getInt64()};
}

// First and last sequence of the one gap there is.
inline std::pair<int, int> gap(hub::store::Database& db) {
    SQLite::Statement select(db.sql(), "SELECT first_seq, last_seq FROM gap");
    GF_CHECK(select.executeStep());
    return {select.getColumn(0).getInt(), select.getColumn(1).getInt()};
}

// What a disk or a bug could do to it.
inline void damage(hub::store::Database& db, const std::string& statement) {
    GF_CHECK(db.sql().exec(statement) > 0);
}

// As a full disk does.
inline void leave_no_room(hub::store::Database& db) {
    db.sql().exec("PRAGMA max_page_count = 1");
}

inline void leave_room(hub::store::Database& db) {
    db.sql().exec("PRAGMA max_page_count = 100000");
}

inline constexpr const char* heavier_set =
    "UPDATE set_log SET load_g = load_g + 1000 WHERE (origin, boot, seq) = "
    "(SELECT origin, boot, seq FROM set_log LIMIT 1)";

inline constexpr const char* damaged_body =
    "UPDATE event SET body = CAST(substr(body, 1, length(body) - 1) || x'ff' AS BLOB) "
    "WHERE (origin, boot, seq) = (SELECT origin, boot, seq FROM event LIMIT 1)";

} // namespace tests
