#include "common/training/standing_today.hpp"

#include "common/training/block_plan.hpp"
#include "common/training/form_gate.hpp"
#include "common/training/thresholds.hpp"

#include <algorithm>

namespace training {

namespace {

using std::chrono::days;

// How many of the newest sessions belong together: up to a break of more than 84 days.
std::size_t since_the_long_break(const Today& today, std::span<const SessionSets> sessions) {
    for (std::size_t i = 1; i < sessions.size(); ++i) {
        const auto gap =
            days_between(today.zone, sessions[i].back().at, sessions[i - 1].front().at);
        if (gap > long_break) {
            return i;
        }
    }
    return sessions.size();
}

// R21: after a block it goes on from where it stood before, where there was a before.
bool outside_the_block(const Today& today, std::span<const SessionSets> sessions) {
    return !week_of_block(today.trainee, today.zone, today.now) &&
           std::any_of(sessions.begin(), sessions.end(), [&](const SessionSets& session) {
               return !in_block(today.trainee, today.zone, session.front().at);
           });
}

} // namespace

days days_between(const base::Zone& zone, base::Instant from, base::Instant to) {
    return zone.day(to) - zone.day(from);
}

std::vector<SessionSets> sessions_here(const Today& today, const std::string& slug) {
    const gym::Exercise* exercise = find_exercise(today.exercises, slug);
    const bool on_machine = exercise != nullptr && exercise->on_machine;
    return recent_sessions(
        today.history,
        slug,
        today.now,
        plan_sessions_max,
        [&](const gym::LoggedSet& logged) {
            if (on_machine && logged.set.station && gym::is_machine_before(*logged.set.station)) {
                return false; // another machine's kilograms (T7)
            }
            const bool barbell =
                today.kind.bar && logged.set.load <= today.kind.loads.back().weight;
            return (!logged.imported || barbell) && logged.set.type != gym::SetType::drop;
        }
    );
}

bool all_imported(const SessionSets& session) {
    return std::all_of(session.begin(), session.end(), [](const auto& logged) {
        return logged.imported;
    });
}

bool new_to_training(const Today& today, base::Instant at) {
    return !today.trainee.training_since || at - *today.trainee.training_since < new_to_it;
}

int left_needed(const gym::Exercise& exercise, bool new_here) {
    if (exercise.pattern != gym::Pattern::hinge) {
        return other_left;
    }
    return new_here ? hinge_left_new : hinge_left;
}

Standing standing_today(
    const Today& today,
    const gym::Exercise& exercise,
    const gym::RoutineItem& item,
    std::span<const SessionSets> sessions
) {
    Standing standing{
        exercise,
        item,
        today.kind,
        {},
        {},
        false,
        left_needed(exercise, new_to_training(today, today.now))};
    const auto together = sessions.first(since_the_long_break(today, sessions));
    const bool all = !outside_the_block(today, together);
    for (const SessionSets& session : together) {
        if (!all && in_block(today.trainee, today.zone, session.front().at)) {
            continue;
        }
        const int left = left_needed(exercise, new_to_training(today, session.front().at));
        standing.sessions.push_back(session);
        standing.judged.push_back(judge(session, item, exercise, today.kind, left));
    }
    standing.form_seen = form_seen(exercise, today.trainee, sessions);
    return standing;
}

bool slow_recovery(const Today& today, std::span<const SessionSets> sessions) {
    const auto& since = today.trainee.training_since;
    if (today.trainee.age == gym::AgeBand::from_65 || !since ||
        today.now - *since < slow_recovery_for) {
        return true;
    }
    for (std::size_t i = 0; i + 1 < sessions.size(); ++i) {
        const base::Instant back = sessions[i].front().at;
        if (today.now - back >= slow_recovery_for) {
            break;
        }
        if (days_between(today.zone, sessions[i + 1].back().at, back) > short_break) {
            return true;
        }
    }
    return false;
}

} // namespace training
