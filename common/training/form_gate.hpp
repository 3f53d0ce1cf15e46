// C1: a station suggests no higher load before the movement has been seen.
#pragma once

#include "common/gym/exercise.hpp"
#include "common/gym/trainee.hpp"
#include "common/training/history.hpp"

namespace training {

// Two or more reps left in every set, and nothing hurt.
bool is_good_session(
    const SessionSets& session, const gym::Exercise& exercise, const gym::Trainee& trainee
);

// A trainer has ticked it (or the whole log opened it, Trainee::forms_seen), or enough of these
// sessions were good: three, on a machine one. Nobody here saw an imported one: those open the
// gate by their number, over the whole log.
bool form_seen(
    const gym::Exercise& exercise,
    const gym::Trainee& trainee,
    std::span<const SessionSets> sessions
);

} // namespace training
