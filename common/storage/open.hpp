// Opening SQLite the one right way. One connection of a database does all writes and all
// checkpoints (SQLite 3.40 has a bug that two writers can meet); readers read.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>

struct sqlite3;

namespace storage {

inline constexpr std::uintmax_t wal_bytes_due = 4u << 20; // a checkpoint of that takes milliseconds
inline constexpr std::chrono::milliseconds read_max{2000};

// Creates the file where it is missing. WAL, synchronous=FULL (a commit that returned is on disk),
// foreign keys, checks of every page, deleted content overwritten. What is found in a write-ahead
// log goes into the database first: the process before may have ended by a sync that failed, and
// then that log is in the system's cache alone, and so would be all that is written behind it.
// Throws base::EnvironmentError.
SQLite::Database open_writer(const std::filesystem::path& file);

// Read-only, beside the writer of the same file.
SQLite::Database open_reader(const std::filesystem::path& file);

// Leaves nothing of what was deleted in the file or its log: rewrites all of it, so seconds for a
// large one. Between transactions, on the writer alone. Throws SQLite::Exception.
void scrub(SQLite::Database& writer);

// All of the write-ahead log into the database and to the disk. Throws SQLite::Exception.
void checkpoint_all(SQLite::Database& writer);

// Moves the write-ahead log into the database once it has grown past its limit: between
// transactions, on the writer alone. As long as the writer.
class Checkpoints {
public:
    explicit Checkpoints(SQLite::Database& writer);

    // Bytes of the log that could not be moved, because a reader may still read them there. Throws
    // SQLite::Exception when the disk refuses.
    std::uintmax_t run_if_due();

private:
    sqlite3* writer_;
    std::unique_ptr<int> pages_; // in the log since it began anew
};

// Ends statements of a reader that take longer, because what is being read can not leave the
// write-ahead log. As long as the reader.
class ReadLimit {
public:
    explicit ReadLimit(SQLite::Database& reader, std::chrono::milliseconds longest = read_max);

private:
    struct Running {
        std::chrono::steady_clock::time_point since;
        std::chrono::milliseconds longest;
    };

    std::unique_ptr<Running> running_;
};

// Ends every statement that the reader has begun. On the reader's own thread.
void end_reads(SQLite::Database& reader);

} // namespace storage
