// Days and midnights of a gym, also where the clock is put forward or back.
#include "common/base/zone.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace base {

namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::local_days;
using std::chrono::sys_days;

const Zone berlin = *Zone::named("Europe/Berlin");

Instant utc(std::chrono::year_month_day day, Duration time) {
    return sys_days(day) + time;
}

LocalTime local(std::chrono::year_month_day day, Duration time) {
    return local_days(day) + time;
}

TEST(Zone, AMidnightIsTheGymsNotUtcs) {
    EXPECT_EQ(berlin.midnight(local_days(2026y / 11 / 22)), utc(2026y / 11 / 21, 23h));
    EXPECT_EQ(berlin.midnight(local_days(2026y / 7 / 1)), utc(2026y / 6 / 30, 22h));
    EXPECT_EQ(berlin.day(utc(2026y / 11 / 21, 23h)), local_days(2026y / 11 / 22));
    EXPECT_EQ(berlin.day(utc(2026y / 11 / 21, 23h) - 1us), local_days(2026y / 11 / 21));
}

TEST(Zone, R11_DaysOfTheChangeAre23And25HoursLong) {
    const auto length = [](std::chrono::year_month_day day) {
        return berlin.midnight(local_days(day) + days(1)) - berlin.midnight(local_days(day));
    };
    EXPECT_EQ(length(2026y / 3 / 28), 24h);
    EXPECT_EQ(length(2026y / 3 / 29), 23h);
    EXPECT_EQ(length(2026y / 10 / 25), 25h);
}

TEST(Zone, ATimeThatHappensTwiceMeansTheFirst) {
    EXPECT_EQ(berlin.utc(local(2026y / 10 / 25, 2h + 30min)), utc(2026y / 10 / 25, 30min));
}

TEST(Zone, ATimeThatIsSkippedMeansTheMomentAfter) {
    EXPECT_EQ(berlin.utc(local(2026y / 3 / 29, 2h + 30min)), utc(2026y / 3 / 29, 1h));
}

TEST(Zone, AMidnightThatIsSkippedIsTheFirstMomentOfItsDay) {
    const Zone zone = *Zone::named("America/Sao_Paulo");
    const auto midnight = zone.midnight(local_days(2018y / 11 / 4));
    EXPECT_EQ(midnight, utc(2018y / 11 / 4, 3h));
    EXPECT_EQ(zone.day(midnight), local_days(2018y / 11 / 4));
}

TEST(Zone, UnknownNamesAreRefusedWithTheName) {
    for (const char* name : {"Mars/Olympus", "", "Europe"}) {
        const auto zone = Zone::named(name);
        ASSERT_FALSE(zone) << name;
        EXPECT_EQ(zone.error().reason, Reason::invalid);
        EXPECT_NE(zone.error().detail.find("'" + std::string(name) + "'"), std::string::npos);
    }
}

TEST(Zone, KeepsItsName) {
    EXPECT_EQ(berlin.name(), "Europe/Berlin");
    EXPECT_EQ(*Zone::named(Zone::of_this_machine().name()), Zone::of_this_machine());
    EXPECT_EQ(Zone::utc().midnight(local_days(2026y / 1 / 1)), sys_days(2026y / 1 / 1));
}

TEST(Zone, E2_TheIsoWeekBeginsOnMonday) {
    const local_days monday(2026y / 11 / 16);
    for (int day = 0; day < 7; ++day) {
        EXPECT_EQ(week_start(monday + days(day)), monday) << day;
    }
    EXPECT_EQ(week_start(monday - days(1)), monday - days(7));
    EXPECT_EQ(week_start(local_days(2027y / 1 / 1)), local_days(2026y / 12 / 28));
}

TEST(Zone, TextsAreTwoDigitsEach) {
    EXPECT_EQ(to_text(local(2026y / 1 / 2, 3h + 4min + 59s)), "2026-01-02 03:04");
    EXPECT_EQ(clock_text(local(2026y / 1 / 2, 23h + 59min)), "23:59");
    EXPECT_EQ(to_text(local_days(2026y / 11 / 22)), "2026-11-22");
    EXPECT_EQ(clock_text(local(1969y / 12 / 31, 1h)), "01:00"); // before the epoch
}

// Every instant of forty years is in the day whose midnights it lies between.
RC_GTEST_PROP(Zone, DaysLeaveNoInstantOut, ()) {
    const auto names = {
        "Europe/Berlin", "America/Sao_Paulo", "Australia/Lord_Howe", "Asia/Kolkata"};
    const Zone zone =
        *Zone::named(*rc::gen::elementOf(std::vector<std::string>(names.begin(), names.end())));
    const Instant instant = from_us(*rc::gen::inRange<std::int64_t>(0, 1'262'304'000) * 1'000'000);
    const LocalDay day = zone.day(instant);
    RC_ASSERT(zone.midnight(day) <= instant);
    RC_ASSERT(instant < zone.midnight(day + days(1)));
}

} // namespace

} // namespace base
