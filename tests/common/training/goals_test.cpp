// H5's five letters, H6's weekly look.
#include "common/training/estimate.hpp"
#include "common/training/goals.hpp"

#include <gtest/gtest.h>

namespace training {

namespace {

using gym::GoalDraft;
using gym::Measure;
using std::chrono::days;
using Act = NextStep::Act;
using Letters = std::vector<Letter>;

const base::LocalDay today(std::chrono::year(2026) / 8 / 31);

GoalFacts beginner(double now) {
    return {today, now, std::nullopt, 3};
}

GoalDraft toward(double target, int weeks) {
    return {Measure::e1rm_kg, "deadlift", target, today + days(7 * weeks), gym::Why::strength};
}

TEST(SmartGoal, H5_GetStrongerIsRefusedNamingEveryLetter) {
    EXPECT_EQ(
        missing_letters({}, beginner(100)),
        (Letters{Letter::s, Letter::m, Letter::a, Letter::r, Letter::t})
    );
    const auto refused = check_goal({}, beginner(100));
    ASSERT_FALSE(refused);
    for (const char* letter : {"S: ", "M: ", "A: ", "R: ", "T: "}) {
        EXPECT_NE(refused.error().detail.find(letter), std::string::npos) << letter;
    }
}

TEST(SmartGoal, H5_AWholeGoalIsTaken) {
    const auto goal = check_goal(toward(112, 4), beginner(100));
    ASSERT_TRUE(goal) << goal.error().detail;
    EXPECT_EQ(goal->from, 100);
    EXPECT_EQ(goal->to, 112);
    EXPECT_EQ(goal->begin, today);
    EXPECT_EQ(kind_of(goal->measure), gym::GoalKind::strength);
}

TEST(SmartGoal, H5_EachLetterByItself) {
    const auto missing = [](GoalDraft draft, GoalFacts facts = beginner(100)) {
        return missing_letters(draft, facts);
    };
    GoalDraft draft = toward(112, 4);
    draft.exercise.clear();
    EXPECT_EQ(missing(draft), Letters{Letter::s});
    draft = toward(112, 4);
    draft.target.reset();
    EXPECT_EQ(missing(draft), (Letters{Letter::m, Letter::a}));
    draft = toward(112, 4);
    draft.why.reset();
    EXPECT_EQ(missing(draft), Letters{Letter::r});
    draft = toward(112, 4);
    draft.until.reset();
    EXPECT_EQ(missing(draft), (Letters{Letter::a, Letter::t}));
    GoalFacts not_measured = beginner(100);
    not_measured.now.reset();
    EXPECT_EQ(missing(toward(112, 4), not_measured), (Letters{Letter::m, Letter::a}));
}

TEST(SmartGoal, R10_AchievableByTheCapsAndTheSlope) {
    EXPECT_TRUE(check_goal(toward(125, 4), beginner(100)));
    EXPECT_EQ(missing_letters(toward(126, 4), beginner(100)), Letters{Letter::a});
    GoalFacts facts{today, 100, std::nullopt, 12};
    EXPECT_TRUE(check_goal(toward(110, 4), facts));
    EXPECT_FALSE(check_goal(toward(111, 4), facts));
    facts.months_of_training = 30;
    EXPECT_TRUE(check_goal(toward(103, 4), facts));
    EXPECT_FALSE(check_goal(toward(104, 4), facts));
    facts = beginner(100);
    facts.per_week = 1;
    EXPECT_TRUE(check_goal(toward(105, 4), facts)); // 1 x 4 x 1.25
    EXPECT_FALSE(check_goal(toward(106, 4), facts));
    EXPECT_FALSE(check_goal(toward(100, 4), beginner(100))); // is there already
}

TEST(SmartGoal, R10_TheMostThatIsAchievableIsTakenAndNothingBeyond) {
    for (const int weeks : {4, 12, 24}) {
        GoalDraft draft = toward(101, weeks);
        const auto most = most_achievable(draft, beginner(100));
        ASSERT_TRUE(most);
        draft.target = *most;
        EXPECT_TRUE(check_goal(draft, beginner(100)));
        draft.target = *most + 0.1;
        EXPECT_EQ(missing_letters(draft, beginner(100)), Letters{Letter::a});
    }
    EXPECT_FALSE(most_achievable(toward(101, 30), beginner(100))) << "no such day";
    GoalFacts falling = beginner(100);
    falling.per_week = -1;
    EXPECT_FALSE(most_achievable(toward(101, 12), falling));
}

TEST(SmartGoal, H5_SixMonthsAtMost) {
    const auto ending = [](base::LocalDay until) {
        GoalDraft draft = toward(101, 4);
        draft.until = until;
        return check_goal(draft, beginner(100)).has_value();
    };
    const base::LocalDay last(std::chrono::year(2027) / 2 / 28); // 31 August has no such day
    EXPECT_TRUE(ending(last));
    EXPECT_FALSE(ending(last + days(1)));
    EXPECT_FALSE(ending(today));
}

TEST(SmartGoal, H5_KeptWeeksComeOneAWeek) {
    const auto weeks = [](double target) {
        const GoalDraft draft{
            Measure::weeks_in_a_row, "", target, today + days(28), gym::Why::posture};
        return check_goal(draft, beginner(2)).has_value();
    };
    EXPECT_TRUE(weeks(6));
    EXPECT_FALSE(weeks(7));
}

TEST(SmartGoal, H5_EveryKindHasAMeasure) {
    EXPECT_EQ(kind_of(Measure::sit_and_reach_cm), gym::GoalKind::flexibility);
    EXPECT_EQ(kind_of(Measure::weekly_sets), gym::GoalKind::muscle);
    EXPECT_EQ(kind_of(Measure::body_weight_kg), gym::GoalKind::muscle);
    EXPECT_EQ(kind_of(Measure::jump_cm), gym::GoalKind::performance);
    EXPECT_EQ(kind_of(Measure::weeks_in_a_row), gym::GoalKind::consistency);
}

// --- on the way ---

gym::Goal goal(Measure measure = Measure::e1rm_kg) {
    return {measure, "deadlift", 100, 112, today, today + days(7 * 12), gym::Why::strength};
}

Pace pace(std::vector<Measured> measured, int day) {
    return evaluate(goal(), measured, today + days(day)).pace;
}

TEST(GoalWeek, H5_MilestoneAfter4Weeks) {
    EXPECT_EQ(milestone(goal()), (Milestone{today + days(28), 104}));
    gym::Goal short_one = goal();
    short_one.until = today + days(14);
    EXPECT_EQ(milestone(short_one), (Milestone{today + days(14), 112}));
}

TEST(GoalWeek, H6_AheadOnTrackBehind) {
    EXPECT_EQ(pace({}, 6), Pace::on_track); // no whole week yet
    EXPECT_EQ(pace({{today + days(20), 104.0}}, 28), Pace::on_track);
    EXPECT_EQ(pace({{today + days(20), 105.3}}, 28), Pace::ahead);
    EXPECT_EQ(pace({{today + days(20), 102.7}}, 28), Pace::behind);
    EXPECT_EQ(pace({{today + days(20), 104}, {today + days(25), 90}}, 28), Pace::on_track);
}

TEST(GoalWeek, H6_ResetIsOfferedAfter2WeeksBehind) {
    const auto offered = [](int day) {
        return evaluate(goal(), {}, today + days(day)).offers_reset;
    };
    EXPECT_FALSE(offered(7)); // 1 kg behind is within a tenth of the way
    EXPECT_FALSE(offered(14));
    EXPECT_TRUE(offered(21));
    EXPECT_FALSE(evaluate(goal(), std::vector<Measured>{{today + days(20), 103}}, today + days(21))
                     .offers_reset);
}

TEST(GoalWeek, H6_TheNextStepIsConcrete) {
    const std::vector<Measured> measured{{today + days(20), 104}};
    const NextStep lift = evaluate(goal(), measured, today + days(28)).next;
    EXPECT_EQ(lift.act, Act::lift);
    EXPECT_EQ(lift.reps, 8);
    EXPECT_EQ(lift.weight, weight_for_reps(gym::kilograms(105), 8)); // 8 kg left in 8 weeks
    const auto step = [&](Measure measure) {
        return evaluate(goal(measure), measured, today + days(28)).next;
    };
    EXPECT_EQ(step(Measure::sit_and_reach_cm), (NextStep{Act::stretch, 2, {}, 0}));
    EXPECT_EQ(step(Measure::weekly_sets), (NextStep{Act::do_sets, 105, {}, 0}));
    EXPECT_EQ(step(Measure::body_weight_kg), (NextStep{Act::do_sets, 10, {}, 0}));
    EXPECT_EQ(step(Measure::jump_cm), (NextStep{Act::jump, 105, {}, 0}));
    EXPECT_EQ(step(Measure::weeks_in_a_row), (NextStep{Act::train_leg_days, 2, {}, 0}));
}

TEST(GoalWeek, H6_AReachedGoalAsksForNothing) {
    const GoalStatus status =
        evaluate(goal(), std::vector<Measured>{{today + days(9), 112}}, today + days(80));
    EXPECT_TRUE(status.is_reached);
    EXPECT_EQ(status.next.act, Act::nothing);
    EXPECT_FALSE(status.offers_reset);
}

} // namespace

} // namespace training
