// Machines that took the place of another one at a station (T7). What is derived from sets tells
// them apart by gym::machine_before; the log itself names the station alone.
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/set.hpp"
#include "common/gym/station.hpp"
#include "hub/store/database.hpp"

#include <vector>

namespace hub::store {

// From now on; records of the machine before are made anew when they are next looked at.
void replace_machine(Database& db, const gym::StationId& station, base::Instant now);

// Sets of machines that had gone by `as_of` name them in the place of the station.
void tell_machines_apart(
    Database& db, std::vector<gym::LoggedSet>& sets, base::Instant as_of = base::Instant::max()
);

} // namespace hub::store
