// E2, F4, I8: kept weeks, sessions of a month.
#include "common/training/consistency.hpp"
#include "tests/common/training/sample_exercises.hpp"
#include "tests/common/training/sample_sets.hpp"

#include <gtest/gtest.h>

namespace training {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::weeks;
using tests::curl;
using tests::evening; // a Sunday
using tests::zone;
using History = std::vector<gym::LoggedSet>;

const base::LocalDay this_monday = base::week_start(zone.day(evening));

// Tuesday and Friday of the week so many weeks ago.
void keep(History& history, int weeks_ago) {
    for (const int day : {1, 4}) {
        history.push_back(curl(
            history.size(), zone.midnight(this_monday - weeks(weeks_ago) + days(day)) + hours(18)
        ));
    }
}

int row(const History& history, const std::set<base::LocalDay>& rest = {}) {
    return weeks_in_a_row(leg_days(history, tests::exercises(), zone), zone.day(evening), rest);
}

TEST(WeeksInARow, F4_TwoLegDaysKeepAWeek) {
    History history;
    keep(history, 3);
    keep(history, 2);
    keep(history, 1);
    EXPECT_EQ(row(history), 3); // this one still goes on
    keep(history, 0);
    EXPECT_EQ(row(history), 4);
}

TEST(WeeksInARow, F4_TwoSessionsOfOneDayAreOneLegDay) {
    const History history{
        curl(1, zone.midnight(this_monday) + hours(8)),
        curl(2, zone.midnight(this_monday) + hours(20))};
    EXPECT_EQ(row(history), 0);
    EXPECT_EQ(leg_days_this_week(history, tests::exercises(), zone, evening), 1);
}

TEST(WeeksInARow, F4_PlannedRestDoesNotBreakIt) {
    History history;
    keep(history, 4);
    keep(history, 3);
    keep(history, 1);
    EXPECT_EQ(row(history), 1);
    EXPECT_EQ(row(history, {this_monday - weeks(2)}), 4);
    EXPECT_EQ(row({}, {this_monday, this_monday - weeks(1)}), 0); // rest alone is no row
}

TEST(WeeksInARow, F4_OtherMusclesAreNoLegDay) {
    History history;
    keep(history, 0);
    for (gym::LoggedSet& set : history) {
        set.set.exercise = "leg_extension";
    }
    EXPECT_EQ(row(history), 0);
}

TEST(LegDays, E2_OfTheIsoWeek) {
    History history;
    keep(history, 1);
    EXPECT_EQ(leg_days_this_week(history, tests::exercises(), zone, evening), 0);
    keep(history, 0);
    EXPECT_EQ(leg_days_this_week(history, tests::exercises(), zone, evening), 2);
}

TEST(SessionsThisMonth, I8_CountsWhereTheyBegan) {
    const base::Instant first =
        zone.midnight(base::LocalDay(std::chrono::year(2026) / std::chrono::November / 1));
    const History history{
        curl(1, first - minutes(30)), // goes on past midnight: October's
        curl(2, first + minutes(10)),
        curl(3, first + hours(20)),
        curl(4, evening),
        curl(5, evening + minutes(3))};
    EXPECT_EQ(sessions_this_month(history, zone, evening + hours(1)), 2);
    EXPECT_EQ(sessions_this_month(history, zone, evening - hours(1)), 1);
}

} // namespace

} // namespace training
