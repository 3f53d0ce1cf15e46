// Instants and the clocks that shells read. Pure code gets its Instant as an argument.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace base {

using Duration = std::chrono::microseconds;
using Instant = std::chrono::sys_time<Duration>; // UTC

Instant wall_now();

// CLOCK_BOOTTIME and which boot of the machine it counts from: orders events of one kiosk even
// when its wall clock is wrong.
struct BootTime {
    std::string kernel_boot_id;
    std::int64_t ns = 0;

    friend bool operator==(const BootTime&, const BootTime&) = default;
};

BootTime boot_time_now();

// Both clocks of a machine at one moment: what people call it, and what only ever goes forward.
struct Moment {
    Instant wall;
    std::chrono::nanoseconds boottime{};
};

Moment moment_now();

inline std::int64_t to_us(Instant instant) {
    return instant.time_since_epoch().count();
}

inline Instant from_us(std::int64_t us) {
    return Instant(Duration(us));
}

// A clock that was never set shows 1970, and that is kept. What lies outside of 1970 to 2200 is no
// time, and arithmetic with it could overflow.
inline bool is_time(Instant instant) {
    using std::chrono::sys_days;
    using std::chrono::year;
    return instant >= sys_days(year(1970) / 1 / 1) && instant <= sys_days(year(2200) / 1 / 1);
}

} // namespace base
