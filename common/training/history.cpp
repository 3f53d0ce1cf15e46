#include "common/training/history.hpp"

#include "common/training/sessions.hpp"

#include <algorithm>
#include <set>

namespace training {

namespace {

bool by_time(const gym::LoggedSet& a, const gym::LoggedSet& b) {
    return std::tie(a.at, a.id) < std::tie(b.at, b.id);
}

} // namespace

base::Instant session_start(std::span<const gym::LoggedSet> history, base::Instant now) {
    base::Instant start = now;
    for (auto set = history.rbegin(); set != history.rend(); ++set) {
        if (set->at > now) {
            continue;
        }
        if (start - set->at > session_gap) {
            break;
        }
        start = set->at;
    }
    return start;
}

std::vector<gym::LoggedSet> merge_history(
    std::vector<gym::LoggedSet> known,
    std::span<const gym::LoggedSet> more,
    std::span<const gym::SetId> removed
) {
    known.insert(known.end(), more.begin(), more.end());
    std::set<gym::SetId> gone(removed.begin(), removed.end());
    for (const gym::LoggedSet& logged : known) {
        if (logged.set.replaces) {
            gone.insert(*logged.set.replaces);
        }
    }
    std::erase_if(known, [&](const gym::LoggedSet& logged) { return gone.contains(logged.id); });
    std::sort(known.begin(), known.end(), by_time);
    const auto same = [](const gym::LoggedSet& a, const gym::LoggedSet& b) { return a.id == b.id; };
    known.erase(std::unique(known.begin(), known.end(), same), known.end());
    return known;
}

SessionSets current_session(std::span<const gym::LoggedSet> history, base::Instant now) {
    const base::Instant start = session_start(history, now);
    SessionSets sets;
    for (auto logged = history.rbegin(); logged != history.rend() && logged->at >= start;
         ++logged) {
        if (is_work(logged->set) && logged->at <= now) {
            sets.push_back(*logged);
        }
    }
    std::reverse(sets.begin(), sets.end());
    return sets;
}

namespace {

std::vector<SessionSets> sessions_since(
    std::span<const gym::LoggedSet> history,
    std::string_view exercise,
    base::Instant now,
    base::Instant reach,
    std::size_t sessions_max,
    const std::function<bool(const gym::LoggedSet&)>& counts
) {
    const base::Instant start = session_start(history, now);
    std::vector<SessionSets> sessions;
    bool open = false;          // the session walked through has sets of the exercise
    base::Instant next = start; // the set after, of any exercise: they all keep a session going
    for (auto logged = history.rbegin(); logged != history.rend() && logged->at >= reach;
         ++logged) {
        if (logged->at >= start) {
            continue;
        }
        if (next - logged->at > session_gap) {
            if (sessions.size() == sessions_max) {
                break;
            }
            open = false;
        }
        next = logged->at;
        if (logged->set.exercise == exercise && is_work(logged->set) && counts(*logged)) {
            if (!open) {
                sessions.emplace_back();
                open = true;
            }
            sessions.back().push_back(*logged);
        }
    }
    for (SessionSets& sets : sessions) {
        std::reverse(sets.begin(), sets.end());
    }
    return sessions;
}

} // namespace

std::vector<SessionSets> recent_sessions(
    std::span<const gym::LoggedSet> history,
    std::string_view exercise,
    base::Instant now,
    std::size_t sessions_max,
    const std::function<bool(const gym::LoggedSet&)>& counts
) {
    return sessions_since(history, exercise, now, now - history_reach, sessions_max, counts);
}

SessionSets
last_time(std::span<const gym::LoggedSet> history, std::string_view exercise, base::Instant now) {
    const auto any = [](const gym::LoggedSet&) { return true; };
    auto sessions = sessions_since(history, exercise, now, base::Instant::min(), 1, any);
    return sessions.empty() ? SessionSets() : std::move(sessions.front());
}

gym::Weight volume(std::span<const gym::LoggedSet> sets) {
    gym::Weight total;
    for (const gym::LoggedSet& logged : sets) {
        if (is_work(logged.set)) {
            total.grams += volume_of(logged.set).grams;
        }
    }
    return total;
}

} // namespace training
