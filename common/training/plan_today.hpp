// Today's plan at one station: every number with the reason behind it.
#pragma once

#include "common/base/zone.hpp"
#include "common/gym/exercise.hpp"
#include "common/gym/ladder.hpp"
#include "common/gym/plan.hpp"
#include "common/gym/profile.hpp"
#include "common/gym/station.hpp"

#include <span>

namespace training {

struct Today {
    const gym::Trainee& trainee;
    // Current sets by time. A bounded part of it is enough: the last 12 sessions of the exercises
    // and what was trained in the last three days.
    std::span<const gym::LoggedSet> history;
    const gym::Routine& routine;
    const gym::StationKind& kind; // of the station; with loads, unless it has no exercise
    std::span<const gym::Exercise> exercises;
    const base::Zone& zone;
    base::Instant now;
    std::span<const gym::Ladder> ladders = {}; // R9; none: no variation is offered
};

// Sessions of an exercise that a plan looks at.
inline constexpr std::size_t plan_sessions_max = 12;

// For each exercise of the station (a variation on the days of the routine that have it, in place
// of the usual one): sets, range and rest from the member's routine as it stands
// this week (E1, I3), or the generic prescription (E4, R29), or their 4-week block (R21), in which
// progression rests and nothing counts as a failure; the load by R4 to R6, loadable here (R23); a
// break (R25), pain (R26), life stage (R28), tired muscles (R11, C7) and an unseen form (C1) hold
// it back. Loads imported for a machine are history only: kilograms on two stacks are not the same.
// An imported barbell load gives a first load, unless it is more than this bar can hold.
//
// The same history and the same moment give the same plan, on the hub and on every kiosk (Q5). Sets
// of the session that is going on do not move it.
gym::Plan plan_today(const Today& today);

} // namespace training
