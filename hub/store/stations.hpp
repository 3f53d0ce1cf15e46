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
// Keeps all that is known of it. Refuses a name that another station has.
base::Result<void>
rename_station(Database& db, const gym::StationId& station, const std::string& name);
// Its kiosk is a station's now. Nothing where it is no spare.
void remove_spare(Database& db, const gym::StationId& spare);
std::vector<gym::Station> stations(Database& db); // by name
base::Result<gym::Station> station_named(Database& db, const std::string& name);

// What was changed about a station and by whom (T7): the station as it is told to people.
struct StationChange {
    base::Instant at;
    std::string what;
    std::string by; // a first name; empty: at the desk

    friend bool operator==(const StationChange&, const StationChange&) = default;
};

void note_change(
    Database& db,
    const gym::StationId& station,
    const std::string& what,
    base::Instant now,
    const std::optional<gym::MemberId>& by
);
std::vector<StationChange> changes_of(Database& db, const gym::StationId& station); // by time
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
