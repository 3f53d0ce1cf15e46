// A history as a file: CSV that Strong and those who read Strong's files can open, or JSON. Knows
// no store.
#pragma once

#include "common/base/zone.hpp"
#include "hub/exchange/facts.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace hub::exchange {

// Our slug -> the name that Strong has for it, or empty.
using StrongName = std::function<std::string(std::string_view slug)>;

// Strong's twelve English columns in its order and form, then those of facts() that they do not
// hold. `sets` by time. What Strong dates are sessions, in the zone; the facts are what is read
// back.
std::string
history_csv(std::span<const TimedSet> sets, const base::Zone& zone, const StrongName& strong_name);

// {"format": "gymfloor-history", "version": 1, "sets": [...]}, one set on a line; what is not given
// is left out.
std::string history_json(std::span<const TimedSet> sets);

inline constexpr std::string_view json_format = "gymfloor-history";
inline constexpr int json_version = 1;

// Strong's columns as we write them, and all of ours behind them.
std::vector<std::string> csv_columns();

// What stands in the files, for --help.
std::string formats_told();

} // namespace hub::exchange
