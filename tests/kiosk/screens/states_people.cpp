// What is about the person: the PIN and what it opens, why they train, tests, and their offers.
#include "tests/kiosk/screens/stage.hpp"

namespace kiosk::screens {

namespace {

void pins(Stage& stage) {
    Story story = stage.at_set();
    story.happen(OpenPage{PageName::pin});
    stage.add("page_pin", story);
    for (const char* key : {"pin_2", "pin_5", "pin_8", "pin_0"}) {
        story.press(key);
    }
    stage.add("page_pin_whole", story);
    story.press("pin_ok");
    stage.add("page_pin_asking", story);
    using Why = UnlockRefused::Why;
    const auto answered = [&](const char* name, const Message& answer) {
        Story after = story;
        after.happen(answer);
        stage.add(name, after);
    };
    answered("page_pin_wrong", UnlockRefused{app::ada_card, Why::wrong, 3, 0});
    answered("page_pin_locked", UnlockRefused{app::ada_card, Why::locked, 0, 15});
    answered("page_pin_unknown_card", UnlockRefused{app::ada_card, Why::unknown_card, 0, 0});
    answered("page_pin_not_reached", NotReached{app::ada_card});
    answered("page_pin_none", UnlockRefused{app::ada_card, Why::no_pin, 0, 0});
}

void sign_ins(Stage& stage) {
    Story story = stage.station();
    story.press("sign_in");
    stage.add("page_sign_in", story);
    for (const char* key : {"pin_0", "pin_1", "pin_5", "pin_1", "pin_2", "pin_3", "pin_4"}) {
        story.press(key);
    }
    stage.add("page_sign_in_number", story);
    story.press("pin_ok");
    stage.add("page_sign_in_pin", story);
    for (const char* key : {"pin_2", "pin_5", "pin_8", "pin_0"}) {
        story.press(key);
    }
    story.press("pin_ok");
    stage.add("page_sign_in_asking", story);
    using Why = SignInRefused::Why;
    const auto refused = [&](const char* name, Why why) {
        Story after = story;
        after.happen(SignInRefused{why, 15});
        stage.add(name, after);
    };
    refused("page_sign_in_wrong", Why::wrong);
    refused("page_sign_in_locked", Why::locked);
    refused("page_sign_in_not_reached", Why::not_reached);
    const gym::CardNumber phone{"08A1B2C3"};
    Story nobody = stage.station();
    nobody.tap(phone);
    stage.add("random_card", nobody);
    Story somebody = stage.at_set();
    somebody.tap(phone);
    stage.add("occupied_random_card", somebody);
    somebody.press("sign_in");
    stage.add("page_sign_in_beside", somebody);
    gym::Profile shown = stage.member;
    shown.on_boards = true;
    shown.alias = stage.cast.member + " L.";
    for (const gym::Profile& profile : {stage.member, shown}) {
        Story board = stage.station();
        board.sign_in(app::ada_card, profile);
        board.press("me");
        board.press("board");
        stage.add(profile.on_boards ? "page_board_on" : "page_board_off", board);
    }
}

// Everything told.
gym::About told() {
    gym::About about;
    about.why = gym::Why::performance;
    about.body_weight = gym::kilograms(82.5);
    about.dots = gym::DotsCategory::women;
    about.holiday = gym::Holiday{
        base::LocalDay(std::chrono::days(20800)), base::LocalDay(std::chrono::days(20814))};
    about.food = true;
    return about;
}

// The leaf with that line: in the low layout every line has one of its own.
void turn_to(Story& story, const std::string& target) {
    constexpr int leaves_most = 9;
    for (int leaf = 0; leaf < leaves_most && !story.offers(target); ++leaf) {
        story.happen(TurnLeaf{1});
    }
}

void abouts(Stage& stage) {
    Story story = stage.at_set();
    story.press("me");
    story.press("about");
    story.unlock(told());
    stage.add("page_about", story);
    turn_to(story, "body_weight");
    stage.add("page_about_body", story);
    story.press("body_weight");
    stage.add("page_about_weight", story);
    story.press("about_list");
    turn_to(story, "holiday");
    stage.add("page_about_holiday", story);
    story.press("holiday");
    stage.add("page_about_holiday_days", story);
    story.disk = Story::Disk::refuses;
    story.press("about_save");
    stage.add("page_about_not_saved", story);
    Story untold = stage.at_set();
    untold.press("me");
    untold.press("about");
    untold.unlock({});
    turn_to(untold, "body_weight");
    stage.add("page_about_untold", untold);
}

void whys(Stage& stage) {
    Story story = stage.at_set();
    story.press("me");
    story.press("why");
    stage.add("page_why", story);
    story.press("why_posture");
    stage.add("page_why_told", story);
}

void tests(Stage& stage) {
    Story story = stage.at_set();
    story.press("me");
    story.press("progress");
    story.press("tests");
    stage.add("page_tests", story);
    story.press("test_single_leg_bridge");
    story.press("left_far_up");
    stage.add("page_tests_bridge", story);
    story.press("tests_note");
    story.press("test_sit_and_reach");
    story.press("tests_note");
    story.press("value_down");
    story.press("tests_note");
    stage.add("page_tests_last_try", story);
    story.press("tests_enough");
    for (const char* key : {"value_up", "value_far_up", "value_far_down"}) {
        story.press("test_standing_jump");
        story.press(key);
        story.press("tests_note");
        story.press("tests_enough");
    }
    stage.add("page_tests_done", story);
    story.press("test_standing_jump");
    story.disk = Story::Disk::refuses;
    for (int each = 0; each < 3; ++each) {
        story.press("tests_note");
    }
    stage.add("page_tests_not_saved", story);
}

void offers(Stage& stage) {
    gym::Profile member = stage.member;
    for (const char* kind : {"why", "about"}) {
        member.cards[kind] = {app::opened() - 24h, 0, true};
        Story story = stage.station();
        story.sign_in(app::ada_card, member);
        story.press("save_2");
        story.press("finish");
        if (story.offers("offer_take")) {
            stage.add(std::string("summary_after_") + kind, story);
        }
    }
}

} // namespace

void add_people_states(Stage& stage) {
    pins(stage);
    sign_ins(stage);
    abouts(stage);
    whys(stage);
    tests(stage);
    offers(stage);
}

} // namespace kiosk::screens
