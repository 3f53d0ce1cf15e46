// A gym's time zone: days, weeks and midnights are local to the gym, instants are UTC.
// Wraps Howard Hinnant's date library, because g++ 12 has no time zones of its own.
#pragma once

#include "common/base/clock.hpp"
#include "common/base/result.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace date {
class time_zone;
}

namespace base {

using LocalTime = std::chrono::local_time<Duration>;
using LocalDay = std::chrono::local_days;

class Zone {
public:
    // IANA name such as "Europe/Berlin". Refuses names the machine's tzdata does not have.
    static Result<Zone> named(std::string_view name);
    // The machine's own zone; UTC where it can not be told.
    static Zone of_this_machine();
    static Zone utc();

    std::string name() const;
    LocalTime local(Instant instant) const;
    LocalDay day(Instant instant) const;
    // A local time that happens twice means the first; one that is skipped means the moment after.
    Instant utc(LocalTime local) const;

    Instant midnight(LocalDay day) const { return utc(LocalTime(day)); }

    friend bool operator==(const Zone&, const Zone&) = default;

private:
    explicit Zone(const date::time_zone* zone)
        : zone_(zone) {}

    const date::time_zone* zone_; // owned by the library for the life of the process
};

// Monday of the ISO week that holds the day.
LocalDay week_start(LocalDay day);

// "2026-11-22 18:47"
std::string to_text(LocalTime local);
// "18:47"
std::string clock_text(LocalTime local);
// "2026-11-22"
std::string to_text(LocalDay day);

} // namespace base
