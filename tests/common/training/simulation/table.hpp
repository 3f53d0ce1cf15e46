// What became of many made-up members, as text.
#pragma once

#include "tests/common/training/simulation/life.hpp"

#include <string>
#include <vector>

namespace tests::simulation {

inline constexpr int members = 2000;

// Every member's two years, by their number; the same in every run.
std::vector<Life> live_all(int count = members);

std::string table_of(const std::vector<Life>& lives);

} // namespace tests::simulation
