// What came out of a file, for scripts and for people.
#pragma once

#include "hub/exchange/history.hpp"

#include <optional>
#include <string>

namespace hub::exchange {

// What was done with it; none where nothing was to be stored.
struct Stored {
    int added = 0;
    int known = 0; // were there from an earlier import
};

// One JSON object on one line: rows, sets, warmups, workouts, loaded_sets, volume, unit,
// exercises, skipped [{line, reason}] and doubtful alike; added and known where stored.
std::string to_json(const Import& import, const std::optional<Stored>& stored);

// "2078 sets in 129 workouts, 1828 loaded sets, 800773 kg"
std::string told_totals(const Import& import);

// The lines that were left out, then those that can hardly be true; the first 20 of each.
std::string told_lines(const Import& import);

} // namespace hub::exchange
