// Whatever happens to disks, wires, processes and clocks: every set that was shown as saved is at
// the hub once, as it was. And this would be noticed if it were not so: defects made on purpose are
// found.
#include "common/base/log.hpp"
#include "tests/common/environment.hpp"
#include "tests/simulation/gym.hpp"

#include <gtest/gtest.h>

#include <iostream>
#include <optional>

namespace simulation {

namespace {

[[maybe_unused]] const bool quiet = [] {
    spdlog::set_level(spdlog::level::off);
    return true;
}();

constexpr std::uint64_t seeds_to_find_a_defect = 200;

// What broke; none when every promise held.
std::optional<std::string> run(std::uint64_t seed, Defect defect, Counters& all) {
    Gym gym(seed, defect);
    std::optional<std::string> broken;
    try {
        gym.run();
    } catch (const Broken& error) {
        broken = error.what();
    }
    all.add(gym.counters());
    return broken;
}

void tell(const Counters& counters, std::uint64_t seeds) {
    std::cout << seeds << " seeds, " << counters.sets << " sets, " << counters.all_faults()
              << " faults, " << counters.excused << " sets lost with their only disk, "
              << counters.steps << " steps\n";
    for (const auto& [fault, times] : counters.faults) {
        std::cout << "  " << fault << ": " << times << "\n";
    }
}

// GYMFLOOR_SEED: that one alone; GYMFLOOR_SEEDS: so many.
TEST(Simulation, Q2_EverySetShownAsSavedIsAtTheHubOnce) {
    const std::uint64_t one = tests::number_in("GYMFLOOR_SEED", 0);
    const std::uint64_t first = one > 0 ? one : 1;
    const std::uint64_t last = one > 0 ? one : tests::number_in("GYMFLOOR_SEEDS", 8);
    Counters all;
    for (std::uint64_t seed = first; seed <= last; ++seed) {
        const auto broken = run(seed, Defect::none, all);
        EXPECT_FALSE(broken) << "seed " << seed << ": " << *broken
                             << "\nagain: GYMFLOOR_SEED=" << seed
                             << " build/release/tests/simulation"
                             << " --gtest_filter=Simulation.Q2*";
        if (HasFailure()) {
            break;
        }
    }
    tell(all, last - first + 1);
    if (one == 0 && !HasFailure()) {
        constexpr std::size_t kinds = 40;
        EXPECT_GE(all.faults.size(), kinds) << "a kind of fault never happened";
    }
}

TEST(Simulation, RepeatsItself) {
    Counters one;
    Counters same;
    EXPECT_EQ(run(7, Defect::none, one), run(7, Defect::none, same));
    EXPECT_EQ(one.steps, same.steps);
    EXPECT_EQ(one.faults, same.faults);
}

struct Defects : testing::TestWithParam<Defect> {};

TEST_P(Defects, AreFound) {
    Counters all;
    for (std::uint64_t seed = 1; seed <= seeds_to_find_a_defect; ++seed) {
        if (const auto broken = run(seed, GetParam(), all)) {
            std::cout << to_text(GetParam()) << ": seed " << seed << ": " << *broken << "\n";
            return;
        }
    }
    FAIL() << to_text(GetParam()) << " was not found in " << seeds_to_find_a_defect << " seeds";
}

INSTANTIATE_TEST_SUITE_P(
    Simulation,
    Defects,
    testing::ValuesIn(all_defects),
    [](const testing::TestParamInfo<Defect>& of) { return std::string(to_text(of.param)); }
);

} // namespace

} // namespace simulation
