// A routine on the weekdays somebody chose.
#include "common/training/routine_week.hpp"
#include "common/training/split_planner.hpp"
#include "tests/common/training/sample_routines.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace training {

namespace {

using std::chrono::Friday;
using std::chrono::Monday;
using std::chrono::Saturday;
using std::chrono::Sunday;
using std::chrono::Thursday;
using std::chrono::Tuesday;
using std::chrono::Wednesday;
using Why = SplitRefusal::Why;

std::variant<WeekPlan, SplitRefusal> plan(const gym::Routine& routine, const Weekdays& chosen) {
    return plan_week(routine, chosen, content::exercises());
}

std::vector<std::string> names(const std::variant<WeekPlan, SplitRefusal>& planned) {
    std::vector<std::string> all;
    for (const WeekDay& day : std::get<WeekPlan>(planned)) {
        all.push_back(day.name);
    }
    return all;
}

TEST(SplitPlanner, E9_C6_EveryDayOfTheWeekHasAName) {
    const std::string rest = "routine.rest_or_others";
    EXPECT_EQ(
        names(plan(content::beginner_hamstrings(), {Thursday, Monday})),
        (std::vector<std::string>{
            "routine.leg_day_1", rest, rest, "routine.leg_day_2", rest, rest, rest})
    );
    EXPECT_EQ(
        names(plan(*content::routine("split_3_days"), {Tuesday, Thursday, Sunday})),
        (std::vector<std::string>{
            "routine.rest",
            "routine.leg_day_1",
            "routine.rest",
            "routine.upper_body",
            "routine.rest",
            "routine.rest",
            "routine.leg_day_2"})
    );
}

TEST(SplitPlanner, E9_AllMuscleGroupsAreNamed) {
    const auto week =
        std::get<WeekPlan>(plan(*content::routine("split_3_days"), {Monday, Wednesday, Friday}));
    using gym::Muscle;
    EXPECT_TRUE(week[0].muscles.contains(Muscle::hamstrings));
    EXPECT_TRUE(week[0].muscles.contains(Muscle::quads));
    EXPECT_TRUE(week[0].hamstrings);
    EXPECT_TRUE(week[2].muscles.empty());
    EXPECT_EQ(week[2].others.front(), "group.chest");
    EXPECT_FALSE(week[2].rest);
    EXPECT_TRUE(week[1].rest);
}

TEST(SplitPlanner, E9_TheStripNeverLoopsInto24Hours) {
    const gym::Routine& routine = content::beginner_hamstrings();
    for (const Weekdays& close : {Weekdays{Monday, Tuesday}, Weekdays{Monday, Sunday}}) {
        const auto refused = std::get<SplitRefusal>(plan(routine, close));
        EXPECT_EQ(refused.why, Why::hamstrings_close);
        EXPECT_TRUE(std::holds_alternative<WeekPlan>(plan(routine, refused.nearest)));
    }
    EXPECT_EQ(
        std::get<SplitRefusal>(plan(routine, {Monday, Tuesday})),
        (SplitRefusal{Why::hamstrings_close, {Monday, Wednesday}})
    );
}

TEST(SplitPlanner, E9_TwoToSixDaysAndAsManyAsTheRoutineHas) {
    const gym::Routine& two = content::beginner_hamstrings();
    EXPECT_EQ(
        std::get<SplitRefusal>(plan(two, {Wednesday})),
        (SplitRefusal{Why::days_out_of_bounds, {Wednesday, Friday}})
    );
    const Weekdays three{Monday, Wednesday, Friday};
    const auto refused = std::get<SplitRefusal>(plan(two, three));
    EXPECT_EQ(refused.why, Why::other_count);
    EXPECT_EQ(refused.nearest.size(), 2u);
    for (const std::chrono::weekday kept : refused.nearest) {
        EXPECT_NE(std::find(three.begin(), three.end(), kept), three.end());
    }
    // For every number of days there is a shipped routine.
    for (const char* slug :
         {"legs_2_days",
          "split_3_days",
          "upper_lower_4_days",
          "split_5_days",
          "push_pull_legs_6_days"}) {
        const gym::Routine& routine = *content::routine(slug);
        EXPECT_TRUE(std::holds_alternative<WeekPlan>(plan(routine, usual_weekdays(routine))))
            << slug;
    }
}

TEST(SplitPlanner, E9_WhatFitsIntoNoWeekSaysSo) {
    gym::Routine routine = tests::week_of({});
    for (int offset = 0; offset < 4; ++offset) {
        routine.days.push_back(tests::leg_day(offset));
    }
    const auto refused = plan(routine, {Monday, Tuesday, Thursday, Saturday});
    EXPECT_EQ(std::get<SplitRefusal>(refused), (SplitRefusal{Why::not_possible, {}}));
    EXPECT_FALSE(sentence(std::get<SplitRefusal>(refused)).empty());
}

TEST(SplitPlanner, E9_C6_WhatADateIs) {
    const base::LocalDay sunday(std::chrono::year(2026) / 11 / 22);
    gym::Routine routine = content::beginner_hamstrings();
    EXPECT_TRUE(day_on(routine, sunday, content::exercises()).rest);
    routine.weekdays = {Wednesday, Sunday};
    const WeekDay day = day_on(routine, sunday, content::exercises());
    EXPECT_EQ(day.name, "routine.leg_day_2");
    EXPECT_EQ(day.weekday, Sunday);
    EXPECT_EQ(day.day, 3u);
}

RC_GTEST_PROP(SplitPlanner, E9_HamstringDaysAreNeverLessThan48HoursApart, ()) {
    gym::Routine routine = tests::week_of({});
    for (int offset = 0; offset < 7; ++offset) {
        switch (*rc::gen::inRange(0, 3)) {
        case 0:
            routine.days.push_back(tests::leg_day(offset));
            break;
        case 1:
            routine.days.push_back(tests::upper_day(offset));
            break;
        default:
            routine.days.push_back({offset, "Rest", {}});
        }
    }
    Weekdays chosen;
    for (unsigned day = 1; day <= 7; ++day) {
        if (*rc::gen::arbitrary<bool>()) {
            chosen.emplace_back(day);
        }
    }
    auto planned = plan(routine, chosen);
    if (const auto* refused = std::get_if<SplitRefusal>(&planned)) {
        const auto count = refused->nearest.size();
        RC_ASSERT(!sentence(*refused).empty());
        if (count < 2 || count > 6) {
            return;
        }
        planned = plan(routine, refused->nearest);
    }
    const WeekPlan week = std::get<WeekPlan>(planned); // what is offered instead is always good
    std::size_t trained = 0;
    for (std::size_t i = 0; i < week.size(); ++i) {
        RC_ASSERT(!week[i].name.empty());
        trained += week[i].rest ? 0 : 1;
        RC_ASSERT(!week[i].hamstrings || !week[(i + 1) % 7].hamstrings);
    }
    const auto days = std::count_if(routine.days.begin(), routine.days.end(), [](const auto& day) {
        return !day.rest();
    });
    RC_ASSERT(trained == static_cast<std::size_t>(days));
}

} // namespace

} // namespace training
