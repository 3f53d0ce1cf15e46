// What several commands tell of a member's history.
#pragma once

#include "common/base/zone.hpp"
#include "common/gym/member.hpp"
#include "hub/store/database.hpp"

#include <string>

namespace hub::admin {

base::Zone gym_zone(store::Database& db);

// "history: 5 sets in 2 workouts, ..." and what they add up to: two lines, or one without any.
std::string told_history(store::Database& db, const gym::MemberId& member);

// Sessions of sets at these times, oldest first.
int sessions(const std::vector<base::Instant>& times);

} // namespace hub::admin
