// Erases a member who asked for it (J22).
#pragma once

#include "common/base/zone.hpp"
#include "common/gym/member.hpp"
#include "hub/store/database.hpp"
#include "hub/store/tombstones.hpp"

#include <string>
#include <string_view>

namespace hub::events {

// Why an event of an erased member is in quarantine, without what it said.
inline constexpr std::string_view of_a_forgotten_member =
    "its member asked to be forgotten: what it told is erased";

// Inside a transaction, all of it: rows, cards, what the logs say. Keys of events and marks stay,
// sets done at this gym become nobody's. Returns the receipt: the day and a random number, kept
// without a name. After the commit the database is scrubbed.
std::string forget_member(
    store::Database& db, const gym::MemberId& member, const base::Zone& zone, base::Instant now
);

// In a database that came from a backup: who was erased since is erased again. Returns how many
// were back.
int forget_again(store::Database& db, const std::vector<store::Tombstone>& tombstones);

} // namespace hub::events
