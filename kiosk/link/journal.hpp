// Everything that happened at this kiosk, on its own disk before anything is shown as saved. Keyed
// (boot, sequence): a fresh boot id at every start of the process, so that no two events ever share
// a key, whatever happens to the disk. Forgets what is safe at the hub, after
// a while; never anything else, however much it grows.
#pragma once

#include "common/base/clock.hpp"
#include "common/base/mark.hpp"
#include "common/delivery/sender.hpp"
#include "common/storage/open.hpp"
#include "common/wire/message.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace kiosk::link {

inline constexpr std::chrono::days kept_min{7}; // even what is safe: the hub may be restored
// A year without a hub is 73 000 events, about 12 MB. Told from here on, and kept nevertheless.
inline constexpr std::int64_t journal_events_told = 180'000;
inline constexpr std::int64_t journal_events_planned = 200'000;

class Journal {
public:
    // `boot` of this process: base::random_boot_id(). Throws base::EnvironmentError when the disk
    // can not be read.
    Journal(SQLite::Database& db, std::uint64_t boot);

    std::uint64_t boot() const { return boot_; }

    // On disk when it returns. Throws base::EnvironmentError when it is not: the event did not
    // happen, and a later one takes its number. A commit that failed is looked for on the disk,
    // with the database opened again, before either is said.
    wire::Event keep(
        const wire::EventBody& body,
        base::Instant wall,
        const base::BootTime& boot_time = base::boot_time_now()
    );

    // What it holds, oldest boot first. Throws base::EnvironmentError when the disk can not be
    // read.
    std::vector<delivery::Stretch> stretches();
    // What it holds of them, by seq: a damaged journal has gaps, and events that are not sound:
    // their crc is not their body's. Throws base::EnvironmentError when the disk can not be read.
    std::vector<wire::Event> read(const delivery::Stretch& stretch);
    // Newest first back to the instant, at most `events_max`. What can not be read is logged.
    std::vector<wire::Event> since(base::Instant from, int events_max);

    // Erases what happened to the member; keys stay, so that the hub's marks go on. What had not
    // reached the hub goes there as an event of no kind. What the disk refuses is logged.
    void forget(const gym::MemberId& member);

    // The hub's last marks: a hint for the time until the next Welcome replaces them. A disk that
    // refuses is logged: they can be done without.
    void remember(const std::vector<base::Mark>& marks);
    std::vector<base::Mark> remembered();

    // Forgets events up to the safe marks that are older than kept_min; returns what it still
    // holds. None when the disk refuses: that is logged, and tried again.
    std::optional<std::vector<delivery::Stretch>> forget_safe(base::Instant now);

private:
    void insert(const wire::Event& event);
    std::vector<wire::Event> select(const delivery::Stretch& stretch);
    std::vector<wire::Event> salvage(const delivery::Stretch& stretch);
    void forget_safe(const base::Mark& mark, base::Instant before);
    void look_for(const wire::Event& event, const std::string& why);
    void checkpoint();
    void count();
    void reopen();
    void recover();

    SQLite::Database& db_;
    const std::filesystem::path folder_;
    const std::uint64_t boot_;
    std::optional<storage::Checkpoints> checkpoints_; // of db_, as it is open now
    std::uint64_t last_seq_ = 0;
    std::int64_t events_ = 0;
    bool has_begun_ = false; // its boot is in the database
    bool broken_ = false;    // to be opened again before it is used
};

} // namespace kiosk::link
