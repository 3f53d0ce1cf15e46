// A station's folder of its own for one test, gone afterwards; and bodies to keep in it.
#pragma once

#include "common/wire/message.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <string>

namespace kiosk::link {

class StationFolder {
public:
    StationFolder();
    ~StationFolder();
    StationFolder(const StationFolder&) = delete;
    StationFolder& operator=(const StationFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

    // Every byte of every file in it.
    std::string bytes() const;

private:
    std::filesystem::path path_;
};

// Pages of an SQLite file, from 1.
inline constexpr int page_bytes = 4096;

// Zeros where the page was.
void damage_page(const std::filesystem::path& file, int page);

int first_page(SQLite::Database& db, const std::string& table);

// Of a file that nobody has open: zeros where the table's first page was.
void damage_table(const std::filesystem::path& file, const std::string& table);

base::Instant noon();

// A set of the member, told apart by its reps.
wire::SetLogged logged(const std::string& member, int reps);

} // namespace kiosk::link
