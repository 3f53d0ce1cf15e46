// Machine settings of each member at each station.
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/member.hpp"
#include "common/gym/station.hpp"
#include "hub/store/database.hpp"

namespace hub::store {

// The later choice of a setting stands, whatever order they arrive in; of one instant, the greater
// text.
void change_setting(
    Database& db,
    const gym::MemberId& member,
    const gym::StationId& station,
    const std::string& slug,
    const std::string& choice,
    base::Instant changed
);

gym::Settings settings(Database& db, const gym::MemberId& member, const gym::StationId& station);

} // namespace hub::store
