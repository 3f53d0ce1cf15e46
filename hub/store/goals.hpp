// What members want to reach (H5), each goal under the event that set it.
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/goal.hpp"
#include "common/gym/member.hpp"
#include "common/gym/set.hpp"
#include "hub/store/database.hpp"

#include <optional>

namespace hub::store {

// `goal`: none where it was given up. Those before stay: what was wanted once is part of the story.
void insert_goal(
    Database& db,
    const gym::SetId& id,
    const gym::MemberId& member,
    base::Instant at,
    const std::optional<gym::Goal>& goal
);

// The one that was told last, whatever order they came in.
std::optional<gym::Goal> newest_goal(Database& db, const gym::MemberId& member);

} // namespace hub::store
