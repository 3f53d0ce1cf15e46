// A history from a file into the event log: each row is a set_logged whose origin is the import
// batch, so every set can be named, corrected and explained like any other.
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/member.hpp"
#include "hub/exchange/history.hpp"
#include "hub/store/database.hpp"

#include <string>

namespace hub::events {

struct Imported {
    std::string batch; // empty when nothing was new
    int added = 0;
    int known = 0; // rows that were there already
};

// Rows of other apps are known by what was imported before, those of our own exports by what the
// member's current sets say: so an export adds nothing to the sets it was made of, wherever they
// were logged, and brings back those that are gone. A set counts as imported unless its station is
// one of this gym's.
Imported import_history(
    store::Database& db,
    const gym::MemberId& member,
    const exchange::Import& history,
    base::Instant now,
    const exchange::Progress& progress = {}
);

} // namespace hub::events
