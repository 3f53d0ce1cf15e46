// W3, J22: off the wall by a touch, on it by the PIN alone.
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

namespace kiosk::app {
namespace {

using namespace screens;

gym::Profile ada_on_the_wall() {
    gym::Profile profile = ada();
    profile.on_boards = true;
    profile.alias = "Lovelace";
    return profile;
}

wire::PreferenceChanged told_last(const Story& story) {
    const auto kept = story.kept();
    const auto* told = std::get_if<wire::PreferenceChanged>(&kept.back());
    return told != nullptr ? *told : wire::PreferenceChanged{};
}

} // namespace

TEST(Board, J22_ATouchIsEnoughToLeave) {
    Story story = at_page("board", ada_on_the_wall());
    EXPECT_TRUE(story.says("You appear on the wall as Lovelace")) << story.words();
    story.press("board_leave");
    EXPECT_EQ(told_last(story), (wire::PreferenceChanged{ada().member, {{"board", "off"}}, {}}));
    EXPECT_TRUE(story.says("No wall names you")) << story.words();
    EXPECT_FALSE(story.offers("board_leave"));
}

TEST(Board, J22_ToAppearTakesThePin) {
    Story story = at_page("board");
    EXPECT_TRUE(story.says("No wall names you"));
    const std::size_t kept = story.kept().size();
    story.press("board_as_0");
    EXPECT_EQ(story.frame().screen, "pin");
    EXPECT_EQ(story.kept().size(), kept) << "nothing is told yet";
    story.unlock(ada().about);
    EXPECT_EQ(story.frame().screen, "board");
    story.press("board_as_0");
    const wire::PreferenceChanged told = told_last(story);
    EXPECT_EQ(told.preferences, (gym::Preferences{{"board", "as Ada"}}));
    EXPECT_FALSE(told.unlock.empty());
    EXPECT_TRUE(story.says("You appear on the wall as Ada")) << story.words();
}

TEST(Board, J22_AnotherNameTakesThePinToo) {
    Story story = at_page("board", ada_on_the_wall());
    EXPECT_TRUE(story.says("Show me as A.")) << story.words();
    EXPECT_FALSE(story.says("Show me as Lovelace")) << "that is shown";
    story.press("board_as_1");
    EXPECT_EQ(story.frame().screen, "pin");
}

TEST(Board, W3_WhatIsNotSavedIsSaid) {
    Story story = at_page("board", ada_on_the_wall());
    story.disk = Story::Disk::refuses;
    story.press("board_leave");
    EXPECT_TRUE(story.offers("board_leave")) << story.words();
    EXPECT_FALSE(story.says("You appear on the wall")) << "said instead: it was not saved";
}

} // namespace kiosk::app
