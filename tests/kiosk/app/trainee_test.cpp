// What a member tells during a visit changes today's plan, at once (C2, C7).
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

namespace kiosk::app {
namespace {

using namespace screens;
using namespace std::chrono_literals;

// Ada is rested and trained: nothing else holds her plan back.
gym::Profile regular() {
    gym::Profile profile = ada();
    profile.trainee.training_since = opened() - 2400h;
    return profile;
}

void tell(Story& story, const wire::EventBody& body) {
    story.happen(Kept{{"STATION", Story::boot, 99}, story.model.now, body});
}

TEST(Trainee, C7_HeavyLegsTakeOneSetAwayAtOnce) {
    Story story;
    story.sign_in(ada_card, regular());
    EXPECT_TRUE(story.says("Set 1 of 3")) << story.words();
    tell(story, wire::CheckedIn{ada().member, gym::Legs::heavy});
    EXPECT_TRUE(story.says("Set 1 of 2")) << story.words();
}

TEST(Trainee, C7_OfThreeDaysAgoInACachedProfileSayNothing) {
    gym::Profile cached = regular();
    gym::take_legs(cached.trainee, gym::Legs::heavy, opened() - 72h);
    Story story;
    story.sign_in(ada_card, cached);
    EXPECT_TRUE(story.says("Set 1 of 3")) << story.words();
}

TEST(Trainee, C2_PainChangesTheReasonAtOnce) {
    Story story;
    story.sign_in(ada_card, regular());
    const wire::PainReport report{"leg_curl", gym::BodyPart::knee, 5};
    tell(story, wire::PainReported{ada().member, report});
    EXPECT_TRUE(story.says("Please ask a trainer")) << story.words();
}

TEST(Trainee, J9_WhatSomebodyElseToldChangesNothing) {
    Story story;
    story.sign_in(ada_card, regular());
    const std::string before = story.words();
    tell(story, wire::CheckedIn{bo().member, gym::Legs::heavy});
    EXPECT_EQ(story.words(), before);
}

} // namespace
} // namespace kiosk::app
