#include "common/training/judge.hpp"

#include "common/base/check.hpp"
#include "common/training/sessions.hpp"

#include <algorithm>

namespace training {

namespace {

bool effort_fits(const gym::Exercise& exercise, std::optional<int> left, int needed) {
    return left ? *left >= needed : exercise.pattern != gym::Pattern::hinge;
}

// Each set against what was asked of it: the finder asks for more from set to set (R6).
bool chose_less(const SessionSets& session, const gym::StationKind& kind, gym::Weight asked) {
    return std::any_of(session.begin(), session.end(), [&](const gym::LoggedSet& logged) {
        const gym::Weight of_set = logged.set.target ? logged.set.target->load : asked;
        return logged.set.load <
               (kind.loads.empty() ? of_set : gym::nearest_load(kind, of_set).weight);
    });
}

} // namespace

Judged judge(
    const SessionSets& session,
    const gym::RoutineItem& item,
    const gym::Exercise& exercise,
    const gym::StationKind& kind,
    int left_needed
) {
    GF_CHECK(!session.empty());
    Judged judged;
    const gym::Set& last = session.back().set;
    const gym::Weight asked = last.target ? last.target->load : last.load;
    judged.prescribed = kind.loads.empty() ? asked : gym::nearest_load(kind, asked).weight;
    judged.lifted = session.front().set.load;
    judged.left = last.reps_in_reserve;
    bool complete = true;
    for (const gym::LoggedSet& logged : session) {
        judged.lifted = std::min(judged.lifted, logged.set.load);
        judged.reps.push_back(reps_of_both_sides(logged.set));
        judged.ids.push_back(logged.id);
        complete = complete && logged.set.quality == gym::Quality::complete;
    }
    const int asked_sets = last.target && last.target->sets > 0 ? last.target->sets : item.sets;
    const int least = *std::min_element(judged.reps.begin(), judged.reps.end());
    const bool lightened = std::any_of(session.begin(), session.end(), [](const auto& logged) {
        return logged.set.target && logged.set.target->lightened;
    });
    if (lightened) {
        judged.outcome = Outcome::lightened;
    } else if (chose_less(session, kind, asked)) {
        judged.outcome = Outcome::own_choice;
    } else if (complete && least >= item.reps_low) {
        const bool all = session.size() >= static_cast<std::size_t>(asked_sets) &&
                         judged.lifted >= judged.prescribed;
        const bool success =
            all && least >= item.reps_high && effort_fits(exercise, judged.left, left_needed);
        judged.outcome = success ? Outcome::success : Outcome::kept;
    } else {
        const bool heavier = judged.lifted > judged.prescribed;
        judged.outcome = heavier ? Outcome::own_choice : Outcome::failed;
    }
    return judged;
}

} // namespace training
