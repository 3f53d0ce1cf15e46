#include "common/training/balance.hpp"

#include "common/training/muscle_volume.hpp"
#include "common/training/thresholds.hpp"

#include <algorithm>

namespace training {

namespace {

// As practical guides print them: two thirds, and three quarters.
constexpr double load_ratio_near = 0.67;
constexpr double load_ratio_good = 0.75;

double credit_of(const gym::Exercise& exercise, gym::Muscle muscle) {
    const auto found = exercise.credit.find(muscle);
    return found == exercise.credit.end() ? 0 : found->second;
}

bool is_for_the_front(const gym::Exercise& exercise) {
    return exercise.pattern == gym::Pattern::squat || exercise.pattern == gym::Pattern::lunge;
}

bool answers(const gym::Exercise& exercise) {
    const bool full_hinge = exercise.pattern == gym::Pattern::hinge &&
                            credit_of(exercise, gym::Muscle::hamstrings) >= 1;
    return full_hinge || exercise.pattern == gym::Pattern::bridge ||
           exercise.pattern == gym::Pattern::curl;
}

struct Seen {
    bool front = false;
    bool answer = false;

    void take(const gym::Exercise* exercise) {
        front = front || (exercise != nullptr && is_for_the_front(*exercise));
        answer = answer || (exercise != nullptr && answers(*exercise));
    }
};

Sets last_28_days(Sets history, base::Instant now) {
    return between(history, now - balance_window, now + base::Duration(1));
}

} // namespace

std::optional<FrontBack>
front_back(Sets history, std::span<const gym::Exercise> exercises, base::Instant now) {
    MuscleSets sets = muscle_sets(last_28_days(history, now), exercises);
    FrontBack found{sets[gym::Muscle::hamstrings], sets[gym::Muscle::quads]};
    if (found.quad_sets <= 0) {
        return std::nullopt;
    }
    found.ratio = found.hamstring_sets / found.quad_sets;
    if (found.ratio < balance_green_from) {
        found.light = found.ratio < balance_amber_from ? Light::red : Light::amber;
    }
    return found;
}

bool is_quad_dominant(const gym::Routine& routine, std::span<const gym::Exercise> exercises) {
    Seen seen;
    for (const gym::RoutineDay& day : routine.days) {
        for (const gym::RoutineItem& item : day.items) {
            if (item.sets > 0) {
                seen.take(find_exercise(exercises, item.exercise));
            }
        }
    }
    return seen.front && !seen.answer;
}

bool is_quad_dominant(Sets history, std::span<const gym::Exercise> exercises, base::Instant now) {
    Seen seen;
    for (const gym::LoggedSet& logged : last_28_days(history, now)) {
        if (is_work(logged.set)) {
            seen.take(find_exercise(exercises, logged.set.exercise));
        }
    }
    return seen.front && !seen.answer;
}

std::vector<std::string> answers_to_quad_dominance(std::span<const gym::Exercise> exercises) {
    std::vector<std::string> slugs;
    for (const char* slug : {"romanian_deadlift", "glute_bridge", "leg_curl"}) {
        if (find_exercise(exercises, slug) != nullptr) {
            slugs.emplace_back(slug);
        }
    }
    return slugs;
}

std::optional<LoadRatio>
load_ratio(gym::Weight curl_e1rm, gym::Weight extension_e1rm, bool pair_confirmed_by_staff) {
    if (!pair_confirmed_by_staff || extension_e1rm.grams <= 0) {
        return std::nullopt;
    }
    LoadRatio found;
    found.ratio = static_cast<double>(curl_e1rm.grams) / static_cast<double>(extension_e1rm.grams);
    if (found.ratio < load_ratio_good) {
        found.balance = found.ratio < load_ratio_near ? LoadBalance::below : LoadBalance::near;
    }
    return found;
}

} // namespace training
