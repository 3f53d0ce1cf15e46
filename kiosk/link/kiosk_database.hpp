// kiosk.db, in the station's folder: the journal, the cache of profiles, what the hub said last.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>

namespace kiosk::link {

// Opens it, or makes it. One that the disk has damaged is made anew of every row that can still be
// read, in one transaction: a station goes on keeping sets, and what is left of the others goes to
// the hub. Throws base::EnvironmentError, where nothing has changed: the disk refuses, or what is
// damaged is the first page, that says what it is.
SQLite::Database open_kiosk_database(const std::filesystem::path& station_folder);

} // namespace kiosk::link
