// The wall: what the hub tells of the floor, and of members nothing that they did not choose.
#include "kiosk/wall/wall.hpp"
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace kiosk::wall {
namespace {

using namespace screens;
using namespace std::chrono_literals;
using Floor = wire::StationOnFloor;

wire::BoardSet lifted(const std::string& alias, base::Instant at) {
    return {alias, "leg_curl", gym::kilograms(47.5), 10, "Leg curl 1", at};
}

class Wall : public testing::Test {
protected:
    Model model;

    void happen(const Message& message) { model = update(std::move(model), message); }

    void SetUp() override {
        happen(Tick{app::opened()});
        happen(Introduced{{{"W"}, "Wall", "wall"}, "Northside Gym", "Europe/Berlin"});
        happen(LinkChanged{true, 1, 0, 0});
    }

    ui::Frame<Message> frame() const {
        return view(model, app::metrics_of(app::wide_screen), app::texts(), app::wide_screen);
    }

    std::string words() const { return app::words_of(frame()); }

    bool says(const std::string& text) const {
        return app::one_line(words()).find(app::one_line(text)) != std::string::npos;
    }
};

TEST_F(Wall, ShowsGymClockTotalsAndStations) {
    happen(FloorChanged{
        {{{{"C1"}, "Leg curl 1", "leg_curl", Floor::State::busy},
          {{"C2"}, "Leg curl 2", "leg_curl", Floor::State::free},
          {{"D1"}, "Deadlift 1", "deadlift", Floor::State::away}},
         148,
         gym::kilograms(51234.5),
         {}}});
    EXPECT_TRUE(says("Northside Gym"));
    EXPECT_TRUE(says("18:47"));
    EXPECT_TRUE(says("148\nsets\n51,234.5\nkilograms moved"));
    EXPECT_TRUE(says("Leg curl 1, busy\nLeg curl 2\nDeadlift 1, switched off\n"));
    EXPECT_TRUE(frame().targets.empty()) << "a wall is not touched";
}

TEST_F(Wall, J18_ACallForHelpTakesTheTopUntilItIsSeen) {
    Floor first{{"C1"}, "Leg curl 1", "leg_curl", Floor::State::busy};
    Floor second{{"C2"}, "Leg curl 2", "leg_curl", Floor::State::busy};
    happen(FloorChanged{{{first, second}, 0, {}, {}}});
    EXPECT_FALSE(says("Help at"));
    first.help = gym::Help::staff;
    happen(FloorChanged{{{first, second}, 0, {}, {}}});
    EXPECT_TRUE(says("Help at Leg curl 1"));
    EXPECT_FALSE(says("Today"));
    second.help = gym::Help::unwell;
    happen(FloorChanged{{{first, second}, 0, {}, {}}});
    EXPECT_TRUE(says("Somebody feels unwell at Leg curl 2\nHelp at Leg curl 1"));
    first.help = second.help = gym::Help::none;
    happen(FloorChanged{{{first, second}, 0, {}, {}}});
    EXPECT_TRUE(says("Today"));
}

// W1, W3, Q15: members are there by the alias they chose, or not at all.
TEST_F(Wall, W3NobodyIsNamedWhoDidNotChooseTo) {
    EXPECT_TRUE(says("Want to see your sets here?"));
    happen(FloorChanged{{{}, 2, gym::kilograms(950), {lifted("Falcon", app::opened())}}});
    EXPECT_TRUE(says("Falcon\nSeated leg curl\n47.5 kg × 10\n"));
    EXPECT_FALSE(says("Want to see your sets here?"));
    EXPECT_TRUE(says("Only members who chose to appear are named."));
}

// W2: opting out is one more message from the hub.
TEST_F(Wall, W2ANameThatIsGoneIsGoneAtOnce) {
    happen(FloorChanged{{{}, 2, {}, {lifted("Falcon", app::opened())}}});
    happen(FloorChanged{{{}, 2, {}, {}}});
    EXPECT_FALSE(says("Falcon"));
}

TEST_F(Wall, CardsAndTouchesAreNothingToIt) {
    const std::string before = words();
    for (const Message& message :
         {Message(CardRead{app::ada_card}),
          Message(ProfileFound{app::ada_card, app::ada()}),
          Message(NoCard{}),
          Message(Save{2})}) {
        happen(message);
    }
    EXPECT_EQ(words(), before);
}

TEST_F(Wall, TheNewestSetStandsOutForTwoMinutes) {
    happen(FloorChanged{{{}, 1, {}, {lifted("Falcon", app::opened())}}});
    const auto bright = [&] {
        const auto shapes = frame().drawing.shapes;
        return std::any_of(shapes.begin(), shapes.end(), [](const ui::Shape& shape) {
            const auto* box = std::get_if<ui::Box>(&shape);
            return box != nullptr && box->fill == ui::theme::go_surface;
        });
    };
    EXPECT_TRUE(bright());
    happen(Tick{app::opened() + 119s});
    EXPECT_TRUE(bright());
    happen(Tick{app::opened() + 120s});
    EXPECT_FALSE(bright());
}

TEST_F(Wall, SaysWhenTheHubIsGone) {
    happen(FloorChanged{{{}, 7, {}, {lifted("Falcon", app::opened())}}});
    happen(LinkChanged{false, 1, 0, 0});
    EXPECT_TRUE(says("No connection to the hub."));
    EXPECT_TRUE(says("Falcon")) << "what was known stays";
    happen(LinkChanged{true, 1, 0, 0});
    EXPECT_FALSE(says("No connection to the hub."));
}

// Whatever a hub sends, it stays on the screen.
TEST_F(Wall, MoreThanFitsIsLeftOut) {
    wire::FloorState floor;
    for (int i = 0; i < 100; ++i) {
        floor.stations.push_back(
            {{"C" + std::to_string(i)},
             "Station " + std::to_string(i),
             "leg_curl",
             Floor::State::free}
        );
        floor.last_sets.push_back(lifted("Member " + std::to_string(i), app::opened()));
    }
    happen(FloorChanged{floor});
    EXPECT_TRUE(says("Member 5\n"));
    for (const ui::Shape& shape : frame().drawing.shapes) {
        if (const auto* box = std::get_if<ui::Box>(&shape)) {
            EXPECT_LE(box->rect.bottom(), ui::screen_height);
        } else if (const auto* text = std::get_if<ui::Text>(&shape)) {
            EXPECT_LE(text->baseline.y, ui::screen_height) << text->text;
        }
    }
}

TEST_F(Wall, IsPaintedAgainEveryMinute) {
    const auto changes = frame().changes_at;
    ASSERT_TRUE(changes);
    EXPECT_GT(*changes, model.now);
    happen(Tick{*changes});
    EXPECT_TRUE(says("18:48"));
}

// W4: nothing flashes, nothing moves by itself between two minutes.
TEST_F(Wall, W4NothingFlashes) {
    happen(FloorChanged{{{}, 1, {}, {lifted("Falcon", app::opened())}}});
    const auto before = frame().drawing;
    for (int i = 1; i < 50; ++i) {
        happen(Tick{app::opened() + i * 1s});
        EXPECT_EQ(frame().drawing, before);
    }
}

} // namespace
} // namespace kiosk::wall
