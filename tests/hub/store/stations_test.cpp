// Stations and the gym they stand in.
#include "hub/store/gyms.hpp"
#include "hub/store/stations.hpp"
#include "tests/hub/sample_gym.hpp"

#include <gtest/gtest.h>

namespace hub::store {

namespace {

using tests::evening;

TEST(Stations, AreListedByNameAndFoundById) {
    tests::SampleGym gym;
    EXPECT_EQ(stations(gym.db), (std::vector{gym.curl, gym.other_curl, gym.wall}));
    EXPECT_EQ(station(gym.db, gym.wall.id), gym.wall);
    EXPECT_EQ(station(gym.db, {"NOWHERE"}), std::nullopt);
}

TEST(Stations, ANameIsGivenOnce) {
    tests::SampleGym gym;
    const auto second = add_station(gym.db, {{"CURL00000003"}, "Leg curl 1", "leg_curl"}, evening);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().reason, base::Reason::conflict);
    EXPECT_NE(second.error().detail.find("Leg curl 1"), std::string::npos);
    EXPECT_EQ(stations(gym.db).size(), 3u);
    EXPECT_TRUE(add_station(gym.db, {{"CURL00000003"}, "Leg curl 3", "leg_curl"}, evening));
}

TEST(Gyms, AHubHasOne) {
    tests::SampleGym gym;
    EXPECT_EQ(the_gym(gym.db), (Gym{"Sample gym", "Europe/Berlin"}));
    EXPECT_THROW(found_gym(gym.db, {"Second", "UTC"}, evening), SQLite::Exception);
    EXPECT_EQ(the_gym(gym.db)->name, "Sample gym");
}

TEST(Gyms, NoneBeforeItIsFounded) {
    const tests::TemporaryFolder folder;
    Database db = Database::open_to_write(folder.path());
    EXPECT_EQ(the_gym(db), std::nullopt);
}

} // namespace

} // namespace hub::store
