#include "common/training/protein.hpp"

#include <algorithm>
#include <cmath>

namespace training {

namespace {

constexpr double day_low_per_kg = 1.4;
constexpr double day_high_per_kg = 2.0;
constexpr double dose_per_kg = 0.25;
constexpr int dose_least = 20;
constexpr int dose_most = 40;

int whole_grams(double amount) {
    return static_cast<int>(std::lround(amount));
}

} // namespace

std::optional<Protein> protein(const FoodFacts& facts) {
    const bool may_be_told = facts.consented && facts.is_adult && !facts.is_pregnant &&
                             !facts.has_kidney_trouble && facts.body_weight.grams > 0;
    if (!may_be_told) {
        return std::nullopt;
    }
    const double kg = static_cast<double>(facts.body_weight.grams) / 1000;
    return Protein{
        whole_grams(kg * day_low_per_kg),
        whole_grams(kg * day_high_per_kg),
        std::clamp(whole_grams(kg * dose_per_kg), dose_least, dose_most)};
}

} // namespace training
