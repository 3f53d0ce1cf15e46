#include "common/training/swap.hpp"

#include "common/training/history.hpp"
#include "common/training/recovery.hpp"
#include "common/training/sessions.hpp"

#include <algorithm>

namespace training {

namespace {

// The higher, the more alike.
int likeness(const gym::Exercise& a, const gym::Exercise& b) {
    if (a.slug == b.slug) {
        return 3;
    }
    if (a.pattern == b.pattern && a.pattern != gym::Pattern::other) {
        return 2;
    }
    const bool same_function =
        std::any_of(a.functions.begin(), a.functions.end(), [&](gym::Function function) {
            return b.functions.contains(function);
        });
    return same_function ? 1 : 0;
}

// Without the sets whose kilograms say nothing at that station. Those of today stay: they warmed
// up.
std::vector<gym::LoggedSet>
known_at(const Today& today, const gym::Exercise& exercise, const gym::StationId& station) {
    std::vector<gym::LoggedSet> known(today.history.begin(), today.history.end());
    if (exercise.on_machine) {
        const base::Instant start = session_start(today.history, today.now);
        std::erase_if(known, [&](const gym::LoggedSet& logged) {
            return logged.set.exercise == exercise.slug && logged.set.station != station &&
                   logged.at < start;
        });
    }
    return known;
}

gym::PlannedExercise
planned_at(const Today& today, const gym::Exercise& exercise, const SwapStation& there, int sets) {
    const std::vector<gym::LoggedSet> known = known_at(today, exercise, there.id);
    gym::StationKind kind = there.kind;
    kind.exercises = {exercise.slug};
    kind.by_routine.clear(); // asked for, whatever the routine says
    const gym::Plan plan = plan_today(
        {today.trainee,
         known,
         today.routine,
         kind,
         today.exercises,
         today.zone,
         today.now,
         today.ladders}
    );
    gym::PlannedExercise planned = plan.exercises.front();
    planned.target.sets = std::min(planned.target.sets, sets);
    planned.reps.resize(static_cast<std::size_t>(planned.target.sets));
    return planned;
}

} // namespace

int sets_left(
    const gym::PlannedExercise& planned, std::span<const gym::LoggedSet> history, base::Instant now
) {
    const SessionSets done = current_session(history, now);
    const auto count = std::count_if(done.begin(), done.end(), [&](const gym::LoggedSet& logged) {
        return logged.set.exercise == planned.exercise && !logged.imported;
    });
    return std::max(0, planned.target.sets - static_cast<int>(count));
}

std::vector<Swap> swaps(
    const Today& today, const gym::PlannedExercise& planned, std::span<const SwapStation> others
) {
    const gym::Exercise* exercise = find_exercise(today.exercises, planned.exercise);
    const int sets = sets_left(planned, today.history, today.now);
    if (exercise == nullptr || sets == 0) {
        return {};
    }
    std::vector<std::pair<int, Swap>> found;
    for (const SwapStation& there : others) {
        for (const std::string& slug : there.kind.exercises) {
            const gym::Exercise* other = find_exercise(today.exercises, slug);
            const bool variation = // for who does it anyway
                there.kind.by_routine.contains(slug) && slug != planned.exercise;
            if (other != nullptr && !variation && share_a_muscle(*exercise, *other)) {
                found.emplace_back(
                    likeness(*exercise, *other),
                    Swap{there.id, planned_at(today, *other, there, sets)}
                );
            }
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return a.first > b.first;
    });
    std::vector<Swap> sorted;
    for (auto& [alike, swap] : found) {
        sorted.push_back(std::move(swap));
    }
    return sorted;
}

} // namespace training
