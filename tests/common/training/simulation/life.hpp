// Two years of a made-up member, visit by visit: today's plan, what they can do of it, the sets as
// a kiosk logs them.
#pragma once

#include "common/gym/plan.hpp"
#include "tests/common/training/simulation/person.hpp"

#include <array>
#include <string>
#include <vector>

namespace tests::simulation {

inline constexpr int days_of_life = 730;
inline constexpr std::size_t rules = static_cast<std::size_t>(gym::Reason::Rule::of_exercise) + 1;
using ByRule = std::array<long, rules>;

// One exercise of one member over the two years.
struct Story {
    std::string exercise;
    bool coarse_stack = false;
    int sessions = 0;
    int failed = 0;        // a set below the range, on a day that was not made lighter
    double first_part = 0; // first load asked for, of what could be lifted once
    double last_part = 0;
    double growth = 0; // last strength of the first
    bool ran_away = false;
    bool froze = false;
    bool held = false;   // as long below what could be lifted, with a reason that explains it
    int worst_over = 0;  // most sessions in a row asked for too much
    int worst_stuck = 0; // most days in a row at a load far below what could be lifted
    ByRule decided{};    // the load, by which rule
    ByRule held_by{};    // sessions of the longest time below, by rule
};

struct Life {
    Person person;
    int visits = 0;
    std::vector<Story> stories;
};

Life live(std::uint64_t seed);

} // namespace tests::simulation
