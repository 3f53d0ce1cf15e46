// Latencies in a fixed room, to 1 %, as HdrHistogram keeps them: 64 steps for each power of two.
// Debian has no such library for C++.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <string>

namespace bench {

class Histogram {
public:
    void add(std::chrono::nanoseconds latency, std::uint64_t times = 1);

    std::uint64_t count() const { return count_; }

    // Microseconds; 0 where there is none.
    double percentile(double percent) const;

    double max() const { return static_cast<double>(max_) / 1000; }

private:
    std::array<std::uint64_t, 64 * 60> steps_{};
    std::uint64_t count_ = 0;
    std::uint64_t max_ = 0;
};

// As JSON: how many in each of so many seconds, and percentiles in microseconds.
std::string to_json(const Histogram& latencies, double seconds);

} // namespace bench
