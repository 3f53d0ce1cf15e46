#include "common/training/assessments.hpp"

#include <array>

namespace training {

namespace {

constexpr int bridge_poor_below = 20;
constexpr int bridge_average = 25;
constexpr int bridge_good_above = 30;

constexpr double cm_per_inch = 2.54;

// YMCA, inches. 0: not printed.
struct Norm {
    int age_from;
    int age_to;
    double excellent;
    double average;
    double poor;
};

constexpr std::array<Norm, 4> men{
    {{18, 25, 22, 16, 13}, {26, 35, 21, 15, 12}, {36, 45, 21, 15, 11}, {46, 55, 0, 12.5, 0}}};
constexpr std::array<Norm, 4> women{
    {{18, 25, 24, 19, 16}, {26, 35, 23, 18, 14}, {36, 45, 22, 17, 13}, {46, 55, 0, 15.5, 0}}};

} // namespace

Rating bridge_rating(int reps) {
    if (reps < bridge_poor_below) {
        return Rating::poor;
    }
    if (reps < bridge_average) {
        return Rating::fair;
    }
    return reps <= bridge_good_above ? Rating::good : Rating::excellent;
}

std::optional<Rating> sit_and_reach_rating(Norms norms, int age, double cm) {
    constexpr double slack = 1e-6; // 22 inches in cm and back are 22 inches
    const double inches = cm / cm_per_inch;
    for (const Norm& norm : norms == Norms::men ? men : women) {
        if (age < norm.age_from || age > norm.age_to) {
            continue;
        }
        if (norm.excellent > 0 && inches + slack >= norm.excellent) {
            return Rating::excellent;
        }
        if (inches <= norm.poor + slack && norm.poor > 0) {
            return Rating::poor;
        }
        return inches + slack >= norm.average ? Rating::good : Rating::fair;
    }
    return std::nullopt;
}

} // namespace training
