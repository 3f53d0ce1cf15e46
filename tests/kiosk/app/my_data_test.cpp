// N9: a member's own data leaves with them, and they are forgotten when they say so.
#include "tests/kiosk/app/story.hpp"
#include "tests/kiosk/screens/code.hpp"

#include <gtest/gtest.h>

namespace kiosk::app {
namespace {

using namespace screens;
using namespace std::chrono_literals;
using wire::ExportFormat;

Story at_my_data() {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("me");
    story.press("my_data");
    story.unlock({});
    return story;
}

TEST(MyData, J22_OpensBehindThePinAlone) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("me");
    story.press("my_data");
    EXPECT_EQ(story.frame().screen, "pin");
    EXPECT_FALSE(story.offers("csv"));
    story.unlock({});
    EXPECT_TRUE(story.offers("csv"));
    story.press("back");
    EXPECT_EQ(story.frame().screen, "me");
}

TEST(MyData, N9_TheWholeLogGoesOntoAStick) {
    Story story = at_my_data();
    story.press("csv");
    EXPECT_EQ(story.effects.back(), Effect(AskExport{ada_card, "right", ExportFormat::csv}));
    EXPECT_TRUE(story.says(texts()("away.fetching")));
    const std::string text = "Date,Notes\n2026-11-24,\"one\nnote\"\n2026-11-24,\n";
    story.happen(ExportFound{ada_card, ExportFormat::csv, text});
    EXPECT_EQ(
        story.effects.back(), Effect(PutOnStick{ada_card, "gymfloor-2026-11-26", "csv", text})
    );
    EXPECT_TRUE(story.says(texts()("away.writing")));
    story.happen(OnStick{ada_card, "gymfloor-2026-11-26-2.csv"});
    EXPECT_TRUE(story.says("2 sets are on your stick")) << story.words();
    EXPECT_TRUE(story.says("gymfloor-2026-11-26-2.csv"));
    story.press("choices");
    EXPECT_TRUE(story.offers("json"));
}

TEST(MyData, N9_JsonIsOfferedToo) {
    Story story = at_my_data();
    story.press("json");
    const std::string text = "{\"sets\":[\n{\"a\":1},\n{\"a\":2},\n{\"a\":\"\\n{\"}\n]}\n";
    story.happen(ExportFound{ada_card, ExportFormat::json, text});
    story.happen(OnStick{ada_card, "gymfloor-2026-11-26.json"});
    EXPECT_TRUE(story.says("3 sets are on your stick")) << story.words();
}

TEST(MyData, N9_WhatGoesWrongIsSaidAndCanBeTriedAgain) {
    const auto trouble = [](const Message& answer, bool after_fetch) {
        Story story = at_my_data();
        story.press("csv");
        if (after_fetch) {
            story.happen(ExportFound{ada_card, ExportFormat::csv, "Date\n"});
        }
        story.happen(answer);
        EXPECT_TRUE(story.offers("csv"));
        return story.words();
    };
    using Why = NotOnStick::Why;
    const auto says = [](const std::string& words, const char* id) {
        EXPECT_NE(one_line(words).find(texts()(id)), std::string::npos) << words;
    };
    says(trouble(NotReached{ada_card}, false), "away.not_reached");
    says(trouble(NotOnStick{ada_card, Why::no_stick}, true), "away.no_stick");
    says(trouble(NotOnStick{ada_card, Why::failed}, true), "away.not_written");
}

TEST(MyData, J22_AnUnlockThatIsOverAsksForThePinAgain) {
    Story story = at_my_data();
    story.press("csv");
    story.happen(UnlockRefused{ada_card, UnlockRefused::Why::over, 0, 0});
    EXPECT_EQ(story.frame().screen, "pin");
    story.unlock({});
    EXPECT_TRUE(story.offers("csv"));
}

TEST(MyData, J9_AnAnswerForSomebodyElseIsNotTaken) {
    Story story = at_my_data();
    story.press("csv");
    story.happen(ExportFound{bo_card, ExportFormat::csv, "Date\nBo's\n"});
    EXPECT_TRUE(story.says(texts()("away.fetching")));
    for (const Effect& effect : story.effects) {
        EXPECT_FALSE(std::holds_alternative<PutOnStick>(effect));
    }
}

TEST(MyData, N9_TheNewestSetsAreACode) {
    Story story = at_my_data();
    story.press("newest");
    EXPECT_EQ(
        read_code(story.frame().drawing, 1),
        "My newest sets\n"
        "2026-11-23 Seated leg curl 45 kg × 11\n"
        "2026-11-23 Seated leg curl 45 kg × 12\n"
        "2026-11-23 Seated leg curl 45 kg × 12"
    );
    EXPECT_TRUE(story.says("The newest 3 sets."));
}

TEST(MyData, N9_OfALongLogTheCodeHoldsTheNewestThatFit) {
    Story story;
    gym::Profile member = ada();
    for (std::uint64_t i = 0; i < 200; ++i) {
        member.history.push_back(past_set(member, 100 + i, opened() - 2 * 24h + i * 1min, 50, 9));
    }
    story.sign_in(ada_card, member);
    story.happen(OpenPage{PageName::my_data});
    story.unlock({});
    story.press("newest");
    const std::string text = read_code(story.frame().drawing, 1);
    const auto lines = std::count(text.begin(), text.end(), '\n');
    EXPECT_GT(lines, 10);
    EXPECT_TRUE(story.says(texts().plural("away.newest_words", lines))) << story.words();
}

ui::Rect place_of(const Story& story, const std::string& name) {
    for (const auto& target : story.frame().targets) {
        if (target.name == name) {
            return target.rect;
        }
    }
    return {};
}

Story at_forget() {
    Story story = at_my_data();
    story.press("forget");
    return story;
}

TEST(Forget, N9_IsAskedTwiceAtTwoPlaces) {
    Story story = at_forget();
    EXPECT_TRUE(story.says(texts()("away.forget_goes")));
    EXPECT_TRUE(story.says(texts()("away.forget_stays")));
    const ui::Rect first = place_of(story, "go_on");
    story.press("go_on");
    for (const Effect& effect : story.effects) {
        EXPECT_FALSE(std::holds_alternative<AskForget>(effect)) << "one touch is not enough";
    }
    const ui::Rect second = place_of(story, "forget_now");
    EXPECT_FALSE(second.contains({first.x + first.width / 2, first.y + first.height / 2}));
    story.press("forget_now");
    EXPECT_EQ(story.effects.back(), Effect(AskForget{ada_card, "right"}));
}

TEST(Forget, N9_KeepingIsOneTouchAtBothQuestions) {
    Story story = at_forget();
    story.press("keep");
    EXPECT_TRUE(story.offers("csv"));
    story.press("forget");
    story.press("go_on");
    story.press("keep");
    EXPECT_TRUE(story.offers("csv"));
    story.press("forget");
    EXPECT_TRUE(story.offers("go_on")) << "begins anew";
}

TEST(Forget, N9_TheReceiptIsShownAndWhoeverLeavesItIsSignedOut) {
    for (const char* way_out : {"sign_out", "back"}) {
        Story story = at_forget();
        story.press("go_on");
        story.press("forget_now");
        EXPECT_TRUE(story.says(texts()("away.forgetting")));
        story.happen(Forgotten{ada_card, "2026-11-26 abcd1234"});
        EXPECT_TRUE(story.says("2026-11-26 abcd1234"));
        EXPECT_EQ(read_code(story.frame().drawing, 1), "2026-11-26 abcd1234");
        EXPECT_FALSE(story.offers("hurt")) << "nothing of a member's is offered";
        EXPECT_FALSE(story.offers("finish"));
        story.press(way_out);
        EXPECT_FALSE(story.model.visit);
        EXPECT_EQ(story.frame().screen, "idle");
    }
}

TEST(Forget, N9_WithNoAnswerNothingIsErased) {
    Story story = at_forget();
    story.press("go_on");
    story.press("forget_now");
    story.happen(NotReached{ada_card});
    EXPECT_TRUE(story.says(texts()("away.not_reached")));
    EXPECT_TRUE(story.offers("go_on"));
    EXPECT_TRUE(story.model.visit);
}

TEST(Forget, J8_AReceiptNobodyClosesGoesByItself) {
    Story story = at_forget();
    story.press("go_on");
    story.press("forget_now");
    story.happen(Forgotten{ada_card, "2026-11-26 abcd1234"});
    story.pass(walk_away + 1s);
    EXPECT_FALSE(story.model.visit);
    EXPECT_EQ(story.frame().screen, "idle");
}

} // namespace
} // namespace kiosk::app
