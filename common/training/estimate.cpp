#include "common/training/estimate.hpp"

#include "common/base/check.hpp"
#include "common/gym/believable.hpp"
#include "common/training/thresholds.hpp"

#include <algorithm>

namespace training {

namespace {

// Reynolds 2006: linear equations hold up to 10 reps.
constexpr int sure_reps_max = 10;
constexpr int unsure_reps_max = 12;
constexpr int brzycki_pole = 37;
constexpr int brzycki_factor = 36;

std::int64_t rounded(std::int64_t numerator, std::int64_t denominator) {
    return (numerator + denominator / 2) / denominator;
}

bool can_tell(const gym::Set& set) {
    return set.type != gym::SetType::warm_up && set.quality == gym::Quality::complete &&
           set.load.grams > 0 && !set.load_is_added && !gym::is_doubtful(set);
}

std::optional<Estimate> from_reps(const gym::Set& set, int reps) {
    if (!can_tell(set) || reps < 1 || reps > unsure_reps_max) {
        return std::nullopt;
    }
    return Estimate{
        brzycki(set.load, reps), reps <= sure_reps_max ? Confidence::normal : Confidence::low};
}

} // namespace

gym::Weight brzycki(gym::Weight load, int reps) {
    GF_CHECK(reps >= 1 && reps < brzycki_pole);
    return {rounded(brzycki_factor * load.grams, brzycki_pole - reps)};
}

std::optional<Estimate> estimate(const gym::Set& set) {
    return from_reps(set, std::min(set.reps, set.reps_right.value_or(set.reps)));
}

std::optional<Estimate> estimate_side(const gym::Set& set, Side side) {
    if (side == Side::left) {
        return from_reps(set, set.reps);
    }
    return set.reps_right ? from_reps(set, *set.reps_right) : std::nullopt;
}

gym::Weight weight_for_reps(gym::Weight e1rm, int reps) {
    GF_CHECK(reps >= 1 && reps < brzycki_pole);
    return {rounded(e1rm.grams * (brzycki_pole - reps), brzycki_factor)};
}

gym::Weight ten_rep_weight(gym::Weight e1rm) {
    return weight_for_reps(e1rm, machine_rep_weight);
}

Band band(gym::Weight e1rm) {
    return {
        {rounded(e1rm.grams * (100 - estimate_band_percent), 100)},
        {rounded(e1rm.grams * (100 + estimate_band_percent), 100)}};
}

} // namespace training
