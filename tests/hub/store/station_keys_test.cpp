// T7: whose kiosk speaks for a station.
#include "hub/store/station_keys.hpp"
#include "hub/store/stations.hpp"
#include "tests/hub/sample_gym.hpp"
#include "tests/hub/store/rows.hpp"

#include <gtest/gtest.h>

namespace hub::store {

namespace {

using namespace std::chrono_literals;
using tests::evening;

struct StationKeys : testing::Test {
    tests::SampleGym gym;
    const StationKey old{"old", evening};
    const StationKey next{"next", evening + 1h};

    Standing standing(const StationKey& key) { return standing_of(gym.db, gym.curl.id, key); }
};

} // namespace

TEST_F(StationKeys, T7_KeyOfBeforeThereWasATableIsTheStations) {
    EXPECT_EQ(standing(old), Standing::own);
    meet_key(gym.db, gym.curl.id, old);
    EXPECT_EQ(standing(old), Standing::own);
    EXPECT_EQ(standing_of(gym.db, gym.other_curl.id, old), Standing::own) << "each has its own";
}

TEST_F(StationKeys, T7_NewestKeyIsTheStationsAndTheOneBeforeDelivers) {
    meet_key(gym.db, gym.curl.id, old);
    give_key(gym.db, gym.curl.id, next.digest, next.made, std::nullopt);
    EXPECT_EQ(standing(next), Standing::own);
    EXPECT_EQ(standing(old), Standing::replaced);
    EXPECT_EQ(standing({"older yet, never met", evening - 1h}), Standing::replaced);
    meet_key(gym.db, gym.curl.id, old);
    EXPECT_EQ(standing(next), Standing::own) << "coming back makes nobody newer";
}

TEST_F(StationKeys, T7_ClockThatWasSetBackKeepsTheOrder) {
    give_key(gym.db, gym.curl.id, old.digest, evening, std::nullopt);
    give_key(gym.db, gym.curl.id, next.digest, evening - 24h, std::nullopt);
    EXPECT_EQ(standing(next), Standing::own);
    EXPECT_EQ(standing(old), Standing::replaced);
}

// Its backup knows nothing of the kiosk that took over since.
TEST_F(StationKeys, T7_RestoredHubTakesTheNewerCertificate) {
    give_key(gym.db, gym.curl.id, old.digest, old.made, std::nullopt);
    EXPECT_EQ(standing(next), Standing::own);
    meet_key(gym.db, gym.curl.id, next);
    EXPECT_EQ(standing(old), Standing::replaced);
}

TEST_F(StationKeys, T7_StolenKioskIsShutOutAndASpareOneTakesOver) {
    meet_key(gym.db, gym.curl.id, old);
    revoke_keys(gym.db, gym.curl.id, evening + 1min);
    EXPECT_EQ(standing(old), Standing::revoked);
    EXPECT_EQ(standing({"never met", evening - 1h}), Standing::revoked);
    give_key(gym.db, gym.curl.id, next.digest, next.made, std::nullopt);
    EXPECT_EQ(standing(next), Standing::own);
    EXPECT_EQ(standing(old), Standing::revoked) << "for good";
}

TEST_F(StationKeys, T7_SpareIsNoSpareOnceItsKioskCameAsTheStation) {
    const gym::Station spare{{"SPARE0000001"}, "Spare 1", "spare"};
    ASSERT_TRUE(add_station(gym.db, spare, evening));
    set_out_of_order(gym.db, spare.id, true, evening, std::nullopt); // whyever
    give_key(gym.db, gym.curl.id, next.digest, next.made, spare.id);
    EXPECT_TRUE(station(gym.db, spare.id)) << "its answer may have been lost: it asks again";
    meet_key(gym.db, gym.curl.id, next);
    EXPECT_FALSE(station(gym.db, spare.id));
    meet_key(gym.db, gym.curl.id, next);
    EXPECT_TRUE(station(gym.db, gym.curl.id));
    EXPECT_TRUE(tests::is_sound(gym.db));
}

} // namespace hub::store
