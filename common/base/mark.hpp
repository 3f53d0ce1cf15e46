// How far the events of one boot of a kiosk have come. One number acknowledges any number of
// events, because their order within a boot is total.
#pragma once

#include <cstdint>

namespace base {

struct Mark {
    std::uint64_t boot = 0;
    std::uint64_t hw = 0;   // everything up to here is on the hub's disk
    std::uint64_t safe = 0; // and up to here in a verified backup; 0 while there are none

    friend bool operator==(const Mark&, const Mark&) = default;
};

} // namespace base
