// Tests without a test day (R18): single-leg bridge and sit-and-reach against published norms. A
// view of endurance and flexibility; neither is called strength.
#pragma once

#include "common/gym/rating.hpp"

#include <optional>

namespace training {

using gym::Rating;

// Single-leg bridge, heel on a 60 cm box, reps of one side. Below 20 poor, to 24 fair, from 25
// (the average) good, above 30 excellent (Freckleton's "good").
Rating bridge_rating(int reps);

enum class Norms { men, women };

// Sit-and-reach by the YMCA norms, the best of 3 tries in cm as measured on their box (toes at 38
// cm, 15 inches). At or below the printed edge poor, from the average on good. From 46 to 55 years
// only the average is printed: fair or good. None outside 18 to 55.
std::optional<Rating> sit_and_reach_rating(Norms norms, int age, double cm);

} // namespace training
