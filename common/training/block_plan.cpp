#include "common/training/block_plan.hpp"

#include "common/training/effort.hpp"
#include "common/training/thresholds.hpp"

#include <algorithm>
#include <cmath>

namespace training {

namespace {

using Rule = gym::Reason::Rule;

struct Best {
    gym::Weight e1rm;
    std::vector<gym::SetId> from;
};

void look_at(const SessionSets& session, Best& best) {
    for (const gym::LoggedSet& logged : session) {
        const int reps = std::min(logged.set.reps, logged.set.reps_right.value_or(logged.set.reps));
        if (logged.set.quality != gym::Quality::complete || reps < 1) {
            continue;
        }
        const gym::Weight e1rm =
            e1rm_at_effort(logged.set.load, reps, logged.set.reps_in_reserve.value_or(0));
        if (e1rm > best.e1rm) {
            best = {e1rm, {logged.id}};
        }
    }
}

bool was_light(const SessionSets& session) {
    return session.front().set.target && session.front().set.target->lightened;
}

Best best_before(std::span<const SessionSets> sessions, base::Instant block_since) {
    Best best;
    int looked_at = 0;
    for (const SessionSets& session : sessions) {
        if (session.front().at >= block_since || was_light(session)) {
            continue;
        }
        look_at(session, best);
        if (++looked_at == block_sessions_for_estimate) {
            break;
        }
    }
    if (looked_at == 0 && !sessions.empty()) { // the oldest, so that it stays the same
        look_at(sessions.back(), best);
    }
    return best;
}

} // namespace

std::optional<int>
week_of_block(const gym::Trainee& trainee, const base::Zone& zone, base::Instant now) {
    if (!trainee.block_since || trainee.age == gym::AgeBand::under_18) {
        return std::nullopt;
    }
    const auto days = (zone.day(now) - zone.day(*trainee.block_since)).count();
    if (days < 0 || days >= block_weeks * days_a_week) {
        return std::nullopt;
    }
    return static_cast<int>(days) / days_a_week + 1;
}

bool in_block(const gym::Trainee& trainee, const base::Zone& zone, base::Instant at) {
    return week_of_block(trainee, zone, at).has_value();
}

std::optional<BlockTarget>
block_target(const Standing& standing, base::Instant block_since, int week) {
    const gym::Pattern pattern = standing.exercise.pattern;
    const Best best = best_before(standing.sessions, block_since);
    if (best.e1rm.grams <= 0) {
        return std::nullopt;
    }
    BlockTarget target{week, block_week(pattern, week), {}, best.from};
    const BlockWeek loads = target.week.is_deload ? block_week(pattern, 1) : target.week;
    target.load =
        gym::rounded_down(standing.kind, load_at_effort(best.e1rm, loads.reps, loads.reps_left));
    if (target.week.is_deload) {
        target.load =
            gym::rounded_down(standing.kind, {target.load.grams * block_deload_percent / 100});
    }
    return target;
}

void follow_block(
    gym::PlannedExercise& planned,
    gym::Weight before,
    const Standing& standing,
    const BlockTarget& target
) {
    const gym::Reason why{Rule::block, target.from, static_cast<double>(target.number)};
    const BlockWeek& week = target.week;
    planned.target = {target.load, week.reps, week.reps, week.sets, true};
    planned.reps.assign(static_cast<std::size_t>(week.sets), week.reps);
    planned.reps_left = static_cast<int>(std::ceil(week.reps_left));
    planned.reason = why;
    planned.sets_reason = why;
    planned.reps_reason = why;
    if (!standing.form_seen && before < target.load) {
        planned.target.load = before;
        planned.reason.rule = Rule::form_first;
        planned.reason.refused = gym::Reason::Refused{target.load, Rule::form_first};
    }
}

} // namespace training
