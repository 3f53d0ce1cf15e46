// Members, and the cards that name them.
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
std::optional<gym::Member> member(Database& db, const gym::MemberId& id);

// Whether boards and walls may name the member, and by which alias.
void set_on_boards(Database& db, const gym::MemberId& id, const std::optional<std::string>& alias);

// By id, or by first name where only one member has it (any case). Refuses with who there is.
base::Result<gym::Member> find_member(Database& db, std::string_view id_or_name);

// `tag` is base::card_tag of its number. Refuses a card that names another member.
base::Result<void> link_card(Database& db, std::string_view tag, const gym::MemberId& member);
std::optional<gym::Member> member_of_card(Database& db, std::string_view tag);
int cards_of(Database& db, const gym::MemberId& member);

} // namespace hub::store
