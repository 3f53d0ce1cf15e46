#include "common/training/victories.hpp"

#include "common/training/thresholds.hpp"

#include <algorithm>
#include <map>

namespace training {

namespace {

using SameWork = std::pair<gym::Weight, int>; // load and reps

struct Told {
    int left = 0;
    gym::SetId set;
};

// The hardest set of each work in a session.
std::map<SameWork, Told> hardest(Sets session) {
    std::map<SameWork, Told> told;
    for (const gym::LoggedSet& logged : session) {
        const gym::Set& set = logged.set;
        if (!is_sound_work(set) || !set.reps_in_reserve) {
            continue;
        }
        const Told now{*set.reps_in_reserve, logged.id};
        const auto [same, is_new] = told.emplace(SameWork{set.load, reps_of_both_sides(set)}, now);
        if (now.left < same->second.left) {
            same->second = now;
        }
    }
    return told;
}

} // namespace

std::optional<Easier> same_work_easier(Sets of_track) {
    std::map<SameWork, std::vector<Told>> by_work;
    std::map<SameWork, Told> last;
    for (const Sets session : split_sessions(of_track)) {
        last = hardest(session);
        for (const auto& [work, told] : last) {
            by_work[work].push_back(told);
        }
    }
    for (auto work = last.rbegin(); work != last.rend(); ++work) {
        const std::vector<Told>& all = by_work[work->first];
        if (all.size() < easier_sessions) {
            continue;
        }
        const std::span<const Told> recent = std::span(all).last(easier_sessions);
        if (recent.back().left - recent.front().left < 1) {
            continue;
        }
        Easier found{
            work->first.first, work->first.second, recent.front().left, recent.back().left, {}};
        for (const Told& told : recent) {
            found.sets.push_back(told.set);
        }
        return found;
    }
    return std::nullopt;
}

std::optional<ConfidenceRise> confidence_rise(std::span<const Smiley> answers) {
    std::optional<ConfidenceRise> rise;
    for (auto earlier = answers.rbegin(); earlier != answers.rend(); ++earlier) {
        const Smiley& last = answers.back();
        if (last.at - earlier->at > confidence_window) {
            break;
        }
        if (last.level - earlier->level >= confidence_rise_min &&
            (!rise || earlier->level < rise->from)) {
            rise = ConfidenceRise{
                earlier->level,
                last.level,
                static_cast<int>(
                    std::chrono::floor<std::chrono::days>(last.at - earlier->at).count()
                )};
        }
    }
    return rise;
}

std::optional<Comeback> came_back(Sets history) {
    const std::vector<Sets> sessions = split_sessions(history);
    if (sessions.size() < 2) {
        return std::nullopt;
    }
    const Sets back = sessions.back();
    const auto away = std::chrono::floor<std::chrono::days>(
        back.front().at - sessions[sessions.size() - 2].back().at
    );
    const auto first = std::ranges::find_if(back, [](const gym::LoggedSet& logged) {
        return is_work(logged.set);
    });
    if (away < comeback_after || first == back.end()) {
        return std::nullopt;
    }
    return Comeback{static_cast<int>(away.count()), first->id};
}

} // namespace training
