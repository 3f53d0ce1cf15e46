// What the hub refused, ended or sent away, and how often: each limit has its number here.
#pragma once

#include <cstdint>

namespace hub::links {

struct Counters {
    std::uint64_t accepted = 0;           // connections that were let in
    std::uint64_t strangers_too_many = 0; // more than strangers_max had not shown who they are
    std::uint64_t address_too_many = 0;   // more than strangers_per_address_max of one address
    std::uint64_t accepts_too_fast = 0;   // more than accepts_per_second came
    std::uint64_t kiosks_too_many = 0;    // more than kiosks_max
    std::uint64_t links_replaced = 0;     // a third link of one station: its oldest was ended
    std::uint64_t handshakes_failed = 0;  // refused, broken off, or not in time
    std::uint64_t hellos_late = 0;
    std::uint64_t frames_late = 0; // not whole in time, or nothing at all for too long
    std::uint64_t frames_bad = 0;  // too large, or no message
    std::uint64_t readers_slow = 0;
    std::uint64_t batches_disk_full = 0; // sent away: the disk is nearly full
    std::uint64_t batches_disk_busy = 0; // sent away: too much waits for the disk
    std::uint64_t events_quarantined = 0;
    std::uint64_t disk_was_full = 0; // the ballast was given back
    std::uint64_t log_was_held = 0;  // a reader held the write-ahead log
};

} // namespace hub::links
