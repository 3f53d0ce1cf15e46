// Whose kiosk speaks for a station (T7). The newest key of a station is its own; a kiosk that was
// replaced may still deliver what it kept under it. Keys that are not known yet, such as those of
// before there was this table or after a restore, go by the date of their certificate.
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/station.hpp"
#include "hub/store/database.hpp"

#include <optional>
#include <string>

namespace hub::store {

enum class Standing {
    own,      // the station
    replaced, // by another kiosk: delivers, and nothing else
    revoked   // nothing
};

struct StationKey {
    std::string digest; // SHA-256 of the public key
    base::Instant made; // by its certificate
};

Standing standing_of(Database& db, const gym::StationId& station, const StationKey& key);

// It has come: known from now on. A spare that asked for it is the station now, and no spare any
// more.
void meet_key(Database& db, const gym::StationId& station, const StationKey& key);

// The station's own from now on. `spare`: whose kiosk has it, where it is one.
void give_key(
    Database& db,
    const gym::StationId& station,
    const std::string& digest,
    base::Instant now,
    const std::optional<gym::StationId>& spare
);

// None of its keys up to now is good for anything.
void revoke_keys(Database& db, const gym::StationId& station, base::Instant now);

} // namespace hub::store
