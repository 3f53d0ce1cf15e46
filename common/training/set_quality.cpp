#include "common/training/set_quality.hpp"

#include "common/base/check.hpp"

#include <algorithm>
#include <numeric>

namespace training {

namespace {

double share(double value) {
    return std::clamp(value, 0.0, 1.0);
}

template <class T>
std::span<const T> at_most(std::span<const T> values, int count) {
    return values.first(std::min(values.size(), static_cast<std::size_t>(count)));
}

} // namespace

double set_quality(const Compliance& compliance) {
    return 100 * share(compliance.time_under_load) * share(compliance.pace) *
           share(compliance.load);
}

double exercise_quality(
    std::span<const double> sets,
    std::span<const std::chrono::seconds> rests,
    int sets_prescribed,
    std::chrono::seconds rest_prescribed
) {
    GF_CHECK(sets_prescribed >= 1 && rest_prescribed.count() > 0);
    double sum = 0;
    for (const double quality : at_most(sets, sets_prescribed)) {
        sum += quality;
    }
    for (const std::chrono::seconds rest : at_most(rests, sets_prescribed - 1)) {
        const auto over = static_cast<double>(std::max(rest - rest_prescribed, rest * 0).count());
        sum += 100 * share(1 - over / static_cast<double>(rest_prescribed.count()));
    }
    return sum / (2 * sets_prescribed - 1);
}

double session_quality(std::span<const double> exercises, int exercises_prescribed) {
    GF_CHECK(exercises_prescribed >= 1);
    const auto done = at_most(exercises, exercises_prescribed);
    return std::accumulate(done.begin(), done.end(), 0.0) / exercises_prescribed;
}

} // namespace training
