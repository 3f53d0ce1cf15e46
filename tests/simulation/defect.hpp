// Mistakes in the protocol, made on purpose by the simulated shells around the real code: each has
// to be caught, or the simulation proves nothing.
#pragma once

#include <array>
#include <string_view>

namespace simulation {

enum class Defect {
    none,
    ack_before_commit,          // the hub answers first and commits later
    no_dedupe,                  // what comes again is stored again
    accept_early,               // what is too early is applied, and the mark moves over the hole
    mark_in_second_transaction, // events first, their mark later
    gap_without_note,           // what a kiosk lost is skipped and not noted
    no_quarantine,              // an event that is refused stops the stream
    hub_not_synced,             // synchronous = NORMAL at the hub
    safe_before_verified,       // a backup counts before it was read back
    purge_at_hw,                // a kiosk forgets what the hub has, backup or not
    id_per_disk,                // the boot id is made once and kept on the disk
    keep_cached_marks,          // after a Welcome a kiosk goes on where it remembers
    retry_without_looking,      // a failed commit is done again under the next number
    green_before_commit,        // a set is shown as saved before it is on disk
    kiosk_not_synced,           // synchronous = NORMAL at the kiosk
    remember_less,              // events of earlier boots are not delivered
};

inline constexpr std::array all_defects{
    Defect::ack_before_commit,
    Defect::no_dedupe,
    Defect::accept_early,
    Defect::mark_in_second_transaction,
    Defect::gap_without_note,
    Defect::no_quarantine,
    Defect::hub_not_synced,
    Defect::safe_before_verified,
    Defect::purge_at_hw,
    Defect::id_per_disk,
    Defect::keep_cached_marks,
    Defect::retry_without_looking,
    Defect::green_before_commit,
    Defect::kiosk_not_synced,
    Defect::remember_less,
};

std::string_view to_text(Defect defect);

} // namespace simulation
