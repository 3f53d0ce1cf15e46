// Schemas as numbered, append-only SQL files, each applied in a transaction of its own.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <span>
#include <string_view>

namespace storage {

// Brings the database to the newest of `migrations` (the first makes version 1) and leaves it
// alone where it is there already. Throws base::EnvironmentError when the database is newer than
// this program, can not be read, or a migration fails (nothing of it stays).
void migrate(SQLite::Database& db, std::span<const std::string_view> migrations);

} // namespace storage
