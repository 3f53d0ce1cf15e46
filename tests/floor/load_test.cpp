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
