// R11: have the muscles of an exercise rested? Advice, never a lock.
#pragma once

#include "common/base/zone.hpp"
#include "common/gym/exercise.hpp"
#include "common/gym/plan.hpp"

#include <optional>
#include <span>

namespace training {

struct Rested {
    gym::Recovery recovery = gym::Recovery::green;
    std::optional<base::Instant> green_at; // where it is not green
    std::optional<gym::SetId> last;        // the working set it counts from
};

// A muscle that both load with credit 0.5 or more.
bool share_a_muscle(const gym::Exercise& a, const gym::Exercise& b);

// When muscles trained at `last` are green again: 48 h, or 40 h with a whole calendar day of the
// gym between; `slow` 72 h, or 64 h with two (E3; "at least a 48-hour recovery period").
base::Instant green_at(base::Instant last, const base::Zone& zone, bool slow);

// By the last working set, before the session that is going on at `now`, of any exercise that
// shares a muscle with this one (credit 0.5 or more in both). History by time; looks back no
// further than the slow rule reaches.
Rested rested(
    const gym::Exercise& exercise,
    std::span<const gym::LoggedSet> history,
    std::span<const gym::Exercise> exercises,
    const base::Zone& zone,
    base::Instant now,
    bool slow
);

} // namespace training
