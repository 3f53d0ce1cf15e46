// Ends: of an exercise, of a visit, and the station nobody trains at.
#include "tests/kiosk/screens/stage.hpp"

namespace kiosk::screens {

namespace {

wire::FloorState floor_of(const Stage& stage, wire::StationOnFloor::State others) {
    wire::FloorState floor;
    floor.stations = {
        {{"STATION"}, stage.cast.station, "leg_curl", wire::StationOnFloor::State::busy},
        {{"CURL2"}, "Leg curl 2", "leg_curl", others},
        {{"P1"}, "Platform 1", "deadlift_platform", wire::StationOnFloor::State::busy},
        {{"P2"}, "Platform 2", "deadlift_platform", wire::StationOnFloor::State::free}};
    return floor;
}

} // namespace

void add_end_states(Stage& stage) {
    using State = wire::StationOnFloor::State;
    Story won = stage.all_done(); // 47.5 kg: heavier than ever
    won.happen(FloorChanged{floor_of(stage, State::free)});
    stage.add("rest_exercise_end_won", won);
    Story queued = won;
    wire::FloorState queues = floor_of(stage, State::free);
    queues.stations[2].waiting = 2;
    queues.stations[3].state = State::busy;
    queues.stations[3].busy_since = won.model.now - std::chrono::minutes(12);
    queued.happen(FloorChanged{queues});
    stage.add("rest_exercise_end_busy", queued);
    queued.link(false);
    stage.add("rest_exercise_end_away", queued);
    won.press("finish_here");
    stage.add("summary_won", won);
    Story told = won;
    told.press("confidence_4");
    stage.add("summary_told", told);
    Story peak = won;
    peak.happen(FloorChanged{floor_of(stage, State::busy)});
    stage.add("summary_peak", peak);
    Story stretch = won;
    stretch.press("stretch");
    stage.add("page_stretch_ready", stretch);
    stretch.pass(20s);
    stage.add("page_stretch", stretch);
    stretch.press("pause");
    stage.add("page_stretch_paused", stretch);
    for (int part = 0; part < 8; ++part) {
        stretch.press("skip");
    }
    stage.add("page_stretch_done", stretch);
    stretch.press("roll");
    stretch.pass(20s);
    stage.add("page_rolling", stretch);
    Story food = stage.station();
    gym::Profile eats = stage.member;
    eats.about.food = true;
    eats.about.body_weight = gym::kilograms(80);
    eats.about.why = gym::Why::posture;
    eats.trainee.age = gym::AgeBand::adult;
    food.sign_in(app::ada_card, eats);
    food.press("save_2");
    food.press("finish");
    stage.add("summary_with_food", food);
    food.press("food");
    stage.add("page_food", food);
    food.press("food_carbohydrates");
    stage.add("page_food_carbohydrates", food);
}

} // namespace kiosk::screens
