#include "common/storage/open.hpp"

#include "common/base/environment.hpp"

#include <sqlite3.h>

#include <algorithm>

namespace storage {

namespace {

constexpr std::uintmax_t page_bytes = 4096; // SQLite's default
constexpr int busy_ms_max = 2000;
// A connection is used by one thread at a time, so that SQLite need not lock it for each column.
constexpr int unlocked = SQLITE_OPEN_NOMUTEX;

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
        SQLite::Database db(
            file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | unlocked, busy_ms_max
        );
        set_common(db);
        db.exec("PRAGMA journal_mode = WAL");
        db.exec("PRAGMA synchronous = FULL");
        db.exec("PRAGMA secure_delete = ON");
        db.exec("PRAGMA wal_autocheckpoint = 0"); // Checkpoints instead
        db.exec("PRAGMA journal_size_limit = 67108864");
        checkpoint_all(db);
        return db;
    } catch (const SQLite::Exception& error) {
        failed(file, error);
    }
}

SQLite::Database open_reader(const std::filesystem::path& file) {
    try {
        SQLite::Database db(file, SQLite::OPEN_READONLY | unlocked, busy_ms_max);
        sqlite3_db_config(db.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        set_common(db);
        db.exec("PRAGMA query_only = ON");
        return db;
    } catch (const SQLite::Exception& error) {
        failed(file, error);
    }
}

void checkpoint_all(SQLite::Database& writer) {
    const int failed = sqlite3_wal_checkpoint_v2(
        writer.getHandle(), "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr
    );
    if (failed != SQLITE_OK && failed != SQLITE_BUSY) { // busy: others are there, and so is the log
        throw SQLite::Exception(writer.getHandle(), failed);
    }
}

void scrub(SQLite::Database& writer) {
    writer.exec("VACUUM");
    checkpoint_all(writer);
}

Checkpoints::Checkpoints(SQLite::Database& writer)
    : writer_(writer.getHandle())
    , pages_(std::make_unique<int>(0)) {
    const auto count = [](void* pages, sqlite3*, const char*, int in_log) {
        *static_cast<int*>(pages) = in_log;
        return SQLITE_OK;
    };
    sqlite3_wal_hook(writer_, count, pages_.get());
}

std::uintmax_t Checkpoints::run_if_due() {
    if (static_cast<std::uintmax_t>(*pages_) * page_bytes < wal_bytes_due) {
        return 0;
    }
    int in_log = 0;
    int moved = 0;
    // PASSIVE never waits for readers; what it can not move now it moves the next time.
    const int result =
        sqlite3_wal_checkpoint_v2(writer_, "main", SQLITE_CHECKPOINT_PASSIVE, &in_log, &moved);
    if (result != SQLITE_OK && result != SQLITE_BUSY) {
        throw SQLite::Exception(writer_, result);
    }
    *pages_ = moved < in_log ? in_log : 0;
    return static_cast<std::uintmax_t>(std::max(0, in_log - moved)) * page_bytes;
}

ReadLimit::ReadLimit(SQLite::Database& reader, std::chrono::milliseconds longest)
    : running_(std::make_unique<Running>(Running{std::chrono::steady_clock::now(), longest})) {
    constexpr int steps_between_looks = 1000; // well below a millisecond
    const auto begins = [](unsigned, void* running, void*, void*) {
        static_cast<Running*>(running)->since = std::chrono::steady_clock::now();
        return 0;
    };
    sqlite3_trace_v2(reader.getHandle(), SQLITE_TRACE_STMT, begins, running_.get());
    const auto is_over = [](void* arg) {
        const auto* running = static_cast<Running*>(arg);
        return std::chrono::steady_clock::now() - running->since > running->longest ? 1 : 0;
    };
    sqlite3_progress_handler(reader.getHandle(), steps_between_looks, is_over, running_.get());
}

void end_reads(SQLite::Database& reader) {
    sqlite3_stmt* each = nullptr;
    while ((each = sqlite3_next_stmt(reader.getHandle(), each)) != nullptr) {
        if (sqlite3_stmt_busy(each) != 0) {
            sqlite3_reset(each);
        }
    }
}

} // namespace storage
