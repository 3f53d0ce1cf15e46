// J17: what was done elsewhere is told here in three touches and kept like any set.
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

namespace kiosk::app {
namespace {

using namespace screens;
using namespace std::chrono_literals;

gym::Profile who_squats() {
    gym::Profile member = ada();
    gym::LoggedSet squat = past_set(member, 50, opened() - 2 * 24h, 60, 8);
    squat.set.exercise = "squat";
    squat.set.station.reset();
    member.history.push_back(squat);
    return member;
}

Story at_list(const gym::Profile& member = who_squats()) {
    Story story;
    story.sign_in(ada_card, member);
    story.press("me");
    return story;
}

TEST(Elsewhere, J17_ThreeTouchesKeepASetPrefilledFromLastTime) {
    Story story = at_list();
    const int before = story.touches;
    story.press("elsewhere");
    story.press("exercise_squat");
    EXPECT_TRUE(story.says("60 kg × 8")) << story.words();
    story.press("save_2");
    EXPECT_EQ(story.touches - before, 3);
    ASSERT_EQ(story.sets().size(), 1u);
    const gym::Set set = story.sets().front();
    EXPECT_EQ(set.exercise, "squat");
    EXPECT_EQ(set.member, ada().member);
    EXPECT_FALSE(set.station) << "not done here";
    EXPECT_FALSE(set.target) << "nothing asked for it";
    EXPECT_EQ(set.load, gym::kilograms(60));
    EXPECT_EQ(set.reps, 8);
    EXPECT_EQ(set.reps_in_reserve, 2);
    EXPECT_TRUE(story.says(texts()("away.elsewhere_saved", fmt::arg("sets", "60 kg × 8"))));
}

TEST(Elsewhere, J17_FurtherSetsAreOneTouchEach) {
    Story story = at_list();
    story.press("elsewhere");
    story.press("exercise_squat");
    story.press("save_2");
    story.press("save_1");
    EXPECT_EQ(story.sets().size(), 2u);
    EXPECT_TRUE(story.says("60 kg × 8, 8"));
    story.press("back");
    story.press("back");
    story.press("finish");
    EXPECT_EQ(session_sets(*story.model.visit, story.model.now).size(), 2u) << "of this session";
}

TEST(Elsewhere, J17_WhatIsDoneAtTheStationGoesOnBeneath) {
    Story story;
    story.sign_in(ada_card, who_squats());
    story.press("load_up");
    const auto entry = std::get<SetEntry>(story.model.screen);
    story.press("me");
    story.press("elsewhere");
    story.press("exercise_squat");
    story.press("save_2");
    EXPECT_EQ(std::get<SetEntry>(story.model.screen), entry) << "no rest, and no step is lost";
    story.press("back");
    story.press("back");
    story.press("save_2");
    ASSERT_TRUE(std::holds_alternative<Rest>(story.model.screen));
    EXPECT_EQ(story.sets().back().exercise, "leg_curl");
}

TEST(Elsewhere, J17_TheStationsOwnExercisesAreNotOffered) {
    Story story = at_list();
    story.press("elsewhere");
    EXPECT_FALSE(story.offers("exercise_leg_curl"));
    EXPECT_TRUE(story.offers("back"));
    int seen = 0;
    for (;; story.press("leaf_after")) {
        for (const auto& target : story.frame().targets) {
            seen += target.name.starts_with("exercise_") ? 1 : 0;
        }
        if (!story.offers("leaf_after")) {
            break;
        }
    }
    EXPECT_GT(seen, 20) << "all others";
}

TEST(Elsewhere, J17_TheNewestOfTheLogComesFirst) {
    Story story = at_list();
    story.press("elsewhere");
    const auto frame = story.frame();
    const auto first =
        std::find_if(frame.targets.begin(), frame.targets.end(), [](const auto& target) {
            return target.name.starts_with("exercise_");
        });
    ASSERT_NE(first, frame.targets.end());
    EXPECT_EQ(first->name, "exercise_squat");
}

TEST(Elsewhere, J17_SteppersChangeLoadAndReps) {
    Story story = at_list();
    story.press("elsewhere");
    story.press("exercise_squat");
    story.press("load_up");
    story.press("reps_down");
    story.press("reps_down");
    story.press("save_3");
    EXPECT_EQ(story.sets().front().load, gym::kilograms(62.5));
    EXPECT_EQ(story.sets().front().reps, 6);
}

TEST(Elsewhere, J20_J17_ALoadFarFromTheLastIsAskedAbout) {
    Story story = at_list();
    story.press("elsewhere");
    story.press("exercise_squat");
    story.press("load_far_up");
    story.press("load_far_up");
    story.press("save_3");
    EXPECT_TRUE(story.sets().empty());
    EXPECT_TRUE(story.says("100 kg?")) << story.words();
    story.press("save_3");
    EXPECT_EQ(story.sets().front().load, gym::kilograms(100));
}

TEST(Elsewhere, Q13_J17_SidesAreCountedApart) {
    Story story = at_list();
    story.press("elsewhere");
    while (!story.offers("exercise_split_squat")) {
        story.press("leaf_after");
    }
    story.press("exercise_split_squat");
    story.press("reps_up");
    story.press("right_down");
    story.press("save_2");
    EXPECT_EQ(story.sets().front().reps, 11);
    EXPECT_EQ(story.sets().front().reps_right, 10);
}

TEST(Elsewhere, J17_ADiskThatRefusesIsSaid) {
    Story story = at_list();
    story.press("elsewhere");
    story.press("exercise_squat");
    story.disk = Story::Disk::refuses;
    story.press("save_2");
    EXPECT_TRUE(story.says(texts()("set.not_saved")));
    story.disk = Story::Disk::works;
    story.press("save_2");
    EXPECT_FALSE(story.says(texts()("set.not_saved")));
}

TEST(Elsewhere, Q10_J17_ItCanBeRemovedInTheLog) {
    Story story = at_list();
    story.press("elsewhere");
    story.press("exercise_squat");
    story.press("save_2");
    const std::size_t before = story.model.visit->history.size();
    story.press("back");
    story.press("log");
    story.press("remove_0");
    EXPECT_EQ(story.model.visit->history.size(), before - 1);
}

} // namespace
} // namespace kiosk::app
