// How many kills, and from which seeds: GYMFLOOR_KILLS, or GYMFLOOR_SEED, which lives that one
// again, as far as its times go.
#pragma once

#include "tests/common/environment.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <exception>
#include <functional>
#include <string>

namespace kills {

// Then a fresh folder, so that the last life has about as much to read as the first.
inline constexpr std::uint64_t kills_of_a_folder = 50;

// `live`: one folder's lives. `test`: its name, as --gtest_filter has it.
inline void for_each_seed(const char* test, const std::function<void(std::uint64_t)>& live) {
    const std::uint64_t one = tests::number_in("GYMFLOOR_SEED", 0);
    const std::uint64_t kills = tests::number_in("GYMFLOOR_KILLS", 200);
    const std::uint64_t last = one > 0 ? one : (kills + kills_of_a_folder - 1) / kills_of_a_folder;
    for (std::uint64_t seed = one > 0 ? one : 1; seed <= last; ++seed) {
        try {
            live(seed);
        } catch (const std::exception& error) {
            ADD_FAILURE() << error.what();
        }
        if (testing::Test::HasFailure()) {
            FAIL() << "again: GYMFLOOR_SEED=" << seed
                   << " build/release/tests/kills_tests --gtest_filter=" << test;
        }
    }
}

} // namespace kills
