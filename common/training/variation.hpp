// R9: up and down a ladder of variations. The ladders are data; a rung here is another exercise,
// for within one the load decides.
#pragma once

#include "common/gym/ladder.hpp"
#include "common/gym/plan.hpp"
#include "common/training/progression.hpp"

#include <span>
#include <string_view>

namespace training {

// The first rung the exercise stands on; nullptr for one without a ladder.
const gym::Rung* rung_of(std::span<const gym::Ladder> ladders, std::string_view exercise);

// The next rung that is another exercise; nullptr at the end of the ladder. Above, it may be one
// that only staff puts into a plan.
const gym::Rung* rung_above(std::span<const gym::Ladder> ladders, std::string_view exercise);
const gym::Rung* rung_below(std::span<const gym::Ladder> ladders, std::string_view exercise);

// Names the variation that progression asks for: not one that only staff may put into a plan; where
// there is none, that is not the way.
void offer_variation(
    gym::PlannedExercise& planned, const Next& next, std::span<const gym::Ladder> ladders
);

// One rung down, where there is one, and nothing harder.
void offer_easier(gym::PlannedExercise& planned, std::span<const gym::Ladder> ladders);

} // namespace training
