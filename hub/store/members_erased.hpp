// Members who asked to be erased (J22). Everything of theirs goes in one transaction; their sets of
// this gym stay as nobody's, so that what the gym did remains true.
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/member.hpp"
#include "common/gym/set.hpp"
#include "hub/store/database.hpp"
#include "hub/store/event_log.hpp"

#include <string>
#include <vector>

namespace hub::store {

// Rows of the member in every table but the logs of events; imported sets too. What a set noted
// goes; the set becomes nobody's.
void erase_member_rows(Database& db, const gym::MemberId& member);

struct LoggedEvent {
    std::int64_t row; // of the log
    EventRow event;
};

// Events whose body names the member, or a card of theirs (store/guests): key, kind, body.
std::vector<LoggedEvent> events_naming(Database& db, const gym::MemberId& member);
// The key stays: the marks count on it.
void replace_event(
    Database& db, std::int64_t row, int kind, const std::string& body, std::uint32_t crc
);
// Those in quarantine, body and reason.
void erase_quarantined_of(Database& db, const gym::MemberId& member, const std::string& reason);

// Imported, or done elsewhere (J17): not this gym's.
bool is_from_elsewhere(Database& db, const gym::SetId& id);

// For what still comes of them.
void note_forgotten(
    Database& db, const gym::MemberId& member, const std::string& receipt, base::Instant now
);
bool is_forgotten(Database& db, const gym::MemberId& member);

} // namespace hub::store
