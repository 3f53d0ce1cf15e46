// What staff sees at a station, and a station that is out of order.
#include "tests/kiosk/screens/stage.hpp"

namespace kiosk::screens {

namespace {

const gym::CardNumber staff_card{"04C0FFEE"};

void tell_out_of_order(Story& story) {
    using State = wire::StationOnFloor::State;
    wire::StationOnFloor here{
        story.model.station.id, story.model.station.name, story.model.station.kind, State::away};
    here.out_of_order = true;
    story.happen(FloorChanged{
        {{here, {{"TWO"}, story.model.station.name, story.model.station.kind, State::free}},
         0,
         {},
         {}}});
}

void choices(Stage& stage, Story story) {
    stage.add("page_service", story);
    Story asked = story;
    asked.press("order");
    stage.add("page_service_sure", asked);
    asked.press("yes");
    stage.add("page_service_setting", asked);
    Story away = asked;
    away.happen(NotReached{staff_card});
    stage.add("page_service_not_reached", away);
    asked.happen(UnlockRefused{staff_card, UnlockRefused::Why::unknown_card, 0, 0});
    stage.add("page_service_not_staff", asked);
    tell_out_of_order(story);
    story.happen(StaffRead{staff_card, stage.cast.member});
    stage.add("page_service_out", story);
    story.press("order");
    stage.add("page_service_sure_in", story);
}

void kiosk_itself(Stage& stage, Story story) {
    story.press("service");
    stage.add("page_service_pin", story);
    for (const char* key : {"pin_2", "pin_5", "pin_8", "pin_0"}) {
        story.press(key);
    }
    story.press("pin_ok");
    stage.add("page_service_checking", story);
    Story refused = story;
    refused.happen(UnlockRefused{staff_card, UnlockRefused::Why::no_pin, 0, 0});
    stage.add("page_service_no_pin", refused);
    story.happen(Unlocked{staff_card, "token", {}});
    story.happen(ServiceTold{
        "0.1.0",
        "hub.northside.example:7420",
        std::uint64_t{5} << 30,
        {"18:40:11 info: card reader ACS ACR122U 00 00 is there\n",
         "18:40:12 info: connected to Northside Gym as Leg curl 1\n",
         "18:46:40 warning: no hub: Connection timed out; trying again, and again after that\n"}});
    stage.add("page_service_overview", story);
    story.tap({"04A1B2C3D4E5F6"});
    stage.add("page_service_reader", story);
    story.link(false, 0, 12);
    stage.add("page_service_no_hub", story);
    story.press("touch");
    story.press("field_9");
    stage.add("page_service_touch", story);
    story.press("log");
    stage.add("page_service_log", story);
}

} // namespace

void add_service_states(Stage& stage) {
    Story story = stage.station();
    story.tap(staff_card);
    story.happen(StaffRead{staff_card, stage.cast.member});
    choices(stage, story);
    kiosk_itself(stage, story);
    Story out = stage.station();
    tell_out_of_order(out);
    stage.add("out_of_order", out);
}

} // namespace kiosk::screens
