// That hurt, help, and what is asked about health. Pages of a member are named page_...; a guest
// and nobody have no layout of their own.
#include "tests/kiosk/screens/stage.hpp"

namespace kiosk::screens {

namespace {

void hurts(Stage& stage) {
    Story hurt = stage.at_set();
    hurt.press("hurt");
    stage.add("page_hurt_where", hurt);
    hurt.press("at_knee");
    stage.add("page_hurt_how_much", hurt);
    Story strong = hurt;
    hurt.press("level_2");
    stage.add("page_hurt_signs", hurt);
    Story refused = hurt;
    refused.disk = Story::Disk::refuses;
    refused.press("none");
    stage.add("page_hurt_not_kept", refused);
    hurt.press("none");
    stage.add("page_hurt_noted", hurt);
    strong.press("level_6");
    strong.press("none");
    stage.add("page_hurt_ends", strong);
    Story platform = stage.station();
    platform.happen(Introduced{
        {{"STATION"}, stage.cast.station, "deadlift_platform"}, stage.cast.gym, "Europe/Berlin"});
    platform.sign_in(app::ada_card, stage.member);
    platform.press("hurt");
    platform.press("at_back");
    platform.press("level_5");
    platform.press("none");
    stage.add("page_hurt_back", platform);
    Story guest = stage.station();
    guest.press("no_card");
    guest.press("hurt");
    guest.press("at_other");
    guest.press("level_1");
    guest.press("none");
    stage.add("guest_hurt", guest);
}

void helps(Stage& stage) {
    Story help = stage.at_set();
    help.press("help");
    stage.add("page_help", help);
    Story offline = help;
    help.press("call_staff");
    stage.add("page_help_called", help);
    offline.link(false);
    Story unwell = offline;
    offline.press("call_staff");
    stage.add("page_help_offline", offline);
    unwell.model.gym.defibrillator =
        "Behind the front desk, left of the stairs to the changing rooms";
    unwell.press("unwell");
    stage.add("page_unwell", unwell);
    Story nobody = stage.station();
    nobody.press("help");
    stage.add("nobody_help", nobody);
    nobody.press("unwell");
    stage.add("nobody_unwell", nobody);
}

void asked(Stage& stage) {
    gym::Profile sore = stage.member;
    gym::take_pain(
        sore.trainee,
        {app::opened() - 72h, "leg_curl", gym::BodyPart::hamstring, 2, 0, {"S", 1, 1}, {}}
    );
    Story again = stage.station();
    again.sign_in(app::ada_card, sore);
    stage.add("page_ask_again", again);
    again.press("not_better");
    stage.add("page_ask_again_told", again);
    Story health = stage.station();
    health.model.gym.health_screen = gym::HealthScreen::kiosk;
    health.sign_in(app::bo_card, stage.newcomer());
    stage.add("page_health", health);
    health.press("not_sure");
    stage.add("page_health_staff", health);
}

void forms(Stage& stage) {
    Story form = stage.at_set();
    form.press("me");
    form.press("form");
    stage.add("page_form_first", form);
    for (int leaf = 0; leaf < 5; ++leaf) {
        form.press("next");
    }
    stage.add("page_form_last_step", form);
    form.press("next");
    stage.add("page_form_cues", form);
    Story paced = form;
    paced.press("pace");
    paced.pass(2200ms);
    stage.add("page_form_pace", paced);
    form.press("next");
    stage.add("page_form_mistakes", form);
}

void swaps(Stage& stage) {
    using State = wire::StationOnFloor::State;
    Story story = stage.at_set();
    story.press("save_2");
    story.press("start_now");
    story.happen(FloorChanged{
        {{{{"CURL2"}, "Leg curl 2", "leg_curl", State::busy},
          {{"P1"}, "Platform 1", "deadlift_platform", State::free},
          {{"CURL3"}, stage.cast.station + " 2", "leg_curl", State::free}},
         0,
         {},
         {}}});
    story.press("me");
    story.press("swap");
    stage.add("page_swap", story);
    Story away = story;
    away.link(false);
    away.pass(1min);
    stage.add("page_swap_away", away);
    story.press("swap_0");
    stage.add("page_swap_go", story);
}

} // namespace

void add_care_states(Stage& stage) {
    hurts(stage);
    helps(stage);
    asked(stage);
    forms(stage);
    swaps(stage);
}

} // namespace kiosk::screens
