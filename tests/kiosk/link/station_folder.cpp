#include "tests/kiosk/link/station_folder.hpp"

#include "common/base/ids.hpp"

#include <fstream>
#include <sstream>

namespace kiosk::link {

using namespace std::chrono_literals;

StationFolder::StationFolder()
    : path_(std::filesystem::temp_directory_path() / ("gymfloor-link-test-" + base::random_id())) {
    std::filesystem::create_directory(path_);
}

StationFolder::~StationFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string StationFolder::bytes() const {
    std::ostringstream all;
    for (const auto& file : std::filesystem::directory_iterator(path_)) {
        all << std::ifstream(file.path(), std::ios::binary).rdbuf();
    }
    return all.str();
}

void damage_page(const std::filesystem::path& file, int page) {
    std::fstream content(file, std::ios::in | std::ios::out | std::ios::binary);
    content.seekp((page - 1) * page_bytes);
    content << std::string(page_bytes, '\0');
}

int first_page(SQLite::Database& db, const std::string& table) {
    SQLite::Statement root(db, "SELECT rootpage FROM sqlite_schema WHERE name = ?1");
    root.bind(1, table);
    root.executeStep();
    return root.getColumn(0).getInt();
}

void damage_table(const std::filesystem::path& file, const std::string& table) {
    int page = 0;
    {
        SQLite::Database db(file, SQLite::OPEN_READWRITE); // its log goes into it with its end
        page = first_page(db, table);
    }
    damage_page(file, page);
}

base::Instant noon() {
    return std::chrono::sys_days(std::chrono::year(2026) / 11 / 26) + 12h;
}

wire::SetLogged logged(const std::string& member, int reps) {
    gym::Set set;
    set.member = gym::MemberId{member};
    set.exercise = "leg_curl";
    set.station = gym::StationId{"STATION"};
    set.load = gym::kilograms(45);
    set.reps = reps;
    return {set};
}

} // namespace kiosk::link
