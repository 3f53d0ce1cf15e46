// T3's alerts out of seeded histories, each with its three numbers (T1).
#include "common/training/alerts.hpp"
#include "common/training/history.hpp"
#include "tests/common/training/sample_exercises.hpp"
#include "tests/common/training/sample_sets.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace training {

namespace {

using gym::Advice;
using gym::AdviceKind;
using gym::Audience;
using gym::kilograms;
using gym::LoggedSet;
using std::chrono::days;
using std::chrono::minutes;
using tests::evening;
using tests::logged;
using tests::zone;
using History = std::vector<LoggedSet>;

LoggedSet deadlift(int day, double kg, std::optional<double> target = std::nullopt) {
    LoggedSet set =
        logged(static_cast<std::uint64_t>(day + 100), evening + days(day), "deadlift", kg, 8);
    if (target) {
        set.set.target = gym::Target{kilograms(*target), 6, 10};
    }
    return set;
}

std::vector<Advice> all_of(const History& history, base::Instant now) {
    AlertFacts facts;
    facts.member = {"SAM"};
    facts.history = history;
    facts.exercises = tests::exercises();
    return progress_advice(facts, zone, now);
}

std::optional<Advice>
find(const std::vector<Advice>& all, AdviceKind kind, Audience audience = Audience::staff) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Advice& advice) {
        return advice.kind == kind && advice.audience == audience;
    });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

double number(const Advice& advice, std::size_t which) {
    return advice.evidence.at(which).value;
}

TEST(Alerts, T3_TwoJumpsOfOnesOwnInAWeek) {
    const History history{deadlift(0, 50), deadlift(3, 56, 50), deadlift(6, 62, 57)};
    const auto found = load_jumps(history, evening + days(6));
    ASSERT_TRUE(found);
    EXPECT_NEAR(number(*found, 0), 10.71, 0.01);
    EXPECT_EQ(number(*found, 1), 62);
    EXPECT_EQ(number(*found, 2), 2);
    EXPECT_EQ(found->sets.size(), 2u);
}

TEST(Alerts, T3_JumpsThatWereAskedForSmallOrLongAgoAreNone) {
    const base::Instant now = evening + days(6);
    EXPECT_FALSE(load_jumps(History{deadlift(0, 50), deadlift(3, 56), deadlift(6, 62, 62)}, now));
    EXPECT_FALSE(load_jumps(History{deadlift(0, 50), deadlift(3, 55), deadlift(6, 60.5)}, now));
    EXPECT_FALSE(load_jumps(History{deadlift(-4, 50), deadlift(-1, 56), deadlift(6, 62)}, now));
    EXPECT_FALSE(load_jumps({}, now));
}

TEST(Alerts, T3_TargetIgnoredIn3Sessions) {
    History history{deadlift(0, 60, 50), deadlift(3, 45, 50), deadlift(6, 60, 50)};
    const auto found = target_ignored(history);
    ASSERT_TRUE(found);
    EXPECT_EQ(number(*found, 0), 3);
    EXPECT_EQ(number(*found, 1), 50);
    EXPECT_EQ(number(*found, 2), 60);
    EXPECT_FALSE(target_ignored(std::span(history).last(2)));
    history.push_back(deadlift(9, 50, 50));
    EXPECT_FALSE(target_ignored(history));
}

TEST(Alerts, T3_AsymmetryStallFatigueAndInactivity) {
    History history;
    for (int day = 0; day <= 28; day += 4) {
        history.push_back(deadlift(day, 100));
        history.back().set.reps_right = 2;
    }
    const auto all = all_of(history, evening + days(28));
    const auto sides = find(all, AdviceKind::asymmetry);
    ASSERT_TRUE(sides);
    EXPECT_NEAR(number(*sides, 0), -17.14, 0.01);
    EXPECT_EQ(sides->exercise, "deadlift");
    EXPECT_EQ(sides->member.value, "SAM");
    const auto stalled = find(all, AdviceKind::stall);
    ASSERT_TRUE(stalled);
    EXPECT_EQ(number(*stalled, 0), 28);
    EXPECT_TRUE(find(all, AdviceKind::stall, Audience::member));
    EXPECT_FALSE(find(all, AdviceKind::inactive));
    const auto away = find(all_of(history, evening + days(28 + 28)), AdviceKind::inactive);
    ASSERT_TRUE(away);
    EXPECT_EQ(number(*away, 0), 28);
    EXPECT_EQ(number(*away, 1), 4);
}

