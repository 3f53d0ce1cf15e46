// R21: what a member's 4-week block asks for today.
#pragma once

#include "common/base/zone.hpp"
#include "common/gym/plan.hpp"
#include "common/gym/trainee.hpp"
#include "common/training/blocks.hpp"
#include "common/training/progression.hpp"

#include <optional>
#include <vector>

namespace training {

// Week 1 to 4 of the block they chose; none before it, after it, or without one. Nobody under 18 is
// estimated, so there is no block for them (R28).
std::optional<int>
week_of_block(const gym::Trainee& trainee, const base::Zone& zone, base::Instant now);

// Whether a session lies within the four weeks of the block. Its sets say nothing about
// progression: easy and hard weeks are on purpose.
bool in_block(const gym::Trainee& trainee, const base::Zone& zone, base::Instant at);

struct BlockTarget {
    int number = 0; // of the week
    BlockWeek week;
    gym::Weight load;             // loadable here
    std::vector<gym::SetId> from; // the set behind the estimate
};

// The load by R2 from the best set of the newest sessions before the block; where the exercise was
// new to it, of the first session in it. Rounded down; the deload at 90 % of week 1's load. None
// where there is nothing to estimate from.
std::optional<BlockTarget>
block_target(const Standing& standing, base::Instant block_since, int week);

// Week, sets, reps and load are the block's. Marked as lightened, so that whoever reads the log
// alone takes none of its sets for a success or a failure. Above `before` only where the form has
// been seen (C1).
void follow_block(
    gym::PlannedExercise& planned,
    gym::Weight before,
    const Standing& standing,
    const BlockTarget& target
);

} // namespace training
