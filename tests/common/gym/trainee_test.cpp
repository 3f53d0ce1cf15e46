// What is told about a member, into what a plan knows of them.
#include "common/gym/preferences.hpp"

#include <gtest/gtest.h>

namespace gym {

namespace {

using std::chrono::hours;

const base::Instant noon = base::from_us(1'795'000'000'000'000);

Profile told(std::string_view key, std::string_view value) {
    Trainee trainee;
    EXPECT_TRUE(take_preference(trainee, key, value, noon)) << key << " = " << value;
    return trainee;
}

TEST(Preferences, R28_EveryKeyChangesItsOwn) {
    EXPECT_EQ(told("age_band", "under-18").age, AgeBand::under_18);
    EXPECT_EQ(told("age_band", "adult").age, AgeBand::adult);
    EXPECT_EQ(told("age_band", "from-65").age, AgeBand::from_65);
    EXPECT_TRUE(told("easier", "on").easier);
    EXPECT_TRUE(told("expecting", "on").expecting);
    EXPECT_EQ(told("warm_ups", "short").warm_ups, WarmUpChoice::brief);
    EXPECT_EQ(told("warm_ups", "none").warm_ups, WarmUpChoice::none);
    EXPECT_EQ(told("block", "start").block_since, noon);
}

TEST(Preferences, R28_WhatWasTurnedOnIsTurnedOff) {
    Trainee trainee;
    for (const auto& [key, on, off] :
         {std::tuple("age_band", "from-65", "none"),
          {"easier", "on", "off"},
          {"expecting", "on", "off"},
          {"warm_ups", "none", "auto"},
          {"block", "start", "stop"}}) {
        EXPECT_TRUE(take_preference(trainee, key, on, noon));
        EXPECT_NE(trainee, Trainee{}) << key;
        EXPECT_TRUE(take_preference(trainee, key, off, noon));
        EXPECT_EQ(trainee, Trainee{}) << key;
    }
}

TEST(Preferences, UnknownOnesAreRefusedWithWhatThereIs) {
    Trainee trainee;
    const auto key = take_preference(trainee, "height", "tall", noon);
    ASSERT_FALSE(key);
    EXPECT_NE(key.error().detail.find("age_band"), std::string::npos) << key.error().detail;
    const auto value = take_preference(trainee, "warm_ups", "long", noon);
    ASSERT_FALSE(value);
    EXPECT_NE(value.error().detail.find("auto, short, none"), std::string::npos);
    EXPECT_EQ(trainee, Trainee{});
}

TEST(Preferences, J22_ATapChangesWarmUpsAndNothingAboutThePerson) {
    EXPECT_TRUE(may_be_tapped("warm_ups"));
    for (const char* key : {"age_band", "easier", "expecting", "block", "height"}) {
        EXPECT_FALSE(may_be_tapped(key)) << key;
    }
}

Pain pain(std::uint64_t seq, base::Instant at) {
    return {at, "deadlift", BodyPart::back, 2, 0, {"STATION", 7, seq}};
}

TEST(Pains, C2_AreByTimeAndCountOnce) {
    Trainee trainee;
    take_pain(trainee, pain(2, noon));
    take_pain(trainee, pain(1, noon - hours(1)));
    take_pain(trainee, pain(2, noon));
    EXPECT_EQ(trainee.pains, (std::vector{pain(1, noon - hours(1)), pain(2, noon)}));
}

TEST(Pains, R26_AnAnswerCountsOnce) {
    Trainee trainee;
    take_pain(trainee, pain(1, noon));
    const SetId id{"STATION", 7, 1};
    take_answer(trainee, id, PainAnswer::not_settled, noon + hours(24));
    take_answer(trainee, id, PainAnswer::not_settled, noon + hours(24));
    EXPECT_EQ(trainee.pains[0].not_settled, 1);
    take_answer(trainee, id, PainAnswer::settled, noon + hours(48));
    EXPECT_EQ(trainee.pains[0].not_settled, 1);
    EXPECT_EQ(trainee.pains[0].answered, noon + hours(48));
    take_answer(trainee, {"STATION", 7, 2}, PainAnswer::not_settled, noon + hours(72)); // no such
    EXPECT_EQ(trainee.pains[0].not_settled, 1);
    take_answer(trainee, id, PainAnswer::closed, noon + hours(72));
    EXPECT_TRUE(trainee.pains.empty());
}

TEST(Legs, C7_TheNewestAnswerStands) {
    Trainee trainee;
    take_legs(trainee, Legs::heavy, noon);
    take_legs(trainee, Legs::fresh, noon - hours(1));
    EXPECT_EQ(trainee.legs, Legs::heavy);
    EXPECT_EQ(trainee.legs_at, noon);
    take_legs(trainee, Legs::normal, noon + hours(1));
    EXPECT_EQ(trainee.legs, Legs::normal);
}

} // namespace

} // namespace gym
