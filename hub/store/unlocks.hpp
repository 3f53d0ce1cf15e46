// What right PINs were answered with: for one member, at one station, for a while. Only digests
// are stored.
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/member.hpp"
#include "common/gym/preferences.hpp"
#include "common/gym/station.hpp"
#include "hub/store/database.hpp"

#include <string>
#include <string_view>

namespace hub::store {

// An event's time is its kiosk's, which may be a little off.
inline constexpr std::chrono::minutes unlock_clock_slack{2};
// An event may wait so long on a kiosk for its hub.
inline constexpr std::chrono::days unlock_kept{60};

// A fresh one, from now on.
std::string make_unlock(
    Database& db, const gym::MemberId& member, const gym::StationId& station, base::Instant now
);

// Whether it is one of the member's at the station that was open at the instant, give or take.
bool is_unlocked(
    Database& db,
    std::string_view token,
    const gym::MemberId& member,
    const gym::StationId& station,
    base::Instant at,
    base::Duration slack
);

} // namespace hub::store
