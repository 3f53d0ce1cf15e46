// A kiosk that does nothing but keep sets in its journal until it is killed, and says so: "kept
// BOOT SEQ" once it is on disk; "safe BOOT SEQ" before it forgets, as if the hub had told so.
// usage: kills_journal STATION_FOLDER SEED
#include "common/base/ids.hpp"
#include "kiosk/link/journal.hpp"
#include "kiosk/link/kiosk_database.hpp"
#include "tests/common/chance.hpp"
#include "tests/kills/journal_set.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <string>

namespace {

constexpr std::uint64_t sets_a_forgetting = 50;
constexpr std::uint64_t sets_left = 20;

// One write(2): all of it or nothing.
void say(const std::string& text) {
    if (::write(STDOUT_FILENO, text.data(), text.size()) < 0) {
        ::_exit(1);
    }
}

void forget(kiosk::link::Journal& journal, base::Instant now) {
    std::vector<base::Mark> marks;
    std::string safe;
    for (const delivery::Stretch& each : journal.stretches()) {
        if (each.last > sets_left) {
            marks.push_back({each.boot, each.last, each.last - sets_left});
            safe += fmt::format("safe {} {}\n", each.boot, marks.back().safe);
        }
    }
    say(safe);
    journal.remember(marks);
    journal.forget_safe(now + kiosk::link::kept_min + std::chrono::hours(1));
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        return 2;
    }
    tests::Chance chance(std::stoull(argv[2]));
    auto db = kiosk::link::open_kiosk_database(argv[1]);
    kiosk::link::Journal journal(db, base::random_boot_id());
    for (std::uint64_t seq = 1;; ++seq) {
        const base::Instant at = kills::journal_instant(seq);
        const auto event = journal.keep(kills::journal_set(journal.boot(), seq), at);
        say(fmt::format("kept {} {}\n", event.boot, event.seq));
        if (chance.one_in(sets_a_forgetting)) {
            forget(journal, at);
        }
    }
}
