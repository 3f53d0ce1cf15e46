// Planned ups and downs: the 4-week block, the deload (R21), and the lever of sets (R29).
#pragma once

#include "common/gym/exercise.hpp"
#include "common/gym/weight.hpp"
#include "common/training/muscle_volume.hpp"

#include <optional>

namespace training {

inline constexpr int block_weeks = 4;

struct BlockWeek {
    int sets = 0;
    int reps = 0;
    double reps_left = 0;      // RPE 8 is 2 left; of the deload week the least
    double percent_of_max = 0; // R2
    bool is_deload = false;

    friend bool operator==(const BlockWeek&, const BlockWeek&) = default;
};

// Week 1 to 4 of a member's block. Hinges: 8 @7, 6 @8, 5 @8.5, deload 2 x 5; others: 3 x 12 @7, 3 x
// 10
// @8, 3 x 8 @8.5, deload 2 x 8. The deload goes with 90 % of week 1's load.
BlockWeek block_week(gym::Pattern pattern, int week);

struct Deload {
    int sets = 0;
    gym::Weight load; // not yet made loadable

    friend bool operator==(const Deload&, const Deload&) = default;
};

// A third of the sets fewer (never below one) and 12.5 % off the load, for a week in which nothing
// rises and nothing counts as a fail: 3 x 60 kg -> 2 x 52.5.
Deload deload(int sets, gym::Weight load);

enum class DeloadReason { pain, stall, drops, week_4 };

struct DeloadSigns {
    bool stalled = false;     // R14
    int drops_in_4_weeks = 0; // R4's 10 %
    bool pain = false;        // R26
    int week_of_block = 0;    // 1 to 4; 0: no block
};

std::optional<DeloadReason> deload_reason(const DeloadSigns& signs);

struct SetsLever {
    int sets = 0;                      // now
    int weeks_held = 0;                // in a row with R4's success or a rise in reps
    VolumeBand band = VolumeBand::low; // of the exercise's muscle this week (R12)
    bool load_rises = false;           // in the session that is planned
    bool after_break_or_pain = false;  // R25, R26
};

// R29: an exercise under the generic prescription starts at 2 sets and gets a third after 4 good
// weeks below "on target"; never together with a rise in load; back to 2 after a break or pain.
int sets_by_lever(const SetsLever& lever);

} // namespace training
