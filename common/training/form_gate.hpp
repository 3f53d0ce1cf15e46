// C1: a station suggests no higher load before the movement has been seen.
#pragma once

#include "common/gym/exercise.hpp"
#include "common/gym/trainee.hpp"
#include "common/training/history.hpp"

namespace training {

// A trainer has ticked it (or the whole log opened it, Trainee::forms_seen), or enough of these
// sessions went by with two or more reps left in every set and no pain: three, on a machine one.
bool form_seen(
    const gym::Exercise& exercise,
    const gym::Trainee& trainee,
    std::span<const SessionSets> sessions
);

} // namespace training
