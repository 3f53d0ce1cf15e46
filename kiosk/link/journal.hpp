// Everything that happened at this kiosk, on its own disk before anything is shown as saved. Keyed
// (boot, sequence): a fresh boot id at every start of the process, so that no two events ever share
// a key, whatever happens to the disk. Forgets nothing until the hub has verified backups.
#pragma once

#include "common/base/clock.hpp"
#include "common/base/mark.hpp"
#include "common/delivery/sender.hpp"
#include "common/storage/open.hpp"
#include "common/wire/message.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <filesystem>
#include <vector>

namespace kiosk::link {

// Opens kiosk.db in the station's folder, for the journal and the cache. Throws
// base::EnvironmentError.
SQLite::Database open_kiosk_database(const std::filesystem::path& station_folder);

class Journal {
public:
    // `boot` of this process: base::random_boot_id().
    Journal(SQLite::Database& db, std::uint64_t boot);

    std::uint64_t boot() const { return boot_; }

    // On disk when it returns. Throws base::EnvironmentError when it is not: the event did not
    // happen, and a later one takes its number.
    wire::Event keep(const wire::EventBody& body, base::Instant wall);

    // What it holds, oldest boot first.
    std::vector<delivery::Stretch> stretches();
    // As far as they follow each other from the stretch's first: a damaged journal has gaps.
    std::vector<wire::Event> read(const delivery::Stretch& stretch);
    // Newest first back to the instant, at most `events_max`.
    std::vector<wire::Event> since(base::Instant from, int events_max);

    // Erases what happened to the member; keys stay, so that the hub's marks go on. What had not
    // reached the hub goes there as an event of no kind. What the disk refuses is logged.
    void forget(const gym::MemberId& member);

    // The hub's last marks: a hint for the time until the next Welcome replaces them. A disk that
    // refuses is logged: they can be done without.
    void remember(const std::vector<base::Mark>& marks);
    std::vector<base::Mark> remembered();

private:
    SQLite::Database& db_;
    storage::Checkpoints checkpoints_{db_};
    std::uint64_t boot_;
    std::uint64_t last_seq_ = 0;
};

} // namespace kiosk::link
