// DOTS (R22): a lift seen against body weight, as OpenPowerlifting computes it. For barbells alone:
// a machine's kilograms depend on its pulleys. Fitted to totals of three lifts; one lift alone is
// compared with the same lift only.
#pragma once

#include "common/gym/weight.hpp"

namespace training {

// The table that is used; the member chooses it. Mx counts as men.
enum class DotsCategory { men, women };

// Points, unrounded. 0 where the body weight or the total is 0 or less.
double dots(DotsCategory category, gym::Weight body_weight, gym::Weight total);

} // namespace training
