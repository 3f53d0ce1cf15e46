// The body map as a member, and anybody at an idle station, finds it (A1 to A4).
#include "common/content/catalogue.hpp"
#include "common/content/muscles.hpp"
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

namespace kiosk::app {
namespace {

Story at_map(const gym::Profile& member = ada()) {
    Story story;
    story.sign_in(ada_card, member);
    story.press("me");
    story.press("guide");
    story.press("anatomy");
    return story;
}

TEST(Anatomy, A1_ATouchOnAPartTellsAllAboutIt) {
    Story story = at_map();
    for (const content::MusclePart& part : content::hamstring_parts()) {
        story.press("part_" + part.slug);
        for (const std::string& id :
             {part.name, part.origin, part.insertion, part.action, part.feel}) {
            EXPECT_TRUE(story.says(texts()(id))) << id << " in " << story.words();
        }
        EXPECT_TRUE(story.says("Origin"));
        EXPECT_TRUE(story.says("Insertion"));
        EXPECT_TRUE(story.says("What you feel"));
    }
}

TEST(Anatomy, A1_TheTouchedPartIsOutlinedOnTheMap) {
    Story story = at_map();
    const auto outlines = [&] {
        std::size_t count = 0;
        for (const ui::Shape& shape : story.frame().drawing.shapes) {
            const auto* line = std::get_if<ui::Line>(&shape);
            count += line != nullptr && line->points.size() > 2 &&
                             line->points.front() == line->points.back()
                         ? 1
                         : 0;
        }
        return count;
    };
    EXPECT_EQ(outlines(), 0u);
    story.press("part_biceps_femoris_short_head");
    EXPECT_EQ(outlines(), 2u) << "on each leg";
}

TEST(Anatomy, A3_EachFunctionNamesTheExercisesThatHaveIt) {
    Story story = at_map();
    for (const gym::Function function :
         {gym::Function::knee_flexion, gym::Function::hip_extension}) {
        const std::string id = content::name_of(function);
        story.press(id.substr(id.find('.') + 1));
        EXPECT_TRUE(story.says(texts()(id + ".words"))) << story.words();
        const std::string words = one_line(story.words());
        for (const gym::Exercise& exercise : content::exercises()) {
            const std::string name = texts()("exercise." + exercise.slug);
            if (exercise.functions.contains(function)) {
                EXPECT_NE(words.find(name), std::string::npos) << name;
            }
        }
    }
    EXPECT_FALSE(story.says(texts()("exercise.leg_curl"))) << "no hip extension in it";
}

TEST(Anatomy, A4_WhatTheyAreForIsShownAtFirstUseThenUnderTheQuestionMark) {
    Story story = at_map();
    const content::Passage& everyday = content::uses_of_hamstrings().front();
    const content::Passage& athletic = content::uses_of_hamstrings().back();
    EXPECT_TRUE(story.says(texts()(everyday.title))) << story.words();
    EXPECT_TRUE(story.says(texts()(everyday.lines.front())));
    story.press("leaf_after");
    EXPECT_TRUE(story.says(texts()(athletic.lines.back()))) << story.words();
    EXPECT_TRUE(story.kept().size() == 1) << "only the check-in yet";
    story.press("part_semitendinosus");
    const wire::EventBody noted =
        wire::PreferenceChanged{{"MEMBER-ADA"}, {{"card.uses", "done"}}, {}};
    EXPECT_EQ(story.kept().back(), noted);
    story.press("part_semimembranosus");
    EXPECT_EQ(story.kept().size(), 2u) << "noted once";
    story.press("back");
    story.press("anatomy");
    EXPECT_FALSE(story.says(texts()(everyday.title)));
    EXPECT_TRUE(story.says(texts()(content::hamstring_parts().front().origin)));
    story.press("uses");
    EXPECT_TRUE(story.says(texts()(everyday.lines.front()))) << story.words();
}

TEST(Anatomy, I9_NobodyNeedsToTrainToReadIt) {
    Story story;
    story.press("guide");
    story.press("anatomy");
    EXPECT_TRUE(story.says(texts()(content::uses_of_hamstrings().front().title)));
    story.press("part_biceps_femoris_long_head");
    EXPECT_TRUE(story.says(texts()("muscle.biceps_femoris_long_head.feel"))) << story.words();
    EXPECT_TRUE(story.kept().empty()) << "nobody's";
    story.press("back");
    EXPECT_TRUE(story.offers("chapters") || story.offers("anatomy"));
}

} // namespace
} // namespace kiosk::app
