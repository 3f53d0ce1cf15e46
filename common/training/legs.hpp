// C7: how the legs are today, as long as today's session goes on.
#pragma once

#include "common/gym/trainee.hpp"

#include <span>

namespace training {

// The member's newest answer where it was given in the session that is going on at `now`, or up to
// session_gap before its first set; an older one says nothing about today. History by time.
std::optional<gym::Legs>
legs_today(const gym::Trainee& trainee, std::span<const gym::LoggedSet> history, base::Instant now);

} // namespace training
