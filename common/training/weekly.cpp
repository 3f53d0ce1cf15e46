#include "common/training/weekly.hpp"

#include "common/base/check.hpp"
#include "common/gym/believable.hpp"
#include "common/training/thresholds.hpp"

#include <algorithm>

namespace training {

namespace {

constexpr std::chrono::days days_of_week{7};

} // namespace

std::vector<Week> weekly(
    Sets history,
    std::span<const gym::Exercise> exercises,
    const base::Zone& zone,
    base::Instant now,
    int weeks
) {
    GF_CHECK(weeks > 0);
    const base::LocalDay first = base::week_start(zone.day(now)) - days_of_week * (weeks - 1);
    std::vector<Week> chart(static_cast<std::size_t>(weeks));
    for (int i = 0; i < weeks; ++i) {
        const base::LocalDay monday = first + days_of_week * i;
        const base::Instant end =
            std::min(zone.midnight(monday + days_of_week), now + base::Duration(1));
        const Sets sets = between(history, zone.midnight(monday), end);
        Week& sum = chart[static_cast<std::size_t>(i)];
        sum.monday = monday;
        sum.muscles = muscle_sets(sets, exercises);
        for (const gym::LoggedSet& logged : sets) {
            const gym::Set& set = logged.set;
            if (!is_work(set) || gym::is_doubtful(set)) {
                continue;
            }
            ++sum.sets;
            sum.reps += set.reps + set.reps_right.value_or(0);
            sum.heaviest = std::max(sum.heaviest, set.load);
            sum.volume.grams += volume_of(set).grams;
        }
    }
    return chart;
}

std::optional<VolumeRise> volume_rise(
    Sets history,
    std::span<const gym::Exercise> exercises,
    const base::Zone& zone,
    base::Instant now
) {
    const std::vector<Week> chart = weekly(history, exercises, zone, now, volume_rise_weeks + 1);
    const base::Instant end_of_first = zone.midnight(chart.front().monday + days_of_week);
    if (history.empty() || history.front().at >= end_of_first) {
        return std::nullopt;
    }
    VolumeRise rise;
    for (int i = 0; i < volume_rise_weeks; ++i) {
        rise.mean.grams += chart[static_cast<std::size_t>(i)].volume.grams;
    }
    rise.mean.grams /= volume_rise_weeks;
    rise.this_week = chart.back().volume;
    if (rise.mean.grams == 0) {
        return std::nullopt;
    }
    rise.percent = 100 * static_cast<double>(rise.this_week.grams - rise.mean.grams) /
                   static_cast<double>(rise.mean.grams);
    return rise.percent > volume_rise_percent ? std::optional(rise) : std::nullopt;
}

} // namespace training
