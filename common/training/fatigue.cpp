#include "common/training/fatigue.hpp"

#include "common/training/estimate.hpp"
#include "common/training/records.hpp"
#include "common/training/thresholds.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace training {

namespace {

using SameWork = std::pair<gym::Weight, int>; // load and reps

struct Outing { // one session of the track
    base::Instant at;
    gym::Weight best;
    gym::SetId set;
    bool harder = false; // than last time at the same load x reps
};

// What one session says; efforts of earlier ones by load and reps are brought up to date.
std::optional<Outing> outing_of(Sets session, std::map<SameWork, int>& left_before) {
    std::optional<Outing> outing;
    std::map<SameWork, int> left_now;
    int least_left = 0;
    for (const gym::LoggedSet& logged : session) {
        const gym::Set& set = logged.set;
        const std::optional<Estimate> found = estimate(set);
        if (found && (!outing || found->e1rm > outing->best)) {
            outing = Outing{logged.at, found->e1rm, logged.id};
        }
        if (is_sound_work(set) && set.reps_in_reserve) {
            const int left = *set.reps_in_reserve;
            least_left = left_now.empty() ? left : std::min(least_left, left);
            const auto [same, is_new] =
                left_now.emplace(SameWork{set.load, reps_of_both_sides(set)}, left);
            same->second = std::min(same->second, left);
        }
    }
    if (outing && !left_now.empty() && least_left >= light_session_reps_left) {
        outing.reset();
    }
    for (const auto& [work, left] : left_now) {
        const auto earlier = left_before.find(work);
        if (outing && earlier != left_before.end()) {
            outing->harder = outing->harder || earlier->second - left >= 1;
        }
        left_before[work] = left;
    }
    return outing;
}

std::vector<Outing>
outings(Sets history, const gym::Track& track, std::span<const gym::Exercise> exercises) {
    std::vector<Outing> found;
    std::map<SameWork, int> left_before;
    const std::vector<gym::LoggedSet> sets = sets_of(track, history, exercises);
    for (const Sets session : split_sessions(sets)) {
        if (std::optional<Outing> outing = outing_of(session, left_before)) {
            found.push_back(std::move(*outing));
        }
    }
    return found;
}

// Days with a set that left nothing, or nearly so; of any exercise.
std::vector<base::LocalDay> hard_days(Sets history, const base::Zone& zone) {
    std::vector<base::LocalDay> days;
    for (const gym::LoggedSet& logged : history) {
        const gym::Set& set = logged.set;
        const bool hard =
            set.type == gym::SetType::to_failure || set.quality == gym::Quality::failed ||
            set.reps_in_reserve.value_or(hard_day_reps_left + 1) <= hard_day_reps_left;
        if (!hard || !is_work(set)) {
            continue;
        }
        const base::LocalDay day = zone.day(logged.at);
        if (days.empty() || days.back() != day) {
            days.push_back(day);
        }
    }
    return days;
}

int hard_days_in_week(const std::vector<base::LocalDay>& days, base::LocalDay last) {
    const auto from = std::upper_bound(days.begin(), days.end(), last - std::chrono::days(7));
    return static_cast<int>(std::upper_bound(from, days.end(), last) - from);
}

bool heavy_twice_running(std::span<const LegsAnswer> answers, base::Instant until) {
    const auto end = std::upper_bound(
        answers.begin(),
        answers.end(),
        until,
        [](base::Instant at, const LegsAnswer& answer) { return at < answer.at; }
    );
    return end - answers.begin() >= 2 && std::prev(end)->heavy && std::prev(end, 2)->heavy;
}

// Of the 3 outings before the one at `index`.
gym::Weight usual_before(std::span<const Outing> outings, std::size_t index) {
    std::array<gym::Weight, 3> last{
        outings[index - 1].best, outings[index - 2].best, outings[index - 3].best};
    std::sort(last.begin(), last.end());
    return last[1];
}

bool is_low(gym::Weight best, gym::Weight usual) {
    return best.grams * 100 <= usual.grams * fatigue_share_percent;
}

bool has_another_sign(const Fatigue& found) {
    return found.same_load_is_harder || found.heavy_legs_twice ||
           found.hard_days > hard_days_a_week_max;
}

} // namespace

Fatigue fatigue(
    Sets history,
    const gym::Track& track,
    std::span<const gym::Exercise> exercises,
    const base::Zone& zone,
    std::span<const LegsAnswer> answers,
    base::Instant now
) {
    history = before(history, now + base::Duration(1));
    const std::vector<Outing> all = outings(history, track, exercises);
    const std::vector<base::LocalDay> hard = hard_days(history, zone);
    Fatigue found;
    for (std::size_t i = 4; i < all.size(); ++i) {
        if (found.level != FatigueLevel::green) {
            if (!is_low(all[i].best, found.usual)) {
                found = {};
            } else if (all[i].at - found.since >= fatigue_red_after) {
                found.level = FatigueLevel::red;
                found.over_2_months = all[i].at - found.since > fatigue_medical_after;
            }
            continue;
        }
        if (!is_low(all[i].best, usual_before(all, i)) ||
            !is_low(all[i - 1].best, usual_before(all, i - 1))) {
            continue;
        }
        Fatigue candidate;
        candidate.level = FatigueLevel::amber;
        candidate.since = all[i].at;
        candidate.usual = usual_before(all, i - 1);
        candidate.same_load_is_harder = all[i].harder || all[i - 1].harder;
        candidate.heavy_legs_twice = heavy_twice_running(answers, all[i].at);
        candidate.hard_days = hard_days_in_week(hard, zone.day(all[i].at));
        candidate.sets = {all[i - 1].set, all[i].set};
        if (has_another_sign(candidate)) {
            found = std::move(candidate);
        }
    }
    if (all.empty() || now - all.back().at > fatigue_forgotten_after) {
        return {};
    }
    found.latest = all.back().best;
    return found;
}

std::optional<Stall> stall(
    Sets history,
    const gym::Track& track,
    std::span<const gym::Exercise> exercises,
    const base::Zone& zone,
    base::Instant now
) {
    const std::vector<gym::LoggedSet> sets =
        sets_of(track, before(history, now + base::Duration(1)), exercises);
    RecordBook book(exercises, zone);
    const gym::LoggedSet* last_best = nullptr;
    for (const gym::LoggedSet& logged : sets) {
        const std::vector<gym::Record> made = book.add(logged);
        const bool progress = std::any_of(made.begin(), made.end(), [](const gym::Record& record) {
            return record.kind == gym::RecordKind::best_e1rm ||
                   record.kind == gym::RecordKind::most_reps_at_load;
        });
        if (progress || (last_best == nullptr && is_sound_work(logged.set))) {
            last_best = &logged;
        }
    }
    if (last_best == nullptr || now - last_best->at < stall_window) {
        return std::nullopt;
    }
    Stall found{0, last_best->at, {}, {last_best->id}};
    for (const Sets session :
         split_sessions(between(sets, now - stall_window + base::Duration(1), base::Instant::max())
         )) {
        found.sessions += std::any_of(session.begin(), session.end(), [](const auto& logged) {
            return is_work(logged.set);
        });
    }
    for (const gym::Record& record : book.standing()) {
        if (record.kind == gym::RecordKind::best_e1rm) {
            found.best_e1rm = record.weight;
        }
    }
    return found.sessions >= stall_sessions_min ? std::optional(found) : std::nullopt;
}

} // namespace training
