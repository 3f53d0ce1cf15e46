// The clocks of stations, one for each start of their machine: when it was that they showed 0.
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/station.hpp"
#include "hub/store/database.hpp"

#include <optional>
#include <string>

namespace hub::store {

void put_clock(
    Database& db,
    const gym::StationId& station,
    const std::string& kernel_boot_id,
    base::Instant zero,
    base::Duration rtt,
    base::Instant heard
);

std::optional<base::Instant>
clock_zero(Database& db, const gym::StationId& station, const std::string& kernel_boot_id);

} // namespace hub::store
