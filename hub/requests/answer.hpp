// What is asked: one file per verb. Answered from a reading connection, never stored, safe to ask
// again.
#pragma once

#include "common/base/clock.hpp"
#include "common/base/secret.hpp"
#include "common/base/zone.hpp"
#include "common/gym/station.hpp"
#include "common/wire/message.hpp"
#include "hub/store/database.hpp"

namespace hub::requests {

// What a request is answered from.
struct Asked {
    store::Database& reader;
    const gym::Station& station; // who asks
    const base::SecretKey& card_key;
    const base::Zone& zone;
    base::Instant now;
};

// One function per verb; std::visit in answer() does not compile without one of them.
base::Result<gym::Profile> answer_verb(const Asked& asked, const wire::FetchProfile& verb);

wire::Response answer(const Asked& asked, const wire::Request& request);

} // namespace hub::requests
