// The sets of all members and guests, derived from the event log.
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/set.hpp"
#include "hub/store/database.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace hub::store {

void insert_set(Database& db, const gym::LoggedSet& logged);
// Replaced or removed, the first time that happened: it stays in the log and leaves every list and
// sum.
void mark_gone(Database& db, const gym::SetId& id, base::Instant at);

struct StoredSet {
    gym::LoggedSet logged;
    bool gone = false;
};

std::optional<StoredSet> find_set(Database& db, const gym::SetId& id);

// What the member has current sets of. Lists over all of them go by exercise, one after the other:
// a second order of the sets would cost every set saved more than it saves those who read.
std::vector<std::string> exercises_of(Database& db, const gym::MemberId& member);
std::optional<base::Instant> first_set(Database& db, const gym::MemberId& member);

// Current sets of a member, newest first.
std::vector<gym::LoggedSet>
newest_sets(Database& db, const gym::MemberId& member, std::string_view exercise, int sets_max);
std::vector<gym::LoggedSet>
sets_since(Database& db, const gym::MemberId& member, base::Instant since, int sets_max);

// Where a set stands in the member's log.
struct SetPlace {
    base::Instant at;
    gym::SetId id;
};

// Those before it, newest first; none: from the newest on.
std::vector<gym::LoggedSet> sets_before(
    Database& db, const gym::MemberId& member, const std::optional<SetPlace>& place, int sets_max
);
// Of one exercise in [from, until), oldest first.
std::vector<gym::LoggedSet> sets_between(
    Database& db,
    const gym::MemberId& member,
    std::string_view exercise,
    base::Instant from,
    base::Instant until
);
// All of them, oldest first; those of one instant as they came in.
std::vector<gym::LoggedSet> all_sets(Database& db, const gym::MemberId& member);
// The member's sets as the log stood at an instant: those since replaced or removed are in it. By
// time.
std::vector<gym::LoggedSet>
sets_as_of(Database& db, const gym::MemberId& member, base::Instant instant);
// Current sets of everybody from an instant on, oldest first; imported ones are not of the floor.
std::vector<gym::LoggedSet> floor_sets_since(Database& db, base::Instant since);

struct Totals {
    std::int64_t sets = 0;
    std::int64_t warm_ups = 0;
    std::int64_t loaded_sets = 0; // load > 0 and reps > 0
    gym::Weight volume;           // load x reps of loaded sets that are no warm-ups
    std::int64_t exercises = 0;
    std::optional<base::Instant> first;
    std::optional<base::Instant> last;
};

Totals totals(Database& db, const gym::MemberId& member);
// When each working set of the exercise was, in [from, until), oldest first.
std::vector<base::Instant> work_times(
    Database& db,
    const gym::MemberId& member,
    std::string_view exercise,
    base::Instant from,
    base::Instant until
);
// When each current set of the member was, oldest first: to count sessions.
std::vector<base::Instant> set_times(Database& db, const gym::MemberId& member);

} // namespace hub::store
