// J17: a programme of one's own, as it is told, stored and imported.
#include "common/gym/preferences.hpp"
#include "common/gym/profile.hpp"
#include "common/gym/programme.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace gym {
namespace {

TEST(Programme, J17_IsReadAsItIsWritten) {
    const auto read = programme_of("140: 65x5 75x5 85x5+ 60x10d straps sumo with=glute_bridge");
    ASSERT_TRUE(read) << read.error().detail;
    const Programme meant{
        kilograms(140),
        {{65, 5}, {75, 5}, {85, 5, true}, {60, 10, false, true}},
        true,
        true,
        "glute_bridge"};
    EXPECT_EQ(*read, meant);
    EXPECT_EQ(to_text(meant), "140: 65x5 75x5 85x5+ 60x10d straps sumo with=glute_bridge");
}

RC_GTEST_PROP(Programme, J17_WhatIsWrittenIsReadBack, ()) {
    Programme programme;
    programme.training_max = {
        *rc::gen::inRange(training_max_least.grams, training_max_most.grams + 1)};
    const auto sets = *rc::gen::inRange<std::size_t>(1, programme_sets_most + 1);
    for (std::size_t i = 0; i < sets; ++i) {
        programme.sets.push_back(
            {*rc::gen::inRange(programme_percent_least, programme_percent_most + 1),
             *rc::gen::inRange(1, programme_reps_most + 1),
             *rc::gen::arbitrary<bool>(),
             i > 0 && *rc::gen::arbitrary<bool>()}
        );
    }
    programme.straps = *rc::gen::arbitrary<bool>();
    programme.sumo = *rc::gen::arbitrary<bool>();
    programme.superset = *rc::gen::arbitrary<bool>() ? "glute_bridge" : "";
    const auto read = programme_of(to_text(programme));
    RC_ASSERT(read.has_value());
    RC_ASSERT(*read == programme);
}

RC_GTEST_PROP(Programme, J17_AnyTextIsReadOrRefused, (const std::string& text)) {
    if (const auto read = programme_of(text)) {
        RC_ASSERT(*programme_of(to_text(*read)) == *read);
    }
}

TEST(Programme, J17_ARefusalNamesThePartAndHowItShouldBe) {
    const std::pair<const char*, const char*> cases[] = {
        {"65x5", "training max"},
        {"0: 65x5", "1 to 500"},
        {"x: 65x5", "1 to 500"},
        {"100:", "1 to 8 sets"},
        {"100: 65", "'65'"},
        {"100: 10x5", "20 to 120"},
        {"100: 65x0", "1 to 50"},
        {"100: 65x5 belt", "'belt'"},
        {"100: 65x5d", "first set"},
        {"100: 65x5 with=", "exercise"},
        {"100: 65x5 65x5 65x5 65x5 65x5 65x5 65x5 65x5 65x5", "1 to 8 sets"},
    };
    for (const auto& [text, why] : cases) {
        const auto read = programme_of(text);
        ASSERT_FALSE(read) << text;
        EXPECT_NE(read.error().detail.find(why), std::string::npos) << read.error().detail;
    }
}

TEST(Programme, J17_IsAPreferenceOfItsExercise) {
    Profile profile;
    const base::Instant at{};
    ASSERT_TRUE(take_preference(profile, "programme.deadlift", "140: 85x5+", at));
    EXPECT_EQ(profile.trainee.programmes.at("deadlift").training_max, kilograms(140));
    EXPECT_FALSE(take_preference(profile, "programme.deadlift", "heavy", at));
    EXPECT_FALSE(take_preference(profile, "programme.Dead lift", "140: 85x5+", at));
    EXPECT_EQ(profile.trainee.programmes.size(), 1u) << "as it was";
    ASSERT_TRUE(take_preference(profile, "programme.deadlift", "none", at));
    EXPECT_TRUE(profile.trainee.programmes.empty());
    EXPECT_EQ(deed_of_preference("programme.deadlift", "none"), Deed::choose_advice);
    EXPECT_EQ(deed_of_preference("log_only", "on"), Deed::choose_advice);
}

TEST(TrainerWanted, I5_IsAskedForAndClosed) {
    Profile profile;
    const base::Instant at = base::from_us(1);
    ASSERT_TRUE(take_preference(profile, "trainer", "form", at));
    EXPECT_EQ(profile.trainer, (TrainerWanted{at, TrainerTopic::form}));
    ASSERT_TRUE(take_preference(profile, "trainer", "none", at));
    EXPECT_FALSE(profile.trainer);
    EXPECT_FALSE(take_preference(profile, "trainer", "soon", at));
}

} // namespace
} // namespace gym
