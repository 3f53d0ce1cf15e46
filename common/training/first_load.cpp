#include "common/training/first_load.hpp"

#include "common/training/effort.hpp"
#include "common/training/estimate.hpp"
#include "common/training/hold_back.hpp"
#include "common/training/thresholds.hpp"

#include <algorithm>

namespace training {

namespace {

struct BestKnown {
    gym::Weight e1rm;
    std::vector<gym::SetId> from;
};

BestKnown best_of(std::span<const SessionSets> sessions) {
    BestKnown best;
    for (const SessionSets& session : sessions) {
        for (const gym::LoggedSet& logged : session) {
            const auto estimated = estimate(logged.set);
            if (estimated && estimated->e1rm > best.e1rm) {
                best = {estimated->e1rm, {logged.id}};
            }
        }
    }
    return best;
}

// R25 holds for what was lifted elsewhere, too.
void lower_after_break(
    FirstLoad& first,
    const gym::StationKind& kind,
    const gym::LoggedSet& last,
    std::chrono::days without
) {
    const double share = after_break(without).of_load;
    const gym::Weight load = gym::rounded_down(kind, gym::scaled(last.set.load, share));
    if (share < 1 && load < first.load) {
        first.load = load;
        first.reason = {
            gym::Reason::Rule::after_break, {last.id}, static_cast<double>(without.count())};
    }
}

} // namespace

FirstLoad first_load(
    const gym::Exercise& exercise,
    const gym::RoutineItem& item,
    const gym::StationKind& kind,
    const gym::Trainee& trainee,
    std::span<const SessionSets> imported,
    std::chrono::days without
) {
    const BestKnown best = trainee.age == gym::AgeBand::under_18 ? BestKnown{} : best_of(imported);
    FirstLoad first{
        kind.start_loads.at(exercise.slug),
        {gym::Reason::Rule::start_load, {}},
        kind.loads.back().weight};
    if (best.e1rm.grams > 0) {
        const gym::Weight wanted = load_at_effort(best.e1rm, item.reps_high, first_load_reps_left);
        first.load = gym::rounded_down(kind, wanted);
        first.reason = {
            gym::Reason::Rule::from_estimate,
            best.from,
            percent_of_max(item.reps_high + first_load_reps_left)};
        lower_after_break(first, kind, imported.front().back(), without);
    }
    const bool known = !imported.empty() || trainee.forms_seen.contains(exercise.slug);
    if (kind.bar && !known) {
        first.up_to = std::max(kind.loads.front().weight, std::min(first.up_to, first_day_max));
        if (first.load > first.up_to) {
            first.reason.refused =
                gym::Reason::Refused{first.load, gym::Reason::Rule::first_day_limit};
            first.load = first.up_to;
        }
    }
    first.load = gym::nearest_load(kind, first.load).weight;
    return first;
}

} // namespace training
