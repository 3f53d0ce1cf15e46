// During the rest: the clock, and the set just saved, which can still be changed or removed (J5,
// J11, Q6).
#include "kiosk/ui/motion.hpp"
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

namespace kiosk::app {
namespace {

using namespace screens;
using namespace std::chrono_literals;

class Resting : public testing::Test {
protected:
    Story story;

    void SetUp() override {
        story.sign_in(ada_card, ada());
        story.press("save_2");
        ASSERT_EQ(story.frame().screen, "rest");
    }
};

// Q6: the load stays in sight, and the clock is over nothing.
TEST_F(Resting, Q6TheClockNeverHidesTheLoad) {
    EXPECT_TRUE(story.says("\n45\nkg\n"));
    EXPECT_TRUE(story.says("8–12 reps"));
    story.press("change");
    EXPECT_TRUE(story.says("\n45\nkg\n"));
    EXPECT_TRUE(story.says("1:29") || story.says("1:30")) << story.words();
}

TEST_F(Resting, Q6FifteenSecondsMoreOrLess) {
    story.press("rest_longer");
    EXPECT_TRUE(story.says("1:45")) << story.words();
    story.press("rest_shorter");
    story.press("rest_shorter");
    EXPECT_TRUE(story.says("1:14")) << story.words();
    story.pass(73s);
    EXPECT_EQ(story.frame().screen, "rest");
    story.pass(1s);
    EXPECT_EQ(story.frame().screen, "set");
}

TEST_F(Resting, Q6ShorterThanNothingIsOver) {
    story.pass(80s);
    story.press("rest_shorter");
    story.pass(0s);
    EXPECT_EQ(story.frame().screen, "set");
    EXPECT_TRUE(story.says("Set 2 of 3"));
}

TEST_F(Resting, Q6EndsWithinATenthOfASecond) {
    const auto& rest = std::get<Rest>(story.model.screen);
    EXPECT_EQ(rest.ends - rest.started, 90s);
    EXPECT_EQ(wakes_at(story.model), rest.ends);
}

// Every second looks different, and the frame says when.
TEST_F(Resting, TheClockAsksToBePaintedEverySecond) {
    story.pass(ui::motion_time); // the mark of the set has come
    for (int second = 0; second < 5; ++second) {
        const std::string before = story.words();
        const auto changes = story.frame().changes_at;
        ASSERT_TRUE(changes);
        EXPECT_GT(*changes, story.model.now);
        EXPECT_LE(*changes, story.model.now + 1s);
        story.happen(Tick{*changes});
        EXPECT_NE(story.words(), before);
    }
}

TEST_F(Resting, CanBeSkipped) {
    story.press("start_now");
    EXPECT_EQ(story.frame().screen, "set");
    EXPECT_TRUE(story.says("Set 2 of 3"));
}

TEST(Pace, RestsAndWaitsRunFaster) {
    Story story;
    story.model.pace = 30;
    story.sign_in(ada_card, ada());
    story.press("save_2");
    story.pass(2s);
    EXPECT_EQ(story.frame().screen, "rest");
    story.pass(1s);
    EXPECT_EQ(story.frame().screen, "set");
    story.pass(5s);
    EXPECT_TRUE(story.model.visit);
    story.pass(1s);
    EXPECT_FALSE(story.model.visit);
}

// A correction is a new entry that replaces the old one; the clock runs on.
TEST_F(Resting, J11AChangeReplacesTheSet) {
    const base::Instant ends = std::get<Rest>(story.model.screen).ends;
    story.press("change");
    EXPECT_EQ(story.frame().screen, "change");
    story.press("load_down");
    story.press("reps_down");
    story.press("save_1");
    ASSERT_EQ(story.sets().size(), 2u);
    const gym::Set corrected = story.sets().back();
    EXPECT_EQ(corrected.replaces, (gym::SetId{"STATION", Story::boot, 2}));
    EXPECT_EQ(corrected.load, gym::kilograms(42.5));
    EXPECT_EQ(corrected.reps, 11);
    EXPECT_EQ(corrected.reps_in_reserve, 1);
    EXPECT_EQ(corrected.target->load, gym::kilograms(45)) << "what the screen asked for";
    EXPECT_EQ(story.frame().screen, "rest");
    EXPECT_EQ(std::get<Rest>(story.model.screen).ends, ends);
    EXPECT_TRUE(story.says("42.5 × 11\n1 left")) << story.words();
    EXPECT_TRUE(story.says("Today\n42.5 kg × 11\n")) << "not counted twice: " << story.words();
    EXPECT_TRUE(story.says("next: set 2 of 3"));
}

TEST_F(Resting, AChangeOfAChangeReplacesTheLatter) {
    story.press("change");
    story.press("save_1");
    story.press("change");
    story.press("save_0");
    ASSERT_EQ(story.sets().size(), 3u);
    EXPECT_EQ(story.sets().back().replaces, (gym::SetId{"STATION", Story::boot, 3}));
    EXPECT_TRUE(story.says("next: set 2 of 3"));
}

// Q10: what was derived from the set follows.
TEST_F(Resting, Q10RecordsFollowTheChange) {
    story.press("change");
    story.press("load_up");
    story.press("save_2");
    EXPECT_TRUE(story.says("then 47.5 kg")) << story.words();
    story.press("finish");
    EXPECT_TRUE(story.says("Kilograms moved\n570\n")) << story.words();
}

TEST_F(Resting, Q10ARemovedSetIsVoidedAndAskedForAgain) {
    story.press("change");
    story.press("remove");
    const wire::EventBody voided = wire::SetVoided{{"STATION", Story::boot, 2}};
    EXPECT_EQ(story.kept().back(), voided);
    EXPECT_EQ(story.frame().screen, "set");
    EXPECT_TRUE(story.says("Set 1 of 3"));
    story.press("finish");
    EXPECT_TRUE(story.says("Sets\n0\n"));
}

TEST_F(Resting, AChangeCanBeLeft) {
    const std::size_t before = story.kept().size();
    story.press("change");
    story.press("load_up");
    story.press("back");
    EXPECT_EQ(story.frame().screen, "rest");
    EXPECT_TRUE(story.says("45 × 12"));
    EXPECT_EQ(story.kept().size(), before);
}

// Nobody is torn out of a change by the end of the rest.
TEST_F(Resting, TheRestWaitsForAnOpenChange) {
    story.press("change");
    story.pass(120s);
    EXPECT_EQ(story.frame().screen, "change");
    story.press("back");
    story.pass(0s);
    EXPECT_EQ(story.frame().screen, "set");
}

TEST_F(Resting, AnOpenChangeIsLeftAloneNoLongerThanASet) {
    story.press("change");
    const base::Instant ends = std::get<Rest>(story.model.screen).ends;
    story.pass(ends + walk_away - story.model.now);
    EXPECT_FALSE(story.model.visit);
    EXPECT_FALSE(story.says("Ada"));
}

} // namespace
} // namespace kiosk::app
