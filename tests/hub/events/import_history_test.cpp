// A history from another app into the log: every row once, however often it is imported.
#include "hub/events/import_history.hpp"
#include "hub/store/sets.hpp"
#include "tests/hub/sample_gym.hpp"
#include "tests/hub/store/rows.hpp"

#include <gtest/gtest.h>

namespace hub::events {

namespace {

using tests::evening;
using tests::rows_of;

struct ImportHistory : testing::Test {
    tests::SampleGym gym;

    // Rows of these numbers, a minute apart.
    exchange::Import history(const std::vector<int>& numbers) {
        exchange::Import import;
        for (const int number : numbers) {
            gym::Set set = gym.set(40, number);
            set.member.reset();
            set.station.reset();
            const auto at = evening - std::chrono::hours(48) + std::chrono::minutes(number);
            std::string digest(32, '\0');
            digest[5] = static_cast<char>(number);
            set.distance_m = number * 100;
            import.rows.push_back({set, at, digest, number + 1});
        }
        return import;
    }

    std::vector<gym::LoggedSet> sets(const gym::Member& member) {
        return store::newest_sets(gym.db, member.id, "leg_curl", 100);
    }
};

TEST_F(ImportHistory, Q14_RowsBecomeSetsOfTheMember) {
    const Imported imported = import_history(gym.db, gym.sam.id, history({1, 2}), evening);
    EXPECT_EQ(imported.added, 2);
    EXPECT_EQ(imported.known, 0);
    EXPECT_FALSE(imported.batch.empty());
    ASSERT_EQ(sets(gym.sam).size(), 2u);
    const gym::LoggedSet newest = sets(gym.sam)[0];
    EXPECT_TRUE(newest.imported);
    EXPECT_EQ(newest.id, (gym::SetId{imported.batch, 0, 2}));
    EXPECT_EQ(newest.at, evening - std::chrono::hours(48) + std::chrono::minutes(2));
    EXPECT_EQ(newest.set.reps, 2);
    EXPECT_EQ(newest.set.distance_m, 200);
    EXPECT_EQ(newest.set.member, gym.sam.id);
    EXPECT_EQ(newest.set.station, std::nullopt);
    EXPECT_EQ(rows_of(gym.db, "event"), 2);
}

TEST_F(ImportHistory, Q14_ImportingAgainAddsNothing) {
    import_history(gym.db, gym.sam.id, history({1, 2, 3}), evening);
    const Imported again = import_history(gym.db, gym.sam.id, history({1, 2, 3}), evening);
    EXPECT_EQ(again.added, 0);
    EXPECT_EQ(again.known, 3);
    EXPECT_TRUE(again.batch.empty());
    EXPECT_EQ(sets(gym.sam).size(), 3u);
    EXPECT_EQ(rows_of(gym.db, "event"), 3);
}

TEST_F(ImportHistory, Q14_ALaterExportAddsOnlyWhatIsNew) {
    import_history(gym.db, gym.sam.id, history({1, 2}), evening);
    const Imported later = import_history(gym.db, gym.sam.id, history({1, 2, 3, 4}), evening);
    EXPECT_EQ(later.added, 2);
    EXPECT_EQ(later.known, 2);
    EXPECT_EQ(sets(gym.sam).size(), 4u);
}

TEST_F(ImportHistory, Q14_MembersHaveHistoriesOfTheirOwn) {
    import_history(gym.db, gym.sam.id, history({1, 2}), evening);
    EXPECT_EQ(import_history(gym.db, gym.alex.id, history({1, 2}), evening).added, 2);
    EXPECT_EQ(sets(gym.alex).size(), 2u);
}

TEST_F(ImportHistory, Q14_ImportedSetsAreNotOfTheFloor) {
    import_history(gym.db, gym.sam.id, history({1, 2}), evening);
    EXPECT_TRUE(store::floor_sets_since(gym.db, evening - std::chrono::hours(100)).empty());
}

TEST_F(ImportHistory, Q14_TheLogHoldsTheWholeSet) {
    import_history(gym.db, gym.sam.id, history({7}), evening);
    const auto body =
        wire::decode_body(static_cast<int>(wire::EventKind::set_logged), tests::event_body(gym.db));
    ASSERT_TRUE(body) << body.error().detail;
    EXPECT_EQ(std::get<wire::SetLogged>(*body).set, sets(gym.sam)[0].set);
}

} // namespace

} // namespace hub::events
