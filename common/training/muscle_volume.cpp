#include "common/training/muscle_volume.hpp"

#include "common/training/thresholds.hpp"

namespace training {

MuscleSets muscle_sets(Sets sets, std::span<const gym::Exercise> exercises) {
    MuscleSets total;
    for (const gym::LoggedSet& logged : sets) {
        const gym::Exercise* exercise = find_exercise(exercises, logged.set.exercise);
        if (exercise == nullptr || !is_work(logged.set)) {
            continue;
        }
        for (const auto& [muscle, credit] : exercise->credit) {
            total[muscle] += credit;
        }
    }
    return total;
}

MuscleSets sets_this_week(
    Sets history,
    std::span<const gym::Exercise> exercises,
    const base::Zone& zone,
    base::Instant now
) {
    const base::LocalDay monday = base::week_start(zone.day(now));
    const base::Instant from = zone.midnight(monday);
    const base::Instant until = zone.midnight(monday + std::chrono::days(7));
    return muscle_sets(between(history, from, until), exercises);
}

VolumeBand volume_band(double sets_a_week) {
    if (sets_a_week < volume_building_from) {
        return VolumeBand::low;
    }
    if (sets_a_week < volume_target_from) {
        return VolumeBand::building;
    }
    if (sets_a_week <= volume_target_to) {
        return VolumeBand::on_target;
    }
    return sets_a_week <= volume_high_to ? VolumeBand::high : VolumeBand::too_much;
}

HamstringMap hamstring_map(const MuscleSets& sets) {
    const auto of = [&](gym::Muscle muscle) {
        const auto found = sets.find(muscle);
        return found == sets.end() ? 0.0 : found->second;
    };
    const double two_joint = of(gym::Muscle::hamstrings);
    return {two_joint, two_joint, two_joint, of(gym::Muscle::hamstrings_short_head)};
}

std::set<gym::Function>
untrained_functions(Sets history, std::span<const gym::Exercise> exercises, base::Instant now) {
    std::set<gym::Function> missing{gym::Function::knee_flexion, gym::Function::hip_extension};
    const base::Instant just_after = now + base::Duration(1);
    for (const gym::LoggedSet& logged : between(history, now - std::chrono::days(7), just_after)) {
        const gym::Exercise* exercise = find_exercise(exercises, logged.set.exercise);
        if (exercise == nullptr || !is_work(logged.set)) {
            continue;
        }
        for (const gym::Function function : exercise->functions) {
            missing.erase(function);
        }
    }
    return missing;
}

} // namespace training
