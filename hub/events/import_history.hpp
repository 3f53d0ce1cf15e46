// A history from another app into the event log: each row is a set_logged whose origin is the
// import batch, so every set can be named, corrected and explained like any other.
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
    int known = 0; // rows that were there from an earlier import
};

Imported import_history(
    store::Database& db,
    const gym::MemberId& member,
    const exchange::Import& history,
    base::Instant now
);

} // namespace hub::events
