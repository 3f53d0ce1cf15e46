// Effort and load (R2): what share of the most that can be lifted once a set is, by its reps and
// the reps that were left. It chooses loads; records go by estimate.hpp.
#pragma once

#include "common/gym/weight.hpp"

namespace training {

// Percent of the one-rep load at n = reps done + reps left (RPE 8 is 2 left). The RTS chart, one
// curve of 16 points, linear between them. n below 1 counts as 1, above 16 as 16. Falls in n.
double percent_of_max(double n);

// The load for so many reps with so many left. E1RM and load in one unit of one station.
gym::Weight load_at_effort(gym::Weight e1rm, double reps, double reps_left);

// The one-rep load behind a set by its effort, to the nearest gram. Not for records (R1). More than
// 5 reps left are counted as 5: nobody can tell that far.
gym::Weight e1rm_at_effort(gym::Weight load, double reps, double reps_left);

// The most reps that can be done with a load: 0 where it is above the e1RM, at most 16.
int reps_to_failure(gym::Weight e1rm, gym::Weight load);

// The same from a set: with load a for `reps` and `reps_left` more, how many with load b?
int predicted_reps(gym::Weight load, double reps, double reps_left, gym::Weight next_load);

} // namespace training
