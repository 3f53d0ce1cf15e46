// Who was erased, beside the backups that may still hold them: a backup that is restored must
// forget them again. Nothing here names anybody (base::digest() of an id that is gone).
#pragma once

#include "common/base/clock.hpp"
#include "hub/store/database.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace hub::store {

struct Tombstone {
    std::string member_digest;
    std::string receipt;
    base::Instant at;

    friend bool operator==(const Tombstone&, const Tombstone&) = default;
};

std::vector<Tombstone> tombstones(Database& db);
// Twice is once.
void note_tombstone(Database& db, const Tombstone& tombstone);

// Those that a folder of backups keeps; none where there is no such file. Throws
// base::EnvironmentError when it can not be read: whoever restores must know.
std::vector<Tombstone> tombstones(const std::filesystem::path& backups);

// Adds the database's to the folder's. Throws base::EnvironmentError.
void keep_tombstones(Database& db, const std::filesystem::path& backups);

// After a commit in which somebody was erased, before that is confirmed: the folder that the gym
// chose hears of it. What can not be told now is told with the next backup.
void tell_backups(Database& db);

} // namespace hub::store
