// A file of Strong, Hevy or FitNotes, in whatever dialect, or our own export, as rows.
#pragma once

#include "common/base/result.hpp"
#include "common/base/zone.hpp"
#include "hub/exchange/history.hpp"

#include <optional>
#include <string_view>

namespace hub::exchange {

// Local times are read in the zone, a day without a time at 12:00. Exercises without an alias keep
// their name behind gym::other_exercise. A broken line is left out and named, all others come in;
// rest timers are dropped. `stated` is what whoever imports says the weights are in: needed where
// the file does not say it, and refused where the file says otherwise.
// Our own exports come back exactly as they were.
// Refuses the whole file where it is too large, its header is not known, its unit or the order of
// day and month in its dates can not be told, or more than skipped_lines_max lines are broken.
base::Result<Import> read_history(
    std::string_view file,
    std::optional<Unit> stated,
    const base::Zone& zone,
    const AliasLookup& alias,
    const Progress& progress = {}
);

} // namespace hub::exchange
