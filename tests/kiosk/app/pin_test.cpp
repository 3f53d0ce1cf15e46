// J22: a tap is a name. What is about the person opens behind a PIN, for this visit alone.
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

namespace kiosk::app {
namespace {

using namespace screens;
using namespace std::chrono_literals;
using Why = UnlockRefused::Why;

Story at_pad(const gym::Profile& member = ada()) {
    Story story;
    story.sign_in(ada_card, member);
    story.happen(OpenPage{PageName::pin});
    return story;
}

int filled_dots(const Story& story) {
    int count = 0;
    for (const ui::Shape& shape : story.frame().drawing.shapes) {
        const auto* box = std::get_if<ui::Box>(&shape);
        count += box != nullptr && box->rect.width == 28 && box->fill == ui::theme::go ? 1 : 0;
    }
    return count;
}

TEST(Pin, J22_ShowsHowManyDigitsAndNeverWhich) {
    Story story = at_pad();
    const std::string before = story.words();
    story.press("pin_7");
    story.press("pin_7");
    EXPECT_EQ(filled_dots(story), 2);
    EXPECT_EQ(story.words(), before);
    story.press("pin_clear");
    EXPECT_EQ(filled_dots(story), 0);
}

TEST(Pin, J22_AsksTheHubForFourToSixDigits) {
    Story story = at_pad();
    for (int digit = 0; digit < 3; ++digit) {
        story.press("pin_1");
    }
    EXPECT_FALSE(story.offers("pin_ok"));
    story.happen(Confirm{});
    for (int digit = 0; digit < 5; ++digit) {
        story.press("pin_2");
    }
    EXPECT_EQ(filled_dots(story), 6);
    story.press("pin_ok");
    const AskUnlock asked{ada_card, "111222"};
    EXPECT_EQ(story.effects.back(), Effect(asked));
    const std::size_t effects = story.effects.size();
    story.happen(Confirm{}); // asked once
    EXPECT_EQ(story.effects.size(), effects);
}

TEST(Pin, J22_TheRightOneOpensForThisVisit) {
    Story story = at_pad();
    gym::About about;
    about.bones = true;
    story.unlock(about);
    EXPECT_EQ(story.frame().screen, "set");
    EXPECT_EQ(story.model.visit->unlock, "right");
    EXPECT_TRUE(story.model.visit->profile->about.bones);
    story.press("finish");
    EXPECT_EQ(story.model.visit->unlock, "right");
    story.press("done");
    story.sign_in(ada_card, ada());
    EXPECT_TRUE(story.model.visit->unlock.empty());
}

TEST(Pin, J22_WalkingAwayForgetsIt) {
    Story story = at_pad();
    story.unlock({});
    story.pass(walk_away + 1s);
    EXPECT_FALSE(story.model.visit);
}

// The hub takes a token for ten minutes; what is told after that would be lost there.
TEST(Pin, J22_ItIsOverBeforeTheHubTakesItNoMore) {
    Story story = at_pad();
    story.unlock({});
    for (int minute = 0; minute < 9; ++minute) {
        story.pass(1min);
        story.press("load_up");
    }
    EXPECT_EQ(story.model.visit->unlock, "right");
    story.pass(1min);
    EXPECT_TRUE(story.model.visit);
    EXPECT_TRUE(story.model.visit->unlock.empty());
}

TEST(Pin, J22_AnAnswerToSomebodyElseOpensNothing) {
    Story story = at_pad();
    story.enter_pin("1234");
    story.press("finish");
    story.press("done");
    gym::Profile other = bo();
    other.has_pin = true;
    story.sign_in(bo_card, other);
    story.happen(OpenPage{PageName::pin});
    story.enter_pin("9999");
    gym::About about;
    about.body_weight = gym::kilograms(61);
    story.happen(Unlocked{ada_card, "adas", about});
    EXPECT_TRUE(story.model.visit->unlock.empty());
    EXPECT_FALSE(story.model.visit->profile->about.body_weight);
    EXPECT_TRUE(story.says(texts()("pin.asking"))) << "still waits for its own answer";
    story.happen(UnlockRefused{ada_card, Why::wrong, 2, 0});
    story.happen(NotReached{ada_card});
    EXPECT_TRUE(story.says(texts()("pin.asking")));
}

TEST(Pin, J22_AnAnswerToAClosedPadOpensNoPage) {
    Story story = at_pad();
    story.enter_pin("1234");
    story.press("back");
    story.happen(Unlocked{ada_card, "right", {}});
    EXPECT_EQ(story.frame().screen, "set");
}

TEST(Pin, J22_TellsWhatTheHubSays) {
    const auto after = [](const Message& answer) {
        Story story = at_pad();
        story.enter_pin("1234");
        story.happen(answer);
        EXPECT_EQ(filled_dots(story), 0);
        EXPECT_TRUE(story.model.visit->unlock.empty());
        return story;
    };
    EXPECT_TRUE(after(UnlockRefused{ada_card, Why::wrong, 1, 0}).says("1 try is left"));
    EXPECT_TRUE(after(UnlockRefused{ada_card, Why::wrong, 3, 0}).says("3 tries are left"));
    EXPECT_TRUE(after(UnlockRefused{ada_card, Why::locked, 0, 15}).says("in 15 minutes"));
    EXPECT_TRUE(after(NotReached{ada_card}).says(texts()("pin.not_reached")));
    EXPECT_TRUE(after(UnlockRefused{ada_card, Why::unknown_card, 0, 0}).says("does not know"));
    const Story none = after(UnlockRefused{ada_card, Why::no_pin, 0, 0});
    EXPECT_TRUE(none.says("at the desk"));
    EXPECT_FALSE(none.offers("pin_1"));
}

TEST(Pin, J22_WithNoneStaffHelps) {
    gym::Profile without = ada();
    without.has_pin = false;
    const Story story = at_pad(without);
    EXPECT_TRUE(story.says("at the desk"));
    EXPECT_FALSE(story.offers("pin_1"));
}

TEST(Pin, J22_AGuestHasNoPad) {
    Story story;
    story.press("no_card");
    story.happen(OpenPage{PageName::pin});
    EXPECT_EQ(story.frame().screen, "set");
}

} // namespace
} // namespace kiosk::app
