#include "common/training/own_plan.hpp"

#include <algorithm>

namespace training {

namespace {

using Rule = gym::Reason::Rule;

constexpr double per_cent = 0.01;

// The other numbers of the plan, where one stands for all sets.
void take_from_own(gym::PlannedExercise& planned, Rule rule) {
    const auto [low, high] = std::ranges::minmax(planned.own, {}, &gym::OwnSet::reps);
    planned.target = {
        planned.own.front().load, low.reps, high.reps, static_cast<int>(planned.own.size()), false};
    planned.reps.clear();
    for (const gym::OwnSet& set : planned.own) {
        planned.reps.push_back(set.reps);
    }
    planned.reason = {rule, {}};
    planned.sets_reason = {rule, {}};
    planned.reps_reason = {rule, {}};
    planned.finder_up_to.reset();
    planned.reps_left = 0;
}

} // namespace

bool may_decide(const gym::Trainee& trainee, bool has_open_pain) {
    return trainee.age != gym::AgeBand::under_18 && !trainee.expecting && !has_open_pain;
}

void follow_programme(
    gym::PlannedExercise& planned, const gym::Programme& programme, const gym::StationKind& kind
) {
    planned.own.clear();
    for (const gym::ProgrammeSet& set : programme.sets) {
        const gym::Weight share = gym::scaled(programme.training_max, set.percent * per_cent);
        const gym::Weight load = gym::nearest_load(kind, share).weight;
        planned.own.push_back({load, set.reps, set.open_ended, set.drop});
    }
    planned.superset = programme.superset;
    planned.straps = programme.straps;
    planned.sumo = programme.sumo;
    take_from_own(planned, Rule::own_programme);
}

std::string note_of(const gym::PlannedExercise& planned) {
    std::string note = planned.straps ? "straps" : "";
    if (planned.sumo) {
        note += note.empty() ? "sumo" : ", sumo";
    }
    return note;
}

void only_log(
    gym::PlannedExercise& planned, const SessionSets& last, const gym::StationKind& kind
) {
    planned.own.clear();
    for (const gym::LoggedSet& logged : last) {
        const gym::Weight load = gym::nearest_load(kind, logged.set.load).weight;
        planned.own.push_back({load, logged.set.reps});
    }
    if (planned.own.empty()) {
        planned.own.assign(
            static_cast<std::size_t>(std::max(planned.target.sets, 1)),
            {planned.target.load, planned.target.reps_low}
        );
    }
    take_from_own(planned, Rule::log_only);
}

} // namespace training
