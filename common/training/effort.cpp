#include "common/training/effort.hpp"

#include "common/base/check.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace training {

namespace {

// Tuchscherer's RTS chart, n = 1 to 16.
constexpr std::array chart{
    100.0,
    95.5,
    92.2,
    89.2,
    86.3,
    83.7,
    81.1,
    78.6,
    76.2,
    73.9,
    70.7,
    68.0,
    65.3,
    62.6,
    59.9,
    57.2};
constexpr int n_max = static_cast<int>(chart.size());

// Hackett: told reps left are off by more than 2 that far from failure.
constexpr double reps_left_max = 5;

// The chart is printed to a tenth, and loads are whole grams: a share computed back from a load
// misses its own chart value by less than this.
constexpr double chart_slack = 0.05;

gym::Weight grams(double value) {
    return {std::llround(value)};
}

} // namespace

double percent_of_max(double n) {
    const double within = std::clamp(n, 1.0, static_cast<double>(n_max));
    const auto below = static_cast<std::size_t>(within) - 1;
    const std::size_t above = std::min(below + 1, chart.size() - 1);
    const double part = within - std::floor(within);
    return chart[below] + part * (chart[above] - chart[below]);
}

gym::Weight load_at_effort(gym::Weight e1rm, double reps, double reps_left) {
    return grams(static_cast<double>(e1rm.grams) * percent_of_max(reps + reps_left) / 100);
}

gym::Weight e1rm_at_effort(gym::Weight load, double reps, double reps_left) {
    const double n = reps + std::min(reps_left, reps_left_max);
    return grams(static_cast<double>(load.grams) * 100 / percent_of_max(n));
}

int reps_to_failure(gym::Weight e1rm, gym::Weight load) {
    GF_CHECK(e1rm.grams >= 0 && load.grams >= 0);
    if (load > e1rm) {
        return 0;
    }
    if (load.grams == 0) {
        return n_max;
    }
    // Both may be rounded to the gram: so much is the same share.
    const double share =
        100 * (static_cast<double>(load.grams) - 1) / (static_cast<double>(e1rm.grams) + 1) -
        chart_slack;
    const auto lighter =
        std::find_if(chart.begin(), chart.end(), [&](double percent) { return percent < share; });
    return static_cast<int>(lighter - chart.begin());
}

int predicted_reps(gym::Weight load, double reps, double reps_left, gym::Weight next_load) {
    return reps_to_failure(e1rm_at_effort(load, reps, reps_left), next_load);
}

} // namespace training
