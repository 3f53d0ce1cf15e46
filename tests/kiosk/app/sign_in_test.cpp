// No gym card with them (J13): phone number and PIN, and cards that can be nobody's.
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

namespace kiosk::app {
namespace {

using namespace screens;
using namespace std::chrono_literals;

const gym::CardNumber random_card{"08A1B2C3"};
const gym::CardNumber lent{"phone 1234"};

void type(Story& story, std::string_view digits) {
    for (const char digit : digits) {
        story.press(std::string("pin_") + digit);
    }
}

// The hub is asked.
Story asking() {
    Story story;
    story.press("sign_in");
    type(story, "01512345678");
    story.press("pin_ok");
    type(story, "4711");
    story.press("pin_ok");
    return story;
}

} // namespace

TEST(SignIn, J13_PhoneNumberAndPinStandInForACard) {
    Story story = asking();
    EXPECT_EQ(story.effects.back(), Effect(AskSignIn{"01512345678", "4711"}));
    const std::size_t effects = story.effects.size();
    story.happen(Confirm{}); // asked once
    EXPECT_EQ(story.effects.size(), effects);
    story.happen(SignedIn{lent});
    EXPECT_EQ(story.effects.back(), Effect(AskProfile{lent}));
    story.happen(ProfileFound{lent, ada()});
    EXPECT_EQ(story.frame().screen, "set");
    EXPECT_TRUE(story.says("Ada"));
    story.happen(OpenPage{PageName::about});
    EXPECT_EQ(story.frame().screen, "pin") << "what is about them needs the PIN as ever";
}

TEST(SignIn, J13_PinIsNeverShown) {
    Story story;
    story.press("sign_in");
    type(story, "0151234");
    EXPECT_TRUE(story.says("0151234")) << "to be checked by who types it";
    story.press("pin_ok");
    const std::string before = story.words();
    type(story, "47");
    EXPECT_EQ(story.words(), before);
    EXPECT_FALSE(story.says("0151234"));
}

TEST(SignIn, J13_TooFewDigitsAreNotAsked) {
    Story story;
    story.press("sign_in");
    type(story, "015123");
    EXPECT_FALSE(story.offers("pin_ok"));
    type(story, "45678901234567"); // and too many are not taken
    EXPECT_TRUE(story.says("015123456789012"));
    story.press("pin_ok");
    type(story, "471");
    EXPECT_FALSE(story.offers("pin_ok"));
    story.press("pin_clear");
    EXPECT_FALSE(story.says("015123456789012"));
    story.press("pin_clear"); // nothing to clear any more: back to the number
    EXPECT_TRUE(story.says("015123456789012"));
}

TEST(SignIn, J13_WhatIsRefusedSaysWhatToDo) {
    for (const auto why :
         {SignInRefused::Why::wrong, SignInRefused::Why::locked, SignInRefused::Why::not_reached}) {
        Story story = asking();
        story.happen(SignInRefused{why, 15});
        EXPECT_EQ(story.frame().screen, "sign_in");
        EXPECT_FALSE(story.says("01512345678")) << "nothing is left for who comes next";
        EXPECT_TRUE(story.says(
            why == SignInRefused::Why::not_reached ? "train without a card" : "at the desk"
        )) << one_line(story.words());
    }
}

TEST(SignIn, J13_AnswerForWhoHasGoneSignsNobodyIn) {
    Story story = asking();
    story.press("back");
    story.happen(SignedIn{lent});
    EXPECT_EQ(story.frame().screen, "idle");
    Story other = asking();
    other.sign_in(bo_card, bo());
    other.happen(SignedIn{lent});
    EXPECT_FALSE(other.says("Ada"));
    EXPECT_NE(other.frame().screen, "occupied");
}

TEST(SignIn, J13_RandomNumberIsNeverAGuest) {
    Story story;
    story.tap(random_card);
    EXPECT_EQ(story.asked(), 0u) << "it names nobody";
    EXPECT_TRUE(story.says("Please use your gym card"));
    EXPECT_FALSE(story.offers("guest"));
    Story other_way = story;
    other_way.press("sign_in");
    EXPECT_EQ(other_way.frame().screen, "sign_in");
    other_way.pass(walk_away);
    EXPECT_EQ(other_way.frame().screen, "idle");
    story.happen(NoCard{});
    EXPECT_FALSE(story.model.visit);
    story.pass(question_shown);
    EXPECT_EQ(story.frame().screen, "idle");
}

TEST(SignIn, J9_J13_RandomNumberDisturbsNobody) {
    Story story;
    story.sign_in(ada_card, ada());
    story.tap(random_card);
    EXPECT_TRUE(story.says("Please use your gym card"));
    EXPECT_FALSE(story.says("Ada"));
    EXPECT_FALSE(story.offers("work_in") || story.offers("queue"));
    story.press("back");
    EXPECT_EQ(story.frame().screen, "set");
    story.press("finish");
    story.tap(random_card);
    story.press("back");
    EXPECT_EQ(story.frame().screen, "summary");
}

namespace {

// Ada trains, Bo stands beside with a phone.
Story asking_beside() {
    Story story;
    story.sign_in(ada_card, ada());
    story.tap(random_card);
    story.press("sign_in");
    EXPECT_FALSE(story.says("Ada")) << story.words();
    EXPECT_FALSE(story.offers("finish") || story.offers("hurt")) << "that is Ada's";
    type(story, "01512345678");
    story.press("pin_ok");
    type(story, "4711");
    story.press("pin_ok");
    return story;
}

} // namespace

TEST(SignIn, J9_J13_WorkingInWithPhoneNumberAndPin) {
    Story story = asking_beside();
    EXPECT_EQ(story.effects.back(), Effect(AskSignIn{"01512345678", "4711"}));
    story.happen(SignedIn{lent});
    EXPECT_EQ(story.frame().screen, "occupied");
    EXPECT_FALSE(story.says("Ada")) << story.words();
    story.press("work_in");
    EXPECT_EQ(story.effects.back(), Effect(AskProfile{lent}));
    story.happen(ProfileFound{lent, bo()});
    EXPECT_TRUE(story.says("Bo")) << story.words();
    EXPECT_EQ(story.model.partners.size(), 1u);
    EXPECT_TRUE(story.model.pages.empty()) << "no pad is left open";
}

TEST(SignIn, J16_J13_QueuingWithPhoneNumberAndPin) {
    Story story = asking_beside();
    story.happen(SignedIn{lent});
    story.press("queue");
    EXPECT_TRUE(story.says("You are in the queue"));
    story.press("back");
    story.press("finish");
    story.press("done");
    EXPECT_EQ(story.effects.back(), Effect(AskProfile{lent})) << "their turn";
}

TEST(SignIn, J9_J13_WithoutAnyCardTheWayIsBehindHelp) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("help");
    story.press("sign_in");
    EXPECT_EQ(story.frame().screen, "sign_in");
    EXPECT_FALSE(story.says("Ada"));
    story.press("back");
    EXPECT_EQ(story.frame().screen, "set");
    Story nobody;
    nobody.press("help");
    EXPECT_FALSE(nobody.offers("sign_in")) << "the idle screen has it";
}

TEST(SignIn, J9_J13_PadLeftAloneEndsNobodysTraining) {
    Story story;
    story.sign_in(ada_card, ada());
    story.tap(random_card);
    story.press("sign_in");
    type(story, "0151");
    story.pass(pad_waited_for);
    EXPECT_EQ(story.frame().screen, "set");
    EXPECT_TRUE(story.says("Ada"));
    story.tap(random_card);
    story.press("sign_in");
    EXPECT_FALSE(story.says("0151"));
}

TEST(SignIn, J9_J13_NextCardTakesWhatWasTypedAway) {
    Story story;
    story.sign_in(ada_card, ada());
    story.tap(random_card);
    story.press("sign_in");
    type(story, "0151");
    story.tap(bo_card);
    EXPECT_EQ(story.frame().screen, "occupied");
    story.press("back");
    EXPECT_EQ(story.frame().screen, "set") << story.words();
    Story late = asking_beside();
    late.tap(ada_card); // goes on with her set
    late.happen(SignedIn{lent});
    EXPECT_NE(late.frame().screen, "occupied");
}

} // namespace kiosk::app
