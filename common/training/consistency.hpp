// Coming again (E2, F4, I8): weeks and months, never days, so that resting is not punished.
#pragma once

#include "common/gym/about.hpp"
#include "common/training/sessions.hpp"

#include <set>

namespace training {

// Days of the ISO week that holds `now` with work for the hamstrings: E2's 0, 1 or 2 of 2.
int leg_days_this_week(
    Sets history,
    std::span<const gym::Exercise> exercises,
    const base::Zone& zone,
    base::Instant now
);

bool trains_hamstrings(const gym::Exercise& exercise);

// Days with work for the hamstrings.
std::set<base::LocalDay>
leg_days(Sets history, std::span<const gym::Exercise> exercises, const base::Zone& zone);

// ISO weeks in a row with 2 leg days or more, up to `today`; later days count for nothing. The week
// that goes on counts once it has them, and breaks nothing before. A week of planned rest (by its
// Monday: holidays, a rest week) counts as kept, where some week before it in the row was trained.
int weeks_in_a_row(
    const std::set<base::LocalDay>& leg_days,
    base::LocalDay today,
    const std::set<base::LocalDay>& planned_rest_weeks
);

// Mondays of the weeks that a holiday touches (R24): planned rest, which counts as kept (F4).
std::set<base::LocalDay> holiday_weeks(const gym::About& about);

// Sessions that began in the calendar month that holds `now`.
int sessions_this_month(Sets history, const base::Zone& zone, base::Instant now);

} // namespace training
