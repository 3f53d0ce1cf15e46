// What benches print: least, median and most of the rounds, and whether a claim holds.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace bench {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;
using Figures = std::vector<double>; // one a round

inline double ms(Clock::duration time) {
    return Milliseconds(time).count();
}

double median(Figures figures);

void print_heading(const std::string& words);
void print(const std::string& name, const Figures& figures);

// The median is to be `most` or less. Both sides of a ratio are of the same round.
void print_claim(const std::string& name, const Figures& figures, double most);

// above[i] / below[i]
Figures ratios(const Figures& above, const Figures& below);

} // namespace bench
