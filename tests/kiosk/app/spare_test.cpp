// T7: a spare kiosk takes over a station; a machine that took the place of another.
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

namespace kiosk::app {
namespace {

using namespace screens;
using namespace std::chrono_literals;
using State = wire::StationOnFloor::State;

const gym::CardNumber card_of_kim{"04C0FFEE"};

void tell_spare(Story& story, const std::string& id, const std::string& name) {
    story.happen(Introduced{{{id}, name, "spare"}, "Northside", "Europe/Berlin"});
}

wire::FloorState floor_of_three() {
    return {
        {{{"ONE"}, "Leg curl 1", "leg_curl", State::busy},
         {{"TWO"}, "Leg curl 2", "leg_curl", State::free},
         {{"THREE"}, "Platform", "deadlift_platform", State::away}},
        0,
        {},
        {}};
}

Story spare_kiosk() {
    Story story = Story::nameless();
    tell_spare(story, "SPARE", "Spare 1");
    story.link(true);
    story.happen(FloorChanged{floor_of_three()});
    return story;
}

// Kim's card and PIN.
Story spare_served() {
    Story story = spare_kiosk();
    story.tap(card_of_kim);
    EXPECT_EQ(story.effects.back(), Effect(AskStaff{card_of_kim}));
    story.happen(StaffRead{card_of_kim, "Kim"});
    for (const char* key : {"pin_4", "pin_7", "pin_1", "pin_1"}) {
        story.press(key);
    }
    story.press("pin_ok");
    EXPECT_EQ(story.effects.back(), Effect(AskUnlock{card_of_kim, "4711"}));
    story.happen(Unlocked{card_of_kim, "token", {}});
    return story;
}

Story taking_over() {
    Story story = spare_served();
    story.press("station_THREE");
    story.press("yes");
    return story;
}

} // namespace

TEST(Spare, T7_WaitsForStaffAndSignsNobodyIn) {
    Story story = spare_kiosk();
    EXPECT_EQ(story.frame().screen, "spare");
    EXPECT_TRUE(story.says("Staff card, please"));
    EXPECT_FALSE(story.offers("no_card") || story.offers("sign_in") || story.offers("guide"));
    const std::size_t asked = story.asked();
    story.tap(ada_card);
    EXPECT_EQ(story.asked(), asked) << "no profile is fetched";
    story.happen(ProfileFound{ada_card, ada()});
    story.happen(NoCard{});
    story.happen(OpenPage{PageName::sign_in});
    EXPECT_EQ(story.frame().screen, "spare");
    story.link(false);
    EXPECT_TRUE(story.says("The hub does not answer"));
}

TEST(Spare, T7_TakesOverInACardAndSevenTouches) {
    Story story = taking_over();
    EXPECT_EQ(story.touches, 7) << "four digits, OK, the station, yes";
    EXPECT_EQ(story.effects.back(), Effect(AskTakeOver{card_of_kim, "token", {"THREE"}}));
    EXPECT_TRUE(story.says("One moment"));
    story.happen(Introduced{
        {{"THREE"}, "Platform", "deadlift_platform"}, "Northside", "Europe/Berlin"});
    // As the shell starts anew, from the hub's first word.
    Story anew = Story::nameless();
    anew.happen(Introduced{
        {{"THREE"}, "Platform", "deadlift_platform"}, "Northside", "Europe/Berlin"});
    EXPECT_EQ(anew.frame().screen, "idle");
}

TEST(Spare, T7_SilentStationsComeFirstAndEachSaysHowItIs) {
    Story story = spare_served();
    const std::string words = one_line(story.words());
    EXPECT_LT(words.find("Platform"), words.find("Leg curl 1")) << words;
    EXPECT_TRUE(story.says("silent") && story.says("in use") && story.says("its screen works"));
    story.press("station_ONE");
    EXPECT_TRUE(story.says("Somebody is training at Leg curl 1")) << one_line(story.words());
    story.press("no");
    story.press("station_TWO");
    EXPECT_TRUE(story.says("The screen of Leg curl 2 works")) << one_line(story.words());
    story.press("no");
    story.press("station_THREE");
    EXPECT_TRUE(story.says("Is this kiosk the screen of Platform"));
}

TEST(Spare, T7_ManyStationsAreTurnedThrough) {
    Story story = spare_served();
    wire::FloorState floor;
    for (int i = 0; i < 20; ++i) {
        floor.stations.push_back(
            {{"S" + std::to_string(i)}, "Station " + std::to_string(i), "leg_curl", State::away}
        );
    }
    story.happen(FloorChanged{floor});
    for (int leaf = 0; leaf < 3; ++leaf) {
        story.press("leaf_after");
    }
    EXPECT_FALSE(story.offers("leaf_after"));
    story.press("station_S19");
    EXPECT_TRUE(story.says("Station 19"));
    story.happen(FloorChanged{{}}); // fewer than where it was turned to
    story.press("no");
    EXPECT_TRUE(story.says("no station yet"));
}

TEST(Spare, T7_EachRefusalSaysWhatToDo) {
    const auto after = [](const Message& answer) {
        Story story = taking_over();
        story.happen(answer);
        EXPECT_TRUE(story.offers("station_THREE")) << "to be tried again";
        return one_line(story.words());
    };
    const auto says = [](const std::string& words, const std::string& text) {
        EXPECT_NE(words.find(text), std::string::npos) << words;
    };
    says(after(NotReached{card_of_kim}), "Look at the network cable");
    says(after(UnlockRefused{card_of_kim, UnlockRefused::Why::over, 0, 0}), "Hold your card");
    says(
        after(UnlockRefused{card_of_kim, UnlockRefused::Why::unknown_card, 0, 0}),
        "no longer knows this card"
    );
    using Why = TakeOverFailed::Why;
    says(after(TakeOverFailed{card_of_kim, Why::no_station}), "Choose another one");
    says(after(TakeOverFailed{card_of_kim, Why::disk}), "Take another spare kiosk");
    says(after(TakeOverFailed{card_of_kim, Why::waiting}), "Leave this kiosk on");
    Story again = taking_over();
    again.happen(UnlockRefused{card_of_kim, UnlockRefused::Why::over, 0, 0});
    again.tap(card_of_kim);
    again.happen(StaffRead{card_of_kim, "Kim"});
    EXPECT_TRUE(again.offers("pin_1"));
    Story somebody_elses = taking_over();
    somebody_elses.happen(NotReached{ada_card});
    EXPECT_TRUE(somebody_elses.says("One moment")) << "an answer to another card";
}

TEST(Spare, T7_WrongPinShowsNoStations) {
    Story story = spare_kiosk();
    story.tap(card_of_kim);
    story.happen(StaffRead{card_of_kim, "Kim"});
    EXPECT_FALSE(story.offers("station_THREE"));
    for (const char* key : {"pin_1", "pin_1", "pin_1", "pin_1", "pin_ok"}) {
        story.press(key);
    }
    story.happen(UnlockRefused{card_of_kim, UnlockRefused::Why::wrong, 3, 0});
    EXPECT_FALSE(story.offers("station_THREE"));
    EXPECT_TRUE(story.offers("pin_1"));
    story.press("back");
    EXPECT_EQ(story.frame().screen, "spare");
}

TEST(Spare, T7_StaffWhoWalksAwayLeavesItShut) {
    Story story = spare_served();
    story.pass(walk_away + 1s);
    EXPECT_EQ(story.frame().screen, "spare");
}

TEST(Spare, T7_KioskThatWasReplacedStopsAtOnceAndSaysSo) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("save_2");
    story.tap(bo_card);
    tell_spare(story, "STATION", story.model.station.name);
    EXPECT_EQ(story.frame().screen, "spare");
    EXPECT_FALSE(story.says("Ada"));
    EXPECT_EQ(story.sets().size(), 1u) << "what was saved stays";
    wire::FloorState floor = floor_of_three();
    floor.stations.push_back(
        {story.model.station.id, story.model.station.name, "leg_curl", State::free}
    );
    floor.stations.back().out_of_order = true; // is the new kiosk's business
    story.happen(FloorChanged{floor});
    EXPECT_EQ(story.frame().screen, "spare");
    EXPECT_TRUE(story.says("has another kiosk now")) << one_line(story.words());
    story.link(true, 0, 3);
    EXPECT_TRUE(story.says("On their way to the hub from here: 3"));
    story.link(true, 3, 0);
    EXPECT_TRUE(story.says("Everything kept here is at the hub"));
    story.happen(FloorChanged{floor_of_three()});
    story.introduce("Leg curl 1", "Northside"); // it was given back
    EXPECT_EQ(story.frame().screen, "idle");
}

