// What a member tells in so many words, into their profile: every key, what it can not be, and who
// may change it.
#include "common/gym/preferences.hpp"

#include <gtest/gtest.h>

namespace gym {

namespace {

const base::Instant noon = base::from_us(1'795'000'000'000'000);

Profile told(std::string_view key, std::string_view value) {
    Profile profile;
    EXPECT_TRUE(take_preference(profile, key, value, noon)) << key << " = " << value;
    return profile;
}

void expect_refused(std::string_view key, std::string_view value) {
    Profile profile;
    const auto taken = take_preference(profile, key, value, noon);
    ASSERT_FALSE(taken) << key << " = '" << value << "'";
    EXPECT_NE(taken.error().detail.find(key), std::string::npos) << taken.error().detail;
    EXPECT_EQ(profile, Profile{}) << key << " = '" << value << "'";
}

base::LocalDay day(int year, unsigned month, unsigned day) {
    const std::chrono::year_month_day date{
        std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    return base::LocalDay(std::chrono::sys_days(date).time_since_epoch());
}

TEST(Preferences, R28_WhatAPlanGoesBy) {
    EXPECT_EQ(told("age_band", "under-18").trainee.age, AgeBand::under_18);
    EXPECT_EQ(told("age_band", "adult").trainee.age, AgeBand::adult);
    EXPECT_EQ(told("age_band", "from-65").trainee.age, AgeBand::from_65);
    EXPECT_TRUE(told("easier", "on").trainee.easier);
    EXPECT_TRUE(told("expecting", "on").trainee.expecting);
    EXPECT_EQ(told("warm_ups", "short").trainee.warm_ups, WarmUpChoice::brief);
    EXPECT_EQ(told("warm_ups", "none").trainee.warm_ups, WarmUpChoice::none);
    EXPECT_EQ(told("block", "start").trainee.block_since, noon);
}

TEST(Preferences, N13_HowAKioskIsToBe) {
    EXPECT_EQ(told("language", "de").comfort.language, "de");
    EXPECT_EQ(told("unit", "lb").comfort.unit, Unit::lb);
    EXPECT_EQ(told("text_size", "125").comfort.text_percent, 125);
    EXPECT_EQ(told("text_size", "150").comfort.text_percent, 150);
    EXPECT_EQ(told("layout", "left-handed").comfort.layout, Layout::left_handed);
    EXPECT_EQ(told("layout", "low").comfort.layout, Layout::low);
    EXPECT_TRUE(told("sound", "on").comfort.sound);
    EXPECT_FALSE(told("effort", "off").comfort.asks_effort);
}

TEST(Preferences, J21_AboutThePerson) {
    EXPECT_EQ(told("why", "performance").about.why, Why::performance);
    EXPECT_EQ(told("why", "posture").about.why, Why::posture);
    EXPECT_EQ(told("why", "looks").about.why, Why::looks);
    EXPECT_EQ(told("why", "strength").about.why, Why::strength);
    EXPECT_EQ(told("body_weight", "82.5").about.body_weight, kilograms(82.5));
    EXPECT_EQ(told("dots", "women").about.dots, DotsCategory::women);
    EXPECT_EQ(told("dots", "men").about.dots, DotsCategory::men);
    const Holiday holiday{day(2026, 12, 20), day(2027, 1, 3)};
    EXPECT_EQ(told("holiday", "2026-12-20/2027-01-03").about.holiday, holiday);
    EXPECT_EQ(told("screening", "clear").about.screening, Screening::clear);
    EXPECT_EQ(told("screening", "not-sure").about.screening, Screening::not_sure);
    EXPECT_TRUE(told("food", "on").about.food);
    EXPECT_TRUE(told("bones", "on").about.bones);
    EXPECT_TRUE(told("kidney", "on").about.kidney);
}

TEST(Preferences, E9_LegDaysAreTheWeekdaysOfTheRoutine) {
    using Weekdays = std::vector<std::chrono::weekday>;
    EXPECT_EQ(
        told("leg_days", "14").routine.weekdays,
        (Weekdays{std::chrono::Monday, std::chrono::Thursday})
    );
    EXPECT_EQ(told("leg_days", "7").routine.weekdays, Weekdays{std::chrono::Sunday});
    EXPECT_EQ(told("leg_days", "1234567").routine.weekdays.size(), 7u);
}

TEST(Preferences, J15_ACardIsKnownByItsKindWithTheLastAnswer) {
    EXPECT_EQ(told("card.food", "shown").cards.at("food"), (CardSeen{noon, 0, false}));
    EXPECT_EQ(told("card.food", "dismissed-1").cards.at("food"), (CardSeen{noon, 1, false}));
    EXPECT_EQ(
        told("card.food_tip", "dismissed-2").cards.at("food_tip"), (CardSeen{noon, 2, false})
    );
    EXPECT_EQ(told("card.food", "done").cards.at("food"), (CardSeen{noon, 0, true}));
    EXPECT_EQ(told("card." + std::string(40, 'a'), "done").cards.size(), 1u);
}

TEST(Preferences, R28_J21_WhatWasTurnedOnIsTurnedOff) {
    Profile profile;
    for (const auto& [key, on, off] :
         {std::tuple("age_band", "from-65", "none"),
          {"easier", "on", "off"},
          {"expecting", "on", "off"},
          {"warm_ups", "none", "auto"},
          {"block", "start", "stop"},
          {"language", "de", "gym"},
          {"unit", "lb", "kg"},
          {"text_size", "150", "100"},
          {"layout", "low", "standard"},
          {"sound", "on", "off"},
          {"effort", "off", "on"},
          {"leg_days", "14", "none"},
          {"body_weight", "80", "none"},
          {"dots", "men", "none"},
          {"holiday", "2026-12-20/2026-12-20", "none"},
          {"screening", "not-sure", "none"},
          {"food", "on", "off"},
          {"bones", "on", "off"},
          {"kidney", "on", "off"}}) {
        EXPECT_TRUE(take_preference(profile, key, on, noon));
        EXPECT_NE(profile, Profile{}) << key;
        EXPECT_TRUE(take_preference(profile, key, off, noon));
        EXPECT_EQ(profile, Profile{}) << key;
    }
}

TEST(Preferences, J21_WhatAValueCanNotBeIsRefused) {
    for (const char* key :
         {"warm_ups", "language", "unit",      "text_size", "layout",    "sound",  "effort",
          "why",      "leg_days", "age_band",  "easier",    "expecting", "block",  "body_weight",
          "dots",     "holiday",  "screening", "food",      "bones",     "kidney", "card.food"}) {
        expect_refused(key, "");
        expect_refused(key, "perhaps");
    }
    for (const auto& [key, value] :
         {std::pair("language", "DE"),
          {"language", "deu"},
          {"text_size", "200"},
          {"leg_days", "41"},
          {"leg_days", "11"},
          {"leg_days", "08"},
          {"leg_days", "1 4"},
          {"body_weight", "19.9"},
          {"body_weight", "400.1"},
          {"body_weight", "-80"},
          {"body_weight", "80 kg"},
          {"holiday", "2026-12-20"},
          {"holiday", "2026-12-20/2026-12-19"},
          {"holiday", "2026-13-20/2027-01-03"},
          {"holiday", "2026-12-20/2027-01-03x"},
          {"card.food", "dismissed-3"}}) {
        expect_refused(key, value);
    }
}

TEST(Preferences, UnknownKeysAreRefusedWithThoseThereAre) {
    Profile profile;
    const auto key = take_preference(profile, "height", "tall", noon);
    ASSERT_FALSE(key);
    EXPECT_NE(key.error().detail.find("age_band"), std::string::npos) << key.error().detail;
    EXPECT_NE(key.error().detail.find("card.KIND"), std::string::npos);
    const auto value = take_preference(profile, "warm_ups", "long", noon);
    ASSERT_FALSE(value);
    EXPECT_NE(value.error().detail.find("auto, short, none"), std::string::npos);
    for (const char* card : {"card.", "card.Food", "card.food.tip", "card"}) {
        EXPECT_FALSE(take_preference(profile, card, "shown", noon)) << card;
    }
    EXPECT_FALSE(take_preference(profile, "card." + std::string(41, 'a'), "shown", noon));
    EXPECT_EQ(profile, Profile{});
}

bool is_tapped(const std::string& key, const std::string& value = "none") {
    const auto deed = deed_of_preference(key, value);
    return deed && !needs_of(*deed).pin;
}

TEST(Preferences, J22_W3_ATapLeavesTheBoardsAndJoinsNone) {
    EXPECT_TRUE(is_tapped("board", "off"));
    EXPECT_FALSE(is_tapped("board", "as Sammy"));
    EXPECT_FALSE(is_tapped("board", "as off"));
    const Profile on = told("board", "as Sammy S.");
    EXPECT_TRUE(on.on_boards);
    EXPECT_EQ(on.alias, "Sammy S.");
    EXPECT_EQ(told("board", on_boards_as("Sammy S.")), on);
    EXPECT_FALSE(told("board", "off").on_boards);
    for (const std::string& value :
         {std::string(),
          std::string("on"),
          std::string("as"),
          std::string("as "),
          std::string("as a\nb"),
          "as " + std::string(name_bytes_max + 1, 'a')}) {
        expect_refused("board", value);
    }
}

TEST(Preferences, J22_WhatATapMayChangeAndWhatNeedsMore) {
    for (const char* key :
         {"warm_ups",
          "language",
          "unit",
          "text_size",
          "layout",
          "sound",
          "effort",
          "why",
          "leg_days",
          "card.food"}) {
        EXPECT_TRUE(is_tapped(key)) << key;
    }
    for (const char* key :
         {"age_band",
          "easier",
          "expecting",
          "block",
          "body_weight",
          "dots",
          "holiday",
          "screening",
          "food",
          "bones",
          "kidney",
          "height",
          "card."}) {
        EXPECT_FALSE(is_tapped(key)) << key;
    }
}

} // namespace

} // namespace gym
