#include "hub/exchange/history.hpp"

#include <fmt/format.h>

#include <cmath>

namespace hub::exchange {

namespace {

constexpr std::int64_t pound = 45'359'237; // in 10^-8 kg

} // namespace

std::string_view to_text(App app) {
    switch (app) {
    case App::strong:
        return "strong";
    case App::hevy:
        return "hevy";
    case App::fitnotes:
        return "fitnotes";
    case App::gymfloor:
        break;
    }
    return "gymfloor";
}

std::string_view name_of(App app) {
    switch (app) {
    case App::strong:
        return "Strong";
    case App::hevy:
        return "Hevy";
    case App::fitnotes:
        return "FitNotes";
    case App::gymfloor:
        break;
    }
    return "Gymfloor";
}

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
    // In two parts, because millionths of a pound times 10^-8 kg need more than 64 bits.
    static_assert(amount_max < INT64_MAX / pound);
    const std::int64_t whole = micro / 1'000'000 * pound; // 10^-5 g
    const std::int64_t rest = micro % 1'000'000 * pound;  // 10^-11 g
    const std::int64_t below_gram = whole % 100'000 * 1'000'000 + rest;
    return {whole / 100'000 + (below_gram + 50'000'000'000) / 100'000'000'000};
}

int metres_of(std::int64_t micro, std::int64_t unit_um) {
    static_assert(amount_max * mile_um / 1'000'000 <= INT32_MAX);
    // A double is exact enough: 15 digits of a number that is rounded to 10.
    return static_cast<int>(
        std::llround(static_cast<double>(micro) * static_cast<double>(unit_um) * 1e-12)
    );
}

std::int64_t kg_micro_of_lb(std::int64_t micro) {
    constexpr std::int64_t scale = 100'000'000;
    return micro / scale * pound + (micro % scale * pound + scale / 2) / scale;
}

} // namespace hub::exchange
