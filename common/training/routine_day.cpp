#include "common/training/routine_day.hpp"

#include "common/training/sessions.hpp"

#include <algorithm>

namespace training {

namespace {

const gym::RoutineItem* item_of(const gym::RoutineDay& day, std::string_view slug) {
    const auto found = std::find_if(day.items.begin(), day.items.end(), [slug](const auto& item) {
        return item.exercise == slug;
    });
    return found == day.items.end() ? nullptr : &*found;
}

bool has(const gym::Routine& routine, std::string_view slug) {
    return std::any_of(routine.days.begin(), routine.days.end(), [slug](const auto& day) {
        return item_of(day, slug) != nullptr;
    });
}

// Sessions of the routine's exercises this week, before the one going on at `now`.
std::size_t sessions_this_week(
    const gym::Routine& routine,
    std::span<const gym::LoggedSet> history,
    const base::Zone& zone,
    base::Instant now
) {
    const base::Instant monday = zone.midnight(base::week_start(zone.day(now)));
    const base::Instant start = session_start(history, now);
    std::size_t sessions = 0;
    std::optional<base::Instant> next; // the set after
    bool counted = false;
    for (auto logged = history.rbegin(); logged != history.rend() && logged->at >= monday;
         ++logged) {
        if (logged->at >= start) {
            continue;
        }
        if (!next || *next - logged->at > session_gap) {
            counted = false;
        }
        next = logged->at;
        if (!counted && is_work(logged->set) && has(routine, logged->set.exercise)) {
            ++sessions;
            counted = true;
        }
    }
    return sessions;
}

} // namespace

std::optional<std::size_t> routine_day(
    const gym::Routine& routine,
    std::span<const gym::LoggedSet> history,
    const base::Zone& zone,
    base::Instant now
) {
    std::vector<std::size_t> training_days;
    for (std::size_t i = 0; i < routine.days.size(); ++i) {
        if (!routine.days[i].items.empty()) {
            training_days.push_back(i);
        }
    }
    if (training_days.empty()) {
        return std::nullopt;
    }
    const std::size_t done = sessions_this_week(routine, history, zone, now);
    return training_days[std::min(done, training_days.size() - 1)];
}

std::optional<gym::RoutineItem>
routine_item(const gym::Routine& routine, std::optional<std::size_t> day, std::string_view slug) {
    if (day) {
        if (const gym::RoutineItem* item = item_of(routine.days[*day], slug)) {
            return *item;
        }
    }
    for (const gym::RoutineDay& other : routine.days) {
        if (const gym::RoutineItem* item = item_of(other, slug)) {
            return *item;
        }
    }
    return std::nullopt;
}

} // namespace training
