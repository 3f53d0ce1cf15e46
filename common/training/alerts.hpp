// What the log tells about one member, as advice with its evidence (T3, T1: three numbers). Pain,
// sign-offs and first visits are known elsewhere; cards.hpp chooses what is told.
#pragma once

#include "common/gym/advice.hpp"
#include "common/training/fatigue.hpp"
#include "common/training/inactivity.hpp"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace training {

struct AlertFacts {
    gym::MemberId member;
    Sets history;
    std::span<const gym::Exercise> exercises;
    std::map<std::string, gym::Weight> steps; // smallest step of load by exercise (R13)
    std::span<const LegsAnswer> answers;
    std::span<const Holiday> holidays;
    std::optional<base::Instant> last_contact; // by staff, about being away
    int weeks_inactive = weeks_inactive_default;
};

// T3: in 2 sessions of the last 7 days the heaviest load was more than 10 % above the session
// before and above what the screen asked for, if it asked. Sets of one track. Evidence: rise in
// percent, load, sessions.
std::optional<gym::Advice> load_jumps(Sets of_track, base::Instant now);

// T3: in the last 3 sessions that had a target not one working set had its load. Sets of one track.
// Evidence: sessions, load asked for, load lifted.
std::optional<gym::Advice> target_ignored(Sets of_track);

// Everything that holds at `now`, for staff and for the member, in no order of importance.
// Exercises are looked at where they were trained in the last 28 days.
std::vector<gym::Advice>
progress_advice(const AlertFacts& facts, const base::Zone& zone, base::Instant now);

} // namespace training
