// H2, H6: what became more, and how the goal stands, at a kiosk.
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace kiosk::app {
namespace {

using namespace screens;
using namespace std::chrono_literals;

constexpr base::Duration week = 7 * 24h;

void add_session(gym::Profile& member, base::Duration ago, int sets, int reps, double kg) {
    for (int set = 0; set < sets; ++set) {
        member.history.push_back(
            past_set(member, member.history.size() + 1, opened() - ago + set * 3min, kg, reps)
        );
    }
}

gym::Profile with_sessions(int sets, int reps, double kg = 40) {
    gym::Profile member = ada();
    member.history.clear();
    add_session(member, 2 * week, 3, 10, 40);
    add_session(member, 72h, sets, reps, kg);
    return member;
}

Story at_progress(const gym::Profile& member) {
    Story story;
    story.sign_in(ada_card, member);
    story.press("me");
    story.press("progress");
    EXPECT_EQ(story.frame().screen, "progress");
    return story;
}

gym::Goal goal(double from, double to) {
    const auto today = base::Zone::named("Europe/Berlin")->day(opened());
    return {
        gym::Measure::sit_and_reach_cm,
        "",
        from,
        to,
        today - std::chrono::weeks(5),
        today + std::chrono::weeks(5),
        gym::Why::posture};
}

void reach(gym::Profile& member, base::Duration ago, double cm) {
    member.assessments.push_back(
        {{"S", 1, member.assessments.size() + 1}, opened() - ago, {"sit_and_reach", cm, {}}}
    );
}

TEST(Progress, H2_MoreRepsAtOneLoadAreProgress) {
    const Story story = at_progress(with_sessions(3, 12));
    EXPECT_TRUE(story.says("More reps: 30 → 36"));
    EXPECT_TRUE(story.says(texts()("progress.counts")));
    EXPECT_FALSE(story.says("More weight"));
}

TEST(Progress, H2_MoreSetsAtOneLoadAreProgress) {
    const Story story = at_progress(with_sessions(4, 10));
    EXPECT_TRUE(story.says("More sets: 3 → 4"));
    EXPECT_TRUE(story.says(texts()("progress.counts")));
}

TEST(Progress, H2_ShowsWeightRepsAndSetsAndSinceWhen) {
    const Story story = at_progress(with_sessions(3, 8, 42.5));
    for (const char* title : {"Heaviest, kg", "Reps in a session", "Sets a week"}) {
        EXPECT_TRUE(story.says(title)) << title;
    }
    EXPECT_TRUE(story.says("More weight: 40 kg → 42.5 kg"));
    EXPECT_FALSE(story.says(texts()("progress.counts")));
    EXPECT_TRUE(story.says("since 12 Nov"));
    EXPECT_TRUE(std::ranges::any_of(story.frame().drawing.shapes, [](const ui::Shape& shape) {
        return std::holds_alternative<ui::Polygon>(shape);
    })) << "the heavier set is a best";
}

TEST(Progress, H2_NothingMoreIsSteadyAndNoBlame) {
    EXPECT_TRUE(at_progress(with_sessions(3, 10)).says(texts()("progress.steady")));
    gym::Profile newcomer = bo();
    newcomer.has_pin = true;
    EXPECT_TRUE(at_progress(newcomer).says(texts()("progress.none_yet")));
}

TEST(Progress, E5_F3_VolumeAndFlexibilityAreOneTouchAway) {
    gym::Profile member = ada();
    reach(member, 4 * week, 30);
    Story story = at_progress(member);
    story.press("progress_turn");
    EXPECT_TRUE(story.says("Moved in a week, kg"));
    EXPECT_TRUE(story.says("Sit and reach, cm"));
    EXPECT_FALSE(story.says(texts()("progress.no_test")));
    story.press("tests");
    EXPECT_EQ(story.frame().screen, "tests");
}

TEST(Progress, H6_OnTrackAheadAndBehindWithTheNextStep) {
    const auto told = [](double cm) {
        gym::Profile member = ada();
        member.goal = goal(30, 40);
        reach(member, 3 * week, cm);
        return at_progress(member);
    };
    EXPECT_TRUE(told(35).says("On track: 35 cm"));
    EXPECT_TRUE(told(38).says("Ahead: 38 cm"));
    EXPECT_TRUE(told(33).says("Behind: 33 cm"));
    EXPECT_TRUE(told(35).says("stretch on 2 days"));
    EXPECT_TRUE(told(40).says(texts()("progress.reached")));
}

TEST(Progress, H6_AfterTwoWeeksBehindAnewIsOfferedAndNothingIsLowered) {
    gym::Profile member = ada();
    member.goal = goal(30, 40);
    reach(member, 4 * week, 30.5);
    Story story = at_progress(member);
    EXPECT_TRUE(story.says(texts()("progress.reset")));
    EXPECT_TRUE(story.says(texts()("progress.set_anew")));
    EXPECT_TRUE(std::ranges::none_of(story.kept(), [](const wire::EventBody& body) {
        return std::holds_alternative<wire::GoalChanged>(body);
    }));
    EXPECT_EQ(story.model.visit->profile->goal, member.goal);
}

TEST(Progress, H6_WhatWasNotMeasuredIsNotBehind) {
    gym::Profile member = ada();
    member.goal = goal(30, 40);
    reach(member, 8 * week, 30);
    const Story story = at_progress(member);
    EXPECT_TRUE(story.says(texts()("progress.not_measured")));
    EXPECT_FALSE(story.says(texts()("progress.reset")));
    EXPECT_FALSE(story.says("Behind"));
}

TEST(Progress, J22_ATapShowsNoBodyWeight) {
    gym::Profile member = ada();
    member.goal = goal(61, 64);
    member.goal->measure = gym::Measure::body_weight_kg;
    Story story = at_progress(member);
    EXPECT_FALSE(story.says("64"));
    EXPECT_FALSE(story.says("61"));
    EXPECT_TRUE(story.says(texts()("progress.hidden")));
    story.press("progress_turn");
    EXPECT_FALSE(story.says("64"));
}

} // namespace
} // namespace kiosk::app
