// Every threshold that is this project's own choice, each with its rule. Values that a source
// prints stand beside the function that uses them. Named so that a Reason can say which decided.
#pragma once

#include "common/gym/weight.hpp"

#include <chrono>

namespace training {

// --- R1, R2: estimates -----------------------------------------------------------------------

// R1: an estimate is shown as a range this far to both sides; people differ more than that.
inline constexpr int estimate_band_percent = 5;
// R1: the repetitions that stand for strength where kilograms are a machine's own.
inline constexpr int machine_rep_weight = 10;

// --- R4 to R9: progression, first loads, warm-ups, the three ways -----------------------------

// --- R10, R14, R29: projection, stall, the sets lever; C1 and what the member lifts -----------

// --- R11, R12, R13, F4, H3: recovery, volume, sides, streaks, victories -----------------------

// --- R15, R18, R20, R21, R24 to R28: stretching, tests, food, blocks, breaks, pain, life stage -

} // namespace training
