// What one event did to the set log, once it is on disk: what boards and walls are fed with.
#pragma once

#include "common/gym/set.hpp"

#include <optional>

namespace gym {

struct Receipt {
    std::optional<LoggedSet> added;
    std::optional<SetId> gone;   // replaced by `added`, or removed
    bool changes_boards = false; // who is on them, or under which name (W3)

    friend bool operator==(const Receipt&, const Receipt&) = default;
};

} // namespace gym
