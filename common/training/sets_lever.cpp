#include "common/training/sets_lever.hpp"

#include "common/training/sessions.hpp"
#include "common/training/thresholds.hpp"

#include <algorithm>
#include <numeric>

namespace training {

namespace {

bool hurt_between(
    const gym::Trainee& trainee, std::string_view slug, base::Instant from, base::Instant to
) {
    return std::any_of(trainee.pains.begin(), trainee.pains.end(), [&](const gym::Pain& pain) {
        return pain.exercise == slug && pain.at >= from && pain.at < to;
    });
}

bool went_on(const Judged& session, const Judged& before) {
    if (session.outcome == Outcome::success) {
        return true;
    }
    const auto sum = [](const Judged& judged) {
        return std::accumulate(judged.reps.begin(), judged.reps.end(), 0);
    };
    return session.reps.size() == before.reps.size() && session.lifted >= before.lifted &&
           sum(session) > sum(before);
}

} // namespace

int sets_so_far(
    const gym::Exercise& exercise,
    const gym::Trainee& trainee,
    std::span<const SessionSets> sessions,
    const base::Zone& zone,
    base::Instant now
) {
    base::Instant after = now;
    for (const SessionSets& session : sessions) {
        const auto gap = zone.day(after) - zone.day(session.back().at);
        if (gap > no_break || hurt_between(trainee, exercise.slug, session.front().at, after)) {
            break;
        }
        const auto& target = session.back().set.target;
        if (target && target->sets > 0 && !target->lightened) {
            return std::clamp(target->sets, lever_sets_start, lever_sets_most);
        }
        after = session.front().at;
    }
    return lever_sets_start;
}

int weeks_held(
    std::span<const SessionSets> sessions,
    std::span<const Judged> judged,
    const base::Zone& zone,
    base::Instant now
) {
    std::set<base::LocalDay> held;
    for (std::size_t i = 0; i < judged.size(); ++i) {
        const bool more = i + 1 < judged.size() ? went_on(judged[i], judged[i + 1])
                                                : judged[i].outcome == Outcome::success;
        if (more) {
            held.insert(base::week_start(zone.day(sessions[i].front().at)));
        }
    }
    constexpr std::chrono::days a_week{days_a_week};
    base::LocalDay week = base::week_start(zone.day(now));
    if (!held.contains(week)) {
        week -= a_week;
    }
    int weeks = 0;
    for (; held.contains(week); week -= a_week) {
        ++weeks;
    }
    return weeks;
}

VolumeBand band_of(
    const gym::Exercise& exercise,
    std::span<const gym::LoggedSet> history,
    std::span<const gym::Exercise> exercises,
    base::Instant now
) {
    const MuscleSets sets =
        muscle_sets(between(history, now - std::chrono::days(days_a_week), now), exercises);
    double most_credit = 0;
    for (const auto& [muscle, credit] : exercise.credit) {
        most_credit = std::max(most_credit, credit);
    }
    VolumeBand band = VolumeBand::low;
    for (const auto& [muscle, credit] : exercise.credit) {
        const auto found = sets.find(muscle);
        if (credit == most_credit && found != sets.end()) {
            band = std::max(band, volume_band(found->second));
        }
    }
    return band;
}

void lift_sets(gym::PlannedExercise& planned, const Judged& last, int sets) {
    if (sets <= planned.target.sets) {
        return;
    }
    const int weakest = *std::min_element(last.reps.begin(), last.reps.end());
    planned.target.sets = sets;
    planned.reps.clear();
    for (std::size_t i = 0; i < static_cast<std::size_t>(sets); ++i) {
        const int done = i < last.reps.size() ? last.reps[i] : weakest;
        planned.reps.push_back(std::clamp(done, planned.target.reps_low, planned.target.reps_high));
    }
    using Rule = gym::Reason::Rule;
    if (planned.reason.rule == Rule::more_reps) {
        planned.reason.rule = Rule::same_load; // no reps more today
    }
    planned.sets_reason = {Rule::one_more_set, last.ids, static_cast<double>(lever_weeks)};
    planned.reps_reason = {Rule::one_more_set, last.ids};
}

} // namespace training
