// Between the sessions: protein (R20), stretching and rolling (R15). Numbers alone; what is said
// about them is content.
#pragma once

#include "common/gym/weight.hpp"

#include <chrono>
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

struct Stretch {
    int times = 0; // each side
    std::chrono::seconds hold{0};

    friend bool operator==(const Stretch&, const Stretch&) = default;
};

// ACSM: 10 to 30 s, 30 to 60 s for older adults, about 60 s a muscle. 2 x 30 s, from 65 years 2
// x 45.
Stretch stretch(bool is_65_or_older);

// F2: rolling each leg, at least and at most.
inline constexpr std::chrono::seconds roll_least{90};
inline constexpr std::chrono::seconds roll_most{120};
// Days a week from which stretching shows (ACSM).
inline constexpr int stretch_days_a_week = 2;

} // namespace training
