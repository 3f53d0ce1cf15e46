// Cards and phone numbers: what names a member at a kiosk. Kept as tags alone (base::card_tag).
#pragma once

#include "common/base/clock.hpp"
#include "common/base/result.hpp"
#include "common/gym/member.hpp"
#include "hub/store/database.hpp"

#include <optional>
#include <string_view>

namespace hub::store {

struct CardHolder {
    gym::Member member;
    std::optional<base::Instant> until; // of a card that is lent
    bool staff = false;                 // opens what staff may do (T6, T7), and no training

    friend bool operator==(const CardHolder&, const CardHolder&) = default;
};

enum class CardFor { training, staff };

// The member's own, for good; they may have several. Refuses a card that names somebody else.
base::Result<void> link_card(
    Database& db,
    std::string_view tag,
    const gym::MemberId& member,
    base::Instant now,
    CardFor what = CardFor::training
);
// Names the member until then, whomever it was lent to before. Refuses a card that is somebody's
// own. Cards whose time is over are swept away.
base::Result<void> lend_card(
    Database& db,
    std::string_view tag,
    const gym::MemberId& member,
    base::Instant now,
    base::Instant until
);
// Names nobody any more; whom it named.
std::optional<gym::Member> remove_card(Database& db, std::string_view tag, base::Instant now);
std::optional<CardHolder> holder_of_card(Database& db, std::string_view tag, base::Instant now);
int cards_of(Database& db, const gym::MemberId& member, base::Instant now);

// In place of an earlier one. Refuses a number that names somebody else.
base::Result<void> set_phone(Database& db, std::string_view tag, const gym::MemberId& member);
// False when there was none.
bool clear_phone(Database& db, const gym::MemberId& member);
std::optional<gym::MemberId> member_of_phone(Database& db, std::string_view tag);

} // namespace hub::store
