// A PIN and what it opens: the parts that write run on the writer; the check itself is slow on
// purpose and runs beside.
#pragma once

#include "common/gym/station.hpp"
#include "common/wire/message.hpp"
#include "hub/store/database.hpp"
#include "hub/store/pins.hpp"

namespace hub::requests {

// Why a begun try is not even checked, or failed its check.
wire::UnlockRefused refused(const store::PinTry& begun);

// The PIN was right.
wire::Unlocked unlock(
    store::Database& db,
    const gym::MemberId& member,
    const gym::StationId& station,
    base::Instant now
);

} // namespace hub::requests
