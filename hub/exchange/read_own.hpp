// Our own exports, read back: CSV by its columns, JSON by its shape.
#pragma once

#include "common/base/result.hpp"
#include "hub/exchange/counting.hpp"

#include <optional>
#include <string_view>

namespace hub::exchange {

// What parts the columns of a file whose header has ours; none where it is another's.
std::optional<char> own_delimiter(std::string_view file);
// Refuses a file that lacks a column we need, or has one that is not known here.
base::Result<void>
read_own_csv(std::string_view file, char delimiter, Counting& counting, const Progress& progress);

bool is_json(std::string_view file);
// Refuses what is no JSON, saying where, and JSON that is not ours or of a newer version.
base::Result<void>
read_own_json(std::string_view file, Counting& counting, const Progress& progress);

} // namespace hub::exchange
