// A station's folder of its own for one test, gone afterwards; and bodies to keep in it.
#pragma once

#include "common/wire/message.hpp"

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

// Page of an SQLite file, from 1, is overwritten by zeros.
void damage_page(const std::filesystem::path& file, int page);

// The same of a table's first page, of a file that nobody has open.
void damage_table(const std::filesystem::path& file, const std::string& table);

base::Instant noon();

// A set of the member, told apart by its reps.
wire::SetLogged logged(const std::string& member, int reps);

} // namespace kiosk::link
