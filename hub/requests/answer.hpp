// What is asked: one file per verb. Answered from a reading connection, never stored, safe to ask
// again. Verbs that write, or take their time, are parts here that hub/links puts together.
#pragma once

#include "common/base/clock.hpp"
#include "common/base/secret.hpp"
#include "common/base/zone.hpp"
#include "common/gym/deeds.hpp"
#include "common/gym/station.hpp"
#include "common/wire/message.hpp"
#include "hub/store/database.hpp"

#include <variant>

namespace hub::requests {

// What a request is answered from.
struct Asked {
    store::Database& reader;
    const gym::Station& station; // who asks
    const base::SecretKey& card_key;
    const base::Zone& zone;
    base::Instant now;
};

// Records that took much reading: to be kept ready (keep_bests), by whoever can write.
struct SlowBests {
    gym::MemberId member;
    std::vector<std::string> exercises;
    base::Instant until;
};

// `slow`, where given, is told which of them.
base::Result<gym::Profile>
answer_verb(const Asked& asked, const wire::FetchProfile& verb, SlowBests* slow = nullptr);
wire::Answer answer_verb(const Asked& asked, const wire::FetchHistory& verb);

// Whose card it is.
std::optional<gym::MemberId> member_of(const Asked& asked, const gym::CardNumber& card);

// Whose card it is, where it may do the deed (J22): by a tap, or as the token opens it here and
// now. A card of the staff does what is theirs, and nothing of a member's.
std::variant<wire::UnlockRefused, gym::MemberId>
opened(const Asked& asked, const gym::CardNumber& card, const std::string& token, gym::Deed deed);

} // namespace hub::requests
