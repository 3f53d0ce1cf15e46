// How close a measured set was to what was asked (R17). Only where a sensor measures it: nobody is
// shown such a number from taps.
#pragma once

#include <chrono>
#include <span>

namespace training {

// Done / prescribed of each; values outside 0 to 1 are brought back there.
struct Compliance {
    double time_under_load = 0;
    double pace = 0;
    double load = 0;
};

// 0 to 100.
double set_quality(const Compliance& compliance);

// 0 to 100, of an exercise with `sets_prescribed` sets (1 or more): its sets' quality and the rests
// between them. Longer rests than prescribed (more than 0) cost, shorter ones do not; a set or rest
// that is missing counts 0.
double exercise_quality(
    std::span<const double> sets,
    std::span<const std::chrono::seconds> rests,
    int sets_prescribed,
    std::chrono::seconds rest_prescribed
);

// Mean over the exercises prescribed (1 or more); a skipped one counts 0.
double session_quality(std::span<const double> exercises, int exercises_prescribed);

} // namespace training
