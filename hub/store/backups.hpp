// Backups of a gym, in a folder on another disk. Each is a folder named after its instant, with
// the database and the secrets: all that a hub needs to come back.
#pragma once

#include "common/base/clock.hpp"
#include "hub/store/event_log.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace hub::store {

inline constexpr std::size_t hourly_backups_kept = 24;
inline constexpr std::size_t daily_backups_kept = 14;
inline constexpr const char* secrets_name = "secrets";

// Where the gym keeps its backups; none: it has none.
std::optional<std::filesystem::path> backup_folder(Database& db);
void set_backup_folder(Database& db, const std::filesystem::path& folder); // empty: none

struct Backup {
    base::Instant at;
    std::filesystem::path folder;

    friend bool operator==(const Backup&, const Backup&) = default;
};

// Whole ones, oldest first. Throws base::EnvironmentError where there is no such folder.
std::vector<Backup> backups(const std::filesystem::path& folder);

// What is wrong with it; empty: it holds what it should.
std::vector<std::string> wrong_in(const Backup& backup);
// Pages, references, checksums and marks of a database.
std::vector<std::string> wrong_in(Database& db);

struct Made {
    Backup backup;
    std::vector<StationMark> marks; // what it holds of each boot
    std::vector<std::string> wrong; // then there is no backup
};

// One more, verified before it counts, with the tombstones beside it. `from` is open_to_copy()'s,
// on `data`. Throws SQLite::Exception, base::EnvironmentError, std::filesystem::filesystem_error.
Made make_backup(
    Database& from,
    const std::filesystem::path& data,
    const std::filesystem::path& folder,
    base::Instant now
);

// Of these, oldest first, those that make room: all but the newest 24 and the last of each of the
// newest 14 days (UTC).
std::vector<Backup> superseded(const std::vector<Backup>& backups);
void remove(const std::vector<Backup>& backups);

// The files of a backup, with their modes, on disk when it returns: the database under another
// name than the hub's own, so that nobody takes it for whole before its time.
void unpack(
    const Backup& backup,
    const std::filesystem::path& data,
    const std::filesystem::path& database_folder
);

} // namespace hub::store
