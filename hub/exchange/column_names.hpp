// What the apps call their columns, in the languages they are sold in. Data.
#pragma once

#include "hub/exchange/dialect.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace hub::exchange {

// By the folded name, without what stands in brackets. None: the app has no such column.
std::optional<Column> column_named(App app, std::string_view folded);

// The headers that are written today, in English, without a unit where it stands in the header:
// for files that lost theirs.
const std::vector<std::string_view>& known_headers();

} // namespace hub::exchange
