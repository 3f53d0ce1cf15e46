#include "common/training/routine_week.hpp"

#include "common/training/sessions.hpp"
#include "common/training/thresholds.hpp"

#include <algorithm>

namespace training {

gym::Routine routine_in_week(const gym::Routine& routine, int week) {
    gym::Routine in_week = routine;
    in_week.changes.clear();
    std::vector<gym::RoutineChange> changes = routine.changes;
    std::stable_sort(changes.begin(), changes.end(), [](const auto& a, const auto& b) {
        return a.from_week < b.from_week;
    });
    for (const gym::RoutineChange& change : changes) {
        if (change.from_week > week) {
            break;
        }
        for (gym::RoutineDay& day : in_week.days) {
            for (gym::RoutineItem& item : day.items) {
                if (day.offset == change.offset && item.exercise == change.exercise) {
                    item = change.instead;
                }
            }
        }
    }
    return in_week;
}

int week_of_plan(
    const gym::Routine& routine,
    const gym::Trainee& trainee,
    const base::Zone& zone,
    base::Instant now
) {
    base::LocalDay first = zone.day(now);
    if (routine.since) {
        first = *routine.since;
    } else if (trainee.training_since) {
        first = zone.day(*trainee.training_since);
    }
    const auto days = (zone.day(now) - first).count();
    return days < 0 ? 1 : static_cast<int>(days / 7) + 1;
}

bool trains_hamstrings(std::span<const gym::Exercise> exercises, std::string_view slug) {
    const gym::Exercise* exercise = find_exercise(exercises, slug);
    if (exercise == nullptr) {
        return false;
    }
    const auto credit = exercise->credit.find(gym::Muscle::hamstrings);
    return credit != exercise->credit.end() && credit->second >= recovery_credit;
}

bool is_hamstring_day(std::span<const gym::Exercise> exercises, const gym::RoutineDay& day) {
    return std::any_of(day.items.begin(), day.items.end(), [&](const gym::RoutineItem& item) {
        return trains_hamstrings(exercises, item.exercise);
    });
}

} // namespace training
