// T7: a station is the machine, not the screen.
#include "hub/store/bests.hpp"
#include "hub/store/machines.hpp"
#include "hub/store/sets.hpp"
#include "hub/store/settings.hpp"
#include "hub/store/stations.hpp"
#include "tests/hub/sample_gym.hpp"
#include "tests/hub/store/rows.hpp"

#include <gtest/gtest.h>

namespace hub::store {

namespace {

using namespace std::chrono_literals;
using tests::evening;

struct Machines : testing::Test {
    tests::SampleGym gym;
    std::uint64_t seq = 0;

    gym::SetId log(base::Instant at, std::optional<gym::StationId> where) {
        gym::LoggedSet logged{{"CURL00000001", tests::boot, ++seq}, at, false, gym.set()};
        logged.set.station = std::move(where);
        insert_set(gym.db, logged);
        return logged.id;
    }

    std::vector<std::string> machines(const std::vector<gym::LoggedSet>& sets) {
        std::vector<std::string> found;
        for (const gym::LoggedSet& logged : sets) {
            found.push_back(logged.set.station ? logged.set.station->value : "");
        }
        return found;
    }

    std::vector<std::string> read() {
        return machines(
            sets_between(gym.db, gym.sam.id, "leg_curl", base::Instant::min(), base::Instant::max())
        );
    }
};

} // namespace

TEST_F(Machines, T7_SetsOfTheMachineBeforeAreToldApart) {
    log(evening - 3h, gym.curl.id);
    log(evening - 2h, gym.other_curl.id);
    log(evening - 1h, std::nullopt);
    EXPECT_EQ(read(), (std::vector<std::string>{"CURL00000001", "CURL00000002", ""}));
    replace_machine(gym.db, gym.curl.id, evening);
    log(evening, gym.curl.id);
    EXPECT_EQ(
        read(), (std::vector<std::string>{"CURL00000001~1", "CURL00000002", "", "CURL00000001"})
    );
    replace_machine(gym.db, gym.curl.id, evening + 1h);
    EXPECT_EQ(
        read(), (std::vector<std::string>{"CURL00000001~1", "CURL00000002", "", "CURL00000001~2"})
    );
    log(evening - 4h, gym.curl.id); // came late, from a kiosk that was away
    EXPECT_EQ(read().front(), "CURL00000001~1");
}

TEST_F(Machines, T7_TheLogItselfAndPlansOfThatTimeStayAsTheyWere) {
    const gym::SetId set = log(evening - 1h, gym.curl.id);
    replace_machine(gym.db, gym.curl.id, evening);
    EXPECT_EQ(find_set(gym.db, set)->logged.set.station, gym.curl.id);
    EXPECT_EQ(machines(all_sets(gym.db, gym.sam.id)).front(), "CURL00000001") << "exports";
    EXPECT_EQ(machines(sets_as_of(gym.db, gym.sam.id, evening - 1min)).front(), "CURL00000001")
        << "Q5: a receipt replays";
    EXPECT_EQ(machines(sets_as_of(gym.db, gym.sam.id, evening)).front(), "CURL00000001~1");
}

TEST_F(Machines, T7_SettingsAreAskedAnew) {
    change_setting(gym.db, gym.sam.id, gym.curl.id, "seat", "4", evening - 1h);
    change_setting(gym.db, gym.sam.id, gym.other_curl.id, "seat", "5", evening - 1h);
    replace_machine(gym.db, gym.curl.id, evening);
    EXPECT_EQ(settings(gym.db, gym.sam.id, gym.curl.id), gym::Settings{});
    EXPECT_EQ(settings(gym.db, gym.sam.id, gym.other_curl.id), (gym::Settings{{"seat", "5"}}));
    change_setting(gym.db, gym.sam.id, gym.curl.id, "seat", "2", evening + 1min);
    EXPECT_EQ(settings(gym.db, gym.sam.id, gym.curl.id), (gym::Settings{{"seat", "2"}}));
}

TEST_F(Machines, T7_RecordsThatWereKeptReadyAreMadeAnew) {
    gym::Record best;
    best.track = {"leg_curl", gym.curl.id, false};
    put_bests(gym.db, gym.sam.id, "leg_curl", {evening, {best}});
    put_bests(gym.db, gym.alex.id, "leg_curl", {evening, {}});
    replace_machine(gym.db, gym.curl.id, evening);
    EXPECT_FALSE(bests(gym.db, gym.sam.id, "leg_curl"));
    EXPECT_TRUE(bests(gym.db, gym.alex.id, "leg_curl"));
}

TEST_F(Machines, T7_StationTellsSinceWhenAndKeepsAllElseUnderAnotherName) {
    EXPECT_FALSE(station(gym.db, gym.curl.id)->machine_since);
    replace_machine(gym.db, gym.curl.id, evening);
    EXPECT_EQ(station(gym.db, gym.curl.id)->machine_since, evening);
    ASSERT_TRUE(rename_station(gym.db, gym.curl.id, "Leg curl A"));
    EXPECT_FALSE(rename_station(gym.db, gym.curl.id, "Leg curl 2")) << "another one's";
    EXPECT_TRUE(rename_station(gym.db, gym.curl.id, "Leg curl A")) << "its own";
    EXPECT_EQ(station(gym.db, gym.curl.id)->machine_since, evening);
    EXPECT_EQ(stations(gym.db).front().name, "Leg curl 2");
}

TEST_F(Machines, T7_WhoChangedWhatIsKept) {
    note_change(gym.db, gym.curl.id, "another machine", evening, gym.sam.id);
    note_change(gym.db, gym.curl.id, "renamed to Leg curl A", evening + 1h, std::nullopt);
    EXPECT_EQ(
        changes_of(gym.db, gym.curl.id),
        (std::vector<StationChange>{
            {evening, "another machine", "Sam"}, {evening + 1h, "renamed to Leg curl A", ""}})
    );
    EXPECT_TRUE(changes_of(gym.db, gym.other_curl.id).empty());
}

} // namespace hub::store
