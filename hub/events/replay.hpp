// The whole log applied again, by the functions that applied it the first time.
#pragma once

#include "hub/store/database.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace hub::events {

struct Replayed {
    std::uint64_t events = 0;
    std::vector<std::string> wrong; // events that can not be applied any more, and why
};

// Into `fresh`, which holds already what no event tells. What was let in is not judged again: whom
// a PIN opened, what a machine could be set to, was so at its time.
Replayed replay(store::Database& log, store::Database& fresh);

} // namespace hub::events
