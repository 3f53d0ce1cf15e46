// What the log says about an exercise at this station today, before anything is asked for.
#pragma once

#include "common/training/plan_today.hpp"
#include "common/training/progression.hpp"

#include <string>

namespace training {

// From the local day of one to that of the other.
std::chrono::days days_between(const base::Zone& zone, base::Instant from, base::Instant to);

// The newest first, at most plan_sessions_max. An imported machine load is another machine's; what
// this bar can not hold is a slip of a finger; drop sets say nothing about a load.
std::vector<SessionSets> sessions_here(const Today& today, const std::string& slug);

bool all_imported(const SessionSets& session);

// In the first weeks of training at all (R4, R28).
bool new_to_training(const Today& today, base::Instant at);

// R4: how many reps have to be left at the end of a session's last set.
int left_needed(const gym::Exercise& exercise, bool new_here);

// The sessions of sessions_here since the last break of more than 84 days (R25), each judged.
// Outside a block its sessions are left out where there are others (R21). Refers to `exercise` and
// to the station's kind: they must outlive it.
Standing standing_today(
    const Today& today,
    const gym::Exercise& exercise,
    const gym::RoutineItem& item,
    std::span<const SessionSets> sessions
);

// R11: the first two weeks, as long after coming back from a break, and from 65.
bool slow_recovery(const Today& today, std::span<const SessionSets> sessions);

} // namespace training
