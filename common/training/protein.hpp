// Protein (R20): numbers alone; what is said about them is content.
#pragma once

#include "common/gym/weight.hpp"

#include <optional>

namespace training {

// What a member told about themselves, each only if they wanted to.
struct FoodFacts {
    bool consented = false;
    gym::Weight body_weight;
    bool is_adult = false; // 18 or older
    bool is_pregnant = false;
    bool has_kidney_trouble = false;
};

struct Protein { // grams
    int day_low = 0;
    int day_high = 0;
    int dose = 0;

    friend bool operator==(const Protein&, const Protein&) = default;
};

// ISSN: 1.4 to 2.0 g a day for each kg, and 0.25 g/kg a time within 20 to 40 g. None without
// consent and body weight, below 18, pregnant or with kidney trouble.
std::optional<Protein> protein(const FoodFacts& facts);

} // namespace training
