// Routines of the gym, each version for ever, and who follows which.
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/member.hpp"
#include "common/gym/routine.hpp"
#include "hub/store/database.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace hub::store {

// The version must be new for the slug; the days as a routine without findings has them. The
// member's part (weekdays, since) is not stored here.
void save_routine(Database& db, const gym::Routine& routine, base::Instant now);

std::optional<gym::Routine> routine(Database& db, std::string_view slug, int version);
std::optional<gym::Routine> newest_routine(Database& db, std::string_view slug);
std::vector<gym::Routine> newest_routines(Database& db); // by slug

// The routine must be stored, with the weekdays and the first day of the member. What they followed
// before stays readable.
void give_routine(
    Database& db, const gym::MemberId& member, const gym::Routine& routine, base::Instant now
);

// What they followed at an instant, with their weekdays and first day; none where nobody had given
// them one.
std::optional<gym::Routine> routine_of(Database& db, const gym::MemberId& member, base::Instant at);

} // namespace hub::store
