// One record of a file as what it says, whatever the dialect. Knows nothing of the rows around it.
#pragma once

#include "common/base/result.hpp"
#include "common/base/zone.hpp"
#include "common/gym/set.hpp"
#include "hub/exchange/dialect.hpp"
#include "hub/exchange/times.hpp"
#include "hub/exchange/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hub::exchange {

struct Row {
    base::LocalTime at;
    std::string workout;
    std::string exercise; // the file's own name
    std::string order;    // "1", "W": the same in every language
    Mark mark = Mark::work;
    std::optional<Unit> unit; // where this row says it
    std::int64_t weight_micro = 0;
    std::int64_t distance_micro = 0;
    std::optional<std::int64_t> length_um; // of the unit of distance, where the file says it
    std::int64_t seconds_micro = 0;
    gym::Set set; // load, distance and exercise are left to whoever knows units and aliases
};

// Refuses with half a sentence that names the column. Of a rest timer and a note only what they
// need is read.
base::Result<Row> read_row(
    const std::vector<std::string>& fields, const Dialect& dialect, std::optional<DayOrder> order
);

} // namespace hub::exchange
