// Flags for the floor round that the sets alone do not tell (T1): pain, a form that waits for a
// trainer's eye, a first visit. alerts.hpp has the others; cards.hpp ranks them all.
#pragma once

#include "common/gym/advice.hpp"
#include "common/gym/trainee.hpp"
#include "common/training/sessions.hpp"

namespace training {

// Each for staff, with its three numbers. pain (C2): an open report of 4 or more, or two within 14
// days; level, days since, reports. form_waiting (C1): an exercise of the last 28 days whose form
// is neither ticked nor shown; sessions, kg lifted last, days since the first of them. first_visit:
// everything they ever did is of today's session; sets, sessions, days. History by time.
std::vector<gym::Advice> floor_flags(
    const gym::MemberId& member,
    const gym::Trainee& trainee,
    Sets history,
    std::span<const gym::Exercise> exercises,
    base::Instant now
);

} // namespace training
