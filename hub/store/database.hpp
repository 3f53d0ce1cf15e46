// The hub's SQLite database in the data folder: hub.db. Functions of this folder take a Database
// and are one file per noun; those that change something must run on the writer's.
#pragma once

#include "common/gym/set.hpp"
#include "common/storage/open.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <unordered_map>

namespace hub::store {

class Database {
public:
    // The one writing connection; creates and migrates. Throws base::EnvironmentError.
    static Database open_to_write(const std::filesystem::path& folder);
    // Read-only, beside a writer; no statement may take long (storage::ReadLimit).
    static Database open_to_read(const std::filesystem::path& folder);
    // Without that limit, for copy_into() and what else reads all of it.
    static Database open_to_copy(const std::filesystem::path& folder);

    SQLite::Database& sql() { return sql_; }

    // The statement, made once and reset for this use. `statement` must be a literal: its address
    // is its name.
    SQLite::Statement& prepared(const char* statement);

    // On the writer, after each commit. Bytes of the write-ahead log that readers hold back. Throws
    // SQLite::Exception when the disk refuses.
    std::uintmax_t checkpoint_if_due() { return checkpoints_->run_if_due(); }

    // On a reader: whatever it still reads ends.
    void end_reads() { storage::end_reads(sql_); }

    // Somebody was erased: after the commit nothing of them is to be left in the file or its log.
    void scrub_soon() {
        scrub_due_ = true;
        scrub_from_ = {};
    }

    bool scrub_is_due() const {
        return scrub_due_ && std::chrono::steady_clock::now() >= scrub_from_;
    }

    // Between transactions; what the disk has no room for is tried again a while later.
    void scrub_if_due();

private:
    explicit Database(SQLite::Database sql)
        : sql_(std::move(sql)) {}

    SQLite::Database sql_;
    std::unordered_map<const char*, SQLite::Statement> statements_;
    std::optional<storage::Checkpoints> checkpoints_; // the writer's
    std::optional<storage::ReadLimit> read_limit_;    // a reader's
    bool scrub_due_ = false;
    std::chrono::steady_clock::time_point scrub_from_;
};

// What is read meanwhile is of one moment, and no statement takes the file's locks anew. Not over a
// wait for anything: what is being read can not leave the write-ahead log.
class Snapshot {
public:
    explicit Snapshot(Database& reader)
        : transaction_(reader.sql()) {}

private:
    SQLite::Transaction transaction_;
};

// Whose row: the columns origin, boot and seq, at 1, 2 and 3.
void bind_id(SQLite::Statement& statement, const gym::SetId& id);

// The disk has no room: anything else that a commit fails of means that the disk, or the file, can
// not be trusted.
bool is_full(const SQLite::Exception& error);
// It refused, or the file is not what was written: whatever was asked of it.
bool is_of_disk(const SQLite::Exception& error);

} // namespace hub::store
