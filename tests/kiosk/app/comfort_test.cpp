// What a member likes follows their card: it is kept, and the kiosk obeys at once.
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

namespace kiosk::app {
namespace {

TEST(Comfort, N13_LanguageUnitsAndTextSizeAreKeptAndTakeEffectAtOnce) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("me");
    story.press("comfort");
    story.press("language_de");
    EXPECT_EQ(language_of(story.model), "de");
    story.press("unit_lb");
    story.press("text_size_150");
    story.press("layout_low");
    const gym::Comfort& comfort = story.model.visit->profile->comfort;
    EXPECT_EQ(comfort.unit, gym::Unit::lb);
    EXPECT_EQ(comfort.text_percent, 150);
    EXPECT_EQ(comfort.layout, gym::Layout::low);
    const wire::EventBody last = wire::PreferenceChanged{{"MEMBER-ADA"}, {{"layout", "low"}}, {}};
    EXPECT_EQ(story.kept().back(), last);
    story.press("back");
    story.press("back");
    EXPECT_TRUE(story.says("lb")) << story.words();
}

// What is said in pounds is named so: never a number of one unit beside the other.
TEST(Comfort, N13_PoundsAreNamedPoundsOnTheSummaryToo) {
    Story story;
    gym::Profile profile = ada();
    profile.comfort.unit = gym::Unit::lb;
    story.sign_in(ada_card, profile);
    story.press("save_2");
    story.press("finish");
    EXPECT_TRUE(story.says("Pounds moved")) << story.words();
    EXPECT_TRUE(story.says(" lb, 3 ×")) << story.words();
    EXPECT_EQ(story.words().find("kg"), std::string::npos) << story.words();
}

TEST(Comfort, N13_WithNobodysLanguageItIsTheGyms) {
    Story story;
    gym::GymSettings gym = screens::Introduced{}.gym;
    gym.language = "fr";
    story.happen(screens::Introduced{
        {{"STATION"}, "Leg curl 1", "leg_curl"}, "Northside Gym", "Europe/Berlin", gym});
    EXPECT_EQ(language_of(story.model), "fr");
    gym::Profile profile = ada();
    profile.comfort.language = "de";
    story.sign_in(ada_card, profile);
    EXPECT_EQ(language_of(story.model), "de");
    story.press("finish");
    story.press("done");
    EXPECT_EQ(language_of(story.model), "fr");
    gym.language = "xx"; // one of a newer hub
    story.happen(screens::Introduced{
        {{"STATION"}, "Leg curl 1", "leg_curl"}, "Northside Gym", "Europe/Berlin", gym});
    EXPECT_EQ(language_of(story.model), "en");
}

// J11: with the question switched off there is one big button.
TEST(Comfort, J11_TheEffortQuestionIsSwitchedOff) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("me");
    story.press("comfort");
    story.press("effort_off");
    EXPECT_FALSE(story.model.visit->profile->comfort.asks_effort);
}

} // namespace
} // namespace kiosk::app