TEST(Alerts, T3_FatigueForBoth) {
    const History history{
        deadlift(0, 100), deadlift(3, 100), deadlift(6, 100), deadlift(9, 95), deadlift(12, 95)};
    const std::vector<LegsAnswer> answers{{evening + days(9), true}, {evening + days(12), true}};
    AlertFacts facts;
    facts.history = history;
    facts.exercises = tests::exercises();
    facts.answers = answers;
    const auto all = progress_advice(facts, zone, evening + days(13));
    const auto amber = find(all, AdviceKind::fatigue_amber);
    ASSERT_TRUE(amber);
    EXPECT_GT(number(*amber, 0), number(*amber, 1));
    EXPECT_EQ(number(*amber, 2), 1);
    EXPECT_TRUE(find(all, AdviceKind::fatigue_amber, Audience::member));
}

TEST(Alerts, C3_QuadDominanceGoesBeforeBalance) {
    History history{
        logged(1, evening, "squat", 60, 8), logged(2, evening + minutes(3), "squat", 60, 8)};
    auto all = all_of(history, evening + minutes(5));
    EXPECT_TRUE(find(all, AdviceKind::quad_dominance));
    EXPECT_TRUE(find(all, AdviceKind::quad_dominance, Audience::member));
    EXPECT_FALSE(find(all, AdviceKind::balance));
    history.push_back(logged(3, evening + minutes(4), "glute_bridge", 20, 8));
    all = all_of(history, evening + minutes(5));
    EXPECT_FALSE(find(all, AdviceKind::quad_dominance));
    EXPECT_TRUE(find(all, AdviceKind::balance, Audience::member));
    EXPECT_TRUE(find(all, AdviceKind::function_missing, Audience::member));
}

TEST(Alerts, T1_BackAfterAbsence) {
    const History history{deadlift(0, 100), deadlift(20, 80)};
    const auto back =
        find(all_of(history, evening + days(20) + minutes(5)), AdviceKind::back_after_absence);
    ASSERT_TRUE(back);
    EXPECT_EQ(number(*back, 0), 20);
}

// --- properties ---

History some_history() {
    const auto picks =
        *rc::gen::container<std::vector<std::tuple<int, int, int, int>>>(rc::gen::tuple(
            rc::gen::inRange(0, 60),
            rc::gen::inRange(1, 6),
            rc::gen::inRange(1, 14),
            rc::gen::inRange(0, 5)
        ));
    const std::vector<std::string> exercises{"deadlift", "leg_curl", "squat", "glute_bridge"};
    History history;
    for (const auto& [day, load, reps, left] : picks) {
        const std::uint64_t seq = history.size() + 1;
        const std::string& exercise = exercises[seq % exercises.size()];
        history.push_back(
            logged(seq, evening + days(day) + minutes(seq), exercise, 20.0 * load, reps)
        );
        history.back().set.reps_in_reserve = left;
    }
    return history;
}

RC_GTEST_PROP(AlertsProperty, Q10_AnyOrderOfArrivalGivesTheSame, ()) {
    const History history = some_history();
    const History reversed(history.rbegin(), history.rend());
    const base::Instant now = evening + days(61);
    RC_ASSERT(
        all_of(merge_history(history, {}, {}), now) == all_of(merge_history({}, reversed, {}), now)
    );
}

RC_GTEST_PROP(AlertsProperty, Q10_ACorrectionIsAsIfTheMistakeHadNeverBeen, ()) {
    const History good = merge_history(some_history(), {}, {});
    RC_PRE(!good.empty());
    const auto which = *rc::gen::inRange<std::size_t>(0, good.size());
    LoggedSet mistake = good[which];
    mistake.id.seq += 1000;
    mistake.set.load = kilograms(*rc::gen::inRange(1, 900));
    History told = good;
    told[which].set.replaces = mistake.id;
    told.push_back(mistake);
    const base::Instant now = evening + days(61);
    RC_ASSERT(all_of(merge_history(told, {}, {}), now) == all_of(good, now));
}

} // namespace

} // namespace training
