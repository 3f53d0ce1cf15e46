// Opening SQLite the one right way. One connection of a database does all writes and all
// checkpoints (SQLite 3.40 has a bug that two writers can meet); readers read.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>

namespace storage {

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

// Moves the write-ahead log into the database once it has grown past its limit. Called between
// transactions, on the writer alone.
void checkpoint_if_due(SQLite::Database& writer);

} // namespace storage
