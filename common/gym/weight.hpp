// A load in grams. What a stack calls it (its label) is kept beside it where it matters.
#pragma once

#include "common/base/result.hpp"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace gym {

struct Weight {
    std::int64_t grams = 0;

    friend auto operator<=>(const Weight&, const Weight&) = default;
};

constexpr Weight kilograms(double kg) {
    return {static_cast<std::int64_t>(kg * 1000 + (kg < 0 ? -0.5 : 0.5))};
}

constexpr double in_kilograms(Weight weight) {
    return static_cast<double>(weight.grams) / 1000;
}

// To the gram. The factor must not be negative.
constexpr Weight scaled(Weight weight, double factor) {
    return {static_cast<std::int64_t>(static_cast<double>(weight.grams) * factor + 0.5)};
}

// "47.5", "100", "1.25": kilograms without needless zeros, unit not included.
std::string kg_text(Weight weight);

// Kilograms as people and files write them: "47.5", "100". Refuses anything else.
base::Result<Weight> parse_kg(std::string_view text);

} // namespace gym
