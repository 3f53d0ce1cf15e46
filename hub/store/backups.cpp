#include "hub/store/backups.hpp"

#include "common/base/environment.hpp"
#include "common/base/sync_file.hpp"
#include "hub/store/rebuild.hpp"
#include "hub/store/tombstones.hpp"

#include <date/date.h>

#include <algorithm>
#include <set>
#include <sstream>

namespace hub::store {

namespace fs = std::filesystem;

namespace {

constexpr const char* name_format = "%Y%m%dT%H%M%SZ"; // with the microseconds of its seconds
constexpr const char* part_name = "unfinished";

std::optional<base::Instant> instant_of(const std::string& name) {
    std::istringstream in(name);
    date::sys_time<base::Duration> at;
    in >> date::parse(name_format, at);
    return in ? std::optional(base::Instant(at.time_since_epoch())) : std::nullopt;
}

// With their modes, but for this account alone: not every disk that holds a backup knows of modes.
void copy_secrets(const fs::path& from, const fs::path& to) {
    fs::create_directory(to);
    for (const auto& each : fs::directory_iterator(from)) {
        const fs::path copy = to / each.path().filename();
        fs::copy_file(each.path(), copy);
        fs::permissions(copy, each.status().permissions() & fs::perms::owner_all);
        base::sync_file(copy);
    }
    fs::permissions(to, fs::status(from).permissions() & fs::perms::owner_all);
    base::sync_file(to);
}

} // namespace

std::optional<fs::path> backup_folder(Database& db) {
    auto& select = db.prepared("SELECT value FROM gym_setting WHERE key = 'backup_folder'");
    std::optional<fs::path> found;
    if (select.executeStep()) {
        found = select.getColumn(0).getString();
    }
    select.reset();
    return found;
}

void set_backup_folder(Database& db, const fs::path& folder) {
    db.prepared("DELETE FROM gym_setting WHERE key = 'backup_folder'").exec();
    if (folder.empty()) {
        return;
    }
    auto& insert = db.prepared("INSERT INTO gym_setting (key, value) VALUES ('backup_folder', ?1)");
    insert.bind(1, folder.string());
    insert.exec();
}

std::vector<Backup> backups(const fs::path& folder) {
    if (!fs::is_directory(folder)) {
        throw base::EnvironmentError("there is no folder " + folder.string());
    }
    std::vector<Backup> found;
    for (const auto& each : fs::directory_iterator(folder)) {
        if (const auto at = instant_of(each.path().filename().string())) {
            found.push_back({*at, each.path()});
        }
    }
    std::sort(found.begin(), found.end(), [](const Backup& a, const Backup& b) {
        return a.at < b.at;
    });
    return found;
}

std::vector<std::string> wrong_in(const Backup& backup) {
    Database copy = Database::open_to_copy(backup.folder);
    return wrong_in(copy);
}

std::vector<std::string> wrong_in(Database& db) {
    std::vector<std::string> wrong = unsound(db);
    for (const auto& check : {damaged_events, wrong_marks}) {
        std::vector<std::string> more = check(db);
        wrong.insert(wrong.end(), more.begin(), more.end());
    }
    return wrong;
}

Made make_backup(Database& from, const fs::path& data, const fs::path& folder, base::Instant now) {
    if (!fs::is_directory(folder)) {
        throw base::EnvironmentError("there is no folder " + folder.string());
    }
    const fs::path part = folder / part_name;
    fs::remove_all(part); // of one that was killed
    fs::create_directory(part);
    copy_into(from, part / "hub.db");
    copy_secrets(data / secrets_name, part / secrets_name);
    base::sync_file(part);
    Made made;
    made.backup = {now, folder / date::format(name_format, date::sys_time<base::Duration>(now))};
    made.wrong = wrong_in({now, part});
    if (!made.wrong.empty()) {
        fs::remove_all(part);
        return made;
    }
    {
        Database copy = Database::open_to_read(part);
        made.marks = all_marks(copy);
        keep_tombstones(copy, folder);
    }
    fs::rename(part, made.backup.folder);
    base::sync_file(folder);
    remove(superseded(backups(folder)));
    return made;
}

std::vector<Backup> superseded(const std::vector<Backup>& backups) {
    std::vector<Backup> removed;
    std::set<date::sys_days> days;
    std::size_t newer = 0;
    for (auto each = backups.rbegin(); each != backups.rend(); ++each, ++newer) {
        const auto day = date::floor<date::days>(date::sys_time<base::Duration>(each->at));
        const bool last_of_day = days.size() < daily_backups_kept && days.insert(day).second;
        if (newer >= hourly_backups_kept && !last_of_day) {
            removed.push_back(*each);
        }
    }
    std::reverse(removed.begin(), removed.end());
    return removed;
}

void remove(const std::vector<Backup>& backups) {
    for (const Backup& backup : backups) {
        fs::remove_all(backup.folder);
    }
}

void unpack(const Backup& backup, const fs::path& data, const fs::path& database_folder) {
    copy_secrets(backup.folder / secrets_name, data / secrets_name);
    fs::copy_file(backup.folder / "hub.db", database_folder / "hub.db");
    base::sync_file(database_folder / "hub.db");
    base::sync_file(data);
}

} // namespace hub::store
