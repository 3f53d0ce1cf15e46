// Whose the sets are that guests did with cards their kiosk did not know (J10).
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/member.hpp"
#include "common/gym/set.hpp"
#include "hub/store/database.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace hub::store {

struct GuestSet {
    std::optional<std::string> tag;      // of the card; none: it could not be read
    std::optional<gym::MemberId> member; // none: nobody's yet

    friend bool operator==(const GuestSet&, const GuestSet&) = default;
};

void put_guest_set(Database& db, const gym::SetId& set, const GuestSet& guest);
// None where the set is not such a guest's.
std::optional<GuestSet> guest_set(Database& db, const gym::SetId& set);

// Whom a set of that time belongs to that was done with the card: its member, or whom it was lent
// to then. A card of the staff trains nobody.
std::optional<gym::MemberId> trains_with(Database& db, std::string_view tag, base::Instant at);

// The card is the member's from now on: what guests did with it is theirs. Returns how many sets.
int claim_guest_sets(Database& db, std::string_view tag, const gym::MemberId& member);

} // namespace hub::store
