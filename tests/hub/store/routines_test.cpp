// Routines and who follows them, on disk.
#include "hub/store/routines.hpp"
#include "tests/hub/sample_gym.hpp"

#include <gtest/gtest.h>

namespace hub::store {

namespace {

gym::Routine own(int version) {
    gym::Routine routine{"own", version, {}, "Our own"};
    routine.days = {
        {0, "Legs", {{"deadlift", 3, 6, 10}, {"leg_curl", 2, 8, 12}}},
        {1, "Upper", {}, {"Chest", "Back"}},
        {2, "Rest", {}},
        {4, "Legs again", {{"leg_curl", 3, 8, 12}, {"glute_bridge", 3, 10, 15}}},
    };
    routine.changes = {
        {5, 4, "glute_bridge", {"single_leg_glute_bridge", 3, 8, 12}},
        {5, 0, "leg_curl", {"single_leg_curl", 2, 8, 12}},
        {9, 4, "leg_curl", {"lying_leg_curl", 3, 8, 12}},
    };
    return routine;
}

TEST(Routines, T5_AreReadBackAsTheyWereSaved) {
    tests::SampleGym gym;
    save_routine(gym.db, own(1), tests::evening);
    EXPECT_EQ(routine(gym.db, "own", 1), own(1));
    EXPECT_EQ(routine(gym.db, "own", 2), std::nullopt);
    EXPECT_EQ(newest_routine(gym.db, "other"), std::nullopt);
}

TEST(Routines, T5_AVersionNeverChanges) {
    tests::SampleGym gym;
    save_routine(gym.db, own(1), tests::evening);
    gym::Routine second = own(2);
    second.days.pop_back();
    second.changes = {};
    save_routine(gym.db, second, tests::evening);
    EXPECT_EQ(routine(gym.db, "own", 1), own(1));
    EXPECT_EQ(newest_routine(gym.db, "own"), second);
    EXPECT_EQ(newest_routines(gym.db), std::vector{second});
    EXPECT_THROW(save_routine(gym.db, own(1), tests::evening), SQLite::Exception);
}

TEST(Routines, E9_AMemberFollowsTheLastOneGiven) {
    tests::SampleGym gym;
    EXPECT_EQ(routine_of(gym.db, gym.sam.id, tests::evening), std::nullopt);
    save_routine(gym.db, own(1), tests::evening);
    save_routine(gym.db, own(2), tests::evening);
    gym::Routine given = own(1);
    given.weekdays = {std::chrono::Monday, std::chrono::Tuesday, std::chrono::Sunday};
    given.since = std::chrono::local_days(std::chrono::year(2026) / 11 / 22);
    give_routine(gym.db, gym.sam.id, given, tests::evening);
    EXPECT_EQ(routine_of(gym.db, gym.sam.id, tests::evening), given);
    EXPECT_EQ(routine_of(gym.db, gym.alex.id, tests::evening), std::nullopt);
    gym::Routine later = own(2);
    later.since = std::chrono::local_days(std::chrono::year(2026) / 11 / 29);
    give_routine(gym.db, gym.sam.id, later, tests::evening + std::chrono::days(7));
    const base::Instant week_after = tests::evening + std::chrono::days(7);
    EXPECT_EQ(routine_of(gym.db, gym.sam.id, week_after), later);
    // A plan of the days between is replayed with what they followed then (Q5).
    EXPECT_EQ(routine_of(gym.db, gym.sam.id, tests::evening + std::chrono::days(6)), given);
}

} // namespace

} // namespace hub::store
