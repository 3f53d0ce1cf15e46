// What holds a day back: breaks, pain, tired muscles, heavy legs, life stages.
#include "common/training/hold_back.hpp"
#include "tests/common/training/planning.hpp"

#include <gtest/gtest.h>

namespace training {

namespace {

using gym::kilograms;
using std::chrono::days;
using std::chrono::hours;
using tests::Case;
using tests::evening;
using tests::Log;
using Rule = gym::Reason::Rule;

const gym::Exercise& deadlift() {
    return *content::exercise("deadlift");
}

Case platform() {
    return Case{*content::station_kind("deadlift_platform")};
}

Log hundred(int days_ago) {
    return Log().session(days_ago, "deadlift", {100, {10, 10, 10}, 2});
}

TEST(AfterBreak, R25_TheWorkedValues) {
    const Case one = platform();
    const auto after = [&](int days_ago) { return one.first(hundred(days_ago).sets); };
    EXPECT_EQ(after(7).target.load, kilograms(105)); // no break
    EXPECT_EQ(after(10).target.load, kilograms(100));
    EXPECT_EQ(after(10).target.sets, 3);
    EXPECT_EQ(after(10).reason.rule, Rule::after_break);
    EXPECT_EQ(after(21).target.load, kilograms(90));
    EXPECT_EQ(after(21).target.sets, 2);
    EXPECT_EQ(after(60).target.load, kilograms(80));
    EXPECT_EQ(after(60).target.sets, 2);
    EXPECT_EQ(after(60).reps_left, 4); // RPE 6
    EXPECT_EQ(after(100).target.load, kilograms(60));
    EXPECT_TRUE(after(100).finder_up_to);
    EXPECT_EQ(after(21).reason.threshold, 21);
}

TEST(AfterBreak, R25_TheBandsToTheDay) {
    EXPECT_TRUE(after_break(days(7)).may_rise);
    EXPECT_FALSE(after_break(days(8)).may_rise);
    EXPECT_EQ(after_break(days(14)).of_load, 1.0);
    EXPECT_EQ(after_break(days(15)).of_load, 0.9);
    EXPECT_EQ(after_break(days(28)).of_load, 0.9);
    EXPECT_EQ(after_break(days(29)).of_load, 0.8);
    EXPECT_EQ(after_break(days(84)).of_load, 0.8);
    EXPECT_TRUE(after_break(days(85)).anew);
}

TEST(AfterBreak, R25_BackInStepsOfATenthUntilTheOldLoad) {
    const Case one = platform();
    Log log = hundred(60);
    const auto light = [](double kg) {
        return Log::Done{kg, {8, 8}, 4, gym::Target{kilograms(kg), 6, 10, 2, true}};
    };
    log.session(11, "deadlift", light(80));
    Case then = one;
    then.now = evening - days(7);
    const auto second = then.first(log.sets);
    EXPECT_EQ(second.target.load, kilograms(87.5)); // at most 88
    EXPECT_EQ(second.reason.rule, Rule::climbing_back);
    EXPECT_TRUE(second.target.lightened);
    log.session(7, "deadlift", light(87.5)).session(4, "deadlift", light(95));
    const auto last = one.first(log.sets);
    EXPECT_EQ(last.target.load, kilograms(100));
    EXPECT_FALSE(last.target.lightened);
}

TEST(AfterBreak, R25_ARefusedRiseSaysHowManyDaysAndKeepsTheReps) {
    const auto planned = platform().first(hundred(10).sets);
    EXPECT_EQ(planned.reason.threshold, 10);
    EXPECT_EQ(planned.reason.refused, (gym::Reason::Refused{kilograms(105), Rule::after_break}));
    EXPECT_EQ(planned.reps, (std::vector<int>{10, 10, 10})); // not the six of the heavier load
    EXPECT_EQ(planned.reps_reason.rule, Rule::same_load);
}

TEST(AfterBreak, R4_R25_UpToTwoWeeksTheLoadIsWholeSoTheSessionCounts) {
    const Case one = platform();
    Log log = hundred(24);
    Case then = one;
    then.now = evening - days(14);
    const gym::Target asked = then.first(log.sets).target;
    EXPECT_FALSE(asked.lightened);
    log.session(14, "deadlift", {100, {5, 5, 4}, 0, asked});
    log.session(4, "deadlift", {100, {5, 5, 4}, 0, asked});
    EXPECT_EQ(one.first(log.sets).target.load, kilograms(90)); // failed twice
}

TEST(AfterBreak, R11_TiredMusclesRefuseTheStepOfTheClimb) {
    Case one = platform();
    Log log = hundred(63);
    const gym::Target light{kilograms(80), 6, 10, 2, true};
    log.session(3, "deadlift", {80, {8, 8}, 4, light});
    EXPECT_EQ(one.first(log.sets).target.load, kilograms(87.5));
    one.trainee.legs = gym::Legs::heavy;
    const auto heavy = one.first(log.sets);
    EXPECT_EQ(heavy.target.load, kilograms(80));
    EXPECT_EQ(heavy.reason.rule, Rule::heavy_legs);
    one.trainee.legs.reset();
    one.trainee.expecting = true;
    EXPECT_EQ(one.first(log.sets).target.load, kilograms(80));
    EXPECT_TRUE(one.first(log.sets).target.lightened); // still below the old load
}

TEST(AfterBreak, R25_ALighterDayThatWasTooHardIsNotCalledAStepUp) {
    Log log = hundred(63);
    const gym::Target light{kilograms(80), 6, 10, 2, true};
    const auto planned = platform().first(log.session(3, "deadlift", {80, {4, 4}, 0, light}).sets);
    EXPECT_EQ(planned.target.load, kilograms(80));
    EXPECT_EQ(planned.reason.rule, Rule::same_load);
    EXPECT_TRUE(planned.target.lightened);
}

TEST(AfterPain, C2_BackPainHoldsAHingeThatIsNewToThemToo) {
    Case one = platform();
    one.trainee.pains = {{evening - days(2), "romanian_deadlift", gym::BodyPart::back, 5, 0}};
    const auto planned = one.first({});
    EXPECT_TRUE(planned.ask_staff);
    EXPECT_EQ(planned.reason.rule, Rule::ask_staff);
    EXPECT_EQ(planned.target.sets, 2);
    EXPECT_FALSE(planned.finder_up_to);
}

TEST(AfterBreak, R25_TheClimbGoesOnFromWhatWasLifted) {
    Log log = hundred(63);
    const gym::Target light{kilograms(80), 6, 10, 2, true};
    log.session(3, "deadlift", {60, {8, 8}, 2, light});
    EXPECT_EQ(platform().first(log.sets).target.load, kilograms(65)); // a tenth, and not of 80
}

TEST(AfterBreak, R4_ADropOnALighterDayIsNoBreakToClimbBackFrom) {
    const gym::Target lighter{kilograms(90), 6, 10, 2, true};
    Log log;
    log.session(13, "deadlift", {100, {5, 5, 4}, 0}).session(9, "deadlift", {100, {5, 4, 4}, 0});
    log.session(5, "deadlift", {90, {8, 8}, 2, lighter}); // dropped, with heavy legs
    const auto planned = platform().first(log.sets);
    EXPECT_EQ(planned.target.load, kilograms(90));
    EXPECT_FALSE(planned.target.lightened);
}

TEST(AfterPain, R26_LighterTwoSetsThenBackInSteps) {
    Case one = platform();
    Log log = hundred(3);
    one.trainee.pains = {{log.sets.back().at, "deadlift", gym::BodyPart::hamstring, 3, 0}};
    const auto planned = one.first(log.sets);
    EXPECT_EQ(planned.target.load, kilograms(80));
    EXPECT_EQ(planned.target.sets, 2);
    EXPECT_EQ(planned.reps_left, 4);
    EXPECT_EQ(planned.reason.rule, Rule::after_pain);
    EXPECT_FALSE(planned.ask_staff);
    one.now = evening + days(3);
    log.session(0, "deadlift", {80, {8, 8}, 4, gym::Target{kilograms(80), 6, 10, 2, true}});
    EXPECT_EQ(one.first(log.sets).target.load, kilograms(87.5));
}

TEST(AfterPain, R26_StaffFromFourOnOrWhenItDoesNotSettle) {
    Case one = platform();
    const Log log = hundred(3);
    one.trainee.pains = {{log.sets.back().at, "deadlift", gym::BodyPart::knee, 4, 0}};
    EXPECT_TRUE(one.first(log.sets).ask_staff);
    EXPECT_EQ(one.first(log.sets).reason.rule, Rule::ask_staff);
    one.trainee.pains = {{log.sets.back().at, "deadlift", gym::BodyPart::knee, 2, 2}};
    EXPECT_TRUE(one.first(log.sets).ask_staff);
    one.trainee.pains = {{log.sets.back().at, "deadlift", gym::BodyPart::knee, 2, 1}};
    EXPECT_FALSE(one.first(log.sets).ask_staff);
}

TEST(AfterPain, C2_BackPainHoldsEveryHingeAndNothingElse) {
    Case one = platform();
    one.trainee.pains = {{evening - days(2), "romanian_deadlift", gym::BodyPart::back, 5, 0}};
    Log log = hundred(3);
    log.session(3, "glute_bridge", {60, {12, 12, 12}, 2});
    const gym::Plan plan = one.plan(log.sets);
    EXPECT_TRUE(plan.exercises.at(0).ask_staff);
    EXPECT_FALSE(plan.exercises.at(1).ask_staff);
}

TEST(AfterPain, R26_IsOverWithASessionAtTheFullLoad) {
    Case one = platform();
    Log log = hundred(9);
    one.trainee.pains = {{log.sets.back().at, "deadlift", gym::BodyPart::knee, 3, 0}};
    log.session(3, "deadlift", {100, {8, 8, 8}, 2});
    const std::vector<SessionSets> sessions = recent_sessions(log.sets, "deadlift", evening, 12);
    EXPECT_EQ(open_pain(deadlift(), one.trainee, sessions), nullptr);
    EXPECT_EQ(one.first(log.sets).reason.rule, Rule::more_reps);
}

struct Recovering : testing::Test {
    const base::Zone berlin = *base::Zone::named("Europe/Berlin");

