// How a member likes a kiosk to be: it follows their card to every station (N13).
#pragma once

#include "common/gym/unit.hpp"

#include <string>

namespace gym {

enum class Layout {
    standard,
    left_handed, // what the right hand reaches is on the left
    low,         // everything that can be pressed in the lower part: from a wheelchair
};

inline constexpr int text_percent_least = 100;
inline constexpr int text_percent_most = 150;

struct Comfort {
    std::string language; // "de"; empty: the gym's
    Unit unit = Unit::kg;
    int text_percent = text_percent_least; // 100, 125 or 150
    Layout layout = Layout::standard;
    bool sound = false;      // W4: none unless asked for
    bool asks_effort = true; // off: one big "Done" instead of the effort row (J11)

    friend bool operator==(const Comfort&, const Comfort&) = default;
};

} // namespace gym
