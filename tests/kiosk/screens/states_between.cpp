// What there is to read and choose between two sets: log, muscles, balance, week, block and guide.
#include "tests/kiosk/screens/stage.hpp"

namespace kiosk::screens {

namespace {

void add_pages(Stage& stage, const std::string& name) {
    Story story = stage.at_set();
    story.press("me");
    story.press(name);
    stage.add("page_" + name, story);
}

void logs(Stage& stage) {
    Story story = stage.at_set();
    story.press("save_2");
    story.press("me");
    story.press("log");
    stage.add("page_log", story);
    story.press("remove_0");
    stage.add("page_log_removed", story);
    story.disk = Story::Disk::refuses;
    story.press("put_back");
    stage.add("page_log_not_saved", story);
    Story empty = stage.station();
    empty.sign_in(app::bo_card, stage.newcomer());
    empty.press("me");
    empty.press("log");
    stage.add("page_log_empty", empty);
    Story whole = stage.at_set();
    whole.press("me");
    whole.press("log");
    whole.press("whole_log");
    whole.unlock({});
    whole.pass(0s);
    stage.add("page_whole_log_fetching", whole);
    Story away = whole;
    away.happen(NotReached{app::ada_card});
    stage.add("page_whole_log_not_reached", away);
    whole.happen(HistoryFound{
        app::ada_card, {stage.member.history.rbegin(), stage.member.history.rend()}, true});
    stage.add("page_whole_log", whole);
}

void sides(Stage& stage) {
    gym::Profile uneven = stage.member;
    for (gym::LoggedSet& logged : uneven.history) {
        logged.set.exercise = "single_leg_curl";
        logged.set.reps_right = logged.set.reps - 3;
    }
    Story story = stage.station();
    story.sign_in(app::ada_card, uneven);
    story.press("me");
    story.press("balance");
    stage.add("page_balance_sides", story);
}

void weeks(Stage& stage) {
    Story story = stage.at_set();
    story.press("me");
    story.press("week");
    stage.add("page_week", story);
    for (int day = 1; day <= 7; ++day) {
        story.happen(Choose{day});
    }
    stage.add("page_week_refused", story);
}

void blocks(Stage& stage) {
    gym::Profile running = stage.member;
    running.trainee.block_since = app::opened() - 24h;
    Story story = stage.station();
    story.sign_in(app::ada_card, running);
    story.press("me");
    story.press("block");
    story.press("block_change");
    story.unlock({});
    stage.add("page_block_running", story);
}

void guides(Stage& stage) {
    Story story = stage.at_set();
    story.press("me");
    story.press("guide");
    stage.add("page_guide", story);
    story.happen(Choose{0});
    stage.add("page_guide_chapter", story);
    Story nobody = stage.station();
    nobody.press("guide");
    stage.add("nobody_guide", nobody);
}

} // namespace

void add_between_states(Stage& stage) {
    logs(stage);
    add_pages(stage, "muscles");
    add_pages(stage, "balance");
    sides(stage);
    weeks(stage);
    add_pages(stage, "block");
    blocks(stage);
    guides(stage);
}

} // namespace kiosk::screens
