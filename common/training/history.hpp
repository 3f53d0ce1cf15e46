// What a list of sets says: sessions, last time, this week. A session is derived, never stored.
#pragma once

#include "common/base/zone.hpp"
#include "common/gym/set.hpp"

#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace training {

// A new session begins after this long without a set.
inline constexpr std::chrono::hours session_gap{3};

// Sets of one session of one exercise, oldest first.
using SessionSets = std::vector<gym::LoggedSet>;

// Both lists as one, by time; a set that is in both counts once, and one that is removed or that
// a set of either list replaces is left out. Any order of arrival gives the same history.
std::vector<gym::LoggedSet> merge_history(
    std::vector<gym::LoggedSet> known,
    std::span<const gym::LoggedSet> more,
    std::span<const gym::SetId> removed
);

// Where the session that is going on at `now` begins, by every set of the member; `now` where none
// is going on.
base::Instant session_start(std::span<const gym::LoggedSet> history, base::Instant now);

// Working sets of the session that is going on at `now`, of any exercise. History by time.
SessionSets current_session(std::span<const gym::LoggedSet> history, base::Instant now);

// How far back a plan looks: whoever has not done an exercise for so long begins anew.
inline constexpr std::chrono::days history_reach{730};

// Working sets of the exercise in each of its last sessions before the one going on at `now`, the
// newest session first, at most `sessions_max`, leaving out sets that do not `count`. Walks back no
// further than that, and never further than history_reach. History by time.
std::vector<SessionSets> recent_sessions(
    std::span<const gym::LoggedSet> history,
    std::string_view exercise,
    base::Instant now,
    std::size_t sessions_max,
    const std::function<bool(const gym::LoggedSet&)>& counts = [](const auto&) { return true; }
);

// Working sets of the exercise in its last session before the one going on at `now`; empty when
// there is none. `imported` sessions count too: they are history.
SessionSets
last_time(std::span<const gym::LoggedSet> history, std::string_view exercise, base::Instant now);

// Load x reps over sets (both sides where one-sided, Q13), in grams. Warm-ups do not count (R7).
gym::Weight volume(std::span<const gym::LoggedSet> sets);

} // namespace training
