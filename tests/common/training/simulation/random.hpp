// Chance that is the same on every machine: the standard says what mt19937_64 gives, and not what
// its distributions make of it. Only sums and products of doubles, so that no library's rounding of
// exp or log moves a result.
#pragma once

#include <cstdint>
#include <random>

namespace tests::simulation {

class Random {
public:
    explicit Random(std::uint64_t seed)
        : engine_(seed) {}

    // 0 to below 1.
    double part() { return static_cast<double>(engine_() >> 11) * 0x1.0p-53; }

    double between(double low, double high) { return low + (high - low) * part(); }

    int whole(int low, int high) { // both are among them
        return low + static_cast<int>(part() * (high - low + 1));
    }

    bool happens(double chance) { return part() < chance; }

    // About normal with mean 0 and deviation 1: twelve of a kind, summed.
    double normal() {
        double sum = -6;
        for (int i = 0; i < 12; ++i) {
            sum += part();
        }
        return sum;
    }

private:
    std::mt19937_64 engine_;
};

} // namespace tests::simulation
