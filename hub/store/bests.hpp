// Standing records over the older part of a member's log, kept ready (training/records.hpp makes
// them). A set that comes or goes before that part's end makes them void.
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/member.hpp"
#include "common/gym/record.hpp"
#include "hub/store/database.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hub::store {

struct Bests {
    base::Instant until; // over the sets before it; a midnight
    std::vector<gym::Record> standing;
};

std::optional<Bests> bests(Database& db, const gym::MemberId& member, const std::string& exercise);
void put_bests(
    Database& db, const gym::MemberId& member, const std::string& exercise, const Bests& bests
);

// A set of the member's at that time came or went.
void void_bests(
    Database& db, const gym::MemberId& member, const std::string& exercise, base::Instant at
);

} // namespace hub::store
