// What a gym may choose, and what it can not be.
#include "common/gym/gym_settings.hpp"

#include <gtest/gtest.h>

namespace gym {

namespace {

TEST(GymSettings, J14_J18_WhatHoldsUntilStaffSaysOtherwise) {
    const GymSettings settings;
    EXPECT_EQ(settings.health_screen, HealthScreen::kiosk);
    EXPECT_EQ(settings.emergency_number, "112");
    EXPECT_EQ(settings.language, "en");
}

TEST(GymSettings, EveryKeyChangesItsOwn) {
    GymSettings settings;
    EXPECT_TRUE(take_gym_setting(settings, "health_screen", "desk"));
    EXPECT_EQ(settings.health_screen, HealthScreen::desk);
    EXPECT_TRUE(take_gym_setting(settings, "health_screen", "off"));
    EXPECT_EQ(settings.health_screen, HealthScreen::off);
    EXPECT_TRUE(take_gym_setting(settings, "health_screen", "kiosk"));
    EXPECT_EQ(settings.health_screen, HealthScreen::kiosk);
    EXPECT_TRUE(take_gym_setting(settings, "emergency_number", "+49 112"));
    EXPECT_EQ(settings.emergency_number, "+49 112");
    EXPECT_TRUE(take_gym_setting(settings, "defibrillator", "Behind the desk"));
    EXPECT_EQ(settings.defibrillator, "Behind the desk");
    EXPECT_TRUE(take_gym_setting(settings, "defibrillator", ""));
    EXPECT_TRUE(take_gym_setting(settings, "language", "fr"));
    EXPECT_EQ(settings.language, "fr");
}

TEST(GymSettings, WhatCanNotBeIsRefusedWithWhatCan) {
    GymSettings settings;
    for (const auto& [key, value, words] :
         {std::tuple("health_screen", "here", "desk, kiosk or off"),
          {"emergency_number", "call me", "dial"},
          {"emergency_number", "", "dial"},
          {"emergency_number", "123456789012345678901", "dial"},
          {"defibrillator", "a\nb", "one line"},
          {"language", "english", "two letters"},
          {"colour", "red", "health_screen, emergency_number, defibrillator, language"}}) {
        const auto taken = take_gym_setting(settings, key, value);
        ASSERT_FALSE(taken) << key << " = " << value;
        EXPECT_NE(taken.error().detail.find(words), std::string::npos) << taken.error().detail;
    }
    EXPECT_FALSE(take_gym_setting(settings, "defibrillator", std::string(81, 'a')));
    EXPECT_TRUE(take_gym_setting(settings, "defibrillator", std::string(80, 'a')));
}

TEST(Resources, AreHttpsWithATitle) {
    EXPECT_TRUE(check_resource({"Warming up", "https://example.org/a?b=c"}));
    EXPECT_TRUE(check_resource({std::string(60, 'a'), "https://" + std::string(192, 'a')}));
    EXPECT_FALSE(check_resource({std::string(61, 'a'), "https://example.org"}));
    EXPECT_FALSE(check_resource({"", "https://example.org"}));
    EXPECT_FALSE(check_resource({"A\nB", "https://example.org"}));
    EXPECT_FALSE(check_resource({"A", "https://" + std::string(193, 'a')}));
    for (const char* bad : {"", "http://example.org", "https://", "https://a b", "javascript:x"}) {
        EXPECT_FALSE(check_resource({"A", bad})) << bad;
    }
}

} // namespace

} // namespace gym
