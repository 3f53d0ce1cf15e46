#include "common/training/sessions.hpp"

#include "common/gym/believable.hpp"
#include "common/training/history.hpp"

#include <algorithm>

namespace training {

namespace {

bool earlier(const gym::LoggedSet& logged, base::Instant instant) {
    return logged.at < instant;
}

} // namespace

bool is_work(const gym::Set& set) {
    return set.type != gym::SetType::warm_up;
}

bool is_sound_work(const gym::Set& set) {
    return is_work(set) && set.quality == gym::Quality::complete && reps_of_both_sides(set) >= 1 &&
           !gym::is_doubtful(set);
}

int reps_of_both_sides(const gym::Set& set) {
    return std::min(set.reps, set.reps_right.value_or(set.reps));
}

gym::Weight volume_of(const gym::Set& set) {
    return {set.load.grams * (set.reps + set.reps_right.value_or(0))};
}

std::vector<Sets> split_sessions(Sets history) {
    std::vector<Sets> sessions;
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= history.size(); ++i) {
        if (i == history.size() || history[i].at - history[i - 1].at > session_gap) {
            sessions.push_back(history.subspan(begin, i - begin));
            begin = i;
        }
    }
    return sessions;
}

Sets before(Sets history, base::Instant instant) {
    const auto end = std::lower_bound(history.begin(), history.end(), instant, earlier);
    return history.first(static_cast<std::size_t>(end - history.begin()));
}

Sets between(Sets history, base::Instant from, base::Instant until) {
    const Sets old = before(history, from);
    return before(history, std::max(from, until)).subspan(old.size());
}

const gym::Exercise*
find_exercise(std::span<const gym::Exercise> exercises, std::string_view slug) {
    const auto found =
        std::find_if(exercises.begin(), exercises.end(), [&](const gym::Exercise& known) {
            return known.slug == slug;
        });
    return found == exercises.end() ? nullptr : &*found;
}

std::optional<gym::Track>
track_of(const gym::LoggedSet& logged, std::span<const gym::Exercise> exercises) {
    const gym::Exercise* exercise = find_exercise(exercises, logged.set.exercise);
    const bool on_machine = exercise != nullptr && exercise->on_machine;
    if (logged.imported && (exercise == nullptr || on_machine)) {
        return std::nullopt;
    }
    return gym::Track{
        logged.set.exercise,
        on_machine ? logged.set.station : std::nullopt,
        logged.set.load_is_added};
}

std::vector<gym::LoggedSet>
sets_of(const gym::Track& track, Sets history, std::span<const gym::Exercise> exercises) {
    std::vector<gym::LoggedSet> sets;
    for (const gym::LoggedSet& logged : history) {
        if (logged.set.exercise == track.exercise && track_of(logged, exercises) == track) {
            sets.push_back(logged);
        }
    }
    return sets;
}

} // namespace training
