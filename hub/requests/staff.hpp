// What a card of the staff opens at a station (T6).
#pragma once

#include "hub/requests/answer.hpp"

namespace hub::requests {

// Whose of the staff the card is; none: it is no card of the staff.
std::optional<gym::Member> staff_of(const Asked& asked, const gym::CardNumber& card);

} // namespace hub::requests
