// R24: away for long, by the gym's number of weeks or by one's own rhythm.
#include "common/training/inactivity.hpp"
#include "tests/common/training/sample_sets.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace training {

namespace {

using tests::zone;

using std::chrono::days;
using std::chrono::hours;
using Visits = std::vector<base::Instant>;

const base::LocalDay last_day(std::chrono::year(2026) / 10 / 1);

base::Instant on(base::LocalDay day) {
    return zone.midnight(day) + hours(18);
}

// The last visit on last_day, the ones before every so many days.
Visits every(int gap, int count) {
    Visits visits;
    for (int i = count - 1; i >= 0; --i) {
        visits.push_back(on(last_day - days(gap * i)));
    }
    return visits;
}

std::optional<Inactivity>
after(int days_away, const Visits& visits, const std::vector<Holiday>& holidays = {}) {
    return inactivity(visits, zone, holidays, std::nullopt, on(last_day + days(days_away)));
}

TEST(Inactive, R24_FourWeeksWithoutATap) {
    EXPECT_FALSE(after(27, every(14, 2)));
    const auto found = after(28, every(14, 2));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->days, 28);
    EXPECT_EQ(found->last_visit, last_day);
    EXPECT_FALSE(found->by_own_rhythm);
}

TEST(Inactive, R24_TheNumberOfWeeksIsTheGyms) {
    const base::Instant now = on(last_day + days(15));
    EXPECT_FALSE(inactivity(every(14, 2), zone, {}, std::nullopt, now));
    EXPECT_TRUE(inactivity(every(14, 2), zone, {}, std::nullopt, now, 2));
}

TEST(Inactive, R24_EarlierByOnesOwnRhythm) {
    EXPECT_FALSE(after(9, every(2, 12))); // 3 x 2 days are over, 10 days are not
    const auto found = after(10, every(2, 12));
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->by_own_rhythm);
    EXPECT_EQ(found->usual_gap, 2);
}

TEST(Inactive, R24_OnceAWeekIsNotFlaggedAfter10Days) {
    EXPECT_FALSE(after(10, every(7, 8)));
    EXPECT_FALSE(after(21, every(7, 8)));
    EXPECT_TRUE(after(22, every(7, 8)));
}

TEST(Inactive, R24_ARhythmNeedsSomeVisits) {
    EXPECT_FALSE(after(20, every(2, 3)));
}

TEST(Inactive, R24_HolidaysDoNotCount) {
    const std::vector<Holiday> holidays{
        {last_day + days(5), last_day + days(14)}, {last_day + days(10), last_day + days(11)}};
    EXPECT_FALSE(after(37, every(14, 2), holidays));
    EXPECT_EQ(after(38, every(14, 2), holidays)->days, 28);
}

TEST(Inactive, R24_OneContactAnEpisode) {
    const Visits visits = every(14, 2);
    const base::Instant now = on(last_day + days(40));
    EXPECT_FALSE(inactivity(visits, zone, {}, on(last_day + days(30)), now));
    EXPECT_TRUE(inactivity(visits, zone, {}, on(last_day - days(30)), now));
    EXPECT_FALSE(inactivity({}, zone, {}, std::nullopt, now));
}

} // namespace

} // namespace training
