#include "common/gym/weight.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <cstdlib>

namespace gym {

namespace {

constexpr double kg_max = 1e9; // far above anything real; keeps grams inside 64 bits

} // namespace

std::string kg_text(Weight weight) {
    const std::int64_t grams = std::llabs(weight.grams);
    std::string text = fmt::format("{}.{:03}", grams / 1000, grams % 1000);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') {
        text.pop_back();
    }
    return (weight.grams < 0 ? "-" : "") + text;
}

base::Result<Weight> parse_kg(std::string_view text) {
    double kg = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), kg, std::chars_format::fixed);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(kg) ||
        std::abs(kg) > kg_max) {
        return base::refuse(
            base::Reason::invalid, fmt::format("'{}' is not a weight; write it as 47.5", text)
        );
    }
    return kilograms(kg);
}

} // namespace gym
