// The unit a member reads weights in. Stored and computed is always in grams.
#pragma once

namespace gym {

enum class Unit { kg, lb };

inline constexpr double kilograms_per_pound = 0.45359237; // exact, by definition

} // namespace gym
