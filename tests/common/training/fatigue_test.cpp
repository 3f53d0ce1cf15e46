// R14: amber, red and standing still; never by performance alone.
#include "common/training/fatigue.hpp"
#include "tests/common/training/sample_exercises.hpp"
#include "tests/common/training/sample_sets.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace training {

namespace {

using gym::kilograms;
using std::chrono::days;
using std::chrono::minutes;
using tests::evening;
using tests::logged;
using tests::zone;
using History = std::vector<gym::LoggedSet>;

const gym::Track deadlift_track{"deadlift", std::nullopt, false};

gym::LoggedSet single(int day, double kg, std::optional<int> left = std::nullopt) {
    gym::LoggedSet set =
        logged(static_cast<std::uint64_t>(day), evening + days(day), "deadlift", kg, 5);
    set.set.reps_in_reserve = left;
    return set;
}

Fatigue of(const History& history, const std::vector<LegsAnswer>& answers = {}) {
    return fatigue(
        history, deadlift_track, tests::exercises(), zone, answers, history.back().at + minutes(5)
    );
}

// Usual at 100 kg, then 95 kg twice.
History fallen() {
    return {single(0, 100), single(3, 100), single(6, 100), single(9, 95), single(12, 95)};
}

const std::vector<LegsAnswer> heavy_twice{{evening + days(9), true}, {evening + days(12), true}};

TEST(Fatigued, R14_AmberNeedsPerformanceAndAnotherSign) {
    EXPECT_EQ(of(fallen()).level, FatigueLevel::green);
    const Fatigue found = of(fallen(), heavy_twice);
    EXPECT_EQ(found.level, FatigueLevel::amber);
    EXPECT_TRUE(found.heavy_legs_twice);
    EXPECT_EQ(found.usual, kilograms(112.5));
    EXPECT_EQ(found.since, evening + days(12));
    ASSERT_EQ(found.sets.size(), 2u);
    EXPECT_EQ(found.sets[0].seq, 9u);
}

TEST(Fatigued, R14_OneLowSessionOrASmallDropIsNothing) {
    EXPECT_EQ(
        of({single(0, 100), single(3, 100), single(6, 100), single(9, 95)}, heavy_twice).level,
        FatigueLevel::green
    );
    EXPECT_EQ(
        of({single(0, 100), single(3, 100), single(6, 100), single(9, 96), single(12, 96)},
           heavy_twice)
            .level,
        FatigueLevel::green
    );
    const std::vector<LegsAnswer> not_running{
        {evening + days(6), true}, {evening + days(9), true}, {evening + days(12), false}};
    EXPECT_EQ(of(fallen(), not_running).level, FatigueLevel::green);
}

TEST(Fatigued, R14_TheSameLoadGotHarder) {
    History history = fallen();
    history.insert(history.begin() + 1, single(1, 95, 2));
    history[4].set.reps_in_reserve = 1;
    const Fatigue found = of(history);
    EXPECT_EQ(found.level, FatigueLevel::amber);
    EXPECT_TRUE(found.same_load_is_harder);
}

TEST(Fatigued, R14_MoreThan5HardDaysIn7) {
    History history = fallen();
    std::uint64_t seq = 100;
    for (int day = 6; day < 12; ++day) {
        gym::LoggedSet set = logged(seq++, evening + days(day) + minutes(9), "squat", 60, 8);
        set.set.reps_in_reserve = 0;
        history.insert(history.end() - 1, set);
        std::sort(history.begin(), history.end(), [](const auto& a, const auto& b) {
            return a.at < b.at;
        });
        if (day == 10) {
            EXPECT_EQ(of(history).level, FatigueLevel::green);
        }
    }
    EXPECT_EQ(of(history).hard_days, 6);
    EXPECT_EQ(of(history).level, FatigueLevel::amber);
}

TEST(Fatigued, R14_RedWhenStillLow14DaysOn) {
    History history = fallen();
    history.push_back(single(25, 95));
    EXPECT_EQ(of(history, heavy_twice).level, FatigueLevel::amber);
    history.push_back(single(26, 95));
    EXPECT_EQ(of(history, heavy_twice).level, FatigueLevel::red);
    EXPECT_FALSE(of(history, heavy_twice).over_2_months);
    history.push_back(single(50, 90));
    history.push_back(single(74, 90));
    EXPECT_TRUE(of(history, heavy_twice).over_2_months);
    history.push_back(single(77, 100));
    EXPECT_EQ(of(history, heavy_twice).level, FatigueLevel::green);
}

TEST(Fatigued, R14_SessionsThatWereLightOnPurposeTellNothing) {
    const History history{
        single(0, 100), single(3, 100), single(6, 100), single(9, 80, 4), single(12, 80, 3)};
    EXPECT_EQ(of(history, heavy_twice).level, FatigueLevel::green);
}

TEST(Fatigued, R14_WhoStayedAwayIsNotTired) {
    const Fatigue found = fatigue(
        fallen(), deadlift_track, tests::exercises(), zone, heavy_twice, evening + days(12 + 29)
    );
    EXPECT_EQ(found, Fatigue{});
    EXPECT_EQ(fatigue({}, deadlift_track, tests::exercises(), zone, {}, evening), Fatigue{});
}

std::optional<Stall> stalled(const History& history, int day) {
    return stall(history, deadlift_track, tests::exercises(), zone, evening + days(day));
}

TEST(Stalled, R14_NothingNewIn3WeeksOf5Sessions) {
    History history{single(0, 100)};
    for (int day = 3; day <= 21; day += 4) {
        history.push_back(single(day, 100));
    }
    const auto found = stalled(history, 21);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->sessions, 5);
    EXPECT_EQ(found->last_best, evening);
    EXPECT_EQ(found->best_e1rm, kilograms(112.5));
    EXPECT_FALSE(stalled(history, 20));
}

TEST(Stalled, R14_ANewBestOrTooFewSessionsAreNoStall) {
    const History few{
        single(0, 100), single(5, 100), single(10, 100), single(15, 100), single(20, 100)};
    EXPECT_FALSE(stalled(few, 22));
    History better{single(0, 100)};
    for (int day = 3; day <= 23; day += 4) {
        better.push_back(single(day, day == 7 ? 102.5 : 100));
    }
    EXPECT_FALSE(stalled(better, 23));
}

} // namespace

} // namespace training
