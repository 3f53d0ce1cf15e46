// T7 at the desk: another name, another machine, a stolen kiosk, a spare one.
#include "common/base/exit_code.hpp"
#include "hub/store/station_keys.hpp"
#include "hub/store/stations.hpp"
#include "tests/hub/admin/new_gym.hpp"

#include <gtest/gtest.h>

namespace hub::admin {

namespace {

struct StationCommands : testing::Test {
    tests::NewGym gym;

    StationCommands() {
        gym.run({"station", "add", "Leg curl 1", "--kind", "leg_curl", "--out", "kiosk"});
    }

    gym::Station curl() { return store::stations(*gym.db).front(); }

    void expect_no_station(const std::vector<std::string>& words) {
        const auto answer = gym.run(words);
        EXPECT_EQ(answer.exit_code, base::exit_refused);
        EXPECT_NE(answer.err.find("station list"), std::string::npos) << answer.err;
    }
};

} // namespace

TEST_F(StationCommands, T7_MovedMachineKeepsItsId) {
    const gym::StationId id = curl().id;
    EXPECT_EQ(gym.run({"station", "rename", "Leg curl 1", "Leg curl A"}).exit_code, 0);
    EXPECT_EQ(curl().name, "Leg curl A");
    EXPECT_EQ(curl().id, id);
    expect_no_station({"station", "rename", "Leg curl 1", "Leg curl B"});
    EXPECT_EQ(
        gym.run({"station", "rename", "Leg curl A", "two\nlines"}).exit_code, base::exit_refused
    );
    gym.run({"station", "add", "Wall", "--kind", "wall", "--out", "wall"});
    EXPECT_EQ(gym.run({"station", "rename", "Wall", "Leg curl A"}).exit_code, base::exit_refused);
}

TEST_F(StationCommands, T7_ReplacedMachineIsShownWithWhoSaidSo) {
    EXPECT_EQ(gym.run({"station", "replaced", "Leg curl 1"}).exit_code, 0);
    EXPECT_TRUE(curl().machine_since);
    const std::string shown = gym.run({"station", "show", "Leg curl 1"}).out;
    EXPECT_NE(shown.find("leg_curl, id " + curl().id.value), std::string::npos) << shown;
    EXPECT_NE(shown.find("another machine"), std::string::npos) << shown;
    expect_no_station({"station", "replaced", "Leg curl 9"});
    expect_no_station({"station", "show", "Leg curl 9"});
}

TEST_F(StationCommands, T7_StolenKioskIsShutOut) {
    const store::StationKey known{"of before", base::wall_now() - std::chrono::hours(1)};
    EXPECT_NE(store::standing_of(*gym.db, curl().id, known), store::Standing::revoked);
    EXPECT_EQ(gym.run({"station", "revoke", "Leg curl 1"}).exit_code, 0);
    EXPECT_EQ(store::standing_of(*gym.db, curl().id, known), store::Standing::revoked);
    expect_no_station({"station", "revoke", "Leg curl 9"});
}

TEST_F(StationCommands, T7_SpareKioskHasAFolderAsAnyOther) {
    const auto answer =
        gym.run({"station", "add", "Spare 1", "--kind", "spare", "--out", "spare-1"});
    EXPECT_EQ(answer.exit_code, 0) << answer.err;
    EXPECT_EQ(answer.files.size(), 5u);
    gym.add_member("Sam");
    const auto plan = gym.run({"plan", "--member", "Sam"});
    EXPECT_EQ(plan.exit_code, 0) << plan.err;
    EXPECT_EQ(plan.out.find("Spare 1"), std::string::npos) << "nobody trains there";
}

} // namespace hub::admin
