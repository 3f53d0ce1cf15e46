// What a kiosk's plan has to know about the member who tapped in.
#pragma once

#include "common/gym/trainee.hpp"
#include "hub/store/database.hpp"

#include <span>

namespace hub::requests {

// `history`: the member's newest sets, by time; it tells which session is going on. Only exercises
// of this station are looked up in the log (C1): a kiosk plans no others. `now` may be an earlier
// day (Q5): what was told after it is left out; a report of pain that staff has closed since is not
// brought back.
gym::Trainee trainee_of(
    store::Database& db,
    const gym::MemberId& member,
    const gym::StationKind& kind,
    std::span<const gym::LoggedSet> history,
    base::Instant now
);

} // namespace hub::requests
