#include "common/storage/open.hpp"

#include "common/base/environment.hpp"

#include <sqlite3.h>

namespace storage {

namespace {

constexpr sqlite3_int64 wal_bytes_max = 4u << 20; // a checkpoint of that takes milliseconds
constexpr int busy_ms_max = 2000;

[[noreturn]] void failed(const std::filesystem::path& file, const SQLite::Exception& error) {
    throw base::EnvironmentError("can not open " + file.string() + ": " + error.what());
}

void set_common(SQLite::Database& db) {
    db.exec("PRAGMA foreign_keys = ON");
    db.exec("PRAGMA trusted_schema = OFF");
    db.exec("PRAGMA cell_size_check = ON");
}

} // namespace

SQLite::Database open_writer(const std::filesystem::path& file) {
    try {
        SQLite::Database db(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, busy_ms_max);
        set_common(db);
        db.exec("PRAGMA journal_mode = WAL");
        db.exec("PRAGMA synchronous = FULL");
        db.exec("PRAGMA secure_delete = ON");
        db.exec("PRAGMA wal_autocheckpoint = 0"); // checkpoint_if_due() instead
        db.exec("PRAGMA journal_size_limit = 67108864");
        checkpoint_all(db);
        return db;
    } catch (const SQLite::Exception& error) {
        failed(file, error);
    }
}

SQLite::Database open_reader(const std::filesystem::path& file) {
    try {
        SQLite::Database db(file, SQLite::OPEN_READONLY, busy_ms_max);
        sqlite3_db_config(db.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        set_common(db);
        db.exec("PRAGMA query_only = ON");
        return db;
    } catch (const SQLite::Exception& error) {
        failed(file, error);
    }
}

void scrub(SQLite::Database& writer) {
    writer.exec("VACUUM");
    sqlite3_wal_checkpoint_v2(
        writer.getHandle(), "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr
    );
}

void checkpoint_all(SQLite::Database& writer) {
    const int failed = sqlite3_wal_checkpoint_v2(
        writer.getHandle(), "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr
    );
    if (failed != SQLITE_OK && failed != SQLITE_BUSY) { // busy: others are there, and so is the log
        throw SQLite::Exception(writer.getHandle(), failed);
    }
}

void checkpoint_if_due(SQLite::Database& writer) {
    sqlite3_file* log = nullptr;
    sqlite3_int64 bytes = 0;
    sqlite3_file_control(writer.getHandle(), "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
    if (log == nullptr || log->pMethods == nullptr ||
        log->pMethods->xFileSize(log, &bytes) != SQLITE_OK || bytes < wal_bytes_max) {
        return;
    }
    // PASSIVE never waits for readers; what it can not move now it moves the next time.
    sqlite3_wal_checkpoint_v2(
        writer.getHandle(), "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr
    );
}

} // namespace storage
