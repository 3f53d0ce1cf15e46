#include "common/training/sides.hpp"

#include "common/training/estimate.hpp"
#include "common/training/thresholds.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace training {

namespace {

// Best of one side in one session, in both measures.
struct SideBest {
    double e1rm = 0; // 0: none
    double work = 0; // load x reps, or reps
    gym::Weight load;
    gym::SetId by_e1rm;
    gym::SetId by_work;
};

struct SessionSides {
    SideBest left;
    SideBest right;
};

void take(SideBest& best, const gym::LoggedSet& logged, Side side) {
    const gym::Set& set = logged.set;
    const int reps = side == Side::left ? set.reps : *set.reps_right;
    const double per_rep = set.load.grams > 0 ? static_cast<double>(set.load.grams) : 1;
    if (const double work = per_rep * reps; work > best.work) {
        best.work = work;
        best.load = std::max(best.load, set.load);
        best.by_work = logged.id;
    }
    const std::optional<Estimate> strength = estimate_side(set, side);
    if (strength && static_cast<double>(strength->e1rm.grams) > best.e1rm) {
        best.e1rm = static_cast<double>(strength->e1rm.grams);
        best.load = std::max(best.load, set.load);
        best.by_e1rm = logged.id;
    }
}

std::vector<SessionSides> both_sides(Sets of_track) {
    std::vector<SessionSides> sessions;
    for (const Sets session : split_sessions(of_track)) {
        SessionSides sides;
        for (const gym::LoggedSet& logged : session) {
            const bool whole = logged.set.quality == gym::Quality::complete;
            if (logged.set.reps_right && is_work(logged.set) && whole) {
                take(sides.left, logged, Side::left);
                take(sides.right, logged, Side::right);
            }
        }
        if (sides.left.work > 0 && sides.right.work > 0) {
            sessions.push_back(std::move(sides));
        }
    }
    return sessions;
}

// Coefficient of variation in percent, of a sample.
double variation_percent(const std::vector<double>& values) {
    if (values.size() < 2) {
        return 0;
    }
    const auto count = static_cast<double>(values.size());
    double mean = 0;
    for (const double value : values) {
        mean += value / count;
    }
    double squares = 0;
    for (const double value : values) {
        squares += (value - mean) * (value - mean);
    }
    return 100 * std::sqrt(squares / (count - 1)) / mean;
}

} // namespace

base::Result<double> asymmetry_percent(double left, double right) {
    if (left <= 0 || right <= 0) {
        return base::refuse(
            base::Reason::invalid, "one side has no value: measure both sides in one session"
        );
    }
    const double percent = 100 * std::abs(left - right) / std::max(left, right);
    return left > right ? -percent : percent;
}

std::optional<SideBalance> side_balance(Sets of_track, gym::Weight step) {
    std::vector<SessionSides> sessions = both_sides(of_track);
    if (sessions.size() > side_sessions_max) {
        sessions.erase(sessions.begin(), sessions.end() - side_sessions_max);
    }
    if (sessions.empty()) {
        return std::nullopt;
    }
    const bool all_estimated = std::all_of(sessions.begin(), sessions.end(), [](const auto& s) {
        return s.left.e1rm > 0 && s.right.e1rm > 0;
    });
    const double SideBest::*measure = all_estimated ? &SideBest::e1rm : &SideBest::work;
    std::vector<double> left;
    std::vector<double> right;
    for (const SessionSides& session : sessions) {
        left.push_back(session.left.*measure);
        right.push_back(session.right.*measure);
    }
    const SessionSides& last = sessions.back();
    SideBalance found;
    found.percent = *asymmetry_percent(left.back(), right.back());
    found.variation = std::max(variation_percent(left), variation_percent(right));
    found.sessions = static_cast<int>(sessions.size());
    found.left = all_estimated ? last.left.by_e1rm : last.left.by_work;
    found.right = all_estimated ? last.right.by_e1rm : last.right.by_work;
    const double size = std::abs(found.percent);
    if (size < side_watch_from_percent) {
        return found;
    }
    found.light = SideLight::watch;
    const SideBest& stronger = found.percent < 0 ? last.left : last.right;
    const double in_grams = size / 100 * static_cast<double>(stronger.load.grams);
    const bool above_a_step =
        stronger.load.grams == 0 || in_grams > static_cast<double>(step.grams);
    if (size > side_act_above_percent && above_a_step && found.sessions >= side_sessions_min &&
        size > found.variation) {
        found.light = SideLight::act;
    }
    return found;
}

} // namespace training
