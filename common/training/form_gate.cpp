#include "common/training/form_gate.hpp"

#include "common/training/thresholds.hpp"

#include <algorithm>

namespace training {

namespace {

bool is_easy(const SessionSets& session) {
    return std::all_of(session.begin(), session.end(), [](const gym::LoggedSet& logged) {
        return logged.set.reps_in_reserve.value_or(0) >= form_left &&
               logged.set.quality == gym::Quality::complete;
    });
}

bool hurt(const SessionSets& session, const gym::Exercise& exercise, const gym::Trainee& trainee) {
    return std::any_of(trainee.pains.begin(), trainee.pains.end(), [&](const gym::Pain& pain) {
        return pain.exercise == exercise.slug && pain.at >= session.front().at - session_gap &&
               pain.at <= session.back().at + session_gap;
    });
}

} // namespace

bool is_good_session(
    const SessionSets& session, const gym::Exercise& exercise, const gym::Trainee& trainee
) {
    return is_easy(session) && !hurt(session, exercise, trainee);
}

bool form_seen(
    const gym::Exercise& exercise,
    const gym::Trainee& trainee,
    std::span<const SessionSets> sessions
) {
    if (trainee.forms_seen.contains(exercise.slug)) {
        return true;
    }
    const auto good =
        std::count_if(sessions.begin(), sessions.end(), [&](const SessionSets& session) {
            return !session.front().imported && is_good_session(session, exercise, trainee);
        });
    return good >= (exercise.on_machine ? form_sessions_machine : form_sessions);
}

} // namespace training
