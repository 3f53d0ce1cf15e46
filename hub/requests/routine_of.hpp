// The routine a member follows: the one staff gave or the beginners', on the weekdays the member
// chose (E9).
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/member.hpp"
#include "common/gym/routine.hpp"
#include "hub/store/database.hpp"

namespace hub::requests {

// As it stood at an instant.
gym::Routine routine_of(store::Database& db, const gym::MemberId& member, base::Instant at);

} // namespace hub::requests
