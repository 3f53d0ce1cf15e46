#include "common/base/zone.hpp"

#include <date/tz.h>
#include <fmt/format.h>

namespace base {

Result<Zone> Zone::named(std::string_view name) {
    try {
        return Zone(date::locate_zone(std::string(name)));
    } catch (const std::runtime_error&) {
        return refuse(
            Reason::invalid,
            fmt::format(
                "this machine knows no time zone '{}'; use a name such as Europe/Berlin", name
            )
        );
    }
}

Zone Zone::of_this_machine() {
    try {
        return Zone(date::current_zone());
    } catch (const std::runtime_error&) {
        return utc();
    }
}

Zone Zone::utc() {
    return Zone(date::locate_zone("UTC"));
}

std::string Zone::name() const {
    return zone_->name();
}

LocalTime Zone::local(Instant instant) const {
    return LocalTime(zone_->to_local(instant).time_since_epoch());
}

LocalDay Zone::day(Instant instant) const {
    return std::chrono::floor<std::chrono::days>(local(instant));
}

Instant Zone::utc(LocalTime local) const {
    const date::local_time<Duration> wanted(local.time_since_epoch());
    return zone_->to_sys(wanted, date::choose::earliest);
}

LocalDay week_start(LocalDay day) {
    const std::chrono::weekday weekday(day);
    return day - std::chrono::days(weekday.iso_encoding() - 1);
}

std::string to_text(LocalTime local) {
    const LocalDay day = std::chrono::floor<std::chrono::days>(local);
    return to_text(day) + " " + clock_text(local);
}

std::string clock_text(LocalTime local) {
    const LocalDay day = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::hh_mm_ss time(local - day);
    return fmt::format("{:02}:{:02}", time.hours().count(), time.minutes().count());
}

std::string to_text(LocalDay day) {
    const std::chrono::year_month_day date(day);
    return fmt::format(
        "{:04}-{:02}-{:02}",
        static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()),
        static_cast<unsigned>(date.day())
    );
}

} // namespace base
