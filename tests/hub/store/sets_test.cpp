// Sets as the store keeps them: whole, in order, and without those that are gone.
#include "hub/store/sets.hpp"
#include "tests/hub/sample_gym.hpp"

#include <gtest/gtest.h>

namespace hub::store {

namespace {

using std::chrono::hours;
using std::chrono::minutes;
using tests::evening;
using tests::id_of;

struct Sets : testing::Test {
    tests::SampleGym gym;

    gym::LoggedSet insert(std::uint64_t seq, base::Instant at, const gym::Set& set) {
        gym::LoggedSet logged{id_of(gym.curl, seq), at, false, set};
        insert_set(gym.db, logged);
        return logged;
    }

    std::vector<std::uint64_t> seqs(const std::vector<gym::LoggedSet>& sets) {
        std::vector<std::uint64_t> found;
        for (const gym::LoggedSet& logged : sets) {
            found.push_back(logged.id.seq);
        }
        return found;
    }
};

using Seqs = std::vector<std::uint64_t>;

TEST_F(Sets, ComeBackAsTheyWere) {
    gym::Set full = gym.set(47.5, 9);
    full.load_is_added = true;
    full.reps_right = 8;
    full.reps_in_reserve = 0;
    full.type = gym::SetType::drop;
    full.quality = gym::Quality::partial;
    full.note = "left knee, 2\xe2\x80\xb3 down";
    full.measured = true;
    full.target = gym::Target{gym::kilograms(50), 8, 12};
    full.seconds = 31;
    full.distance_m = 1609;
    const auto logged = insert(1, evening, full);
    const auto found = find_set(gym.db, logged.id);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->logged, logged);
    EXPECT_FALSE(found->gone);
}

TEST_F(Sets, WhatWasNotGivenStaysNotGiven) {
    gym::Set bare;
    bare.exercise = "leg_curl";
    bare.reps = 1;
    const gym::LoggedSet logged{{"IMPORT", 0, 1}, evening, true, bare};
    insert_set(gym.db, logged);
    EXPECT_EQ(find_set(gym.db, logged.id)->logged, logged);
}

TEST_F(Sets, TheLargestBootIdFits) {
    const gym::LoggedSet logged{
        {gym.curl.id.value, 0x7fff'ffff'ffff'ffff, 1}, evening, false, gym.set()};
    insert_set(gym.db, logged);
    EXPECT_EQ(find_set(gym.db, logged.id)->logged.id, logged.id);
}

TEST_F(Sets, Q10_GoneSetsStayInTheLogAndLeaveEveryList) {
    insert(1, evening, gym.set());
    insert(2, evening + minutes(3), gym.set());
    mark_gone(gym.db, id_of(gym.curl, 1), base::Instant{});
    EXPECT_TRUE(find_set(gym.db, id_of(gym.curl, 1))->gone);
    EXPECT_EQ(seqs(newest_sets(gym.db, gym.sam.id, "leg_curl", 9)), Seqs{2});
    EXPECT_EQ(seqs(sets_since(gym.db, gym.sam.id, evening, 9)), Seqs{2});
    EXPECT_EQ(seqs(floor_sets_since(gym.db, evening)), Seqs{2});
    EXPECT_EQ(totals(gym.db, gym.sam.id).sets, 1);
    EXPECT_EQ(set_times(gym.db, gym.sam.id), std::vector{evening + minutes(3)});
}

TEST_F(Sets, Q1_NewestFirstAndOnlyAsManyAsAsked) {
    insert(1, evening + minutes(6), gym.set());
    insert(2, evening, gym.set());
    insert(3, evening + minutes(3), gym.set());
    gym::Set other = gym.set();
    other.exercise = "other:Sled";
    insert(4, evening + minutes(9), other);
    gym::Set of_alex = gym.set();
    of_alex.member = gym.alex.id;
    insert(5, evening + minutes(12), of_alex);
    EXPECT_EQ(seqs(newest_sets(gym.db, gym.sam.id, "leg_curl", 9)), (Seqs{1, 3, 2}));
    EXPECT_EQ(seqs(newest_sets(gym.db, gym.sam.id, "leg_curl", 2)), (Seqs{1, 3}));
    EXPECT_EQ(seqs(sets_since(gym.db, gym.sam.id, evening + minutes(3), 9)), (Seqs{4, 1, 3}));
    EXPECT_EQ(seqs(sets_since(gym.db, gym.sam.id, evening, 1)), Seqs{4});
}

TEST_F(Sets, TheFloorsSetsAreEverybodysOldestFirstWithoutImports) {
    gym::Set of_guest = gym.set();
    of_guest.member.reset();
    insert(1, evening + minutes(1), of_guest);
    insert(2, evening, gym.set());
    insert(3, evening - minutes(1), gym.set());
    insert_set(gym.db, {{"IMPORT", 0, 1}, evening, true, gym.set()});
    EXPECT_EQ(seqs(floor_sets_since(gym.db, evening)), (Seqs{2, 1}));
}

TEST_F(Sets, Q13_TotalsAddBothSidesAndLeaveWarmUpsOutOfTheVolume) {
    insert(1, evening, gym.set(40, 10));
    gym::Set one_sided = gym.set(20, 10);
    one_sided.reps_right = 10;
    insert(2, evening + minutes(2), one_sided);
    gym::Set warm_up = gym.set(10, 5);
    warm_up.type = gym::SetType::warm_up;
    insert(3, evening - hours(1), warm_up);
    gym::Set failed = gym.set(50, 0);
    failed.exercise = "other:Sled";
    failed.quality = gym::Quality::failed;
    insert(4, evening + hours(1), failed);
    const Totals found = totals(gym.db, gym.sam.id);
    EXPECT_EQ(found.sets, 4);
    EXPECT_EQ(found.warm_ups, 1);
    EXPECT_EQ(found.loaded_sets, 3);
    EXPECT_EQ(found.volume, gym::kilograms(800));
    EXPECT_EQ(found.exercises, 2);
    EXPECT_EQ(found.first, evening - hours(1));
    EXPECT_EQ(found.last, evening + hours(1));
}

TEST_F(Sets, WithoutAnyTheTotalsAreEmpty) {
    const Totals found = totals(gym.db, gym.sam.id);
    EXPECT_EQ(found.sets, 0);
    EXPECT_EQ(found.first, std::nullopt);
    EXPECT_TRUE(set_times(gym.db, gym.sam.id).empty());
}

TEST_F(Sets, AnIdIsGivenOnce) {
    insert(1, evening, gym.set());
    EXPECT_THROW(insert(1, evening, gym.set()), SQLite::Exception);
}

} // namespace

} // namespace hub::store
