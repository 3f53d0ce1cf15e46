#include "common/training/plan_today.hpp"

#include "common/training/history.hpp"

#include <algorithm>

namespace training {

namespace {

constexpr int generic_sets = 3; // E4: 2 to 3 sets of 8 to 12
constexpr int generic_reps_low = 8;
constexpr int generic_reps_high = 12;
constexpr std::chrono::seconds generic_rest{90}; // R3

gym::RoutineItem item_for(const gym::Routine& routine, const std::string& exercise) {
    for (const gym::RoutineDay& day : routine.days) {
        for (const gym::RoutineItem& item : day.items) {
            if (item.exercise == exercise) {
                return item;
            }
        }
    }
    return {exercise, generic_sets, generic_reps_low, generic_reps_high};
}

std::chrono::seconds rest_for(std::span<const gym::Exercise> exercises, const std::string& slug) {
    const auto found =
        std::find_if(exercises.begin(), exercises.end(), [&](const gym::Exercise& exercise) {
            return exercise.slug == slug;
        });
    return found == exercises.end() ? generic_rest : found->rest;
}

} // namespace

gym::Plan plan_today(
    const gym::Routine& routine,
    std::span<const gym::LoggedSet> history,
    const gym::StationKind& kind,
    std::span<const gym::Exercise> exercises,
    base::Instant now
) {
    std::vector<gym::LoggedSet> trained_here;
    for (const gym::LoggedSet& logged : history) {
        const bool barbell = kind.bar && logged.set.load <= kind.loads.back().weight;
        if (!logged.imported || barbell) {
            trained_here.push_back(logged);
        }
    }
    gym::Plan plan{routine.version, {}};
    for (const std::string& slug : kind.exercises) {
        const gym::RoutineItem item = item_for(routine, slug);
        gym::PlannedExercise planned{
            slug,
            item.sets,
            {kind.start_loads.at(slug), item.reps_low, item.reps_high},
            std::vector<int>(static_cast<std::size_t>(item.sets), item.reps_low),
            rest_for(exercises, slug),
            {}};
        const SessionSets last = last_time(trained_here, slug, now);
        if (!last.empty()) {
            planned.target.load = last.back().set.load;
            planned.reason.rule = gym::Reason::Rule::same_as_last_time;
            for (std::size_t i = 0; i < last.size(); ++i) {
                planned.reason.from.push_back(last[i].id);
                if (i < planned.reps.size()) {
                    planned.reps[i] = std::clamp(last[i].set.reps, item.reps_low, item.reps_high);
                }
            }
        }
        if (!kind.loads.empty()) {
            planned.target.load = gym::nearest_load(kind, planned.target.load).weight;
        }
        plan.exercises.push_back(std::move(planned));
    }
    return plan;
}

} // namespace training
