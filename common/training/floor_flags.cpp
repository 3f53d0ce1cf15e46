#include "common/training/floor_flags.hpp"

#include "common/training/form_gate.hpp"
#include "common/training/history.hpp"
#include "common/training/plan_today.hpp"
#include "common/training/thresholds.hpp"

#include <algorithm>

namespace training {

namespace {

using gym::Advice;
using gym::AdviceKind;
using gym::days_since;
using gym::Figure;

Figure figure(Figure::Of of, double value) {
    return {of, value};
}

std::optional<Advice> pain(const gym::Trainee& trainee, base::Instant now) {
    const auto& pains = trainee.pains;
    const auto recent = std::count_if(pains.begin(), pains.end(), [now](const gym::Pain& each) {
        return now - each.at <= pain_window;
    });
    const auto worst =
        std::max_element(pains.begin(), pains.end(), [](const gym::Pain& a, const gym::Pain& b) {
            return a.level < b.level;
        });
    if (worst == pains.end() ||
        (worst->level < pain_for_staff && recent < pain_reports_for_staff)) {
        return std::nullopt;
    }
    Advice made;
    made.kind = AdviceKind::pain;
    made.exercise = worst->exercise;
    made.at = worst->at;
    made.evidence = {
        figure(Figure::Of::level, worst->level),
        days_since(worst->at, now),
        figure(Figure::Of::reports, static_cast<double>(pains.size()))};
    return made;
}

std::optional<Advice> form_waiting(
    const gym::Exercise& exercise, const gym::Trainee& trainee, Sets history, base::Instant now
) {
    const auto sessions = recent_sessions(history, exercise.slug, now, plan_sessions_max);
    if (sessions.empty() || now - sessions.front().back().at > form_waiting_window ||
        form_seen(exercise, trainee, sessions)) {
        return std::nullopt;
    }
    const gym::LoggedSet& last = sessions.front().back();
    Advice made;
    made.kind = AdviceKind::form_waiting;
    made.exercise = exercise.slug;
    made.at = last.at;
    made.sets = {last.id};
    made.evidence = {
        figure(Figure::Of::sessions, static_cast<double>(sessions.size())),
        figure(Figure::Of::kg, static_cast<double>(last.set.load.grams) / 1000),
        days_since(sessions.back().front().at, now)};
    return made;
}

std::optional<Advice> first_visit(Sets history, base::Instant now) {
    const SessionSets today = current_session(history, now);
    if (today.empty() || history.front().at < session_start(history, now)) {
        return std::nullopt;
    }
    Advice made;
    made.kind = AdviceKind::first_visit;
    made.at = today.front().at;
    made.evidence = {
        figure(Figure::Of::sets, static_cast<double>(today.size())),
        figure(Figure::Of::sessions, 1),
        days_since(today.front().at, now)};
    return made;
}

} // namespace

std::vector<Advice> floor_flags(
    const gym::MemberId& member,
    const gym::Trainee& trainee,
    Sets history,
    std::span<const gym::Exercise> exercises,
    base::Instant now
) {
    std::vector<Advice> flags;
    const auto add = [&](std::optional<Advice> made) {
        if (made) {
            made->member = member;
            made->audience = gym::Audience::staff;
            flags.push_back(std::move(*made));
        }
    };
    add(pain(trainee, now));
    add(first_visit(history, now));
    std::set<std::string> trained;
    for (const gym::LoggedSet& logged : between(history, now - form_waiting_window, now)) {
        trained.insert(logged.set.exercise);
    }
    for (const std::string& slug : trained) {
        if (const gym::Exercise* exercise = find_exercise(exercises, slug)) {
            add(form_waiting(*exercise, trainee, history, now));
        }
    }
    return flags;
}

} // namespace training
