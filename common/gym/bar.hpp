// A bar and the plates beside it. Data of a station's kind.
#pragma once

#include "common/gym/weight.hpp"

#include <vector>

namespace gym {

// One size of plate. They come in pairs: one for each side.
struct Plate {
    Weight weight;
    int pairs = 0;
    bool full_size = false; // 450 mm: holds the bar at the height a floor lift starts from (R27)

    friend bool operator==(const Plate&, const Plate&) = default;
};

struct Bar {
    Weight weight;             // with its collars
    std::vector<Plate> plates; // heaviest first

    friend bool operator==(const Bar&, const Bar&) = default;
};

} // namespace gym