TEST(Spare, J18_CallForHelpStaysWhenTheKioskIsReplaced) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("help");
    story.press("call_staff");
    const std::string called = story.frame().screen;
    tell_spare(story, "STATION", "Leg curl 1");
    EXPECT_EQ(story.frame().screen, called);
}

TEST(Spare, T7_NewNameIsShownAtOnce) {
    Story story;
    story.introduce("Leg curl A", "Northside");
    EXPECT_TRUE(story.says("Leg curl A"));
}

// --- another machine ---

namespace {

Story at_service() {
    Story story;
    story.tap(card_of_kim);
    story.happen(StaffRead{card_of_kim, "Kim"});
    story.press("service");
    for (const char* key : {"pin_4", "pin_7", "pin_1", "pin_1", "pin_ok"}) {
        story.press(key);
    }
    story.happen(Unlocked{card_of_kim, "token", {}});
    return story;
}

} // namespace

TEST(Machine, T7_ReplacedMachineIsAskedAboutOnce) {
    Story story = at_service();
    story.press("machine");
    EXPECT_TRUE(story.says("Does another machine stand at")) << one_line(story.words());
    story.press("no");
    EXPECT_TRUE(story.offers("overview"));
    story.press("machine");
    story.press("yes");
    EXPECT_EQ(story.effects.back(), Effect(AskMachineReplaced{card_of_kim, "token"}));
    story.happen(MachineReplaced{card_of_kim});
    EXPECT_TRUE(story.says("Noted")) << one_line(story.words());
    story.press("back");
    EXPECT_EQ(story.frame().screen, "idle");
}

