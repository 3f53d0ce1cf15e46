// What moves ends soon, and then the kiosk rests until something is different.
#include "kiosk/ui/motion.hpp"
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;

// Every look that the frame asks for within a time.
int looks_within(Story& story, base::Duration time) {
    const base::Instant until = story.model.now + time;
    int looks = 0;
    while (story.frame().changes_at && *story.frame().changes_at <= until) {
        story.happen(screens::Tick{*story.frame().changes_at});
        ++looks;
    }
    return looks;
}

TEST(Motion, TheMarkOfASavedSetIsDrawnAndThenStandsStill) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("load_up");
    story.press("save_2");
    const ui::Drawing first = story.frame().drawing;
    EXPECT_GT(looks_within(story, 300ms), 5);
    const screens::Frame ended = story.frame();
    EXPECT_NE(ended.drawing, first);
    ASSERT_TRUE(ended.changes_at);
    EXPECT_EQ(looks_within(story, 600ms), 0) << "the clock's next second is all it waits for";
    EXPECT_EQ(words_of(story.frame()), words_of(ended));
}

TEST(Motion, IdleScreensAndSetsAskForNoLookButTheNextMinute) {
    Story story;
    EXPECT_LE(looks_within(story, 59s), 6) << "mistake cards take turns";
    story.sign_in(ada_card, ada());
    EXPECT_LE(looks_within(story, 59s), 1);
}

} // namespace
} // namespace kiosk::app
