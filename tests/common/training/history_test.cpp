// Sessions, last time and this week, out of a list of sets.
#include "common/content/catalogue.hpp"
#include "common/training/history.hpp"
#include "common/training/muscle_volume.hpp"
#include "tests/common/training/sample_sets.hpp"

#include <gtest/gtest.h>

namespace training {

namespace {

using gym::LoggedSet;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::microseconds;
using std::chrono::minutes;
using tests::curl;
using tests::evening;
using tests::logged;
using tests::warm_up;
using Seqs = std::vector<std::uint64_t>;

Seqs seqs(const std::vector<LoggedSet>& sets) {
    Seqs found;
    for (const LoggedSet& set : sets) {
        found.push_back(set.id.seq);
    }
    return found;
}

// --- sessions ---

TEST(CurrentSession, J8_GoesOnFor3HoursAfterASet) {
    const std::vector sets{curl(1, evening), curl(2, evening + minutes(3))};
    EXPECT_EQ(seqs(current_session(sets, evening + minutes(5))), (Seqs{1, 2}));
    EXPECT_EQ(seqs(current_session(sets, evening + minutes(3) + session_gap)), (Seqs{1, 2}));
    EXPECT_TRUE(current_session(sets, evening + minutes(3) + session_gap + microseconds(1)).empty()
    );
}

TEST(CurrentSession, J8_AnOlderSessionIsNotPartOfIt) {
    const std::vector sets{
        curl(1, evening - hours(6)), curl(2, evening - hours(2)), curl(3, evening)};
    EXPECT_EQ(seqs(current_session(sets, evening)), (Seqs{2, 3}));
}

TEST(CurrentSession, HoldsEveryExerciseButNoWarmUps) {
    const std::vector sets{
        warm_up(curl(1, evening - minutes(9))),
        logged(2, evening - minutes(6), "deadlift", 60, 8),
        curl(3, evening)};
    EXPECT_EQ(seqs(current_session(sets, evening)), (Seqs{2, 3}));
}

TEST(CurrentSession, SetsOfAClockThatRanAheadAreNotYet) {
    const std::vector sets{curl(1, evening), curl(2, evening + hours(1))};
    EXPECT_EQ(seqs(current_session(sets, evening + minutes(1))), Seqs{1});
}

TEST(LastTime, Q1_IsTheSessionBeforeTheRunningOne) {
    const std::vector sets{
        curl(1, evening - days(7)),
        curl(2, evening - days(4)),
        curl(3, evening - days(4) + minutes(3)),
        curl(4, evening - minutes(3)), // today
    };
    EXPECT_EQ(seqs(last_time(sets, "leg_curl", evening)), (Seqs{2, 3}));
    EXPECT_EQ(seqs(last_time(sets, "leg_curl", evening + days(1))), Seqs{4});
}

TEST(LastTime, Q1_TodaysOtherExercisesDoNotMakeItLastTime) {
    const std::vector sets{
        curl(1, evening - days(4)),
        curl(2, evening - hours(3)),
        logged(3, evening - hours(1), "deadlift", 60, 8), // keeps the session going
    };
    EXPECT_EQ(seqs(last_time(sets, "leg_curl", evening)), Seqs{1});
}

TEST(LastTime, Q7_ComingBackToAnExerciseIsStillOneSession) {
    const base::Instant then = evening - days(4);
    const std::vector sets{
        curl(1, then),
        logged(2, then + hours(2), "deadlift", 60, 8), // keeps the session going
        curl(3, then + hours(4)),
    };
    EXPECT_EQ(seqs(last_time(sets, "leg_curl", evening)), (Seqs{1, 3}));
}

TEST(LastTime, ALaterSessionOfTheSameDayIsAnother) {
    const base::Instant then = evening - days(4);
    const std::vector sets{curl(1, then), curl(2, then + session_gap + microseconds(1))};
    EXPECT_EQ(seqs(last_time(sets, "leg_curl", evening)), Seqs{2});
    const std::vector together{curl(1, then), curl(2, then + session_gap)};
    EXPECT_EQ(seqs(last_time(together, "leg_curl", evening)), (Seqs{1, 2}));
}

TEST(LastTime, R7_WarmUpsDoNotCount) {
    const std::vector sets{curl(1, evening - days(7)), warm_up(curl(2, evening - days(4), 20, 5))};
    EXPECT_EQ(seqs(last_time(sets, "leg_curl", evening)), Seqs{1});
}

TEST(LastTime, Q14_ImportedSessionsAreHistoryToo) {
    LoggedSet imported = curl(1, evening - days(4));
    imported.imported = true;
    EXPECT_EQ(seqs(last_time(std::vector{imported}, "leg_curl", evening)), Seqs{1});
}

TEST(LastTime, IsEmptyTheFirstTime) {
    EXPECT_TRUE(last_time({}, "leg_curl", evening).empty());
    EXPECT_TRUE(last_time(std::vector{curl(1, evening - minutes(3))}, "leg_curl", evening).empty());
    EXPECT_TRUE(last_time(std::vector{curl(1, evening - days(3))}, "deadlift", evening).empty());
}

// --- this week ---

const base::Zone berlin = *base::Zone::named("Europe/Berlin");

// Every working set that the shipped routine asks for, in the week of `evening`.
std::vector<LoggedSet> e1_week() {
    const base::Instant monday = berlin.midnight(base::week_start(berlin.day(evening))) + hours(18);
    std::vector<LoggedSet> sets;
    for (const gym::RoutineDay& day : content::beginner_hamstrings().days) {
        for (const gym::RoutineItem& item : day.items) {
            for (int i = 0; i < item.sets; ++i) {
                const auto at = monday + days(day.offset) + minutes(3 * sets.size());
                sets.push_back(logged(sets.size() + 1, at, item.exercise, 40, item.reps_low));
            }
        }
    }
    return sets;
}

std::map<gym::Muscle, double> this_week(const std::vector<LoggedSet>& sets) {
    return sets_this_week(sets, content::exercises(), berlin, evening);
}

TEST(SetsThisWeek, D6_TheE1WeekIsTwelveHamstringSets) {
    auto total = this_week(e1_week());
    EXPECT_EQ(e1_week().size(), 18u);
    EXPECT_EQ(total[gym::Muscle::hamstrings], 12.0);
    EXPECT_EQ(total[gym::Muscle::glutes], 12.0);
    EXPECT_EQ(total[gym::Muscle::lower_back], 3.0);
    EXPECT_EQ(total[gym::Muscle::quads], 3.0);
}

TEST(SetsThisWeek, A2_TheShortHeadGetsNothingFromTheHip) {
    auto total = this_week(e1_week());
    EXPECT_EQ(total[gym::Muscle::hamstrings_short_head], 6.0); // the leg curls alone
}

TEST(SetsThisWeek, E2_AWeekIsTheGymsMondayToSunday) {
    const base::Instant monday = berlin.midnight(base::week_start(berlin.day(evening)));
    const std::vector sets{
        curl(1, monday - microseconds(1)),
        curl(2, monday),
        curl(3, monday + days(7) - microseconds(1)),
        curl(4, monday + days(7))};
    EXPECT_EQ(this_week(sets)[gym::Muscle::hamstrings], 2.0);
}

TEST(SetsThisWeek, R7_WarmUpsAndUnknownExercisesAddNothing) {
    const std::vector sets{
        warm_up(curl(1, evening)), logged(2, evening, "other:Sled", 40, 10), curl(3, evening)};
    EXPECT_EQ(this_week(sets)[gym::Muscle::hamstrings], 1.0);
}

TEST(SetsThisWeek, Q13_AOneSidedSetCountsOnce) {
    LoggedSet one_sided = curl(1, evening, 20, 10);
    one_sided.set.reps_right = 10;
    EXPECT_EQ(this_week({one_sided})[gym::Muscle::hamstrings], 1.0);
}

// --- volume ---

TEST(Volume, Q13_AOneSidedSetAddsBothSides) {
    std::vector<LoggedSet> sets;
    for (std::uint64_t seq = 1; seq <= 3; ++seq) {
        sets.push_back(curl(seq, evening, 20, 10));
        sets.back().set.reps_right = 10;
    }
    EXPECT_EQ(sets.size(), 3u);
    EXPECT_EQ(volume(sets), gym::kilograms(1200)); // 3 x 10/10 at 20 kg
}

TEST(Volume, R7_WarmUpsDoNotCount) {
    const std::vector sets{warm_up(curl(1, evening, 20, 5)), curl(2, evening, 47.5, 8)};
    EXPECT_EQ(volume(sets), gym::kilograms(380));
    EXPECT_EQ(volume({}), gym::Weight{});
}

} // namespace

} // namespace training
