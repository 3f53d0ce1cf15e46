#include "hub/admin/restore.hpp"

#include "common/base/environment.hpp"
#include "common/base/sync_file.hpp"
#include "common/base/zone.hpp"
#include "hub/admin/answers.hpp"
#include "hub/admin/scratch_folder.hpp"
#include "hub/admin/verify.hpp"
#include "hub/events/forget_member.hpp"
#include "hub/store/backups.hpp"
#include "hub/store/gyms.hpp"

#include <fmt/format.h>

#include <chrono>
#include <map>

namespace hub::admin {

namespace {

namespace fs = std::filesystem;

// Itself, or the newest in it.
base::Result<store::Backup> chosen(fs::path from) {
    from = fs::absolute(from).lexically_normal();
    if (!from.has_filename()) {
        from = from.parent_path(); // it was written with a / at its end
    }
    const bool is_one = fs::exists(from / "hub.db");
    if (is_one && !fs::exists(from / store::secrets_name)) {
        return base::refuse(base::Reason::invalid, from.string() + " is no backup: it has no keys");
    }
    const auto there = store::backups(is_one ? from.parent_path() : from);
    for (const store::Backup& each : there) {
        if (is_one && each.folder == from) {
            return each;
        }
    }
    if (is_one || there.empty()) {
        return base::refuse(base::Reason::not_found, "there is no backup in " + from.string());
    }
    return there.back();
}

// The backup as a hub's folder: `database` is where hub.db is to be.
int unpack_and_forget(const store::Backup& backup, const fs::path& data, const fs::path& database) {
    const auto tombstones = store::tombstones(backup.folder.parent_path());
    store::unpack(backup, data, database);
    store::Database db = store::Database::open_to_write(database);
    SQLite::Transaction transaction(db.sql());
    const int forgotten = events::forget_again(db, tombstones);
    transaction.commit();
    db.scrub_if_due();
    return forgotten;
}

void restore_into(const store::Backup& backup, const fs::path& data, int& forgotten) {
    const fs::path unready = data / "restore.tmp";
    fs::create_directory(unready);
    forgotten = unpack_and_forget(backup, data, unready);
    fs::rename(unready / "hub.db", data / "hub.db"); // closed: it has no log beside it
    fs::remove_all(unready);
    base::sync_file(data);
}

wire::AdminAnswer told_wrong(const std::vector<std::string>& wrong, const std::string& what) {
    wire::AdminAnswer answer;
    answer.exit_code = base::exit_refused;
    for (const std::string& each : wrong) {
        answer.err += "WRONG: " + each + "\n";
    }
    answer.err += what;
    return answer;
}

struct Behind {
    std::vector<std::string> wrong;
    std::uint64_t events = 0; // that came since the backup
};

// What kiosks still hold fills the rest; what they may have forgotten must be in it.
Behind compare(store::Database& live, store::Database& back) {
    std::map<std::pair<gym::StationId, std::uint64_t>, std::uint64_t> held;
    for (const store::StationMark& each : store::all_marks(back)) {
        held[{each.station, each.mark.boot}] = each.mark.hw;
    }
    Behind behind;
    for (const store::StationMark& each : store::all_marks(live)) {
        const std::uint64_t hw = held[{each.station, each.mark.boot}];
        const auto say = [&](const char* words, std::uint64_t number) {
            behind.wrong.push_back(fmt::format(
                "station {} boot {:x}: the backup has {} events, {} {}",
                each.station.value,
                each.mark.boot,
                hw,
                words,
                number
            ));
        };
        if (hw < each.mark.safe) {
            say("kiosks were told that it has", each.mark.safe);
        }
        if (hw > each.mark.hw) {
            say("the hub only", each.mark.hw);
        }
        behind.events += each.mark.hw - std::min(hw, each.mark.hw);
    }
    return behind;
}

} // namespace

wire::AdminAnswer restore(const fs::path& data, const Restore& command) {
    if (fs::exists(data) && !fs::is_empty(data)) {
        return refused(base::refuse(
            base::Reason::conflict,
            data.string() + " is not empty: a backup is restored into a new folder, over nothing"
        ));
    }
    const auto backup = chosen(command.from);
    if (!backup) {
        return refused(backup.error());
    }
    if (const auto wrong = store::wrong_in(*backup); !wrong.empty()) {
        return told_wrong(wrong, "That backup is damaged; take an older one by its name.\n");
    }
    const bool is_new = fs::create_directories(data);
    int forgotten = 0;
    try {
        restore_into(*backup, data, forgotten);
    } catch (...) {
        for (const auto& made : fs::directory_iterator(data)) {
            fs::remove_all(made.path());
        }
        if (is_new) {
            fs::remove(data);
        }
        throw;
    }
    return done(fmt::format(
        "Restored the backup of {}; members forgotten again: {}.\n"
        "Start the hub: kiosks send what they have since then by themselves.\n",
        utc_text(backup->at),
        forgotten
    ));
}

wire::AdminAnswer drill(const fs::path& data, const Drill& command) {
    const auto start = std::chrono::steady_clock::now();
    store::Database live = store::Database::open_to_read(data);
    fs::path from = command.from;
    if (from.empty()) {
        const auto folder = store::backup_folder(live);
        if (!folder) {
            return refused(base::refuse(
                base::Reason::not_found, "this gym has no backup folder; say --from FOLDER"
            ));
        }
        from = *folder;
    }
    const auto backup = chosen(from);
    if (!backup) {
        return refused(backup.error());
    }
    const ScratchFolder scratch(data, "drill.tmp");
    const fs::path back = scratch.path() / "back";
    const fs::path fresh = scratch.path() / "fresh";
    fs::create_directory(back);
    fs::create_directory(fresh);
    std::vector<std::string> wrong = store::wrong_in(*backup);
    const int forgotten = unpack_and_forget(*backup, back, back);
    const std::chrono::duration<double> restored = std::chrono::steady_clock::now() - start;
    const Derived derived = check_derived(back, fresh);
    wrong.insert(wrong.end(), derived.wrong.begin(), derived.wrong.end());
    store::Database restored_db = store::Database::open_to_read(back);
    const Behind behind = compare(live, restored_db);
    wrong.insert(wrong.end(), behind.wrong.begin(), behind.wrong.end());
    if (!wrong.empty()) {
        return told_wrong(wrong, "That backup would not do. Make one now, then look why.\n");
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    return done(fmt::format(
        "The backup of {} would do: restored in {:.1f} s, checked in {:.1f} s.\n"
        "Events since then, which kiosks still hold: {}. Members forgotten again: {}.\n",
        utc_text(backup->at),
        restored.count(),
        (took - restored).count(),
        behind.events,
        forgotten
    ));
}

} // namespace hub::admin
