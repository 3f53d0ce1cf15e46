// Stations of the gym, walls among them.
#pragma once

#include "common/base/clock.hpp"
#include "common/base/result.hpp"
#include "common/gym/member.hpp"
#include "common/gym/station.hpp"
#include "hub/store/database.hpp"

#include <optional>
#include <set>
#include <vector>

namespace hub::store {

// Refuses a name that another station has.
base::Result<void> add_station(Database& db, const gym::Station& station, base::Instant now);
std::vector<gym::Station> stations(Database& db); // by name
// T6. False: it was so already. `by`: whose card said it, if one did.
bool set_out_of_order(
    Database& db,
    const gym::StationId& station,
    bool out,
    base::Instant now,
    const std::optional<gym::MemberId>& by
);
std::set<gym::StationId> stations_out_of_order(Database& db);
std::optional<gym::Station> station(Database& db, const gym::StationId& id);

} // namespace hub::store
