#include "common/training/check_set.hpp"

#include "common/training/sessions.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace training {

namespace {

base::Refusal invalid(std::string detail) {
    return base::refuse(base::Reason::invalid, std::move(detail));
}

bool is_done_at(const gym::StationKind& kind, const std::string& exercise) {
    return std::find(kind.exercises.begin(), kind.exercises.end(), exercise) !=
           kind.exercises.end();
}

base::Result<void> check_reps(const gym::Set& set) {
    const int reps_least = set.quality == gym::Quality::failed ? 0 : 1;
    for (const int reps : {set.reps, set.reps_right.value_or(set.reps)}) {
        if (reps < reps_least || reps > reps_max) {
            return invalid(fmt::format("{} reps is outside {} to {}", reps, reps_least, reps_max));
        }
    }
    return {};
}

} // namespace

base::Result<void> check_history_set(const gym::Set& set) {
    if (set.exercise.empty()) {
        return invalid("the set names no exercise");
    }
    if (set.reps < 0 || set.reps_right.value_or(0) < 0 || set.seconds < 0) {
        return invalid(fmt::format("{} reps can not be; reps are 0 or more", set.reps));
    }
    if (set.distance_m < 0) {
        return invalid(fmt::format("{} m can not be; a distance is 0 or more", set.distance_m));
    }
    if (set.load.grams < 0) {
        return invalid(fmt::format("{} kg can not be lifted", gym::kg_text(set.load)));
    }
    const int effort = set.reps_in_reserve.value_or(0);
    if (effort < 0 || effort > reps_in_reserve_max) {
        return invalid(fmt::format("{} reps left is outside 0 to {}", effort, reps_in_reserve_max));
    }
    if (set.load_label.size() > label_bytes_max) {
        return invalid(fmt::format("the load's label is longer than {} bytes", label_bytes_max));
    }
    if (set.note.size() > note_bytes_max) {
        return invalid(fmt::format("the note is longer than {} bytes", note_bytes_max));
    }
    return {};
}

base::Result<void> check_set_elsewhere(
    const gym::Set& set, const gym::StationKind& told_at, std::span<const gym::Exercise> exercises
) {
    if (auto sound = check_history_set(set); !sound) {
        return sound;
    }
    if (!set.member) {
        return invalid("what a guest did elsewhere belongs to nobody");
    }
    if (set.station || set.target || set.measured) {
        return invalid("no station of ours asked for or measured what was done elsewhere");
    }
    if (is_done_at(told_at, set.exercise)) {
        return invalid(fmt::format(
            "{} is done at a {}, but the set names no station", set.exercise, told_at.slug
        ));
    }
    const gym::Exercise* exercise = find_exercise(exercises, set.exercise);
    if (exercise == nullptr) {
        return invalid(fmt::format("there is no exercise {}", set.exercise));
    }
    if (set.reps_right.has_value() != exercise->one_sided) {
        return invalid(fmt::format(
            "{} is counted {}", set.exercise, exercise->one_sided ? "by side" : "for both sides"
        ));
    }
    if (auto sound = check_reps(set); !sound) {
        return sound;
    }
    if (set.load > load_elsewhere_max) {
        return invalid(fmt::format(
            "{} kg is more than {} kg", gym::kg_text(set.load), gym::kg_text(load_elsewhere_max)
        ));
    }
    return {};
}

base::Result<void> check_set(const gym::Set& set, const gym::StationKind& kind) {
    if (auto sound = check_history_set(set); !sound) {
        return sound;
    }
    if (!is_done_at(kind, set.exercise)) {
        return invalid(fmt::format("{} can not be done at a {}", set.exercise, kind.slug));
    }
    if (auto sound = check_reps(set); !sound) {
        return sound;
    }
    if (!kind.loads.empty() && set.load > kind.loads.back().weight) {
        return invalid(fmt::format(
            "{} kg is more than the {} kg a {} can be set to",
            gym::kg_text(set.load),
            gym::kg_text(kind.loads.back().weight),
            kind.slug
        ));
    }
    return {};
}

} // namespace training
