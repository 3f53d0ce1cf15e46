#include "common/training/blocks.hpp"

#include "common/base/check.hpp"
#include "common/training/effort.hpp"
#include "common/training/thresholds.hpp"

#include <algorithm>
#include <array>

namespace training {

namespace {

struct Scheme {
    std::array<int, block_weeks> reps;
    std::array<double, block_weeks> reps_left; // week 4: at least so many
};

constexpr Scheme hinges{{8, 6, 5, 5}, {3, 2, 1.5, 4}};
constexpr Scheme others{{12, 10, 8, 8}, {3, 2, 1.5, 4}};
constexpr int block_sets = 3;
constexpr int block_deload_sets = 2;

} // namespace

BlockWeek block_week(gym::Pattern pattern, int week) {
    GF_CHECK(week >= 1 && week <= block_weeks);
    const Scheme& scheme = pattern == gym::Pattern::hinge ? hinges : others;
    const auto i = static_cast<std::size_t>(week - 1);
    if (week == block_weeks) {
        const double first = block_week(pattern, 1).percent_of_max;
        return {
            block_deload_sets,
            scheme.reps[i],
            scheme.reps_left[i],
            first * block_deload_percent / 100,
            true};
    }
    return {
        block_sets,
        scheme.reps[i],
        scheme.reps_left[i],
        percent_of_max(scheme.reps[i] + scheme.reps_left[i]),
        false};
}

Deload deload(int sets, gym::Weight load) {
    // Coaches take 25 to 50 % of the volume away; a third, rounded, stays within that from 2 sets
    // on.
    const int kept = std::max(1, (2 * sets + 1) / 3);
    return {kept, {load.grams * (1000 - deload_load_permille) / 1000}};
}

std::optional<DeloadReason> deload_reason(const DeloadSigns& signs) {
    if (signs.pain) {
        return DeloadReason::pain;
    }
    if (signs.stalled) {
        return DeloadReason::stall;
    }
    if (signs.drops_in_4_weeks >= deload_drops_min) {
        return DeloadReason::drops;
    }
    return signs.week_of_block == block_weeks ? std::optional(DeloadReason::week_4) : std::nullopt;
}

int sets_by_lever(const SetsLever& lever) {
    if (lever.after_break_or_pain) {
        return lever_sets_start;
    }
    const bool below_target = lever.band < VolumeBand::on_target;
    const bool earned = lever.weeks_held >= lever_weeks && below_target && !lever.load_rises;
    return std::clamp(
        earned ? lever.sets + 1 : lever.sets,
        lever_sets_start,
        std::max(lever.sets, lever_sets_most)
    );
}

} // namespace training
