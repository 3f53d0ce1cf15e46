// R9: up and down a ladder of variations. The ladders are data; a rung here is another exercise,
// for within one the load decides.
#pragma once

#include "common/gym/ladder.hpp"

#include <span>
#include <string_view>

namespace training {

// The first rung the exercise stands on; nullptr for one without a ladder.
const gym::Rung* rung_of(std::span<const gym::Ladder> ladders, std::string_view exercise);

// The next rung that is another exercise; nullptr at the end of the ladder. Above, it may be one
// that only staff puts into a plan.
const gym::Rung* rung_above(std::span<const gym::Ladder> ladders, std::string_view exercise);
const gym::Rung* rung_below(std::span<const gym::Ladder> ladders, std::string_view exercise);

} // namespace training
