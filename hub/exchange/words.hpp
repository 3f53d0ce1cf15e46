// What the apps write in words, in English, German, Spanish, French, Italian and Portuguese: kinds
// of sets, units, months. Data; compares by fold().
#pragma once

#include "hub/exchange/history.hpp"

#include <optional>
#include <string_view>

namespace hub::exchange {

// What a row is.
enum class Mark { work, warm_up, drop, to_failure, rest_timer, note };

// "W", "warmup", "Aufwärmen", "Rest Timer". None for a word that is not known.
std::optional<Mark> mark_of(std::string_view text);

// "kg", "kgs", "lbs", "pounds"
std::optional<Unit> unit_of(std::string_view text);

// "km", "miles", "(meters)": how many micrometres it is long.
std::optional<std::int64_t> length_of(std::string_view text);

// "Mar", "März", "mars", "marzo": 1 to 12. None for a word that is no month or could be two.
std::optional<int> month_of(std::string_view text);

} // namespace hub::exchange
