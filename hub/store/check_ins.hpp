// Each tap-in of a member.
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/member.hpp"
#include "common/gym/set.hpp"
#include "hub/store/database.hpp"

namespace hub::store {

// `id` names the event it came with, as it would name a set.
void insert_check_in(
    Database& db, const gym::SetId& id, const gym::MemberId& member, base::Instant at
);

} // namespace hub::store
