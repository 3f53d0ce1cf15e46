// What staff tells at the desk, applied and logged like a kiosk's event. Its origin is a random id
// of its own, as an import's is.
#pragma once

#include "hub/events/apply.hpp"

#include <variant>

namespace hub::events {

// What can be told without a station.
using DeskEvent = std::variant<wire::PainReported, wire::PreferenceChanged, wire::GoalChanged>;

// A refused one leaves the store and the log as they were. Runs inside a transaction.
base::Result<gym::SetId>
told_by_staff(store::Database& db, const DeskEvent& event, base::Instant now);

} // namespace hub::events
