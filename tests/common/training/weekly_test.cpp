// H2 and E5: the week's charts, and the flag for staff.
#include "common/training/weekly.hpp"
#include "tests/common/training/sample_exercises.hpp"
#include "tests/common/training/sample_sets.hpp"

#include <gtest/gtest.h>

namespace training {

namespace {

using gym::kilograms;
using std::chrono::days;
using std::chrono::minutes;
using std::chrono::weeks;
using tests::curl;
using tests::evening;
using tests::zone;
using History = std::vector<gym::LoggedSet>;

// One set a week of so many reps at 10 kg, the last this week.
History reps_a_week(std::initializer_list<int> reps) {
    History history;
    auto ago = static_cast<int>(reps.size());
    for (const int count : reps) {
        history.push_back(curl(history.size(), evening - weeks(--ago), 10, count));
    }
    return history;
}

std::optional<VolumeRise> rise_of(const History& history) {
    return volume_rise(history, tests::exercises(), zone, evening);
}

TEST(Weekly, H2_MoreRepsAtAFlatLoadAreSeen) {
    const History history{
        curl(1, evening - weeks(1), 40, 10),
        curl(2, evening - minutes(9), 40, 10),
        curl(3, evening - minutes(6), 40, 11),
        tests::warm_up(curl(4, evening - minutes(3), 20, 10)),
        curl(5, evening + minutes(3), 40, 12)}; // of a clock that ran ahead
    const auto chart = weekly(history, tests::exercises(), zone, evening, 3);
    ASSERT_EQ(chart.size(), 3u);
    EXPECT_EQ(chart[0].sets, 0);
    EXPECT_EQ(chart[1].sets, 1);
    EXPECT_EQ(chart[2].sets, 2);
    EXPECT_EQ(chart[2].reps, 21);
    EXPECT_EQ(chart[2].heaviest, kilograms(40));
    EXPECT_EQ(chart[2].volume, kilograms(840));
    EXPECT_EQ(chart[2].muscles.at(gym::Muscle::hamstrings), 2.0);
    EXPECT_EQ(chart[2].monday, base::week_start(zone.day(evening)));
}

TEST(Weekly, Q13_OneSidedSetsCountOnceAndBothSidesReps) {
    History history;
    for (std::uint64_t i = 0; i < 3; ++i) {
        history.push_back(curl(i, evening - minutes(9 - i), 20, 10));
        history.back().set.reps_right = 10;
    }
    const Week week = weekly(history, tests::exercises(), zone, evening, 1).front();
    EXPECT_EQ(week.sets, 3);
    EXPECT_EQ(week.reps, 60);
    EXPECT_EQ(week.volume, kilograms(1200));
}

TEST(VolumeRise, E5_MoreThan20PercentAboveTheMeanOf4Weeks) {
    EXPECT_FALSE(rise_of(reps_a_week({10, 10, 10, 10, 12})));
    const auto found = rise_of(reps_a_week({10, 10, 10, 10, 13}));
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->percent, 30, 1e-9);
    EXPECT_EQ(found->this_week, kilograms(130));
    EXPECT_EQ(found->mean, kilograms(100));
}

TEST(VolumeRise, E5_NotInTheFirst4Weeks) {
    EXPECT_FALSE(rise_of(reps_a_week({10, 10, 10, 50})));
    EXPECT_FALSE(rise_of({}));
}

} // namespace

} // namespace training
