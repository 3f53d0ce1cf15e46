// Members. What names them at a kiosk is cards.hpp's.
#pragma once

#include "common/base/clock.hpp"
#include "common/base/result.hpp"
#include "common/gym/member.hpp"
#include "hub/store/database.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace hub::store {

void add_member(Database& db, const gym::Member& member, base::Instant now);
std::vector<gym::Member> members(Database& db); // by first name
std::vector<gym::Member> members_on_boards(Database& db);
std::optional<gym::Member> member(Database& db, const gym::MemberId& id);

// By id, or by first name where only one member has it (any case). Refuses with who there is.
base::Result<gym::Member> find_member(Database& db, std::string_view id_or_name);

} // namespace hub::store
