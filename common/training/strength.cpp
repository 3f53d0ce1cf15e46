#include "common/training/strength.hpp"

#include "common/training/thresholds.hpp"

#include <algorithm>
#include <utility>

namespace training {

namespace {

using Weeks = std::chrono::duration<double, std::chrono::weeks::period>;

bool is_better(const Estimate& a, const Estimate& b) {
    return std::pair(a.confidence, a.e1rm) > std::pair(b.confidence, b.e1rm);
}

} // namespace

std::vector<SessionStrength> strength_by_session(
    Sets history, const gym::Track& track, std::span<const gym::Exercise> exercises
) {
    std::vector<SessionStrength> series;
    for (const Sets session : split_sessions(history)) {
        std::optional<SessionStrength> best;
        for (const gym::LoggedSet& logged : session) {
            if (logged.set.exercise != track.exercise || track_of(logged, exercises) != track) {
                continue;
            }
            const std::optional<Estimate> found = estimate(logged.set);
            if (found && (!best || is_better(*found, best->estimate))) {
                best = SessionStrength{logged.at, *found, band(found->e1rm), logged.id};
            }
        }
        if (best) {
            series.push_back(std::move(*best));
        }
    }
    return series;
}

std::optional<Projection> project(std::span<const SessionStrength> sessions) {
    sessions = sessions.last(std::min(sessions.size(), projection_sessions_max));
    if (sessions.size() < projection_sessions_min) {
        return std::nullopt;
    }
    const auto count = static_cast<double>(sessions.size());
    double mean_x = 0;
    double mean_y = 0;
    for (const SessionStrength& session : sessions) {
        mean_x += Weeks(session.at - sessions.front().at).count() / count;
        mean_y += gym::in_kilograms(session.estimate.e1rm) / count;
    }
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (const SessionStrength& session : sessions) {
        const double x = Weeks(session.at - sessions.front().at).count() - mean_x;
        const double y = gym::in_kilograms(session.estimate.e1rm) - mean_y;
        xx += x * x;
        xy += x * y;
        yy += y * y;
    }
    if (xx <= 0 || yy <= 0) {
        return std::nullopt;
    }
    const double fit = xy * xy / (xx * yy);
    if (fit < projection_fit_min) {
        return std::nullopt;
    }
    return Projection{xy / xx, fit, static_cast<int>(sessions.size())};
}

int gain_cap_percent(int months_of_training) {
    if (months_of_training < 6) {
        return gain_cap_beginner_percent;
    }
    return months_of_training < 24 ? gain_cap_trained_percent : gain_cap_advanced_percent;
}

double
achievable_gain(double now, std::optional<double> per_week, double weeks, int months_of_training) {
    const double cap = now * gain_cap_percent(months_of_training) / 100 * weeks / gain_cap_weeks;
    return per_week ? std::min(*per_week * weeks * projection_margin, cap) : cap;
}

} // namespace training
