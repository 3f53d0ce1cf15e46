// Chance from a seed: the same on every machine.
#pragma once

#include <cstdint>

namespace tests {

class Chance {
public:
    explicit Chance(std::uint64_t seed)
        : state_(seed) {}

    // 0 to below - 1
    std::uint64_t below(std::uint64_t below) { return next() % below; }

    // first to last
    std::int64_t between(std::int64_t first, std::int64_t last) {
        return first +
               static_cast<std::int64_t>(below(static_cast<std::uint64_t>(last - first) + 1));
    }

    bool one_in(std::uint64_t n) { return below(n) == 0; }

    // splitmix64
    std::uint64_t next() {
        std::uint64_t z = state_ += 0x9e3779b97f4a7c15;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }

private:
    std::uint64_t state_;
};

} // namespace tests
