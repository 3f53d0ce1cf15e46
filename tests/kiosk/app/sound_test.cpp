// Sounds follow the card and are off until a member asks for them (N13, W4).
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace kiosk::app {
namespace {

using namespace screens;
using namespace std::chrono_literals;
using ui::Sound;
using Sounds = std::vector<Sound>;

Sounds sounds_of(const Story& story) {
    Sounds sounds;
    for (const Effect& effect : story.effects) {
        if (const auto* play = std::get_if<PlaySound>(&effect)) {
            sounds.push_back(play->sound);
        }
    }
    return sounds;
}

gym::Profile hearing(gym::Profile profile) {
    profile.comfort.sound = true;
    return profile;
}

// Two sets, a correction and a rest that runs out.
Story visit_of(const gym::Profile& profile) {
    Story story;
    story.sign_in(ada_card, profile);
    story.press("save_2");
    story.pass(89s);
    story.pass(2s);
    story.press("load_up");
    story.press("save_2");
    return story;
}

TEST(SoundOfAVisit, N13_ASavedSetTheEndOfTheRestAndAVictory) {
    EXPECT_EQ(
        sounds_of(visit_of(hearing(ada()))),
        (Sounds{Sound::saved, Sound::rest_over, Sound::victory})
    );
}

TEST(SoundOfAVisit, W4_NoneUnlessAskedFor) {
    EXPECT_TRUE(sounds_of(visit_of(ada())).empty());
    Story guest;
    guest.press("no_card");
    guest.press("save_2");
    guest.pass(120s);
    EXPECT_EQ(guest.frame().screen, "set");
    EXPECT_TRUE(sounds_of(guest).empty());
}

TEST(SoundOfAVisit, N13_ItIsSwitchedOnAndOffAtTheKiosk) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("me");
    story.press("comfort");
    story.press("sound_on");
    const wire::EventBody told = wire::PreferenceChanged{{"MEMBER-ADA"}, {{"sound", "on"}}, {}};
    EXPECT_EQ(story.kept().back(), told);
    story.press("back");
    story.press("back");
    story.press("save_2");
    EXPECT_EQ(sounds_of(story), Sounds{Sound::saved});
    story.press("me");
    story.press("comfort");
    story.press("sound_off");
    story.pass(120s);
    EXPECT_EQ(sounds_of(story), Sounds{Sound::saved});
}

TEST(SoundOfAVisit, TheRestIsHeardToEndOnAPageToo) {
    Story story;
    story.sign_in(ada_card, hearing(ada()));
    story.press("save_2");
    story.press("me");
    story.pass(90s);
    EXPECT_EQ(story.frame().screen, "me");
    EXPECT_EQ(sounds_of(story), (Sounds{Sound::saved, Sound::rest_over}));
}

TEST(SoundOfAVisit, Q6_TheShortRestOfTheRampIsHeardToEnd) {
    gym::Profile profile = hearing(ada());
    profile.trainee.warm_ups = gym::WarmUpChoice::automatic;
    Story story;
    story.sign_in(ada_card, profile);
    ASSERT_EQ(story.frame().screen, "warm_up");
    story.press("save_warm_up");
    ASSERT_EQ(story.frame().screen, "warm_up");
    story.pass(44s);
    EXPECT_EQ(sounds_of(story), Sounds{Sound::saved});
    story.pass(2s);
    EXPECT_EQ(sounds_of(story), (Sounds{Sound::saved, Sound::rest_over}));
}

// Nothing is due then: the clock that still runs is nobody's business.
TEST(SoundOfAVisit, NoneAfterTheLastSet) {
    Story story;
    story.sign_in(ada_card, hearing(ada()));
    for (int set = 0; set < 3; ++set) {
        story.press("save_2");
        story.pass(91s);
    }
    const Sounds heard = sounds_of(story);
    EXPECT_EQ(std::ranges::count(heard, Sound::rest_over), 2);
    EXPECT_NE(heard.back(), Sound::rest_over);
}

TEST(SoundOfAVisit, ASkippedRestIsNotHeardToEnd) {
    Story story;
    story.sign_in(ada_card, hearing(ada()));
    story.press("save_2");
    story.press("start_now");
    story.pass(100s);
    EXPECT_EQ(sounds_of(story), Sounds{Sound::saved});
}

} // namespace
} // namespace kiosk::app
