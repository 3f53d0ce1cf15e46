// What staff does at a station: out of order in two touches (T6), the kiosk behind a PIN (T7).
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

namespace kiosk::app {
namespace {

using namespace screens;
using namespace std::chrono_literals;

const gym::CardNumber kims_card{"04C0FFEE"};

wire::FloorState floor_of(const Story& story, bool out) {
    using State = wire::StationOnFloor::State;
    wire::StationOnFloor here{
        story.model.station.id, story.model.station.name, story.model.station.kind, State::free};
    here.out_of_order = out;
    here.state = out ? State::away : State::free;
    return {{here, {{"TWO"}, "Leg curl 2", "leg_curl", State::free}}, 0, {}, {}};
}

void tell_floor(Story& story, bool out) {
    story.happen(FloorChanged{floor_of(story, out)});
}

// Kim's card was read, and the hub knows it.
Story served() {
    Story story;
    story.tap(kims_card);
    story.happen(StaffRead{kims_card, "Kim"});
    return story;
}

Story looking_after() {
    Story story = served();
    story.press("service");
    for (const char* key : {"pin_4", "pin_7", "pin_1", "pin_1"}) {
        story.press(key);
    }
    story.press("pin_ok");
    EXPECT_EQ(story.effects.back(), Effect(AskUnlock{kims_card, "4711"}));
    story.happen(Unlocked{kims_card, "token", {}});
    EXPECT_EQ(story.effects.back(), Effect(AskService{}));
    story.happen(ServiceTold{"0.1.0", "10.0.0.5:7420", std::uint64_t{5} << 30, {"connected"}});
    return story;
}

} // namespace

TEST(Service, T6_OutOfOrderInTwoTouches) {
    Story story = served();
    EXPECT_TRUE(story.says("Kim"));
    const int before = story.touches;
    story.press("order");
    story.press("yes");
    EXPECT_EQ(story.touches - before, 2);
    EXPECT_EQ(story.effects.back(), Effect(SetOutOfOrder{kims_card, true}));
    story.happen(OutOfOrderSet{kims_card, true});
    tell_floor(story, true);
    EXPECT_EQ(story.frame().screen, "out_of_order");
    EXPECT_TRUE(story.says("Out of order"));
    EXPECT_TRUE(story.says("Free now: Leg curl 2")) << one_line(story.words());
    EXPECT_FALSE(story.offers("no_card") || story.offers("sign_in"));
}

TEST(Service, T6_NobodyTrainsThereUntilStaffSaysSo) {
    Story story;
    tell_floor(story, true);
    const std::size_t asked = story.asked();
    story.tap(ada_card);
    story.happen(NoCard{});
    story.happen(OpenPage{PageName::sign_in});
    EXPECT_EQ(story.asked(), asked) << "no profile is fetched";
    EXPECT_EQ(story.frame().screen, "out_of_order");
    story.tap(kims_card);
    EXPECT_EQ(story.effects.back(), Effect(AskStaff{kims_card}));
    story.happen(StaffRead{kims_card, "Kim"});
    story.press("order");
    story.press("yes");
    EXPECT_EQ(story.effects.back(), Effect(SetOutOfOrder{kims_card, false}));
    story.happen(OutOfOrderSet{kims_card, false});
    tell_floor(story, false);
    EXPECT_EQ(story.frame().screen, "idle");
}

TEST(Service, T6_AProfileThatComesTooLateBeginsNothing) {
    Story waiting;
    waiting.tap(ada_card);
    tell_floor(waiting, true);
    waiting.happen(ProfileFound{ada_card, ada()});
    EXPECT_EQ(waiting.frame().screen, "out_of_order");
    Story joined;
    joined.sign_in(ada_card, ada());
    joined.tap(bo_card);
    joined.press("work_in");
    tell_floor(joined, true);
    joined.happen(ProfileFound{bo_card, bo()});
    EXPECT_EQ(joined.frame().screen, "summary");
    EXPECT_FALSE(joined.says("Bo"));
}

TEST(Service, T6_WhoTrainsThereEndsWithTheirSummary) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("save_2");
    story.tap(kims_card);
    EXPECT_EQ(story.frame().screen, "occupied") << "until the hub says whose card it is";
    EXPECT_EQ(story.effects.back(), Effect(AskStaff{kims_card}));
    story.happen(StaffRead{kims_card, "Kim"});
    EXPECT_FALSE(story.says("Ada"));
    story.press("order");
    story.press("yes");
    story.happen(OutOfOrderSet{kims_card, true});
    tell_floor(story, true);
    EXPECT_EQ(story.frame().screen, "summary");
    EXPECT_EQ(story.sets().size(), 1u) << "what was saved stays";
    story.press("done");
    EXPECT_EQ(story.frame().screen, "out_of_order");
}

