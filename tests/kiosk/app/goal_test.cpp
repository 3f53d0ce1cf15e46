// H5: a goal is specific, measurable, achievable, relevant and has a day, or it is none.
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

#include <optional>

namespace kiosk::app {
namespace {

using namespace screens;
using namespace std::chrono_literals;

// One session a week for five weeks, a rep more each.
gym::Profile trained() {
    gym::Profile member = ada();
    member.history.clear();
    for (int session = 0; session < 5; ++session) {
        const base::Instant at = opened() - (31 - 7 * session) * 24h;
        member.history.push_back(
            past_set(member, static_cast<std::uint64_t>(session + 1), at, 45, 6 + session)
        );
    }
    member.trainee.training_since = opened() - 60 * 24h;
    return member;
}

Story at_goal(const gym::Profile& member = trained(), const gym::About& about = {}) {
    Story story;
    story.sign_in(ada_card, member);
    story.happen(OpenPage{PageName::goal});
    EXPECT_EQ(story.frame().screen, "pin") << "J22";
    story.unlock(about);
    EXPECT_EQ(story.frame().screen, "goal");
    return story;
}

// Strength at the leg curl in twelve weeks, as suggested, for strength.
Story made() {
    Story story = at_goal();
    story.press("goal_1");
    story.press("goal_weeks_12");
    story.press("goal_suggested");
    story.press("goal_why_strength");
    return story;
}

// The last one.
std::optional<wire::GoalChanged> goal_told(const Story& story) {
    std::optional<wire::GoalChanged> last;
    for (const wire::EventBody& body : story.kept()) {
        if (const auto* told = std::get_if<wire::GoalChanged>(&body)) {
            last = *told;
        }
    }
    return last;
}

std::string missing_line(const char* letter, const char* id) {
    return std::string(letter) + " – " + texts()(std::string("goal_page.") + id) + ": " +
           texts()(std::string("goal_page.") + id + "_missing");
}

TEST(Goal, H5_GetStrongerIsRejectedNamingTheMissingLetters) {
    Story story = at_goal();
    story.press("goal_1"); // stronger, at the leg curl: specific, and nothing else
    story.press("goal_save");
    EXPECT_FALSE(goal_told(story));
    EXPECT_TRUE(story.says(texts()("goal_page.missing")));
    EXPECT_FALSE(story.says(missing_line("S", "s")));
    EXPECT_TRUE(story.says(missing_line("M", "m"))) << story.words();
    EXPECT_TRUE(story.says(missing_line("A", "a")));
    EXPECT_TRUE(story.says(missing_line("R", "r")));
    EXPECT_TRUE(story.says(missing_line("T", "t")));
}

TEST(Goal, H5_EveryLetterLeadsToItsQuestion) {
    Story story = at_goal();
    story.press("goal_save");
    EXPECT_TRUE(story.says(missing_line("S", "s")));
    story.press("letter_s");
    EXPECT_TRUE(story.says(texts()("goal_page.ask_what")));
    story.press("letter_t");
    EXPECT_TRUE(story.says(texts()("goal_page.ask_when")));
    story.press("letter_r");
    EXPECT_TRUE(story.says(texts()("goal_page.ask_why")));
    story.press("letter_m");
    EXPECT_TRUE(story.says(texts()("goal_page.ask_what"))) << "a number of what?";
    story.press("goal_1");
    story.press("letter_m");
    EXPECT_TRUE(story.says(texts()("goal_page.ask_number")));
    EXPECT_TRUE(story.says(texts()("goal_page.day_first")));
}

TEST(Goal, H5_AWholeOneIsToldWithItsMilestoneAndTheToken) {
    Story story = made();
    EXPECT_TRUE(story.says(texts()("goal_page.whole")));
    EXPECT_TRUE(story.says("First milestone"));
    story.press("goal_save");
    const auto told = goal_told(story);
    ASSERT_TRUE(told);
    EXPECT_EQ(told->unlock, "right");
    ASSERT_TRUE(told->goal);
    EXPECT_EQ(told->goal->measure, gym::Measure::e1rm_kg);
    EXPECT_EQ(told->goal->exercise, "leg_curl");
    EXPECT_EQ(told->goal->until - told->goal->begin, std::chrono::weeks(12));
    EXPECT_EQ(told->goal->why, gym::Why::strength);
    EXPECT_GT(told->goal->to, told->goal->from);
    EXPECT_EQ(story.model.visit->profile->goal, told->goal);
    EXPECT_TRUE(story.says(texts()("goal_page.standing")));
}

TEST(Goal, H5_B1_TheReasonIsFilledInFromWhatWasTold) {
    gym::About about;
    about.why = gym::Why::posture;
    Story story = at_goal(trained(), about);
    story.press("goal_1");
    story.press("goal_weeks_8");
    story.press("goal_suggested");
    EXPECT_TRUE(story.says(texts()("goal_page.whole")));
    EXPECT_TRUE(story.says(texts()("why.posture")));
}

TEST(Goal, H5_R10_TooMuchIsRefusedAndTheNearestIsOffered) {
    Story story = at_goal();
    story.press("goal_1");
    story.press("goal_weeks_4");
    for (int far = 0; far < 12; ++far) {
        story.press("goal_number_far_up");
    }
    story.press("letter_r");
    story.press("goal_why_strength");
    story.press("goal_save");
    EXPECT_FALSE(goal_told(story));
    EXPECT_TRUE(story.says(missing_line("A", "a")));
    EXPECT_FALSE(story.says(missing_line("M", "m")));
    story.press("goal_nearest");
    EXPECT_TRUE(story.says(texts()("goal_page.whole")));
    story.press("goal_save");
    EXPECT_TRUE(goal_told(story));
}

TEST(Goal, H5_WithoutAMeasurementTheTestComesFirst) {
    Story story = at_goal();
    story.press("goal_0"); // sit-and-reach
    story.press("goal_weeks_8");
    EXPECT_TRUE(story.says(texts()("goal_page.test_first")));
    EXPECT_FALSE(story.offers("goal_number_up"));
    story.press("tests");
    EXPECT_EQ(story.frame().screen, "tests");
}

TEST(Goal, H5_NoDayIsFartherThanSixMonths) {
    Story story = made();
    story.press("letter_t");
    story.press("goal_weeks_24");
    story.press("goal_save");
    EXPECT_TRUE(goal_told(story));
}

TEST(Goal, G3_BodyWeightIsOfferedOnlyToWhoToldItAndOnlyUpwards) {
    EXPECT_FALSE(at_goal().offers("goal_3"));
    gym::About about;
    about.body_weight = gym::kilograms(70);
    Story story = at_goal(trained(), about);
    story.press("goal_3");
    story.press("goal_weeks_12");
    for (int step = 0; step < 3; ++step) {
        story.press("goal_number_down");
    }
    story.press("goal_save");
    EXPECT_FALSE(goal_told(story));
    EXPECT_TRUE(story.says(missing_line("A", "a")));
}

TEST(Goal, R28_NoStrengthBelow18) {
    gym::Profile member = trained();
    member.trainee.age = gym::AgeBand::under_18;
    gym::About about;
    about.body_weight = gym::kilograms(60);
    const Story story = at_goal(member, about);
    EXPECT_FALSE(story.offers("goal_1"));
    EXPECT_FALSE(story.offers("goal_3"));
    EXPECT_TRUE(story.offers("goal_2"));
}

TEST(Goal, H6_OneThatStandsCanBeChangedOrEnded) {
    Story story = made();
    story.press("goal_save");
    const auto before = story.model.visit->profile->goal;
    story.press("goal_change");
    EXPECT_TRUE(story.says(texts()("goal_page.ask_when")));
    EXPECT_EQ(story.model.visit->profile->goal, before) << "nothing is lowered silently";
    story.press("back");
    story.happen(OpenPage{PageName::goal});
    story.press("goal_end");
    EXPECT_EQ(story.model.visit->profile->goal, before) << "asked first";
    story.press("goal_keep");
    story.press("goal_end");
    story.press("goal_end_surely");
    EXPECT_FALSE(story.model.visit->profile->goal);
    ASSERT_TRUE(goal_told(story));
    EXPECT_FALSE(goal_told(story)->goal);
}

TEST(Goal, AFailingDiskKeepsTheAnswers) {
    Story story = made();
    story.disk = Story::Disk::refuses;
    story.press("goal_save");
    EXPECT_TRUE(story.says(texts()("about.not_saved")));
    EXPECT_FALSE(story.model.visit->profile->goal);
    story.disk = Story::Disk::works;
    story.press("goal_save");
    EXPECT_TRUE(story.model.visit->profile->goal);
}

TEST(Goal, J22_WhenThePinsTimeIsOverItIsAskedAgain) {
    Story story = made();
    story.model.visit->unlock.clear();
    story.press("goal_save");
    EXPECT_EQ(story.frame().screen, "pin");
    EXPECT_FALSE(goal_told(story));
    story.unlock({});
    story.press("goal_save");
    EXPECT_TRUE(goal_told(story));
}

} // namespace
} // namespace kiosk::app
