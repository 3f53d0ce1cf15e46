#include "common/training/warm_up.hpp"

#include "common/training/thresholds.hpp"

#include <array>

namespace training {

namespace {

struct Rung {
    double of_working;
    int reps;
    gym::Weight above; // used only where the working load is above it
};

using Ramp = std::vector<Rung>;

constexpr int light_reps = 5;
constexpr gym::Weight heavy{140'000};

Ramp ramp_of(double at_30, double at_50, double at_80) {
    return {
        {0.30, light_reps, gym::kilograms(at_30)},
        {0.50, light_reps, gym::kilograms(at_50)},
        {0.80, light_reps, gym::kilograms(at_80)}};
}

Ramp ramp_for(const gym::Exercise& exercise, gym::Weight working, bool near_maximum) {
    if (!exercise.on_machine && (working >= heavy || near_maximum)) {
        return {{0.40, 5, {}}, {0.60, 3, {}}, {0.75, 2, {}}, {0.88, 1, {}}};
    }
    if (exercise.on_machine) {
        return ramp_of(30, 15, 5);
    }
    const bool large =
        exercise.pattern == gym::Pattern::hinge || exercise.pattern == gym::Pattern::squat;
    return large ? ramp_of(70, 60, 40) : ramp_of(60, 45, 20);
}

gym::Weight loadable(const gym::StationKind& kind, double grams) {
    auto wanted = static_cast<std::int64_t>(grams);
    if (kind.bar) {
        wanted -= wanted % warm_up_step.grams;
    }
    return gym::rounded_down(kind, {wanted});
}

} // namespace

std::vector<gym::WarmUpSet> warm_ups(
    const gym::Exercise& exercise,
    const gym::StationKind& kind,
    gym::Weight working,
    bool near_maximum,
    gym::WarmUpChoice choice
) {
    std::vector<gym::WarmUpSet> sets;
    if (choice == gym::WarmUpChoice::none || kind.loads.empty()) {
        return sets;
    }
    for (const Rung& rung : ramp_for(exercise, working, near_maximum)) {
        if (working <= rung.above) {
            continue;
        }
        const gym::Weight load =
            loadable(kind, static_cast<double>(working.grams) * rung.of_working);
        if (load < working && (sets.empty() || sets.back().load < load)) {
            sets.push_back({load, rung.reps});
        }
    }
    if (choice == gym::WarmUpChoice::brief && sets.size() > 1) {
        sets.erase(sets.begin(), sets.end() - 1);
    }
    return sets;
}

} // namespace training