TEST(Service, J18_CallForHelpStaysWhenTheStationIsOutOfOrder) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("help");
    story.press("call_staff");
    const std::string called = story.frame().screen;
    tell_floor(story, true);
    EXPECT_EQ(story.frame().screen, called);
}

TEST(Service, T6_WithoutTheHubNothingIsClaimed) {
    Story story = served();
    story.press("order");
    story.press("yes");
    story.happen(NotReached{kims_card});
    EXPECT_TRUE(story.says("put a sign on the machine")) << one_line(story.words());
    EXPECT_TRUE(story.offers("order"));
}

TEST(Service, T7_KioskIsLookedAfterBehindAPin) {
    Story story = served();
    EXPECT_FALSE(story.offers("overview"));
    story = looking_after();
    EXPECT_TRUE(story.says("Connected to 10.0.0.5:7420"));
    EXPECT_TRUE(story.says("0.1.0"));
    EXPECT_TRUE(story.says("5120 MB"));
    story.press("log");
    EXPECT_TRUE(story.says("connected"));
}

// Neither the language nor the layout of whoever trains beneath is the staff's.
TEST(Service, T6_N13_StaffSeesTheGymsLanguageAndTheUsualLayout) {
    gym::Profile member = ada();
    member.comfort.language = "de";
    member.comfort.layout = gym::Layout::low;
    member.comfort.text_percent = 150;
    Story story;
    story.sign_in(ada_card, member);
    story.tap(kims_card);
    story.happen(StaffRead{kims_card, "Kim"});
    EXPECT_EQ(language_of(story.model), "en");
    Story alone = served();
    for (const char* step : {"", "order", "yes"}) {
        if (*step != '\0') {
            story.press(step);
            alone.press(step);
        }
        const auto rect_of_back = [](const Story& of) {
            const Frame frame = of.frame();
            return std::ranges::find(frame.targets, "back", &ui::Target<Message>::name)->rect;
        };
        EXPECT_EQ(rect_of_back(story), rect_of_back(alone));
    }
    story.press("back");
    EXPECT_EQ(language_of(story.model), "de");
}

// What was not told yet is not claimed; a line that is long goes on below.
TEST(Service, T7_ShowsNothingUntoldAndCutsNoLine) {
    Story story = looking_after();
    pages::Service& page = std::get<pages::Service>(story.model.pages.back());
    page.told.reset();
    EXPECT_FALSE(story.says("0 MB")) << one_line(story.words());
    std::string line = "18:40:11 warning:";
    for (int word = 0; word < 60; ++word) {
        line += " word" + std::to_string(word);
    }
    std::vector<std::string> log(40, "18:40:10 info: before");
    log.push_back(line + "\n");
    page.told = ServiceTold{"0.1.0", "hub", 1, log};
    story.press("log");
    EXPECT_TRUE(story.says(line)) << one_line(story.words());
    EXPECT_EQ(story.words().find("…"), std::string::npos);
}

TEST(Service, T7_WrongPinOpensNothing) {
    Story story = served();
    story.press("service");
    for (int digit = 0; digit < 4; ++digit) {
        story.press("pin_1");
    }
    story.press("pin_ok");
    story.happen(UnlockRefused{kims_card, UnlockRefused::Why::wrong, 3, 0});
    EXPECT_FALSE(story.offers("overview"));
    story.happen(Unlocked{ada_card, "token", {}}); // somebody else's answer
    EXPECT_FALSE(story.offers("overview"));
}

TEST(Service, T7_ReaderTestShowsNoWholeNumber) {
    Story story = looking_after();
    const std::size_t asked = story.asked();
    story.tap({"04A1B2C3D4E5F6"});
    EXPECT_EQ(story.asked(), asked) << "nobody is signed in";
    EXPECT_TRUE(story.says("14 characters, 04 first")) << one_line(story.words());
    EXPECT_FALSE(story.says("04A1"));
}

TEST(Service, T7_TouchTestShowsWhereTouchesArrive) {
    Story story = looking_after();
    story.press("touch");
    const auto green = [&] {
        int count = 0;
        for (const ui::Shape& shape : story.frame().drawing.shapes) {
            const auto* box = std::get_if<ui::Box>(&shape);
            count += box != nullptr && box->fill == ui::theme::go && box->radius == 16 ? 1 : 0;
        }
        return count;
    };
    const int before = green();
    story.press("field_0");
    story.press("field_39");
    EXPECT_EQ(green(), before + 2);
}

TEST(Service, T7_WhoWalksAwayLeavesNothingOpen) {
    Story story = looking_after();
    story.pass(walk_away);
    EXPECT_EQ(story.frame().screen, "idle");
}

} // namespace kiosk::app
