// A spare kiosk that takes over a station (T7), and a machine that took the place of another.
#include "tests/kiosk/screens/stage.hpp"

namespace kiosk::screens {

namespace {

using State = wire::StationOnFloor::State;

const gym::CardNumber spares_staff{"04C0FFEE"};

wire::FloorState floor_with(const std::string& station, int stations) {
    wire::FloorState floor;
    for (int i = 0; i < stations; ++i) {
        const auto state = i % 3 == 0 ? State::free : i % 3 == 1 ? State::busy : State::away;
        const std::string id = std::to_string(i + 1);
        floor.stations.push_back(
            {{"S" + id}, i == 0 ? station : station.substr(0, 20) + " " + id, "leg_curl", state}
        );
    }
    return floor;
}

void enter_pin_of_staff(Story& story) {
    for (const char* key : {"pin_2", "pin_5", "pin_8", "pin_0"}) {
        story.press(key);
    }
    story.press("pin_ok");
}

void taking_over(Stage& stage, Story story) {
    story.tap(spares_staff);
    story.happen(StaffRead{spares_staff, stage.cast.member});
    stage.add("page_take_over_pin", story);
    enter_pin_of_staff(story);
    stage.add("page_take_over_checking", story);
    Story no_pin = story;
    no_pin.happen(UnlockRefused{spares_staff, UnlockRefused::Why::no_pin, 0, 0});
    stage.add("page_take_over_no_pin", no_pin);
    story.happen(Unlocked{spares_staff, "token", {}});
    stage.add("page_take_over_stations", story);
    Story none = story;
    none.happen(FloorChanged{{}});
    stage.add("page_take_over_none", none);
    Story few = story;
    few.happen(FloorChanged{floor_with(stage.cast.station, 2)});
    stage.add("page_take_over_few", few);
    for (const char* station : {"station_S3", "station_S1", "station_S2"}) {
        Story sure = few;
        sure.happen(FloorChanged{floor_with(stage.cast.station, 3)});
        sure.press(station);
        stage.add(std::string("page_take_over_sure_") + station, sure);
        if (station != std::string("station_S3")) {
            continue;
        }
        sure.press("yes");
        stage.add("page_take_over_taking", sure);
        using Why = TakeOverFailed::Why;
        const auto refused = [&](const char* name, const Message& answer) {
            Story after = sure;
            after.happen(answer);
            stage.add(std::string("page_take_over_") + name, after);
        };
        refused("not_reached", NotReached{spares_staff});
        refused("over", UnlockRefused{spares_staff, UnlockRefused::Why::over, 0, 0});
        refused("no_station", TakeOverFailed{spares_staff, Why::no_station});
        refused("no_disk", TakeOverFailed{spares_staff, Why::disk});
        sure.link(true, 0, 1234);
        refused("waiting", TakeOverFailed{spares_staff, Why::waiting});
    }
}

void other_machine(Stage& stage, Story story) {
    story.tap(spares_staff);
    story.happen(StaffRead{spares_staff, stage.cast.member});
    story.press("service");
    enter_pin_of_staff(story);
    story.happen(Unlocked{spares_staff, "token", {}});
    story.press("machine");
    stage.add("page_service_machine", story);
    story.press("yes");
    Story away = story;
    away.happen(NotReached{spares_staff});
    stage.add("page_service_machine_not_reached", away);
    story.happen(MachineReplaced{spares_staff});
    stage.add("page_service_machine_noted", story);
    gym::Profile member = stage.member;
    for (gym::LoggedSet& logged : member.history) {
        logged.set.station = gym::machine_before({"STATION"}, 1);
    }
    Story set = stage.station();
    set.sign_in(app::ada_card, member);
    stage.add("set_machine_before", set);
    set.press("me");
    set.press("log");
    stage.add("page_log_machine_before", set);
}

} // namespace

void add_spare_states(Stage& stage) {
    Story story = Story::nameless();
    story.happen(Introduced{
        {{"SPARE"}, stage.cast.station, "spare"}, stage.cast.gym, "Europe/Berlin"});
    story.link(false);
    stage.add("spare_no_hub", story);
    story.link(true);
    story.happen(FloorChanged{floor_with(stage.cast.station, 14)});
    stage.add("spare", story);
    taking_over(stage, story);
    Story replaced = stage.station();
    replaced.happen(Introduced{
        {{"STATION"}, stage.cast.station, "spare"}, stage.cast.gym, "Europe/Berlin"});
    wire::FloorState floor = floor_with(stage.cast.station, 2);
    floor.stations.front().id = {"STATION"};
    replaced.happen(FloorChanged{floor});
    stage.add("spare_replaced", replaced);
    replaced.link(true, 0, 1234);
    stage.add("spare_replaced_waiting", replaced);
    other_machine(stage, stage.station());
}

} // namespace kiosk::screens
