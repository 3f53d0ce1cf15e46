// What a card of the staff opens at a station (T6).
#pragma once

#include "hub/requests/answer.hpp"

namespace hub::requests {

// Whose of the staff the card is; none: it is no card of the staff.
std::optional<gym::Member> staff_of(const Asked& asked, const gym::CardNumber& card);

// What is answered to a spare kiosk (T7): staff's card and PIN, and what takes over a station.
bool may_spare_ask(const Asked& asked, const wire::Ask& ask);

} // namespace hub::requests
