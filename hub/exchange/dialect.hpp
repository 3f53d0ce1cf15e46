// Which app wrote a file and what its columns mean. One table of column names per app; a new
// dialect is a line in it, not a parser. Reads no row.
#pragma once

#include "common/base/result.hpp"
#include "hub/exchange/history.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hub::exchange {

enum class Column : std::size_t {
    started,
    workout,
    exercise,
    order, // number of the set; in Strong also what kind of set it is
    kind,  // Hevy's own column for that
    weight,
    weight_kg,
    weight_lb,
    weight_unit,
    reps,
    distance,
    distance_unit,
    seconds,
    effort,
    note,
    ignored, // known, and not needed
};
inline constexpr std::size_t column_kinds = static_cast<std::size_t>(Column::ignored) + 1;

struct Dialect {
    App app = App::strong;
    char delimiter = ',';
    std::vector<std::string> names;                               // as they stand in the header
    std::array<std::optional<std::size_t>, column_kinds> place{}; // where a column stands
    bool has_header = true;
    std::optional<std::int64_t> length_um; // of the unit of distance, where the header says it

    std::optional<std::size_t> operator[](Column column) const {
        return place[static_cast<std::size_t>(column)];
    }

    // Does the file itself say what its weights are in?
    bool states_unit() const;
};

// The dialect of a file with these column names. Refuses names that are no app's, saying which.
base::Result<Dialect> dialect_of(std::vector<std::string> names, char delimiter);

// What the apps write with this number of columns, for a file without a header.
std::vector<Dialect> layouts(std::size_t columns, char delimiter);

} // namespace hub::exchange
