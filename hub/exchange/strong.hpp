// Strong's plain export: 12 columns, comma-separated, dates as "2021-02-10 16:46:13", no unit.
// Its other dialects (semicolons, units in the header, translated headers) are refused here.
#pragma once

#include "common/base/result.hpp"
#include "common/base/zone.hpp"
#include "hub/exchange/history.hpp"

#include <string_view>

namespace hub::exchange {

// Local times are read in the zone. Exercises without an alias keep their name behind
// gym::other_exercise. A broken line is left out and named, all others come in; rest timers are
// dropped. Refuses the whole file where it is too large, its header is not this dialect's, or more
// than skipped_lines_max lines are broken.
base::Result<Import>
read_strong(std::string_view file, Unit unit, const base::Zone& zone, const AliasLookup& alias);

} // namespace hub::exchange
