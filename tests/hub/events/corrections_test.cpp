// Corrections and removals: a set that is wrong leaves every list and sum, and stays in the log.
#include "hub/events/apply.hpp"
#include "hub/events/import_history.hpp"
#include "hub/store/sets.hpp"
#include "tests/hub/sample_gym.hpp"
#include "tests/hub/store/rows.hpp"

#include <gtest/gtest.h>

namespace hub::events {

namespace {

using tests::boot;
using tests::evening;
using tests::event;
using tests::id_of;
using tests::rows_of;

struct Corrections : testing::Test {
    Corrections() { apply(gym.curl, event(1, wire::SetLogged{gym.set(200 - 105)})); }

    tests::SampleGym gym;

    BatchDone apply(const gym::Station& station, const wire::Event& event) {
        return apply_batch(gym.db, station, std::span(&event, 1), evening);
    }

    BatchDone correct(std::uint64_t seq, gym::Set set, const gym::SetId& old) {
        set.replaces = old;
        return apply(gym.curl, event(seq, wire::SetLogged{set}));
    }

    std::vector<gym::LoggedSet> current() {
        return store::newest_sets(gym.db, gym.sam.id, "leg_curl", 100);
    }

    void expect_quarantined(const BatchDone& done, const std::string& words) {
        ASSERT_EQ(done.quarantined.size(), 1u);
        EXPECT_NE(done.quarantined[0].find(words), std::string::npos) << done.quarantined[0];
        EXPECT_TRUE(done.receipts.empty());
    }
};

TEST_F(Corrections, Q10_ACorrectionReplacesTheSetEverywhere) {
    const BatchDone done = correct(2, gym.set(20), id_of(gym.curl, 1));
    ASSERT_EQ(done.receipts.size(), 1u);
    EXPECT_EQ(done.receipts[0].gone, id_of(gym.curl, 1));
    EXPECT_EQ(done.receipts[0].added->set.load, gym::kilograms(20));
    ASSERT_EQ(current().size(), 1u);
    EXPECT_EQ(current()[0].id, id_of(gym.curl, 2));
    EXPECT_EQ(store::totals(gym.db, gym.sam.id).volume, gym::kilograms(200));
    EXPECT_TRUE(store::find_set(gym.db, id_of(gym.curl, 1))->gone); // still in the log
    EXPECT_EQ(rows_of(gym.db, "event"), 2);
}

gym::Set elsewhere(const gym::Set& set) {
    gym::Set other = set;
    other.exercise = "squat";
    other.station.reset();
    return other;
}

TEST_F(Corrections, J17_ASetDoneElsewhereIsKeptAndRemovedWhereItWasTold) {
    const BatchDone done = apply(gym.curl, event(2, wire::SetLogged{elsewhere(gym.set(60))}));
    ASSERT_EQ(done.receipts.size(), 1u);
    EXPECT_FALSE(done.receipts[0].added->set.station);
    const auto squats = [&] { return store::newest_sets(gym.db, gym.sam.id, "squat", 10).size(); };
    EXPECT_EQ(squats(), 1u);
    const wire::SetVoided removal{id_of(gym.curl, 2)};
    expect_quarantined(apply(gym.other_curl, event(1, removal)), "no set");
    EXPECT_EQ(squats(), 1u);
    apply(gym.curl, event(3, removal));
    EXPECT_EQ(squats(), 0u);
}

TEST_F(Corrections, J17_AGuestDoesNothingElsewhere) {
    gym::Set set = elsewhere(gym.set(60));
    set.member.reset();
    expect_quarantined(apply(gym.curl, event(2, wire::SetLogged{set})), "guest");
}

TEST_F(Corrections, Q10_ACorrectionCanBeCorrected) {
    correct(2, gym.set(20), id_of(gym.curl, 1));
    correct(3, gym.set(25), id_of(gym.curl, 2));
    ASSERT_EQ(current().size(), 1u);
    EXPECT_EQ(current()[0].set.load, gym::kilograms(25));
}

TEST_F(Corrections, Q10_OfSomebodyElsesSetIsRefused) {
    gym::Set by_alex = gym.set(20);
    by_alex.member = gym.alex.id;
    expect_quarantined(correct(2, by_alex, id_of(gym.curl, 1)), "somebody else");
    gym::Set by_guest = gym.set(20);
    by_guest.member.reset();
    expect_quarantined(correct(3, by_guest, id_of(gym.curl, 1)), "somebody else");
    ASSERT_EQ(current().size(), 1u);
    EXPECT_EQ(current()[0].set.load, gym::kilograms(95));
}

// Two guests are two people: only the kiosk that a guest trains at knows which one it is.
TEST_F(Corrections, Q10_AGuestsSetIsCorrectedWhereItWasLogged) {
    gym::Set of_guest = gym.set(40);
    of_guest.member.reset();
    apply(gym.curl, event(2, wire::SetLogged{of_guest}));
    gym::Set elsewhere = of_guest;
    elsewhere.station = gym.other_curl.id;
    elsewhere.replaces = id_of(gym.curl, 2);
    expect_quarantined(
        apply(gym.other_curl, event(1, wire::SetLogged{elsewhere})), "somebody else"
    );
    EXPECT_FALSE(store::find_set(gym.db, id_of(gym.curl, 2))->gone);
    EXPECT_EQ(correct(3, of_guest, id_of(gym.curl, 2)).receipts.size(), 1u);
}

// A member may correct at another station: they are who they are.
TEST_F(Corrections, Q10_AMembersSetIsCorrectedAnywhere) {
    gym::Set elsewhere = gym.set(20);
    elsewhere.station = gym.other_curl.id;
    elsewhere.replaces = id_of(gym.curl, 1);
    EXPECT_EQ(apply(gym.other_curl, event(1, wire::SetLogged{elsewhere})).receipts.size(), 1u);
    ASSERT_EQ(current().size(), 1u);
    EXPECT_EQ(current()[0].set.load, gym::kilograms(20));
}

TEST_F(Corrections, Q10_OfAReplacedSetIsRefused) {
    correct(2, gym.set(20), id_of(gym.curl, 1));
    expect_quarantined(correct(3, gym.set(25), id_of(gym.curl, 1)), "not a current set");
    ASSERT_EQ(current().size(), 1u);
    EXPECT_EQ(current()[0].set.load, gym::kilograms(20));
}

TEST_F(Corrections, Q10_OfASetThatNeverWasIsRefused) {
    expect_quarantined(correct(2, gym.set(20), id_of(gym.curl, 9)), "not a current set");
    EXPECT_EQ(current().size(), 1u);
}

TEST_F(Corrections, Q10_AnUnsoundCorrectionLeavesTheOldSet) {
    expect_quarantined(correct(2, gym.set(900), id_of(gym.curl, 1)), "900 kg");
    ASSERT_EQ(current().size(), 1u);
    EXPECT_EQ(current()[0].id, id_of(gym.curl, 1));
}

TEST_F(Corrections, Q10_ARemovedSetIsGoneOnce) {
    const BatchDone done = apply(gym.curl, event(2, wire::SetVoided{id_of(gym.curl, 1)}));
    ASSERT_EQ(done.receipts.size(), 1u);
    EXPECT_EQ(done.receipts[0].gone, id_of(gym.curl, 1));
    EXPECT_FALSE(done.receipts[0].added);
    EXPECT_TRUE(current().empty());
    const BatchDone again = apply(gym.curl, event(3, wire::SetVoided{id_of(gym.curl, 1)}));
    EXPECT_TRUE(again.quarantined.empty());
    EXPECT_TRUE(current().empty());
}

TEST_F(Corrections, Q10_ACorrectionOfARemovedSetIsRefused) {
    apply(gym.curl, event(2, wire::SetVoided{id_of(gym.curl, 1)}));
    expect_quarantined(correct(3, gym.set(20), id_of(gym.curl, 1)), "not a current set");
    EXPECT_TRUE(current().empty());
}

TEST_F(Corrections, Q10_AStationRemovesOnlyItsOwnSets) {
    const auto voided = wire::SetVoided{id_of(gym.curl, 1)};
    expect_quarantined(apply(gym.other_curl, event(1, voided)), "no set");
    EXPECT_EQ(current().size(), 1u);
}

TEST_F(Corrections, Q10_RemovingWhatNeverWasIsRefused) {
    expect_quarantined(
        apply(gym.curl, event(2, wire::SetVoided{id_of(gym.curl, 9)})), "no set CURL00000001/b007/9"
    );
}

TEST_F(Corrections, Q10_AnImportedSetIsNotAStationsToRemove) {
    exchange::Import history;
    history.rows.push_back({gym.set(), evening, std::string(32, 'd'), 2});
    history.rows[0].set.station.reset();
    const Imported imported = import_history(gym.db, gym.sam.id, history, evening);
    const gym::SetId old{imported.batch, 0, 1};
    expect_quarantined(apply(gym.curl, event(2, wire::SetVoided{old})), "no set");
    EXPECT_EQ(current().size(), 2u);
}

} // namespace

} // namespace hub::events
