// What a kiosk's plan has to know about the member who tapped in.
#pragma once

#include "common/gym/trainee.hpp"
#include "hub/requests/answer.hpp"

#include <span>

namespace hub::requests {

// `history`: the member's newest sets, by time; it tells which session is going on. Only exercises
// of this station are looked up in the log (C1): a kiosk plans no others.
gym::Trainee trainee_of(
    const Asked& asked,
    const gym::MemberId& member,
    const gym::StationKind& kind,
    std::span<const gym::LoggedSet> history
);

} // namespace hub::requests
