// A disk that fails under a running hub, and an event that ends it: what was acknowledged stays,
// what was not is asked for again, and nothing stops for good.
#include "common/base/ids.hpp"
#include "hub/store/members.hpp"
#include "tests/floor/gym.hpp"
#include "tests/floor/raw_station.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace floor_test {

namespace {

struct BadDisk : ::testing::Test {
    Gym gym;
    std::uint64_t seq = 0;

    void fault(const std::string& word) { std::ofstream(gym.folder() / "fault") << word; }

    void start_hub() {
        ::setenv("GYMFLOOR_FAULTS", (gym.folder() / "fault").c_str(), 1);
        ::setenv("LD_PRELOAD", GYMFLOOR_FAULTS_LIBRARY, 1);
        gym.start_hub();
        ::unsetenv("LD_PRELOAD");
        ::unsetenv("GYMFLOOR_FAULTS");
    }

    static wire::Event
    set_of(const std::string& station, std::uint64_t seq, const std::string& note = {}) {
        gym::Set set = guest_set(station, 40, 10);
        set.note = note;
        return event_of(7, seq, wire::SetLogged{set});
    }
};

} // namespace

TEST_F(BadDisk, Q2_AfterAFailedFlushTheHubEndsWith3AndNothingIsLost) {
    start_hub();
    RawStation station(gym.folder() / "leg-curl", gym.port());
    const auto id = station.introduce(7).station.id.value;
    station.send(wire::Batch{{set_of(id, 1)}});
    EXPECT_EQ(station.expect<wire::Ack>().marks.front().hw, 1u);
    fault("sync");
    station.send(wire::Batch{{set_of(id, 2)}});
    EXPECT_TRUE(station.closed()); // never acknowledged
    EXPECT_EQ(gym.wait_for_hub(), 3);
    EXPECT_NE(gym.hub_log().find("the disk refused a commit"), std::string::npos);
    fault("");
    start_hub();
    RawStation again(gym.folder() / "leg-curl", gym.port());
    const std::uint64_t hw = again.introduce(7).marks.front().hw;
    EXPECT_GE(hw, 1u);
    again.send(wire::Batch{{set_of(id, 2)}});
    EXPECT_EQ(again.expect<wire::Ack>().marks.front().hw, 2u);
    EXPECT_EQ(gym.sets_at_hub().size(), 2u);
    EXPECT_EQ(gym.try_hub_command({"verify"}).exit_code, 0);
}

TEST_F(BadDisk, ASlowOneDelaysAStartAndDoesNotPreventIt) {
    {
        auto db = hub::store::Database::open_to_write(gym.data());
        SQLite::Transaction all(db.sql());
        for (int i = 0; i < 1500; ++i) { // some dozens of pages
            hub::store::add_member(db, {{base::random_id()}, "Sam", {}, false}, base::wall_now());
        }
        all.commit();
    }
    fault("slow");
    start_hub();
    fault("");
    RawStation station(gym.folder() / "leg-curl", gym.port());
    EXPECT_FALSE(station.introduce(7).station.id.value.empty());
}

TEST_F(BadDisk, AFullDiskTakesTheBallastAndIsToldLoudly) {
    start_hub();
    EXPECT_EQ(std::filesystem::file_size(gym.data() / "ballast"), 64u << 20);
    RawStation station(gym.folder() / "leg-curl", gym.port());
    const auto id = station.introduce(7).station.id.value;
    fault("full");
    station.send(wire::Batch{{set_of(id, 1)}});
    EXPECT_EQ(station.expect<wire::Ack>().marks.front().hw, 1u);
    EXPECT_FALSE(std::filesystem::exists(gym.data() / "ballast"));
    gym.wait_for_log("THE DISK IS FULL");
    EXPECT_NE(gym.hub_command({"status", "--json"}).find("\"disk_was_full\":1"), std::string::npos);
    EXPECT_EQ(gym.sets_at_hub().size(), 1u);
    fault("");
    EXPECT_EQ(gym.stop_hub(), 0);
    start_hub(); // there is room again: the ballast is back
    EXPECT_TRUE(std::filesystem::exists(gym.data() / "ballast"));
}

TEST_F(BadDisk, OnANearlyFullDiskKiosksKeepWhatTheyHave) {
    fault("nearly_full");
    start_hub();
    gym.wait_for_log("kiosks keep what they have");
    RawStation station(gym.folder() / "leg-curl", gym.port());
    const auto id = station.introduce(7).station.id.value;
    station.send(wire::Batch{{set_of(id, 1)}});
    EXPECT_EQ(station.expect<wire::RetryLater>().seconds, 30u);
    EXPECT_EQ(gym.sets_at_hub().size(), 0u);
    EXPECT_NE(
        gym.hub_command({"status", "--json"}).find("\"batches_disk_full\":1"), std::string::npos
    );
    fault("");
    gym.wait_for_log("there is room on the disk again");
    station.send(wire::Batch{{set_of(id, 1)}});
    EXPECT_EQ(station.expect<wire::Ack>().marks.front().hw, 1u);
}

TEST_F(BadDisk, AnEventThatEndsTheHubThreeTimesIsPutAsideUnread) {
    fault("crash POISON");
    std::string id;
    for (int life = 0; life < 3; ++life) {
        start_hub();
        RawStation station(gym.folder() / "leg-curl", gym.port());
        id = station.introduce(7).station.id.value;
        // Each time it comes with more behind it.
        wire::Batch batch{{set_of(id, 1), set_of(id, 2, "POISON")}};
        for (int more = 0; more < life; ++more) {
            batch.events.push_back(set_of(id, 3 + static_cast<std::uint64_t>(more)));
        }
        station.send(batch);
        EXPECT_TRUE(station.closed());
        gym.wait_for_hub();
    }
    start_hub();
    RawStation station(gym.folder() / "leg-curl", gym.port());
    EXPECT_EQ(station.introduce(7).marks.front().hw, 0u);
    station.send(wire::Batch{{set_of(id, 1), set_of(id, 2, "POISON"), set_of(id, 3)}});
    EXPECT_EQ(station.expect<wire::Ack>().marks.front().hw, 3u);
    EXPECT_EQ(gym.sets_at_hub().size(), 2u);
    const std::string list = gym.hub_command({"quarantine", "list"});
    EXPECT_NE(list.find("it ended the hub each time"), std::string::npos) << list;
    EXPECT_NE(list.find("Leg curl 1"), std::string::npos);
    // A release that can read it is installed: it comes in.
    fault("");
    EXPECT_NE(gym.hub_command({"quarantine", "redrive"}).find("Applied: 1."), std::string::npos);
    EXPECT_EQ(gym.sets_at_hub().size(), 3u);
    EXPECT_EQ(gym.hub_command({"quarantine", "list"}), "Nothing is in quarantine.\n");
    EXPECT_EQ(gym.try_hub_command({"verify"}).exit_code, 0);
}

} // namespace floor_test
