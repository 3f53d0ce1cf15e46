#include "common/training/progression.hpp"

#include "common/base/check.hpp"
#include "common/training/check_set.hpp"
#include "common/training/effort.hpp"
#include "common/training/thresholds.hpp"

#include <algorithm>

namespace training {

namespace {

using Rule = gym::Reason::Rule;

bool says_something(const Judged& judged) {
    return judged.outcome != Outcome::own_choice && judged.outcome != Outcome::lightened;
}

// How many of the newest sessions that say something failed at this load in a row.
int fails(std::span<const Judged> sessions, gym::Weight load) {
    int count = 0;
    for (const Judged& judged : sessions) {
        if (!says_something(judged)) {
            continue;
        }
        if (judged.outcome != Outcome::failed || judged.prescribed != load) {
            break;
        }
        ++count;
    }
    return count;
}

// Successes at this load since it became the load.
int successes(std::span<const Judged> sessions, gym::Weight load, int reps_least) {
    int count = 0;
    for (const Judged& judged : sessions) {
        if (!says_something(judged)) {
            continue;
        }
        if (judged.prescribed != load) {
            break;
        }
        const int least = *std::min_element(judged.reps.begin(), judged.reps.end());
        count += judged.outcome == Outcome::success && least >= reps_least ? 1 : 0;
    }
    return count;
}

int easy_successes(std::span<const Judged> sessions, gym::Weight load) {
    return static_cast<int>(std::count_if(
        sessions.begin(),
        sessions.end(),
        [load](const Judged& judged) {
            return judged.outcome == Outcome::success && judged.prescribed == load &&
                   judged.left.value_or(0) >= harder_left;
        }
    ));
}

// The same number of reps in each set.
void ask_for(Next& next, const gym::RoutineItem& item, int reps) {
    next.reps_low = item.reps_low;
    next.reps_high = item.reps_high;
    next.reps.assign(static_cast<std::size_t>(item.sets), reps);
}

// One rep more than last time in each set, up to the top of the range.
void ask_for_more(Next& next, const Judged& last, const gym::RoutineItem& item, int most) {
    ask_for(next, item, item.reps_low);
    const int weakest = *std::min_element(last.reps.begin(), last.reps.end());
    for (std::size_t i = 0; i < next.reps.size(); ++i) {
        const int done = i < last.reps.size() ? last.reps[i] : weakest;
        next.reps[i] = std::clamp(done + 1, item.reps_low, most);
    }
}

Next stay(const Standing& standing, const Judged& last, gym::Weight load, Rule rule) {
    Next next;
    next.load = load;
    next.before = load;
    next.reason = {rule, last.ids};
    next.reps_reason = {Rule::more_reps, last.ids};
    ask_for_more(next, last, standing.item, standing.item.reps_high);
    return next;
}

bool may_cut_rest(const gym::Exercise& exercise) {
    return exercise.pattern != gym::Pattern::hinge && exercise.rest_floor.count() > 0;
}

// R8: a cut for every success at the load, down to the floor.
void cut_rest(Next& next, const Standing& standing, int reps_least) {
    const gym::Exercise& exercise = standing.exercise;
    const int cuts = successes(standing.judged, next.load, reps_least);
    if (!may_cut_rest(exercise) || cuts == 0) {
        return;
    }
    const auto most = (exercise.rest - exercise.rest_floor + rest_cut - std::chrono::seconds(1)) /
                      rest_cut; // so many reach the floor
    next.rest_cuts = std::min(cuts, static_cast<int>(most));
    next.way = gym::Way::shorter_rest;
}

// At the top of the station rest stays cut until the load rises, whatever the last session was.
Next with_rest_kept(Next next, const Standing& standing) {
    if (gym::next_above(standing.kind, next.load) == nullptr) {
        cut_rest(next, standing, standing.item.reps_high);
    }
    return next;
}

// Success, and no heavier load to go to: above the range first where the step is too coarse, then
// less rest (never a hinge), then a harder variation (E8, R8, R9).
Next without_load(const Standing& standing, const Judged& last, gym::Weight from, const Rise& up) {
    Next next = stay(standing, last, from, up.rule);
    next.reason.refused = up.refused;
    int reps_least = standing.item.reps_high;
    if (up.rule == Rule::too_coarse) {
        reps_least += reps_above_range;
        next.reps_low = standing.item.reps_high + 1;
        next.reps_high = reps_least;
        for (std::size_t i = 0; i < next.reps.size(); ++i) {
            const int done = last.reps[std::min(i, last.reps.size() - 1)];
            next.reps[i] = std::clamp(done + 1, next.reps_low, next.reps_high);
        }
        next.reps_reason = {Rule::too_coarse, last.ids};
    }
    cut_rest(next, standing, reps_least);
    const gym::Exercise& exercise = standing.exercise;
    const bool rest_is_least =
        !may_cut_rest(exercise) || exercise.rest - next.rest_cuts * rest_cut <= exercise.rest_floor;
    if (rest_is_least && easy_successes(standing.judged, from) >= harder_after_successes &&
        standing.form_seen) {
        next.harder = true;
        next.way = gym::Way::harder_variation;
    }
    return next;
}

Next after_success(const Standing& standing, const Judged& last) {
    const gym::Weight from = std::max(last.prescribed, last.lifted);
    const int weakest = *std::min_element(last.reps.begin(), last.reps.end());
    const Rise up = rise(
        standing.exercise,
        standing.kind,
        from,
        std::min(last.reps.back(), weakest),
        last.left.value_or(left_if_not_given),
        standing.item.reps_low
    );
    // What was lifted elsewhere may not be made here.
    const gym::Weight before = gym::heaviest_up_to(standing.kind, from)->weight;
    if (up.rule != Rule::raised) {
        return without_load(standing, last, before, up);
    }
    if (!standing.form_seen) {
        Next next = stay(standing, last, last.prescribed, Rule::form_first);
        next.reason.refused = gym::Reason::Refused{up.load, Rule::form_first};
        return next;
    }
    Next next;
    next.load = up.load;
    next.before = before;
    next.reason = {Rule::raised, last.ids, static_cast<double>(standing.item.reps_high)};
    next.reason.refused = up.refused;
    next.reps_reason = {Rule::raised, last.ids};
    ask_for(next, standing.item, standing.item.reps_low);
    return next;
}

Next after_failure(const Standing& standing, const Judged& last) {
    const int in_a_row = fails(standing.judged, last.prescribed);
    const gym::Load* lower =
        gym::heaviest_up_to(standing.kind, gym::scaled(last.prescribed, drop_to));
    const bool can_drop = lower != nullptr && lower->weight < last.prescribed;
    if (in_a_row < fails_to_drop || !can_drop) {
        Next next = stay(standing, last, last.prescribed, Rule::same_load);
        next.easier = in_a_row >= fails_to_drop;
        return next;
    }
    Next next;
    next.load = lower->weight;
    next.before = lower->weight;
    next.reason = {Rule::dropped, last.ids, static_cast<double>(standing.item.reps_low)};
    next.reps_reason = {Rule::dropped, last.ids};
    ask_for(next, standing.item, standing.item.reps_low);
    return next;
}

Next after_kept(const Standing& standing, const Judged& last) {
    const int weakest = *std::min_element(last.reps.begin(), last.reps.end());
    const bool enough_sets = last.reps.size() >= static_cast<std::size_t>(standing.item.sets);
    if (weakest < standing.item.reps_high || !enough_sets) {
        return stay(standing, last, last.prescribed, Rule::more_reps);
    }
    Next next = stay(standing, last, last.prescribed, Rule::leave_more);
    next.reason.threshold = standing.left_needed;
    return next;
}

// The member chose less, and not for the first time: that is the load now. Days that we made
// lighter say nothing about it.
std::optional<Next> after_own_choice(const Standing& standing) {
    gym::Weight chosen;
    int times = 0;
    for (const Judged& judged : standing.judged) {
        if (judged.outcome == Outcome::lightened) {
            continue;
        }
        if (judged.outcome != Outcome::own_choice || judged.lifted >= judged.prescribed) {
            return std::nullopt;
        }
        chosen = std::max(chosen, judged.lifted);
        if (++times == own_choice_to_follow) {
            const gym::Load& load = gym::nearest_load(standing.kind, chosen);
            return stay(standing, standing.judged.front(), load.weight, Rule::own_choice);
        }
    }
    return std::nullopt;
}

// R6: the first visits, as long as more than enough was left in every set.
std::optional<Next> after_first_visits(const Standing& standing) {
    const SessionSets& newest = standing.sessions.front();
    if (standing.sessions.size() >= finder_visits ||
        standing.judged.front().outcome == Outcome::lightened) {
        return std::nullopt;
    }
    int left = reps_in_reserve_max;
    bool in_range = true;
    for (const gym::LoggedSet& logged : newest) {
        left = std::min(left, logged.set.reps_in_reserve.value_or(0));
        in_range = in_range && logged.set.reps >= standing.item.reps_low &&
                   logged.set.quality == gym::Quality::complete;
    }
    // Rounded down where it was lifted on other pins: nearest may be a step up already.
    const gym::Load* lifted = gym::heaviest_up_to(standing.kind, newest.back().set.load);
    const gym::Weight from = (lifted == nullptr ? standing.kind.loads.front() : *lifted).weight;
    const gym::Weight up =
        finder_load(standing.kind, from, newest.back().set.reps, left, standing.item.reps_low);
    if (!in_range || up <= from) {
        return std::nullopt;
    }
    const Judged& last = standing.judged.front();
    if (!standing.form_seen && up <= last.prescribed) {
        return std::nullopt; // they chose less than was asked: no rise that could be refused
    }
    if (!standing.form_seen) {
        Next next = stay(standing, last, std::max(from, last.prescribed), Rule::form_first);
        next.reason.refused = gym::Reason::Refused{up, Rule::form_first};
        return next;
    }
    Next next;
    next.load = up;
    next.before = from;
    next.finder = true;
    next.reason = {Rule::finder, last.ids, static_cast<double>(finder_left)};
    next.reps_reason = {Rule::finder, last.ids};
    ask_for(next, standing.item, standing.item.reps_low);
    return next;
}

} // namespace

gym::Weight amount_of_rise(const gym::Exercise& exercise, gym::Weight load) {
    if (exercise.on_machine) {
        return {1}; // the next pin, whatever it is
    }
    const bool large =
        exercise.pattern == gym::Pattern::hinge || exercise.pattern == gym::Pattern::squat;
    const bool middle = load >= gym::kilograms(50) && load <= gym::kilograms(100);
    return large && middle ? gym::kilograms(5) : gym::kilograms(2.5);
}

Rise rise(
    const gym::Exercise& exercise,
    const gym::StationKind& kind,
    gym::Weight from,
    int reps,
    int left,
    int reps_low
) {
    const gym::Load* next = gym::next_above(kind, from);
    if (next == nullptr) {
        return {from, Rule::heaviest_here};
    }
    const gym::Weight amount = amount_of_rise(exercise, from);
    const gym::Weight cap = std::max(gym::scaled(from, 1 + cap_of_rise), next->weight);
    const gym::Load* wanted = gym::lightest_from(kind, {from.grams + amount.grams});
    if (wanted == nullptr || wanted->weight > cap) {
        wanted = gym::heaviest_up_to(kind, cap);
    }
    std::optional<gym::Reason::Refused> refused;
    const gym::Load* const loads = kind.loads.data();
    for (std::ptrdiff_t at = wanted - loads; at >= next - loads; --at) {
        const gym::Weight load = loads[at].weight;
        if (predicted_reps(from, reps, left, load) >= reps_low) {
            return {load, Rule::raised, refused};
        }
        refused = gym::Reason::Refused{load, Rule::too_coarse};
    }
    return {from, Rule::too_coarse, refused};
}

gym::Weight finder_load(
    const gym::StationKind& kind, gym::Weight from, int reps, std::optional<int> left, int reps_low
) {
    if (left.value_or(0) < finder_left) {
        return from;
    }
    const gym::Load* next = gym::next_above(kind, from);
    if (next == nullptr) {
        return from;
    }
    // Pins may be so coarse that one step is more than a fifth, or so fine that it is next to none.
    const gym::Load* most = gym::heaviest_up_to(kind, gym::scaled(from, 1 + finder_rise_max));
    const gym::Weight least = gym::scaled(from, 1 + finder_rise_min);
    const gym::Load* const loads = kind.loads.data();
    const std::ptrdiff_t one_step = next - loads;
    const std::ptrdiff_t farthest = most == nullptr ? one_step : std::max(most - loads, one_step);
    for (std::ptrdiff_t at = farthest; at >= one_step; --at) {
        const gym::Weight up = loads[at].weight;
        if (up < least && at != one_step) {
            break;
        }
        // "4 or more" has no upper end, so nothing can be predicted from it.
        const bool many = *left >= reps_in_reserve_max && at == one_step;
        if (many || predicted_reps(from, reps, *left, up) >= reps_low) {
            return up;
        }
    }
    return from;
}

gym::Weight asked_next(
    const gym::PlannedExercise& planned,
    const gym::StationKind& kind,
    std::span<const gym::LoggedSet> done
) {
    if (!planned.own.empty()) {
        return planned.own[std::min(done.size(), planned.own.size() - 1)].load;
    }
    if (!planned.finder_up_to || done.empty()) {
        return planned.target.load;
    }
    const gym::Set& last = done.back().set;
    const gym::Weight found =
        finder_load(kind, last.load, last.reps, last.reps_in_reserve, planned.target.reps_low);
    return std::max(last.load, std::min(found, *planned.finder_up_to));
}

Next next_of(const Standing& standing) {
    GF_CHECK(!standing.judged.empty());
    if (auto finding = after_first_visits(standing)) {
        return *finding;
    }
    if (auto chosen = after_own_choice(standing)) {
        return *chosen;
    }
    const auto last = std::find_if(standing.judged.begin(), standing.judged.end(), says_something);
    if (last == standing.judged.end()) {
        const Judged& newest = standing.judged.front();
        const bool chosen = newest.outcome == Outcome::own_choice;
        const gym::Weight load = standing.judged.back().prescribed;
        return stay(
            standing,
            newest,
            chosen ? newest.prescribed : load,
            chosen ? Rule::own_choice : Rule::same_load
        );
    }
    switch (last->outcome) {
    case Outcome::success:
        return after_success(standing, *last);
    case Outcome::failed:
        return with_rest_kept(after_failure(standing, *last), standing);
    default:
        return with_rest_kept(after_kept(standing, *last), standing);
    }
}

} // namespace training
