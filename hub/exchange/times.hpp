// When a set was done, as the apps and spreadsheets of several countries write it.
#pragma once

#include "common/base/zone.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace hub::exchange {

struct When {
    base::LocalTime at;
    bool has_time = false; // without, it is 12:00 of that day

    friend bool operator==(const When&, const When&) = default;
};

// Which number comes first in "03/04/2026".
enum class DayOrder { day_first, month_first };

// "2021-02-10 16:46:13", "10.02.2021 16:46", "13 Mar 2026, 15:22", "Mar 13, 2026, 3:22 PM",
// "13 de marzo de 2026", "2023-11-21"; "03/04/2026" only with its order. None for anything else.
std::optional<When> read_when(std::string_view text, std::optional<DayOrder> order);

// Is it a date like "03/04/2026", whose order has to be told?
bool needs_order(std::string_view text);

// The order in which alone it can be read: "25/04/2026" is day first. None where both work.
std::optional<DayOrder> order_told_by(std::string_view text);

// "2026-03-13T14:22:00.123456Z"; a year of 1970 to 2200 and nothing else is read.
std::string instant_text(base::Instant instant);
std::optional<base::Instant> read_instant(std::string_view text);

// "2026-03-13 15:22:00", as Strong writes it.
std::string second_text(base::LocalTime local);

} // namespace hub::exchange