TEST(Machine, T7_WithoutTheHubNothingIsClaimed) {
    Story story = at_service();
    story.press("machine");
    story.press("yes");
    story.happen(NotReached{card_of_kim});
    EXPECT_TRUE(story.says("The hub does not answer"));
    EXPECT_TRUE(story.offers("yes")) << "to be tried again";
}

TEST(Machine, T7_APinWhoseTimeIsOverIsAskedForAgain) {
    Story story = at_service();
    story.press("machine");
    story.press("yes");
    story.happen(UnlockRefused{card_of_kim, UnlockRefused::Why::over, 0, 0});
    EXPECT_TRUE(story.says("Hold your card")) << one_line(story.words());
    story.tap(card_of_kim);
    story.happen(StaffRead{card_of_kim, "Kim"});
    EXPECT_TRUE(story.offers("service")) << one_line(story.words());
}

TEST(Machine, T7_NobodysPlanChangesBeneathThem) {
    Story story;
    story.sign_in(ada_card, ada());
    story.tap(card_of_kim);
    story.happen(StaffRead{card_of_kim, "Kim"});
    story.press("service");
    for (const char* key : {"pin_4", "pin_7", "pin_1", "pin_1", "pin_ok"}) {
        story.press(key);
    }
    story.happen(Unlocked{card_of_kim, "token", {}});
    EXPECT_TRUE(story.offers("overview"));
    EXPECT_FALSE(story.offers("machine"));
}

TEST(Machine, T7_NewScaleAndTheLogSaysTheMachineBefore) {
    gym::Profile member = ada();
    Story known;
    known.sign_in(ada_card, member);
    EXPECT_TRUE(known.says("45"));
    for (gym::LoggedSet& logged : member.history) {
        logged.set.station = gym::machine_before({"STATION"}, 1);
    }
    member.settings.clear();
    Story story;
    story.sign_in(ada_card, member);
    EXPECT_TRUE(story.says("On the machine before")) << one_line(story.words());
    const auto* entry = std::get_if<SetEntry>(&story.model.screen);
    ASSERT_NE(entry, nullptr);
    const auto kind = story.model.kind;
    EXPECT_EQ(exercise_of(*story.model.visit).target.load, kind.start_loads.at("leg_curl"))
        << "begins as for somebody new to it";
    Story log = at_page("log", member);
    EXPECT_TRUE(log.says("the machine before")) << one_line(log.words());
}

} // namespace kiosk::app
