// Each tap-in of a member.
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/member.hpp"
#include "common/gym/set.hpp"
#include "common/gym/trainee.hpp"
#include "hub/store/database.hpp"

namespace hub::store {

// `id` names the event it came with, as it would name a set.
void insert_check_in(
    Database& db,
    const gym::SetId& id,
    const gym::MemberId& member,
    base::Instant at,
    std::optional<gym::Legs> legs = std::nullopt
);

// The newest answer about the legs (C7), and when it was given.
struct LegsAnswer {
    gym::Legs legs = gym::Legs::normal;
    base::Instant at;
};

std::optional<LegsAnswer> newest_legs(Database& db, const gym::MemberId& member);

} // namespace hub::store
