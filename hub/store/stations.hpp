// Stations of the gym, walls among them.
#pragma once

#include "common/base/clock.hpp"
#include "common/base/result.hpp"
#include "common/gym/station.hpp"
#include "hub/store/database.hpp"

#include <optional>
#include <vector>

namespace hub::store {

// Refuses a name that another station has.
base::Result<void> add_station(Database& db, const gym::Station& station, base::Instant now);
std::vector<gym::Station> stations(Database& db); // by name
std::optional<gym::Station> station(Database& db, const gym::StationId& id);

} // namespace hub::store
