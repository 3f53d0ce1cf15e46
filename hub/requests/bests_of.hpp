// A member's standing records over the whole log: from what is kept ready, and the sets since.
#pragma once

#include "common/base/zone.hpp"
#include "common/gym/member.hpp"
#include "common/gym/record.hpp"
#include "hub/store/database.hpp"

#include <string>
#include <vector>

namespace hub::requests {

// Sets read at a tap beyond what is kept ready, from which on it is to be made anew.
inline constexpr std::size_t bests_sets_read_max = 40;

struct BestsFound {
    std::vector<gym::Record> standing;
    std::size_t sets_read = 0;
};

// Over the sets before `until`, a midnight of the gym's.
BestsFound bests_of(
    store::Database& db,
    const gym::MemberId& member,
    const std::string& exercise,
    const base::Zone& zone,
    base::Instant until
);

// Makes them and keeps them ready. On the writer; reads the exercise's log since the last time, or
// all of it.
void keep_bests(
    store::Database& db,
    const gym::MemberId& member,
    const std::string& exercise,
    const base::Zone& zone,
    base::Instant until
);

} // namespace hub::requests
