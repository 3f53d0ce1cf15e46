#include "common/training/consistency.hpp"

#include "common/training/thresholds.hpp"

#include <map>

namespace training {

namespace {

bool is_leg_work(const gym::LoggedSet& logged, std::span<const gym::Exercise> exercises) {
    const gym::Exercise* exercise = find_exercise(exercises, logged.set.exercise);
    return exercise != nullptr && is_work(logged.set) && trains_hamstrings(*exercise);
}

} // namespace

bool trains_hamstrings(const gym::Exercise& exercise) {
    return exercise.credit.contains(gym::Muscle::hamstrings) ||
           exercise.credit.contains(gym::Muscle::hamstrings_short_head);
}

std::set<base::LocalDay>
leg_days(Sets history, std::span<const gym::Exercise> exercises, const base::Zone& zone) {
    std::set<base::LocalDay> days;
    for (const gym::LoggedSet& logged : history) {
        if (is_leg_work(logged, exercises)) {
            days.insert(zone.day(logged.at));
        }
    }
    return days;
}

int leg_days_this_week(
    Sets history,
    std::span<const gym::Exercise> exercises,
    const base::Zone& zone,
    base::Instant now
) {
    const base::LocalDay monday = base::week_start(zone.day(now));
    const Sets this_week =
        between(history, zone.midnight(monday), zone.midnight(monday + std::chrono::days(7)));
    return static_cast<int>(leg_days(this_week, exercises, zone).size());
}

int weeks_in_a_row(
    const std::set<base::LocalDay>& leg_days,
    base::LocalDay today,
    const std::set<base::LocalDay>& planned_rest_weeks
) {
    std::map<base::LocalDay, int> days_of; // of a week, by its Monday
    for (auto day = leg_days.begin(); day != leg_days.end() && *day <= today; ++day) {
        ++days_of[base::week_start(*day)];
    }
    const base::LocalDay this_week = base::week_start(today);
    int row = 0;
    int rest = 0; // counts when a trained week stands before it
    for (base::LocalDay monday = this_week;; monday -= std::chrono::days(7)) {
        const auto week = days_of.find(monday);
        if (week != days_of.end() && week->second >= leg_days_a_week) {
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
