// Goals, tests and leg days, from the event to what the hub tells of the member.
#include "common/content/catalogue.hpp"
#include "hub/events/told_by_staff.hpp"
#include "hub/requests/routine_of.hpp"
#include "hub/store/assessments.hpp"
#include "hub/store/goals.hpp"
#include "hub/store/routines.hpp"
#include "tests/hub/sample_gym.hpp"
#include "tests/hub/store/rows.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace hub::events {

namespace {

using std::chrono::hours;
using tests::evening;
using tests::event;

struct AboutEvents : testing::Test {
    tests::SampleGym gym;
    std::uint64_t seq = 0;

    bool send(const wire::EventBody& body, base::Instant at = evening) {
        const auto sent = event(++seq, body, at);
        return apply_batch(gym.db, gym.curl, std::span(&sent, 1), evening).quarantined.empty();
    }

    gym::Goal goal(double to = 120) const {
        const base::LocalDay today{std::chrono::days(20'779)};
        return {
            gym::Measure::e1rm_kg,
            "deadlift",
            100,
            to,
            today,
            today + std::chrono::days(90),
            gym::Why::strength};
    }

    bool set_goal(const std::optional<gym::Goal>& goal, base::Instant at = evening) {
        return told_by_staff(gym.db, wire::GoalChanged{gym.sam.id, goal}, at).has_value();
    }

    bool assess(const std::string& what, double value, std::optional<double> right = {}) {
        return send(wire::AssessmentDone{gym.sam.id, {what, value, right}});
    }
};

TEST_F(AboutEvents, H5_TheGoalToldLastStandsAndOldOnesStay) {
    EXPECT_EQ(store::newest_goal(gym.db, gym.sam.id), std::nullopt);
    ASSERT_TRUE(set_goal(goal(120), evening));
    ASSERT_TRUE(set_goal(goal(110), evening - hours(1))); // came late
    EXPECT_EQ(store::newest_goal(gym.db, gym.sam.id), goal(120));
    EXPECT_EQ(store::newest_goal(gym.db, gym.alex.id), std::nullopt);
    ASSERT_TRUE(set_goal(std::nullopt, evening + hours(1)));
    EXPECT_EQ(store::newest_goal(gym.db, gym.sam.id), std::nullopt);
    EXPECT_EQ(tests::rows_of(gym.db, "goal"), 3);
}

TEST_F(AboutEvents, J22_ATapSetsNoGoal) {
    EXPECT_FALSE(send(wire::GoalChanged{gym.sam.id, goal()}));
    EXPECT_NE(tests::quarantine_reason(gym.db).find("J22"), std::string::npos);
    EXPECT_EQ(store::newest_goal(gym.db, gym.sam.id), std::nullopt);
}

TEST_F(AboutEvents, H5_AGoalThatCanNotBeIsRefused) {
    gym::Goal backwards = goal();
    backwards.until = backwards.begin;
    gym::Goal of_dancing = goal();
    of_dancing.exercise = "dancing";
    for (const gym::Goal& bad :
         {backwards, of_dancing, goal(10'001), goal(std::numeric_limits<double>::quiet_NaN())}) {
        EXPECT_FALSE(set_goal(bad));
    }
    EXPECT_FALSE(told_by_staff(gym.db, wire::GoalChanged{{"NOBODY"}, goal()}, evening));
    EXPECT_EQ(tests::rows_of(gym.db, "goal"), 0);
}

TEST_F(AboutEvents, I1_TheLastTestsOfEachKindByTime) {
    for (int i = 0; i < 5; ++i) {
        EXPECT_TRUE(send(
            wire::AssessmentDone{gym.sam.id, {"sit_and_reach", double(i), {}}}, evening + hours(i)
        ));
    }
    EXPECT_TRUE(assess("single_leg_bridge", 12, 14));
    EXPECT_TRUE(assess("confidence", 4));
    const auto found = store::newest_assessments(gym.db, gym.sam.id, 3);
    ASSERT_EQ(found.size(), 5u);
    EXPECT_EQ(found[0].assessed, (gym::Assessed{"single_leg_bridge", 12, 14}));
    EXPECT_EQ(found[1].assessed, (gym::Assessed{"confidence", 4, {}}));
    EXPECT_EQ(found[2].assessed.value, 2);
    EXPECT_EQ(found[4].assessed.value, 4);
    EXPECT_EQ(found[4].id, tests::id_of(gym.curl, 5));
    EXPECT_TRUE(store::newest_assessments(gym.db, gym.alex.id, 3).empty());
}

TEST_F(AboutEvents, I1_ResultsThatCanNotBeAreRefused) {
    EXPECT_FALSE(assess("dancing", 3));
    EXPECT_FALSE(assess("confidence", 0));
    EXPECT_FALSE(assess("confidence", 6));
    EXPECT_FALSE(assess("confidence", 3, 3));
    EXPECT_FALSE(assess("single_leg_bridge", 12)); // has two sides
    EXPECT_FALSE(assess("single_leg_bridge", 12, -1));
    EXPECT_FALSE(assess("sit_and_reach", std::numeric_limits<double>::quiet_NaN()));
    EXPECT_FALSE(assess("standing_jump", 401));
    EXPECT_FALSE(send(wire::AssessmentDone{{"NOBODY"}, {"confidence", 3, {}}}));
    EXPECT_EQ(tests::rows_of(gym.db, "assessment"), 0);
}

TEST_F(AboutEvents, E9_LegDaysAreOnTheRoutineUntilStaffGivesAnother) {
    using Weekdays = std::vector<std::chrono::weekday>;
    const auto days = [&](base::Instant at) {
        return requests::routine_of(gym.db, gym.sam.id, at).weekdays;
    };
    EXPECT_TRUE(days(evening).empty());
    ASSERT_TRUE(send(wire::PreferenceChanged{gym.sam.id, {{"leg_days", "25"}}}));
    EXPECT_EQ(days(evening), (Weekdays{std::chrono::Tuesday, std::chrono::Friday}));
    EXPECT_EQ(
        requests::routine_of(gym.db, gym.sam.id, evening).slug, content::beginner_hamstrings().slug
    );
    EXPECT_TRUE(days(evening - hours(1)).empty()); // not chosen yet then
    gym::Routine given = content::beginner_hamstrings();
    given.weekdays = {std::chrono::Monday, std::chrono::Thursday};
    given.since = base::LocalDay(std::chrono::days(20'779));
    store::save_routine(gym.db, given, evening);
    store::give_routine(gym.db, gym.sam.id, given, evening + hours(1));
    EXPECT_EQ(days(evening + hours(2)), given.weekdays);
    ASSERT_TRUE(send(wire::PreferenceChanged{gym.sam.id, {{"leg_days", "3"}}}, evening + hours(3)));
    EXPECT_EQ(days(evening + hours(4)), Weekdays{std::chrono::Wednesday});
    EXPECT_EQ(days(evening + hours(2)), given.weekdays);
}

} // namespace

} // namespace hub::events
