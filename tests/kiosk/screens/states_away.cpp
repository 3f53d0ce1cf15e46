// What goes away with a member.
#include "tests/kiosk/screens/stage.hpp"

namespace kiosk::screens {

namespace {

void sessions(Stage& stage) {
    Story story = stage.all_done();
    story.press("finish_here");
    story.press("take_away");
    stage.add("page_take_away", story);
}

Story with_resources(Stage& stage, Story story, std::size_t count) {
    const std::vector<gym::Resource> all{
        {"Hamstrings: the whole article", "https://example.org/hamstrings"},
        {"How to deadlift: the film of our trainers", "https://example.org/films/deadlift-1"},
        {"Stretching after training", "https://example.org/stretching"},
        {"Eating enough protein", "https://example.org/protein"}};
    gym::GymSettings gym = story.model.gym;
    gym.resources.assign(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count));
    story.happen(Introduced{
        {{"STATION"}, stage.cast.station, "leg_curl"}, stage.cast.gym, "Europe/Berlin", gym});
    return story;
}

void resources(Stage& stage) {
    Story nobody = with_resources(stage, stage.station(), 4);
    nobody.press("guide");
    stage.add("nobody_guide_with_resources", nobody);
    nobody.press("resources");
    stage.add("nobody_resources", nobody);
    nobody.press("resource_1");
    stage.add("nobody_resource", nobody);
    Story member = with_resources(stage, stage.at_set(), 1);
    member.press("me");
    member.press("guide");
    stage.add("page_guide_with_resources", member);
    member.press("resources");
    stage.add("page_resource", member);
}

void elsewhere(Stage& stage) {
    Story story = stage.at_set();
    story.press("me");
    story.press("elsewhere");
    stage.add("page_elsewhere", story);
    story.happen(Choose{0});
    stage.add("page_elsewhere_set", story);
    story.press("load_far_up");
    story.press("save_2");
    stage.add("page_elsewhere_saved", story);
    story.press("load_far_up");
    story.press("save_2");
    stage.add("page_elsewhere_sure", story);
    story.disk = Story::Disk::refuses;
    story.press("save_2");
    stage.add("page_elsewhere_not_saved", story);
    Story sides = stage.at_set();
    sides.happen(OpenPage{PageName::elsewhere});
    while (!sides.offers("exercise_split_squat")) {
        sides.press("leaf_after");
    }
    stage.add("page_elsewhere_last", sides);
    sides.press("exercise_split_squat");
    sides.press("load_far_up");
    stage.add("page_elsewhere_sides", sides);
}

void own_data(Stage& stage) {
    Story story = stage.at_set();
    story.happen(OpenPage{PageName::my_data});
    story.unlock({});
    stage.add("page_my_data", story);
    Story newest = story;
    newest.press("newest");
    stage.add("page_my_data_newest", newest);
    Story out = story;
    out.press("csv");
    stage.add("page_my_data_fetching", out);
    Story away = out;
    away.happen(NotReached{app::ada_card});
    stage.add("page_my_data_not_reached", away);
    out.happen(ExportFound{app::ada_card, wire::ExportFormat::csv, "Date\n1\n2\n"});
    stage.add("page_my_data_writing", out);
    Story none = out;
    none.happen(NotOnStick{app::ada_card, NotOnStick::Why::no_stick});
    stage.add("page_my_data_no_stick", none);
    none.press("json");
    none.happen(ExportFound{app::ada_card, wire::ExportFormat::json, "\n{}"});
    none.happen(NotOnStick{app::ada_card, NotOnStick::Why::failed});
    stage.add("page_my_data_not_written", none);
    out.happen(OnStick{app::ada_card, "gymfloor-2026-11-26-12.csv"});
    stage.add("page_my_data_written", out);
    story.press("forget");
    stage.add("page_forget", story);
    story.press("go_on");
    stage.add("page_forget_sure", story);
    story.press("forget_now");
    stage.add("page_forget_asking", story);
    Story not_reached = story;
    not_reached.happen(NotReached{app::ada_card});
    stage.add("page_forget_not_reached", not_reached);
    story.happen(Forgotten{app::ada_card, "2026-11-26 2f4c81d09ab3e75641c0"});
    stage.add("page_forgotten", story);
}

void deciding(Stage& stage) {
    Story story = stage.at_set();
    story.press("me");
    Story trainer = story;
    trainer.press("trainer");
    stage.add("page_trainer", trainer);
    trainer.press("trainer_other");
    stage.add("page_trainer_asked", trainer);
    story.press("advice");
    stage.add("page_advice", story);
    story.press("advice_own");
    stage.add("page_programme_shapes", story);
    story.press("drop_sets");
    story.press("set_2");
    stage.add("page_programme_sets", story);
    story.press("weight");
    stage.add("page_programme_max", story);
    gym::Profile own = stage.member;
    own.trainee.programmes["leg_curl"] = *gym::programme_of("60: 85x5+ 55x8d");
    Story guided = stage.station();
    guided.sign_in(app::ada_card, own);
    stage.add("set_own_programme", guided);
    guided.press("me");
    guided.press("receipt");
    stage.add("page_receipt_own", guided);
    gym::Profile logs = stage.member;
    logs.trainee.log_only = true;
    Story log = stage.station();
    log.sign_in(app::ada_card, logs);
    stage.add("set_log_only", log);
}

} // namespace

void add_away_states(Stage& stage) {
    sessions(stage);
    resources(stage);
    elsewhere(stage);
    own_data(stage);
    deciding(stage);
}

} // namespace kiosk::screens
