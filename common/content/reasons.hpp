// Why a plan says what it says (Q5, N1): one line under the target, and the whole receipt, from the
// reasons as data, in the member's language and unit.
#pragma once

#include "common/base/zone.hpp"
#include "common/content/texts.hpp"
#include "common/gym/plan.hpp"
#include "common/gym/unit.hpp"

#include <span>
#include <string>
#include <vector>

namespace content {

// What a reason is told with. `history` holds the sets that reasons name; those it does not hold
// are left unsaid.
struct Telling {
    const Texts& texts;
    std::span<const gym::LoggedSet> history;
    const base::Zone& zone;
    gym::Unit unit = gym::Unit::kg;
};

// The line under the target: why this load.
std::string reason_line(const Telling& telling, const gym::PlannedExercise& planned);

// Every number with its reason, a line each: the load, what was refused and why, the sets it rests
// on, the number of sets, the repetitions, the rest, how rested the muscles are.
std::vector<std::string> receipt(const Telling& telling, const gym::PlannedExercise& planned);

} // namespace content
