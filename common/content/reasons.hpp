// The one line under a target that says why (Q5), from the reason as data.
#pragma once

#include "common/base/zone.hpp"
#include "common/content/texts.hpp"
#include "common/gym/plan.hpp"

#include <span>
#include <string>

namespace content {

// `history` holds the sets that the reason names; those it does not hold are left unsaid.
std::string reason_line(
    const Texts& texts,
    const gym::PlannedExercise& planned,
    std::span<const gym::LoggedSet> history,
    const base::Zone& zone
);

} // namespace content