    base::Instant at(int day, int hour, int minute = 0) const { // November 2026, Monday is the 2nd
        return berlin.utc(
            base::LocalTime(std::chrono::local_days(std::chrono::year(2026) / 11 / day)) +
            hours(hour) + std::chrono::minutes(minute)
        );
    }

    gym::Recovery when(base::Instant last, base::Instant now, bool slow = false) const {
        gym::LoggedSet set = tests::logged(1, last, "deadlift", 100, 8);
        return rested(deadlift(), {&set, 1}, content::exercises(), berlin, now, slow).recovery;
    }
};

TEST_F(Recovering, E3_R11_TheWorkedValues) {
    EXPECT_EQ(when(at(2, 18), at(3, 20)), gym::Recovery::amber);
    EXPECT_EQ(when(at(2, 18), at(4, 10)), gym::Recovery::green); // 40 h, and Tuesday between
    EXPECT_EQ(when(at(2, 6), at(3, 23)), gym::Recovery::amber);  // 41 h, no whole day between
    EXPECT_EQ(when(at(2, 18, 30), at(4, 18, 15)), gym::Recovery::green);
    EXPECT_EQ(when(at(2, 18), at(3, 10)), gym::Recovery::red);
    EXPECT_EQ(when(at(2, 18), at(4, 18)), gym::Recovery::green); // 48 h always
    EXPECT_EQ(when(at(2, 18), at(4, 18), true), gym::Recovery::amber);
    EXPECT_EQ(when(at(2, 18), at(5, 18), true), gym::Recovery::green);
    EXPECT_EQ(when(at(2, 18), at(5, 10), true), gym::Recovery::green); // 64 h, two days between
}

TEST_F(Recovering, E3_NamesTheHourItTurnsGreen) {
    EXPECT_EQ(green_at(at(2, 18), berlin, false), at(4, 10));
    EXPECT_EQ(green_at(at(2, 6), berlin, false), at(4, 0));
    EXPECT_EQ(green_at(at(2, 18), berlin, true), at(5, 10));
    // A night that is an hour longer does not move an instant.
    const auto october = berlin.utc(
        base::LocalTime(std::chrono::local_days(std::chrono::year(2026) / 10 / 24) + hours(18))
    );
    EXPECT_EQ(green_at(october, berlin, false), october + hours(40));
}

TEST_F(Recovering, R11_OnlyMusclesThatBothLoad) {
    gym::LoggedSet set = tests::logged(1, at(2, 18), "leg_extension", 40, 8);
    const auto now = at(2, 22);
    const gym::Exercise& curl = *content::exercise("leg_curl");
    const auto rest = [&] {
        return rested(curl, {&set, 1}, content::exercises(), berlin, now, false);
    };
    EXPECT_EQ(rest().recovery, gym::Recovery::green);
    set.set.exercise = "deadlift"; // half a hamstring set
    EXPECT_EQ(rest().recovery, gym::Recovery::red);
    EXPECT_EQ(rest().last, set.id);
}

TEST(RecoveryDay, R11_SameLoadOneSetFewerNoRise) {
    const Case one;
    const auto planned = one.first(Log().session(1, "leg_curl", {40, {12, 12, 12}, 2}).sets);
    EXPECT_EQ(planned.recovery, gym::Recovery::amber);
    EXPECT_EQ(planned.target.load, kilograms(40));
    EXPECT_EQ(planned.target.sets, 2);
    EXPECT_EQ(planned.reps.size(), 2u);
    EXPECT_TRUE(planned.target.lightened);
    EXPECT_EQ(planned.reason.rule, Rule::recovering);
    ASSERT_TRUE(planned.reason.refused);
    EXPECT_EQ(planned.reason.refused->load, kilograms(42.5));
    EXPECT_EQ(planned.sets_reason.rule, Rule::recovering);
    ASSERT_TRUE(planned.green_at);
}

TEST(RecoveryDay, R11_TheFirstTwoWeeksAreSlower) {
    Case one;
    const auto log = Log().session(2, "leg_curl", {40, {10, 10, 10}, 2}).sets;
    EXPECT_EQ(one.first(log).recovery, gym::Recovery::green);
    one.trainee.training_since = evening - days(10);
    EXPECT_EQ(one.first(log).recovery, gym::Recovery::amber);
    one.trainee = tests::seasoned();
    one.trainee.age = gym::AgeBand::from_65;
    EXPECT_EQ(one.first(log).recovery, gym::Recovery::amber);
}

// At the top of its stack, with rest at its floor.
Log at_the_top(int days_ago) {
    Log log;
    for (int days = days_ago + 16; days >= days_ago; days -= 4) {
        log.session(days, "leg_curl", {40, {12, 12, 12}, 2});
    }
    return log;
}

TEST(AfterPain, E8_RestIsNotCutWhileItHurts) {
    Case one{tests::stack(10, 40, 10)};
    const Log log = at_the_top(4);
    one.trainee.pains = {{log.sets.back().at, "leg_curl", gym::BodyPart::knee, 2, 0}};
    const auto planned = one.first(log.sets);
    EXPECT_EQ(planned.rest, std::chrono::seconds(90));
    EXPECT_EQ(planned.rest_reason.rule, Rule::of_exercise);
    EXPECT_EQ(planned.way, gym::Way::weight);
}

TEST(AfterBreak, E8_R25_NeitherLessRestNorAHarderVariationOnALighterDay) {
    const Case one{tests::stack(10, 40, 10)};
    const auto planned = one.first(at_the_top(21).sets);
    EXPECT_EQ(planned.target.load, kilograms(30));
    EXPECT_EQ(planned.rest, std::chrono::seconds(90));
    EXPECT_EQ(planned.harder, "");
    EXPECT_EQ(planned.way, gym::Way::weight);
}

TEST(AfterBreak, R5_R25_RepsAboveTheRangeAreNotForALighterDay) {
    // A step from 20 to 40 is too far, so it was 13 to 15 reps.
    const Case one{tests::stack(20, 60, 20)};
    const Log log = Log()
                        .session(44, "leg_curl", {20, {12, 12, 12}, 1})
                        .session(40, "leg_curl", {20, {13, 13, 13}, 1});
    const auto planned = one.first(log.sets);
    EXPECT_EQ(planned.target.reps_low, 8);
    EXPECT_EQ(planned.target.reps_high, 12);
    EXPECT_EQ(planned.reps, (std::vector<int>{8, 8}));
}

TEST(HeavyLegs, C7_R9_NoHarderVariationEither) {
    Case one{tests::stack(10, 40, 10)};
    const Log log = at_the_top(4);
    EXPECT_NE(one.first(log.sets).harder, "");
    one.trainee.legs = gym::Legs::heavy;
    const auto planned = one.first(log.sets);
    EXPECT_EQ(planned.harder, "");
    EXPECT_EQ(planned.way, gym::Way::shorter_rest);
    EXPECT_EQ(planned.rest, std::chrono::seconds(45)); // the load has not risen
}

TEST(HeavyLegs, C7_OfOneSetNoneIsTakenAway) {
    Case one;
    one.routine = tests::routine_of("leg_curl", 1, 8, 12);
    one.trainee.legs = gym::Legs::heavy;
    const auto planned = one.first(Log().session(3, "leg_curl", {40, {10}, 2}).sets);
    EXPECT_EQ(planned.target.sets, 1);
    EXPECT_EQ(planned.sets_reason.rule, Rule::of_routine);
}

TEST(HeavyLegs, C7_R6_ARefusedFinderStepKeepsTheReasonOfItsReps) {
    Case one;
    one.trainee.legs = gym::Legs::heavy;
    const auto planned = one.first(Log().session(3, "leg_curl", {40, {12, 12, 12}, 3}).sets);
    EXPECT_EQ(planned.target.load, kilograms(40));
    EXPECT_EQ(planned.reps, (std::vector<int>{8, 8}));
    EXPECT_EQ(planned.reps_reason.rule, Rule::finder); // not "the same as before": that was 12
}

TEST(HeavyLegs, C7_OneSetFewerAndNoRise) {
    Case one;
    one.trainee.legs = gym::Legs::heavy;
    const auto log = Log().session(3, "leg_curl", {40, {12, 12, 12}, 2}).sets;
    const auto planned = one.first(log);
    EXPECT_EQ(planned.target.load, kilograms(40));
    EXPECT_EQ(planned.target.sets, 2);
    EXPECT_EQ(planned.reason.rule, Rule::heavy_legs);
    one.trainee.legs = gym::Legs::fresh;
    EXPECT_EQ(one.first(log).target.load, kilograms(42.5));
}

TEST(LifeStage, R28_FromSixtyFiveOnFewerSetsAndMoreLeft) {
    Case one;
    one.trainee.age = gym::AgeBand::from_65;
    const auto log = Log().session(4, "leg_curl", {40, {10, 10, 10}, 2}).sets;
    EXPECT_EQ(one.first(log).target.sets, 3); // later two to three
    one.trainee.training_since = evening - days(20);
    EXPECT_EQ(one.first(log).target.sets, 2);
    EXPECT_EQ(one.first(log).reps_left, 4);
    one.trainee.age = gym::AgeBand::adult;
    one.trainee.easier = true;
    EXPECT_EQ(one.first(log).target.sets, 2);
}

TEST(LifeStage, R28_ExpectingNeverRises) {
    Case one;
    one.trainee.expecting = true;
    const auto planned = one.first(Log().session(3, "leg_curl", {40, {12, 12, 12}, 4}).sets);
    EXPECT_EQ(planned.target.load, kilograms(40));
    EXPECT_EQ(planned.reason.rule, Rule::easier);
    EXPECT_EQ(planned.reps_left, 4);
}

TEST(LifeStage, R28_NobodyUnder18IsEstimated) {
    Case one = platform();
    std::vector history{tests::logged(1, evening - days(5), "deadlift", 120, 5)};
    history[0].imported = true;
    EXPECT_EQ(one.first(history).reason.rule, Rule::from_estimate);
    one.trainee.age = gym::AgeBand::under_18;
    EXPECT_EQ(one.first(history).reason.rule, Rule::start_load);
}

} // namespace

} // namespace training
