// What members decide themselves (J17): a programme of their own, or a log without advice. Their
// sets carry no target of ours, so nothing is judged by what we would have asked for.
#pragma once

#include "common/gym/plan.hpp"
#include "common/gym/programme.hpp"
#include "common/gym/station.hpp"
#include "common/gym/trainee.hpp"
#include "common/training/history.hpp"

namespace training {

// Whether they decide alone. Under 18, expecting, or while a pain is open (R26, R28) our careful
// plan stands.
bool may_decide(const gym::Trainee& trainee, bool has_open_pain);

// Each set at the loadable weight nearest its share of the training max.
void follow_programme(
    gym::PlannedExercise& planned, const gym::Programme& programme, const gym::StationKind& kind
);

// What goes into the log with every set: "straps, sumo".
std::string note_of(const gym::PlannedExercise& planned);

// As it was last time, set by set; where there was none, what is planned already.
void only_log(gym::PlannedExercise& planned, const SessionSets& last, const gym::StationKind& kind);

} // namespace training
