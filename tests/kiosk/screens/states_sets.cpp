// The ramp, the light, the legs, the question of a load far off, one leg at a time.
#include "tests/kiosk/screens/stage.hpp"

#include <chrono>

namespace kiosk::screens {

namespace {

Introduced platform(const Cast& cast) {
    return {{{"STATION"}, cast.station, "deadlift_platform"}, cast.gym, "Europe/Berlin"};
}

void add_ramps(Stage& stage) {
    gym::Profile member = stage.member;
    member.trainee.warm_ups = gym::WarmUpChoice::automatic;
    Story curl = stage.station();
    curl.sign_in(app::ada_card, member);
    stage.add("warm_up", curl);
    curl.press("save_warm_up");
    curl.pass(10s);
    stage.add("warm_up_second", curl);
    curl.disk = Story::Disk::refuses;
    curl.press("save_warm_up");
    stage.add("warm_up_not_saved", curl);

    for (gym::LoggedSet& logged : member.history) {
        logged.at += 33h;
        logged.set.exercise = "deadlift";
        logged.set.load = gym::kilograms(97.5);
    }
    Story lift = stage.station();
    lift.happen(platform(stage.cast));
    lift.sign_in(app::ada_card, member);
    lift.press("save_warm_up");
    lift.press("save_warm_up");
    lift.pass(45s);
    stage.add("warm_up_platform", lift);
    lift.press("save_warm_up");
    stage.add("warm_up_rest", lift);
    lift.pass(45s);
    stage.add("platform_recovering", lift);
}

void add_sets(Stage& stage) {
    gym::Profile member = stage.member;
    for (gym::LoggedSet& logged : member.history) {
        logged.at += 60h; // yesterday
    }
    Story tired = stage.station();
    tired.sign_in(app::ada_card, member);
    stage.add("set_recovering", tired);
    tired.press("legs_heavy");
    stage.add("set_heavy_legs", tired);

    Story far = stage.at_set();
    for (int step = 0; step < 20; ++step) {
        far.press("load_up");
    }
    far.press("save_2");
    stage.add("set_sure", far);

    gym::Profile silent = stage.member;
    silent.comfort.asks_effort = false;
    silent.comfort.unit = gym::Unit::lb;
    Story pounds = stage.station();
    pounds.sign_in(app::ada_card, silent);
    stage.add("set_pounds", pounds);
    pounds.press("save");
    stage.add("rest_pounds", pounds);
    pounds.press("change");
    stage.add("change_pounds", pounds);
}

void add_one_leg(Stage& stage) {
    using namespace std::chrono;
    gym::Profile member = stage.member;
    member.routine.since = local_days(year(2026) / 10 / 26);
    Story story = stage.station();
    story.happen(platform(stage.cast));
    story.sign_in(app::ada_card, member);
    story.press("other_exercise");
    stage.add("one_leg_set", story);
    story.press("load_up");
    story.press("save_2");
    stage.add("one_leg_rest", story);
    story.press("change");
    stage.add("one_leg_change", story);
}

} // namespace

void add_set_states(Stage& stage) {
    add_ramps(stage);
    add_sets(stage);
    add_one_leg(stage);
}

} // namespace kiosk::screens
