#include "tests/bench/load/histogram.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>

namespace bench {

namespace {

constexpr std::uint64_t steps_each = 64;

// Up to 127 a step is one; above, numbers share one with those whose first seven bits are theirs.
std::size_t step_of(std::uint64_t number) {
    const int bits = std::bit_width(number);
    const auto shift = static_cast<std::uint64_t>(std::max(0, bits - 7));
    return shift * steps_each + (number >> shift);
}

double middle_of(std::size_t step) {
    const std::size_t shift = step < 2 * steps_each ? 0 : step / steps_each - 1;
    const auto first = static_cast<double>(step - shift * steps_each);
    return std::ldexp(first + 0.5, static_cast<int>(shift));
}

} // namespace

void Histogram::add(std::chrono::nanoseconds latency, std::uint64_t times) {
    const auto ns = static_cast<std::uint64_t>(std::max<std::int64_t>(0, latency.count()));
    steps_[std::min(step_of(ns), steps_.size() - 1)] += times;
    count_ += times;
    max_ = std::max(max_, ns);
}

double Histogram::percentile(double percent) const {
    const auto wanted =
        static_cast<std::uint64_t>(std::ceil(percent / 100 * static_cast<double>(count_)));
    std::uint64_t seen = 0;
    for (std::size_t step = 0; step < steps_.size(); ++step) {
        seen += steps_[step];
        if (seen > 0 && seen >= wanted) {
            return std::min(middle_of(step) / 1000, max());
        }
    }
    return 0;
}

std::string to_json(const Histogram& latencies, double seconds) {
    return fmt::format(
        R"({{"per_s": {:.1f}, "p50_us": {:.1f}, "p90_us": {:.1f}, "p99_us": {:.1f}, )"
        R"("max_us": {:.1f}}})",
        static_cast<double>(latencies.count()) / seconds,
        latencies.percentile(50),
        latencies.percentile(90),
        latencies.percentile(99),
        latencies.max()
    );
}

} // namespace bench
