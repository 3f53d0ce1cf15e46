// A touch counts once, and only for what was under the finger when it was aimed: the screens
// together with the guard that the shell puts before them.
#include "kiosk/ui/touch_guard.hpp"
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace kiosk::app {
namespace {

using namespace screens;
using namespace std::chrono_literals;

// A story whose screen is touched at points, as the shell does it.
struct Touched {
    Story story;
    ui::TouchGuard guard;
    Frame shown = story.frame();

    explicit Touched(const Story& before)
        : story(before)
        , shown(story.frame()) {}

    ui::TouchGuard::Time now() const {
        return ui::TouchGuard::Time(story.model.now.time_since_epoch());
    }

    void redraw() {
        guard.replaced(shown, now());
        shown = story.frame();
    }

    void pass(base::Duration time) {
        story.pass(time);
        redraw();
    }

    void tap(ui::Point point) { lift(point, now()); }

    // A finger that came down then.
    void lift(ui::Point point, ui::TouchGuard::Time down) {
        const auto* target = ui::target_at(shown, point);
        if (target != nullptr && guard.meant(point, shown, down)) {
            const Message message = target->message;
            story.happen(message);
            redraw();
        }
    }
};

std::vector<ui::Point> corners(const ui::Rect& rect) {
    return {
        {rect.x + 1, rect.y + 1},
        {rect.right() - 1, rect.y + 1},
        {rect.x + 1, rect.bottom() - 1},
        {rect.right() - 1, rect.bottom() - 1},
        {rect.x + rect.width / 2, rect.y + rect.height / 2}};
}

// Twice is two steps there.
bool counts(const std::string& target) {
    return target.ends_with("_up") || target.ends_with("_down") || target.starts_with("rest_");
}

// Pressed twice within a fifth of a second, wherever on whichever button, nothing happens that did
// not happen by pressing it once.
void expect_double_taps_harmless(const Story& before) {
    for (const ui::Size size : {small_screen, wide_screen}) {
        const Frame frame = before.frame(size);
        for (const auto& target : frame.targets) {
            if (counts(target.name)) {
                continue;
            }
            for (const ui::Point point : corners(target.rect)) {
                Touched once(before);
                once.tap(point);
                Touched twice = once;
                once.pass(200ms);
                twice.pass(200ms);
                twice.tap(point);
                EXPECT_EQ(once.story.kept().size(), twice.story.kept().size())
                    << frame.screen << " " << target.name << " at " << point.x << "," << point.y;
                EXPECT_EQ(once.story.words(), twice.story.words())
                    << frame.screen << " " << target.name << " at " << point.x << "," << point.y;
            }
        }
    }
}

TEST(DoubleTap, J11SavesOnce) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("save_2");
    story.happen(Save{2}); // before the next picture was painted
    story.pass(100ms);
    story.happen(Save{2});
    EXPECT_EQ(story.sets().size(), 1u);
    EXPECT_EQ(story.frame().screen, "rest");
}

TEST(DoubleTap, IsHarmlessOnEveryScreen) {
    Story story;
    expect_double_taps_harmless(story); // idle
    story.tap(bo_card);
    story.happen(CardUnknown{bo_card, true});
    expect_double_taps_harmless(story); // unknown card
    story.sign_in(ada_card, ada());
    expect_double_taps_harmless(story); // set
    story.press("settings");
    story.press("seat_up");
    expect_double_taps_harmless(story); // settings
    story.press("back");
    story.press("save_2");
    expect_double_taps_harmless(story); // rest
    story.press("change");
    expect_double_taps_harmless(story); // change
    story.tap(bo_card);
    expect_double_taps_harmless(story); // occupied
    story.press("back");
    story.press("back");
    for (int set = 0; set < 2; ++set) {
        story.press("start_now");
        story.press("save_2");
    }
    expect_double_taps_harmless(story); // all done
    story.press("finish_here");
    expect_double_taps_harmless(story); // summary
}

// The rest ends under the finger: "+15 s" was pressed, not the row that came up in its place.
TEST(DoubleTap, ATouchAimedAtTheRestSavesNoSet) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("save_2");
    Touched touched(story);
    const ui::Point start_now{700, 650};
    ASSERT_EQ(ui::target_at(touched.shown, start_now)->name, "start_now");
    touched.pass(90s);
    ASSERT_EQ(touched.shown.screen, "set");
    touched.tap(start_now);
    EXPECT_EQ(touched.story.sets().size(), 1u);
    touched.pass(250ms);
    touched.tap(start_now);
    EXPECT_EQ(touched.story.sets().size(), 2u);
}

// J9: a card is read while a finger is down on the effort row.
TEST(DoubleTap, J9_WhatComesUpUnderAFingerIsNotPressed) {
    Story story;
    story.sign_in(ada_card, ada());
    story.pass(1s);
    Touched touched(story);
    const ui::Point save_0{500, 605};
    ASSERT_EQ(ui::target_at(touched.shown, save_0)->name, "save_0");
    const auto down = touched.now();
    touched.story.tap(bo_card);
    touched.redraw();
    touched.pass(2s);
    ASSERT_EQ(touched.shown.screen, "occupied");
    ASSERT_NE(ui::target_at(touched.shown, save_0), nullptr);
    const auto asked = touched.story.model.occupied;
    touched.lift(save_0, down);
    EXPECT_EQ(touched.story.model.occupied, asked);
    touched.pass(250ms);
    touched.tap(save_0);
    EXPECT_NE(touched.story.model.occupied, asked) << "that one was meant";
}

// J9: the same button, but for somebody else by now.
TEST(DoubleTap, J9_ATouchAimedAtOnesOwnSetSavesNobodyElses) {
    Story story;
    story.sign_in(ada_card, ada());
    story.tap(bo_card);
    story.press("work_in");
    story.happen(ProfileFound{bo_card, bo()});
    Touched touched(story);
    const auto save_2 =
        std::ranges::find(touched.shown.targets, "save_2", &ui::Target<Message>::name)->rect;
    const ui::Point point{save_2.x + 20, save_2.y + 20};
    touched.pass(look_takes); // Bo has looked on, Ada's set goes on
    ASSERT_EQ(touched.story.model.visit->profile->first_name, "Ada");
    touched.tap(point);
    EXPECT_TRUE(touched.story.sets().empty());
    touched.pass(250ms);
    touched.tap(point);
    ASSERT_EQ(touched.story.sets().size(), 1u);
    EXPECT_EQ(touched.story.sets().front().member, ada().member);
}

} // namespace
} // namespace kiosk::app
