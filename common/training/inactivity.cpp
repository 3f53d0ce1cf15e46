#include "common/training/inactivity.hpp"

#include "common/training/thresholds.hpp"

#include <algorithm>
#include <vector>

namespace training {

namespace {

// Days after `from` up to `to` that are no holiday.
int days_apart(base::LocalDay from, base::LocalDay to, std::span<const Holiday> holidays) {
    std::chrono::days count = to - from;
    base::LocalDay counted = from; // holidays that overlap are taken off once
    std::vector<Holiday> by_start(holidays.begin(), holidays.end());
    std::sort(by_start.begin(), by_start.end(), [](const Holiday& a, const Holiday& b) {
        return a.from < b.from;
    });
    for (const Holiday& holiday : by_start) {
        const base::LocalDay first = std::max(holiday.from, counted + std::chrono::days(1));
        const base::LocalDay last = std::min(holiday.to, to);
        if (last >= first) {
            count -= last - first + std::chrono::days(1);
            counted = last;
        }
    }
    return static_cast<int>(count.count());
}

// Median gap between days of visits in the 8 weeks up to the last; 0 where there are too few.
double usual_gap(
    std::span<const base::Instant> visits, const base::Zone& zone, std::span<const Holiday> holidays
) {
    const base::LocalDay last = zone.day(visits.back());
    std::vector<int> gaps;
    base::LocalDay later = last;
    for (auto visit = visits.rbegin(); visit != visits.rend(); ++visit) {
        const base::LocalDay day = zone.day(*visit);
        if (day < last - rhythm_window) {
            break;
        }
        if (day != later) {
            gaps.push_back(days_apart(day, later, holidays));
            later = day;
        }
    }
    if (gaps.size() < rhythm_gaps_min) {
        return 0;
    }
    std::sort(gaps.begin(), gaps.end());
    const std::size_t middle = gaps.size() / 2;
    return gaps.size() % 2 == 1 ? gaps[middle] : (gaps[middle - 1] + gaps[middle]) / 2.0;
}

} // namespace

std::optional<Inactivity> inactivity(
    std::span<const base::Instant> visits,
    const base::Zone& zone,
    std::span<const Holiday> holidays,
    std::optional<base::Instant> last_contact,
    base::Instant now,
    int weeks
) {
    if (visits.empty() || (last_contact && *last_contact > visits.back())) {
        return std::nullopt;
    }
    Inactivity found;
    found.last_visit = zone.day(visits.back());
    found.days = days_apart(found.last_visit, zone.day(now), holidays);
    found.usual_gap = usual_gap(visits, zone, holidays);
    if (found.days >= 7 * weeks) {
        return found;
    }
    found.by_own_rhythm = found.usual_gap > 0 && found.days >= rhythm_days_min &&
                          found.days > rhythm_gap_factor * found.usual_gap;
    return found.by_own_rhythm ? std::optional(found) : std::nullopt;
}

} // namespace training
