#include "common/training/consistency.hpp"

#include "common/training/thresholds.hpp"

#include <map>

namespace training {

namespace {

using Days = std::set<base::LocalDay>;

bool trains_hamstrings(const gym::LoggedSet& logged, std::span<const gym::Exercise> exercises) {
    const gym::Exercise* exercise = find_exercise(exercises, logged.set.exercise);
    return exercise != nullptr && is_work(logged.set) &&
           (exercise->credit.contains(gym::Muscle::hamstrings) ||
            exercise->credit.contains(gym::Muscle::hamstrings_short_head));
}

// Monday of a week -> its leg days.
std::map<base::LocalDay, Days>
leg_days(Sets history, std::span<const gym::Exercise> exercises, const base::Zone& zone) {
    std::map<base::LocalDay, Days> weeks;
    for (const gym::LoggedSet& logged : history) {
        if (trains_hamstrings(logged, exercises)) {
            const base::LocalDay day = zone.day(logged.at);
            weeks[base::week_start(day)].insert(day);
        }
    }
    return weeks;
}

} // namespace

int leg_days_this_week(
    Sets history,
    std::span<const gym::Exercise> exercises,
    const base::Zone& zone,
    base::Instant now
) {
    const base::LocalDay monday = base::week_start(zone.day(now));
    const Sets this_week =
        between(history, zone.midnight(monday), zone.midnight(monday + std::chrono::days(7)));
    Days days;
    for (const gym::LoggedSet& logged : this_week) {
        if (trains_hamstrings(logged, exercises)) {
            days.insert(zone.day(logged.at));
        }
    }
    return static_cast<int>(days.size());
}

int weeks_in_a_row(
    Sets history,
    std::span<const gym::Exercise> exercises,
    const base::Zone& zone,
    base::Instant now,
    const std::set<base::LocalDay>& planned_rest_weeks
) {
    const auto weeks = leg_days(history, exercises, zone);
    const base::LocalDay this_week = base::week_start(zone.day(now));
    int row = 0;
    int rest = 0; // counts when a trained week stands before it
    for (base::LocalDay monday = this_week;; monday -= std::chrono::days(7)) {
        const auto week = weeks.find(monday);
        if (week != weeks.end() && static_cast<int>(week->second.size()) >= leg_days_a_week) {
            row += 1 + rest;
            rest = 0;
        } else if (planned_rest_weeks.contains(monday)) {
            ++rest;
        } else if (monday != this_week) {
            return row;
        }
    }
}

std::set<base::LocalDay> holiday_weeks(const gym::About& about) {
    std::set<base::LocalDay> weeks;
    if (about.holiday) {
        const base::LocalDay last = base::week_start(about.holiday->last);
        for (base::LocalDay week = base::week_start(about.holiday->first); week <= last;
             week += std::chrono::days(7)) {
            weeks.insert(week);
        }
    }
    return weeks;
}

int sessions_this_month(Sets history, const base::Zone& zone, base::Instant now) {
    const std::chrono::year_month_day today(zone.day(now));
    const base::LocalDay first(today.year() / today.month() / 1);
    int count = 0;
    const Sets recent = before(history, now + base::Duration(1));
    const base::Instant month_start = zone.midnight(first);
    // A session that began before midnight belongs to the month it began in.
    const Sets near = between(recent, month_start - std::chrono::days(1), base::Instant::max());
    for (const Sets session : split_sessions(near)) {
        count += session.front().at >= month_start ? 1 : 0;
    }
    return count;
}

} // namespace training
