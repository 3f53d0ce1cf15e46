// Reports of pain, and what became of them.
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/member.hpp"
#include "common/gym/trainee.hpp"
#include "hub/store/database.hpp"

#include <optional>
#include <vector>

namespace hub::store {

inline constexpr int open_pains_max = 50; // of one member, the newest

// `pain.id` is the event that reported it.
void insert_pain(Database& db, const gym::MemberId& member, const gym::Pain& pain);
// Answers may come in any order; every one counts.
void answer_pain(Database& db, const gym::SetId& id, gym::PainAnswer answer, base::Instant at);
// Whose pain the event reported.
std::optional<gym::MemberId> member_of_pain(Database& db, const gym::SetId& id);
// Those that staff has not closed, by time.
std::vector<gym::Pain> open_pains(Database& db, const gym::MemberId& member);

} // namespace hub::store
