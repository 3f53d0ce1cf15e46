// Who is there and who is busy, as a wall shows it.
#include "hub/floor/floor.hpp"

#include <gtest/gtest.h>

namespace hub::floor {

namespace {

using namespace std::chrono_literals;
using State = wire::StationOnFloor::State;

const gym::Station curl{{"CURL1"}, "Leg curl 1", "leg_curl"};
const gym::Station other_curl{{"CURL2"}, "Leg curl 2", "leg_curl"};
const gym::Station wall{{"WALL"}, "Wall", "wall"};
const base::Instant noon = base::from_us(1'795'000'000'000'000);

struct FloorOfThree : testing::Test {
    FloorOfThree() { floor.set_stations({curl, other_curl, wall}); }

    Floor floor;
    board::Today today{base::Zone::utc()};

    State state_of(const gym::Station& wanted) const {
        for (const wire::StationOnFloor& station : floor.state(today).stations) {
            if (station.name == wanted.name) {
                return station.state;
            }
        }
        ADD_FAILURE() << wanted.name << " is not on the floor";
        return State::away;
    }
};

TEST_F(FloorOfThree, T6_OutOfOrderIsAwayForPlansAndSaidToAll) {
    floor.connected(curl.id);
    floor.set_busy(curl.id, true, noon);
    floor.set_out_of_order({curl.id});
    const wire::StationOnFloor told = floor.stations_alone().stations.front();
    EXPECT_TRUE(told.out_of_order);
    EXPECT_EQ(told.state, State::away) << "nobody is sent there";
    EXPECT_FALSE(told.busy_since);
    floor.set_out_of_order({});
    EXPECT_EQ(state_of(curl), State::busy);
}

TEST_F(FloorOfThree, AStationIsAwayUntilItsKioskIsThere) {
    EXPECT_EQ(state_of(curl), State::away);
    floor.connected(curl.id);
    EXPECT_EQ(state_of(curl), State::free);
    EXPECT_EQ(state_of(other_curl), State::away);
    floor.disconnected(curl.id);
    EXPECT_EQ(state_of(curl), State::away);
}

TEST_F(FloorOfThree, J1_ShowsWhereSomebodyTrains) {
    floor.connected(curl.id);
    floor.set_busy(curl.id, true, noon);
    EXPECT_EQ(state_of(curl), State::busy);
    floor.set_busy(curl.id, false, noon);
    EXPECT_EQ(state_of(curl), State::free);
}

TEST_F(FloorOfThree, WhoComesBackIsFreeUntilItSaysOtherwise) {
    floor.connected(curl.id);
    floor.set_busy(curl.id, true, noon);
    floor.disconnected(curl.id);
    EXPECT_EQ(state_of(curl), State::away);
    floor.connected(curl.id);
    EXPECT_EQ(state_of(curl), State::free);
}

TEST_F(FloorOfThree, AnOldLinkThatTimesOutDoesNotTakeTheNewOneAway) {
    floor.connected(curl.id);
    floor.connected(curl.id); // the cable was out; the old link has not noticed yet
    floor.set_busy(curl.id, true, noon);
    floor.disconnected(curl.id);
    EXPECT_EQ(state_of(curl), State::busy);
    floor.disconnected(curl.id);
    EXPECT_EQ(state_of(curl), State::away);
    floor.disconnected(curl.id);
    floor.connected(curl.id);
    EXPECT_EQ(state_of(curl), State::free);
}

TEST_F(FloorOfThree, J18_ACallStaysUntilItsKioskSaysNoneOrStaffHasSeenIt) {
    floor.connected(curl.id);
    EXPECT_TRUE(floor.set_help(curl.id, gym::Help::staff, noon));
    EXPECT_FALSE(floor.set_help(curl.id, gym::Help::staff, noon + 5s)); // told again, the same call
    ASSERT_EQ(floor.calls().size(), 1u);
    EXPECT_EQ(floor.calls()[0].since, noon);
    EXPECT_EQ(floor.state(today).stations[0].help, gym::Help::staff);
    EXPECT_EQ(floor.state(today).stations[0].help_since, noon);
    floor.disconnected(curl.id);
    EXPECT_EQ(floor.calls().size(), 1u); // nobody came just because the cable is out
    EXPECT_TRUE(floor.see_call(curl.id));
    EXPECT_FALSE(floor.see_call(curl.id));
    EXPECT_TRUE(floor.calls().empty());
    EXPECT_EQ(floor.state(today).stations[0].help, gym::Help::none);
    floor.set_help(curl.id, gym::Help::staff, noon + 10s); // the kiosk still shows it: seen is seen
    EXPECT_TRUE(floor.calls().empty());
    floor.set_help(curl.id, gym::Help::unwell, noon + 20s); // that is more
    EXPECT_EQ(floor.calls().size(), 1u);
    floor.set_help(curl.id, gym::Help::none, noon + 30s);
    EXPECT_TRUE(floor.calls().empty());
    EXPECT_FALSE(floor.see_call(other_curl.id));
}

TEST_F(FloorOfThree, J18_TheOldestCallComesFirst) {
    floor.set_help(curl.id, gym::Help::staff, noon + 5s);
    floor.set_help(other_curl.id, gym::Help::staff, noon);
    ASSERT_EQ(floor.calls().size(), 2u);
    EXPECT_EQ(floor.calls()[0].station, other_curl);
}

TEST_F(FloorOfThree, N3_AKioskLearnsWhoIsBusySinceWhenAndNobodysName) {
    floor.connected(curl.id);
    floor.set_busy(curl.id, true, noon);
    floor.set_busy(curl.id, true, noon + 60s); // told again after a reconnect
    floor.set_waiting(curl.id, 2);
    floor.set_help(curl.id, gym::Help::unwell, noon);
    const wire::FloorState told = floor.stations_alone();
    ASSERT_EQ(told.stations.size(), 2u);
    EXPECT_EQ(
        told.stations[0],
        (wire::StationOnFloor{curl.id, "Leg curl 1", "leg_curl", State::busy, noon, 2})
    );
    EXPECT_EQ(
        told.stations[1],
        (wire::StationOnFloor{other_curl.id, "Leg curl 2", "leg_curl", State::away})
    );
    EXPECT_EQ(told.sets_today, 0u);
    EXPECT_TRUE(told.last_sets.empty());
    floor.set_busy(curl.id, false, noon + 90s);
    EXPECT_EQ(floor.stations_alone().stations[0].busy_since, std::nullopt);
}

TEST_F(FloorOfThree, WallsAreNotOnTheFloor) {
    floor.connected(wall.id);
    EXPECT_TRUE(is_wall(wall));
    EXPECT_FALSE(is_wall(curl));
    const auto stations = floor.state(today).stations;
    ASSERT_EQ(stations.size(), 2u);
    EXPECT_EQ(stations[0], (wire::StationOnFloor{curl.id, "Leg curl 1", "leg_curl", State::away}));
    EXPECT_EQ(stations[1].name, "Leg curl 2");
}

TEST_F(FloorOfThree, T7_SpareKiosksAreOnNoList) {
    const gym::Station spare{{"SPARE0000001"}, "Spare 1", "spare"};
    floor.set_stations({curl, spare});
    floor.connected(spare.id);
    EXPECT_TRUE(is_spare(spare));
    EXPECT_FALSE(is_spare(curl));
    EXPECT_EQ(floor.stations_alone().stations.size(), 1u);
    EXPECT_EQ(floor.state(today).stations.size(), 1u);
}

TEST_F(FloorOfThree, ANewStationLeavesTheOthersAsTheyAre) {
    floor.connected(curl.id);
    floor.set_busy(curl.id, true, noon);
    floor.set_stations({curl, other_curl, wall, {{"CURL3"}, "Leg curl 3", "leg_curl"}});
    EXPECT_EQ(state_of(curl), State::busy);
    EXPECT_EQ(floor.state(today).stations.size(), 3u);
}

TEST_F(FloorOfThree, W1_CarriesTodaysTotalsAndTheLastSets) {
    gym::LoggedSet logged;
    logged.id = {curl.id.value, 1, 1};
    logged.at = noon;
    logged.set.member = gym::MemberId{"ALEX"};
    logged.set.exercise = "leg_curl";
    logged.set.station = curl.id;
    logged.set.load = gym::kilograms(40);
    logged.set.reps = 10;
    today.restart(std::span(&logged, 1), noon);
    EXPECT_TRUE(floor.state(today).last_sets.empty()); // W3: without an alias nobody is named
    today.set_aliases({{{"ALEX"}, "Lexi"}});
    const wire::FloorState state = floor.state(today);
    EXPECT_EQ(state.sets_today, 1u);
    EXPECT_EQ(state.moved_today, gym::kilograms(400));
    const wire::BoardSet shown{"Lexi", "leg_curl", gym::kilograms(40), 10, "Leg curl 1", noon};
    EXPECT_EQ(state.last_sets, std::vector{shown});
}

} // namespace

} // namespace hub::floor
