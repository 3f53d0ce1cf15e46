// What a set won is said right after it, in the rest: real progress only, and only as long as the
// set stands (H4, N12, Q10).
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

namespace kiosk::app {
namespace {

using namespace screens;
using namespace std::chrono_literals;

const char* const heaviest = "Your heaviest yet: 47.5 kg";
const char* const easier = "Same work, easier: 45 kg × 12";
const char* const back = "Back again. Good to see you.";

// 12 at 45 kg, as often as told and the newest 36 hours ago, with so many left each time.
gym::Profile ada_with(std::initializer_list<int> left) {
    gym::Profile profile = ada();
    profile.history.clear();
    base::Instant at = opened() - 36h - static_cast<int>(left.size()) * 72h;
    std::uint64_t seq = 0;
    for (const int each : left) {
        profile.history.push_back(past_set(profile, ++seq, at += 72h, 45, 12));
        profile.history.back().set.reps_in_reserve = each;
    }
    return profile;
}

Story resting(const gym::Profile& profile, const char* save, int steps_up = 0) {
    Story story;
    story.sign_in(ada_card, profile);
    while (std::get<SetEntry>(story.model.screen).load > gym::kilograms(45)) {
        story.press("load_down");
    }
    for (int step = 0; step < steps_up; ++step) {
        story.press("load_up");
    }
    story.press(save);
    EXPECT_EQ(story.frame().screen, "rest");
    return story;
}

TEST(Won, H4_J6_ARecordIsCheeredInTheRestOfTheSetThatMadeIt) {
    Story story = resting(ada(), "save_2", 1);
    EXPECT_TRUE(story.says(heaviest)) << story.words();
    story.press("start_now");
    EXPECT_FALSE(story.says(heaviest)) << "not while lifting";
    story.press("save_2");
    EXPECT_EQ(story.frame().screen, "rest");
    EXPECT_FALSE(story.says(heaviest)) << "the same again is none: " << story.words();
}

// Q6: the cheer takes the room of what was done today, nothing else's.
TEST(Won, Q6_TheCheerHidesNeitherTheLoadNorTheClockNorTheSet) {
    Story story = resting(ada(), "save_2", 1);
    ASSERT_TRUE(story.says(heaviest));
    EXPECT_TRUE(story.says("\n47.5\nkg\n")) << story.words();
    EXPECT_TRUE(story.says("1:29") || story.says("1:30")) << story.words();
    EXPECT_TRUE(story.says("then 47.5 kg"));
    EXPECT_TRUE(story.says("47.5 × 12"));
    EXPECT_TRUE(story.offers("change"));
}

TEST(Won, N12_TheSameWeightEasierIsAVictory) {
    EXPECT_TRUE(resting(ada_with({0, 1}), "save_2").says(easier));
    EXPECT_FALSE(resting(ada_with({2, 2}), "save_2").says(easier)) << "as hard as before";
    EXPECT_FALSE(resting(ada_with({1}), "save_3").says(easier)) << "two sessions may be chance";
}

TEST(Won, N12_BackAfterABreakIsAVictoryOnce) {
    gym::Profile away = ada_with({2});
    away.history.front().at = opened() - 20 * 24h;
    Story story = resting(away, "save_2");
    EXPECT_TRUE(story.says(back)) << story.words();
    story.press("start_now");
    story.press("save_2");
    EXPECT_FALSE(story.says(back)) << story.words();
}

// The set that brings somebody back is a working set: there is a rest after a ramp, too.
TEST(Won, N12_AWarmUpIsNotYetBack) {
    gym::Profile away = ada_with({2});
    away.history.front().at = opened() - 20 * 24h;
    away.trainee.warm_ups = gym::WarmUpChoice::automatic;
    Story story;
    story.sign_in(ada_card, away);
    while (story.offers("save_warm_up")) {
        story.press("save_warm_up");
        story.pass(1s);
        EXPECT_FALSE(story.says(back)) << story.words();
    }
    story.pass(60s);
    ASSERT_TRUE(story.offers("save_2")) << story.words();
    story.press("save_2");
    EXPECT_TRUE(story.says(back)) << story.words();
}

TEST(Won, Q10_ACorrectedSetTakesItsCheerAlong) {
    Story story = resting(ada(), "save_2", 1);
    ASSERT_TRUE(story.says(heaviest));
    story.press("change");
    story.press("load_down");
    story.press("save_2");
    ASSERT_EQ(story.frame().screen, "rest");
    EXPECT_FALSE(story.says(heaviest)) << story.words();
    EXPECT_FALSE(story.says("heaviest yet"));
    story.press("change");
    story.press("load_up");
    story.press("save_2");
    EXPECT_TRUE(story.says(heaviest)) << story.words();
}

TEST(Won, Q10_ARemovedSetTakesItsCheerAlong) {
    Story story = resting(ada(), "save_2", 1);
    ASSERT_TRUE(story.says(heaviest));
    story.press("change");
    story.press("remove");
    EXPECT_FALSE(story.says("heaviest yet")) << story.words();
    story.press("save_2");
    EXPECT_FALSE(story.says("heaviest yet")) << story.words();
    story.press("start_now");
    story.press("load_up");
    story.press("save_2");
    EXPECT_TRUE(story.says(heaviest)) << "the first of it again: " << story.words();
}

// One removed in the log while the rest runs is a set that never was.
TEST(Won, Q10_RemovedInTheLogTheCheerIsGoneToo) {
    Story story = resting(ada(), "save_2", 1);
    story.press("start_now");
    story.press("load_up");
    story.press("save_2");
    ASSERT_TRUE(story.says("Your heaviest yet: 50 kg")) << story.words();
    story.press("me");
    story.press("log");
    story.press("remove_0");
    story.press("back");
    story.press("back");
    EXPECT_FALSE(story.says("heaviest yet")) << story.words();
}

// Both kinds of best would be the guest's own of a minute ago.
TEST(Won, H4_AGuestIsCheeredForNothing) {
    Story story;
    story.press("no_card");
    for (int set = 0; set < 2; ++set) {
        story.press("load_up");
        story.press("save_2");
        ASSERT_EQ(story.frame().screen, "rest");
        EXPECT_FALSE(story.says("yet")) << story.words();
        story.press("start_now");
    }
}

TEST(Won, H4_TheFirstDayOfAnExerciseIsSomethingToStartFrom) {
    Story story;
    story.sign_in(bo_card, bo());
    story.press("save_3");
    EXPECT_FALSE(story.says("yet")) << story.words();
    story.press("start_now");
    story.press("load_up");
    story.press("save_2");
    EXPECT_FALSE(story.says("yet")) << story.words();
}

} // namespace
} // namespace kiosk::app
