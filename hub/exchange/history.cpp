#include "hub/exchange/history.hpp"

#include <fmt/format.h>

namespace hub::exchange {

std::string_view to_text(Unit unit) {
    return unit == Unit::kg ? "kg" : "lb";
}

std::string micro_text(std::int64_t micro) {
    std::string text = fmt::format("{}.{:06}", micro / 1'000'000, micro % 1'000'000);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') {
        text.pop_back();
    }
    return text;
}

gym::Weight weight_of(std::int64_t micro, Unit unit) {
    if (unit == Unit::kg) {
        return {(micro + 500) / 1000};
    }
    // Stays inside 64 bits: micro is at most amount_max millions.
    constexpr std::int64_t pound = 45'359'237; // in 10^-8 kg
    constexpr std::int64_t gram = 100'000'000'000;
    static_assert(amount_max * 1'000'000 < (INT64_MAX - gram) / pound);
    return {(micro * pound + gram / 2) / gram};
}

} // namespace hub::exchange
