// What has to be true of a gym, read from its disks.
#pragma once

#include "hub/store/database.hpp"
#include "tests/simulation/clockwork.hpp"
#include "tests/simulation/disk.hpp"
#include "tests/simulation/hub.hpp"
#include "tests/simulation/kiosk.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace simulation {

// Station, boot and seq.
using Key = std::tuple<std::string, std::uint64_t, std::uint64_t>;

Marks marks_at(hub::store::Database& db);

// A copy of a hub that can be read, every page and every event.
bool is_sound(Clockwork& clock, const Disk::Image& image);

// What a hub or a kiosk holds; nothing where it can not be opened.
std::set<Key> held_by_hub(Clockwork& clock, const Disk::Image& image);
std::set<Key> held_by_kiosk(Clockwork& clock, const Disk::Image& image, const std::string& station);

struct Spoilt {
    std::set<std::string> damaged; // stations whose disk altered what it was given
    std::set<std::string> cloned;
};

// Throws Broken; returns how many are excused.
std::uint64_t
check_delivered(hub::store::Database& db, const std::vector<Green>& greens, const Spoilt& stations);
// As gymfloor-hub verify has it: pages, checksums, marks, and everything derived from the log.
void check_whole(Clockwork& clock, const Disk::Image& image);

} // namespace simulation
