// What comes unasked (J14, J15, J16): one offer a visit, at its end, and "not now" is enough.
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

namespace kiosk::app {
namespace {

using namespace screens;
using namespace std::chrono_literals;

Story ended(const gym::Profile& member) {
    Story story;
    story.sign_in(ada_card, member);
    story.press("save_2");
    story.press("finish");
    return story;
}

// The member as the hub knows them at their next visit, so much later.
gym::Profile later(const Story& story, base::Duration time) {
    gym::Profile profile = *story.model.visit->profile;
    for (auto& [kind, card] : profile.cards) {
        card.at -= time;
    }
    return profile;
}

gym::Preferences told_last(const Story& story) {
    const auto bodies = story.kept();
    const auto* told = std::get_if<wire::PreferenceChanged>(&bodies.back());
    return told != nullptr ? told->preferences : gym::Preferences{};
}

const gym::Preferences why_shown{{"card.why", "shown"}};

bool offers(const Story& story, const std::string& kind) {
    return story.says(texts()("offer." + kind));
}

TEST(Offers, J14_TheReasonComesFirstAndItIsNotedThatItCame) {
    const Story story = ended(ada());
    EXPECT_TRUE(offers(story, "why"));
    EXPECT_EQ(told_last(story), why_shown);
}

TEST(Offers, J14_NothingOnAFirstVisitNorForAGuest) {
    gym::Profile newcomer = ada();
    newcomer.history.clear();
    EXPECT_FALSE(ended(newcomer).offers("offer_take"));
    gym::Profile imported = ada(); // an old log is no visit
    for (gym::LoggedSet& logged : imported.history) {
        logged.imported = true;
    }
    EXPECT_FALSE(ended(imported).offers("offer_take"));
    Story guest;
    guest.press("no_card");
    guest.press("save_2");
    guest.press("finish");
    EXPECT_FALSE(guest.offers("offer_take"));
}

TEST(Offers, J14_InTheirOrderForWhatIsNotDoneYet) {
    gym::Profile member = ada();
    member.about.why = gym::Why::strength;
    EXPECT_TRUE(offers(ended(member), "anatomy"));
    member.cards["anatomy"] = {opened() - 24h, 0, true};
    EXPECT_TRUE(offers(ended(member), "about"));
    member.cards["about"] = {opened() - 24h, 0, true};
    EXPECT_TRUE(offers(ended(member), "goal"));
    member.goal = gym::Goal{};
    EXPECT_TRUE(offers(ended(member), "tests"));
    member.assessments.push_back({{"S", 1, 1}, opened() - 24h, {"confidence", 4, {}}});
    EXPECT_TRUE(offers(ended(member), "tests"));
    member.assessments.push_back({{"S", 1, 2}, opened() - 24h, {"standing_jump", 150, {}}});
    EXPECT_FALSE(ended(member).offers("offer_take"));
}

TEST(Offers, J15_OneAVisitAndNotNowIsEnough) {
    Story story = ended(ada());
    story.press("offer_not_now");
    EXPECT_FALSE(story.offers("offer_take"));
    EXPECT_EQ(told_last(story), (gym::Preferences{{"card.why", "dismissed-1"}}));
    // At the next station in the same session.
    gym::Profile again = *story.model.visit->profile;
    again.history = story.model.visit->history;
    story.press("done");
    story.sign_in(ada_card, again);
    story.press("save_2");
    story.press("finish");
    EXPECT_FALSE(story.offers("offer_take"));
}

TEST(Offers, J15_TwiceNotNowSilencesTheKindForTwelveWeeks) {
    Story once = ended(ada());
    once.press("offer_not_now");
    Story twice = ended(later(once, 48h));
    EXPECT_TRUE(offers(twice, "why"));
    EXPECT_EQ(told_last(twice), (gym::Preferences{{"card.why", "dismissed-1"}}))
        << "that it was shown does not forget the refusal";
    twice.press("offer_not_now");
    EXPECT_EQ(told_last(twice), (gym::Preferences{{"card.why", "dismissed-2"}}));
    EXPECT_TRUE(offers(ended(later(twice, 48h)), "anatomy")) << "the next kind";
    EXPECT_TRUE(offers(ended(later(twice, 11 * 7 * 24h)), "anatomy"));
    Story long_after = ended(later(twice, 12 * 7 * 24h + 1min));
    EXPECT_TRUE(offers(long_after, "why"));
    long_after.press("offer_not_now");
    EXPECT_EQ(told_last(long_after), (gym::Preferences{{"card.why", "dismissed-1"}}));
}

TEST(Offers, J15_AnotherQuestionInThisSessionWasTheOne) {
    gym::Profile member = ada();
    member.trainee.pains.push_back(
        {opened() - 48h, "leg_curl", gym::BodyPart::knee, 2, 0, {"S", 1, 9}, {}}
    );
    Story story;
    story.sign_in(ada_card, member);
    ASSERT_EQ(story.frame().screen, "ask_again");
    story.press("settled");
    if (story.offers("go_on")) {
        story.press("go_on");
    }
    story.press("save_2");
    story.press("finish");
    EXPECT_FALSE(story.offers("offer_take"));
}

TEST(Offers, J15_WhoTakesOneUpIsNotAskedAgain) {
    Story story = ended(ada());
    story.press("offer_take");
    EXPECT_EQ(story.frame().screen, "why");
    EXPECT_EQ(told_last(story), (gym::Preferences{{"card.why", "done"}}));
    story.press("back");
    EXPECT_EQ(story.frame().screen, "summary");
    EXPECT_FALSE(story.offers("offer_take"));
    EXPECT_TRUE(offers(ended(later(story, 48h)), "anatomy"));
}

TEST(Offers, J15_WithoutAPinAboutYouWaits) {
    gym::Profile member = ada();
    member.about.why = gym::Why::strength;
    member.cards["anatomy"] = {opened() - 24h, 0, true};
    member.has_pin = false;
    Story story = ended(member);
    story.press("offer_take");
    EXPECT_TRUE(story.says("at the desk"));
    EXPECT_EQ(told_last(story), (gym::Preferences{{"card.about", "shown"}}));
}

TEST(Offers, J16_NoneWhereOthersWait) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("save_2");
    wire::FloorState busy;
    busy.stations.push_back({{"CURL2"}, "Leg curl 2", "leg_curl", wire::StationOnFloor::State::busy}
    );
    story.happen(FloorChanged{busy});
    story.press("finish");
    EXPECT_FALSE(story.offers("offer_take"));
    EXPECT_NE(told_last(story), why_shown);
    Story late = ended(ada()); // others come while it is shown
    late.happen(FloorChanged{busy});
    EXPECT_FALSE(late.offers("offer_take"));
}

TEST(Offers, J15_J18_NoneForWhoStopsBecauseSomethingIsWrong) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("save_2");
    story.press("help");
    story.press("unwell");
    EXPECT_NE(told_last(story), why_shown);
    const auto* summary = std::get_if<Summary>(&story.model.screen);
    ASSERT_NE(summary, nullptr);
    EXPECT_FALSE(summary->offer);
}

TEST(Offers, J15_NoneBetweenSets) {
    Story story;
    story.sign_in(ada_card, ada());
    EXPECT_FALSE(story.offers("offer_take"));
    story.press("save_2");
    EXPECT_FALSE(story.offers("offer_take"));
    story.happen(AnswerOffer{true});
    EXPECT_EQ(story.frame().screen, "rest");
}

} // namespace
} // namespace kiosk::app
