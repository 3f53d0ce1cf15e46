// gymfloor-load: what it says about the sets that a hub acknowledged can be believed (Q2).
#include "common/content/catalogue.hpp"
#include "hub/store/members.hpp"
#include "hub/store/sets.hpp"
#include "hub/store/stations.hpp"
#include "tests/bench/load/floor.hpp"
#include "tests/bench/load/histogram.hpp"
#include "tests/bench/load/verify.hpp"
#include "tests/common/temporary_folder.hpp"
#include "tests/floor/gym.hpp"
#include "tests/floor/raw_station.hpp"

#include <gtest/gtest.h>

namespace floor_test {

TEST(Load, Q2_EverythingAcknowledgedIsThereOnceThoughTheHubIsKilled) {
    const tests::TemporaryFolder folder;
    const Ran load =
        run({GYMFLOOR_LOAD_PROGRAM,
             "--own",
             "--hub",
             hub_program(),
             "--folder",
             folder.path().string(),
             "--stations=8",
             "--members=20",
             "--batch=4",
             "--window=2",
             "--warm-up=0",
             "--seconds=2",
             "--kill-after=1"},
            folder.path());
    EXPECT_EQ(load.exit_code, 0) << load.err << load.out;
    EXPECT_NE(load.out.find("are there once"), std::string::npos) << load.out;
    EXPECT_NE(load.out.find("links lost 8"), std::string::npos) << load.out;
}

// Its threads are all busy then: links, the writer, backups, and what is done aside.
TEST(Load, Q2_EverythingElseIsAskedOfTheHubMeanwhile) {
    Gym gym;
    for (int i = 1; i <= 8; ++i) {
        const std::string number = std::to_string(i);
        gym.add_station("Loaded " + number, "leg_curl", "loaded/" + number);
    }
    const auto backups = gym.folder() / "backups";
    std::filesystem::create_directory(backups);
    gym.hub_command({"member", "pin", "Ada", "--pin", "4711"});
    gym.start_hub();
    RawStation kiosk(gym.folder() / "leg-curl", gym.port());
    kiosk.introduce(1);
    const auto ask = [&](const wire::Ask& what) {
        kiosk.send(wire::Request{7, what});
        return kiosk.expect<wire::Response>().answer;
    };
    const gym::CardNumber card{ada_card};
    const auto out = gym.folder() / "load.out";
    const auto err = gym.folder() / "load.err";
    Process load(
        {GYMFLOOR_LOAD_PROGRAM,
         "--address=" + gym.hub_address(),
         "--certificates=" + (gym.folder() / "loaded").string(),
         "--data=" + gym.data().string(),
         "--stations=8",
         "--batch=4",
         "--window=2",
         "--warm-up=0",
         "--seconds=3"},
        out,
        err
    );
    int rounds = 0;
    for (; load.runs(); ++rounds) {
        gym.hub_command({"status"});
        gym.hub_command({"backup", "--to", backups.string()});
        gym.hub_command({"member", "about", "Ada", "--warm-ups", rounds % 2 == 0 ? "short" : "none"}
        );
        gym.hub_command({"station", "rename", "Loaded 1", "Loaded 1"});
        const auto opened = ask(wire::Unlock{card, "4711"});
        ASSERT_TRUE(std::holds_alternative<wire::Unlocked>(opened));
        const auto& token = std::get<wire::Unlocked>(opened).token;
        const auto piece = ask(wire::FetchExport{card, token, wire::ExportFormat::json, 0});
        EXPECT_TRUE(std::holds_alternative<wire::ExportPiece>(piece));
    }
    EXPECT_GT(rounds, 0);
    EXPECT_EQ(load.wait(), 0) << read_file(err);
    EXPECT_NE(read_file(out).find("are there once"), std::string::npos) << read_file(out);
    EXPECT_NE(read_file(out).find("links lost 0"), std::string::npos) << read_file(out);
    EXPECT_EQ(gym.stop_hub(), 0) << gym.hub_log();
}

namespace {

struct LoadVerify : ::testing::Test {
    tests::TemporaryFolder folder;
    hub::store::Database db = hub::store::Database::open_to_write(folder.path());
    const gym::Station station{{"CURL00000001"}, "Leg curl 1", "leg_curl"};
    const std::vector<gym::MemberId> members{{"ADA000000001"}, {"BEN000000001"}};

    LoadVerify() {
        GF_CHECK(hub::store::add_station(db, station, base::wall_now()));
        for (const gym::MemberId& member : members) {
            hub::store::add_member(db, {member, member.value, {}, false}, base::wall_now());
        }
    }

    gym::Set set(std::uint64_t seq) const {
        return bench::set_of(members, station, content::station_kind("leg_curl").value(), seq);
    }

    void insert(std::uint64_t seq, const gym::Set& set) {
        hub::store::insert_set(db, {{station.id.value, 7, seq}, base::wall_now(), false, set});
    }

    bench::Verified verify(std::uint64_t acknowledged, std::uint64_t kept) const {
        return bench::verify(folder.path(), members, {{station, 7, acknowledged, kept}});
    }
};

} // namespace

TEST_F(LoadVerify, FindsWhatIsMissingOrWrong) {
    for (const std::uint64_t seq : {1, 2, 3, 4, 6}) {
        insert(seq, set(seq));
    }
    EXPECT_EQ(verify(4, 6).there, 4u);
    EXPECT_TRUE(verify(4, 6).wrong.empty());
    EXPECT_EQ(verify(6, 6).there, 5u);
    ASSERT_EQ(verify(6, 6).wrong.size(), 1u);
    EXPECT_NE(
        verify(6, 6).wrong.front().find("7/5 was acknowledged and is missing"), std::string::npos
    );
    ASSERT_EQ(verify(4, 4).wrong.size(), 1u);
    EXPECT_NE(verify(4, 4).wrong.front().find("7/6 was never sent"), std::string::npos);
    gym::Set other = set(5);
    ++other.reps;
    insert(5, other);
    ASSERT_EQ(verify(6, 6).wrong.size(), 1u);
    EXPECT_NE(verify(6, 6).wrong.front().find("7/5 is not what was sent"), std::string::npos);
}

TEST(LoadHistogram, TellsPercentilesToAPercent) {
    bench::Histogram histogram;
    for (int us = 1; us <= 10'000; ++us) {
        histogram.add(std::chrono::microseconds(us));
    }
    EXPECT_EQ(histogram.count(), 10'000u);
    EXPECT_NEAR(histogram.percentile(50), 5'000, 50);
    EXPECT_NEAR(histogram.percentile(99), 9'900, 99);
    EXPECT_EQ(histogram.max(), 10'000);
    EXPECT_EQ(histogram.percentile(100), 10'000);
}

} // namespace floor_test
