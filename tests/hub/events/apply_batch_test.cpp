// A batch into the store: each event once, in order, with its mark, or whole into quarantine.
#include "hub/events/apply.hpp"
#include "hub/store/sets.hpp"
#include "tests/hub/sample_gym.hpp"
#include "tests/hub/store/rows.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

namespace hub::events {

namespace {

using tests::boot;
using tests::evening;
using tests::event;
using tests::id_of;
using tests::rows_of;

using Marks = std::vector<base::Mark>;

struct ApplyBatch : testing::Test {
    tests::SampleGym gym;

    BatchDone apply(const std::vector<wire::Event>& events) {
        return apply_batch(gym.db, gym.curl, events, evening);
    }

    wire::Event logged(std::uint64_t seq, double kg = 40) {
        return event(seq, wire::SetLogged{gym.set(kg)});
    }

    std::size_t current_sets() {
        return store::newest_sets(gym.db, gym.sam.id, "leg_curl", 100).size();
    }
};

TEST_F(ApplyBatch, Q2_AppliesOnceAndAnswersWithTheMark) {
    const BatchDone done = apply({logged(1), logged(2, 42.5)});
    EXPECT_EQ(done.marks, (Marks{{boot, 2, 0}}));
    EXPECT_TRUE(done.quarantined.empty());
    ASSERT_EQ(done.receipts.size(), 2u);
    EXPECT_EQ(done.receipts[1].added->id, id_of(gym.curl, 2));
    EXPECT_EQ(done.receipts[1].added->at, evening);
    EXPECT_EQ(done.receipts[1].added->set, gym.set(42.5));
    EXPECT_EQ(current_sets(), 2u);
    EXPECT_EQ(rows_of(gym.db, "event"), 2);
}

TEST_F(ApplyBatch, Q2_TheSameBatchAgainChangesNothing) {
    apply({logged(1), logged(2)});
    const BatchDone again = apply({logged(1), logged(2)});
    EXPECT_EQ(again.marks, (Marks{{boot, 2, 0}}));
    EXPECT_TRUE(again.receipts.empty());
    EXPECT_EQ(current_sets(), 2u);
    EXPECT_EQ(rows_of(gym.db, "event"), 2);
}

TEST_F(ApplyBatch, Q2_OfAnOverlapOnlyTheNewIsApplied) {
    apply({logged(1), logged(2)});
    const BatchDone done = apply({logged(2), logged(3)});
    ASSERT_EQ(done.receipts.size(), 1u);
    EXPECT_EQ(done.receipts[0].added->id.seq, 3u);
    EXPECT_EQ(current_sets(), 3u);
}

// Else three full disks would set it aside unread, as one that ends the hub.
TEST_F(ApplyBatch, Q2_ADiskThatRefusesIsNoFaultOfTheEvents) {
    tests::leave_no_room(gym.db);
    gym::Set heavy = gym.set();
    heavy.note = std::string(500, 'n');
    std::vector<wire::Event> events;
    for (std::uint64_t seq = 1; seq <= 64; ++seq) {
        events.push_back(event(seq, wire::SetLogged{heavy}));
    }
    for (int times = 0; times < store::deaths_max; ++times) {
        store::CrashNote note(gym.folder.path());
        SQLite::Transaction transaction(gym.db.sql());
        EXPECT_THROW(apply_batch(gym.db, gym.curl, events, evening, &note), SQLite::Exception);
    }
    tests::leave_room(gym.db);
    store::CrashNote note(gym.folder.path());
    const BatchDone done = apply_batch(gym.db, gym.curl, events, evening, &note);
    EXPECT_TRUE(done.quarantined.empty());
    EXPECT_EQ(done.receipts.size(), events.size());
}

TEST_F(ApplyBatch, Q2_WhatIsTooEarlyWaitsForItsTurn) {
    apply({logged(1)});
    const BatchDone early = apply({logged(3), logged(4)});
    EXPECT_EQ(early.marks, (Marks{{boot, 1, 0}}));
    EXPECT_TRUE(early.receipts.empty());
    EXPECT_EQ(rows_of(gym.db, "event"), 1);
    apply({logged(2), logged(3), logged(4)});
    EXPECT_EQ(current_sets(), 4u);
}

// A kiosk that believed in 1970: the clock that only goes forward tells when it was.
TEST_F(ApplyBatch, N8_AWrongClockIsCorrectedAndBothTimesAreKept) {
    using namespace std::chrono_literals;
    wire::Event wrong = event(1, wire::SetLogged{gym.set()}, base::Instant(90s));
    wrong.boot_time = {"a start", 90'000'000'000};
    wire::Event unknown = event(2, wire::SetLogged{gym.set()}, evening - 1h);
    unknown.boot_time = {"another start", 5};
    wire::Event right = event(3, wire::SetLogged{gym.set()}, evening + 1s);
    right.boot_time = {"a start", 90'000'000'000};
    const wire::Batch batch{
        {wrong, unknown, right}, {}, wire::Clock{"a start", evening - 90s, 4ms}};
    EXPECT_TRUE(apply_batch(gym.db, gym.curl, batch, evening).quarantined.empty());
    EXPECT_EQ(store::find_set(gym.db, id_of(gym.curl, 1))->logged.at, evening);
    EXPECT_EQ(store::find_set(gym.db, id_of(gym.curl, 2))->logged.at, evening - 1h);
    EXPECT_EQ(store::find_set(gym.db, id_of(gym.curl, 3))->logged.at, evening + 1s);
    const auto [wall, correction] = tests::event_clock(gym.db, 1);
    EXPECT_EQ(wall, 90'000'000);
    EXPECT_EQ(wall + correction, base::to_us(evening));
}

TEST_F(ApplyBatch, Q2_ABatchNamesBootsAndIsAnsweredWithTheirMarks) {
    const wire::Batch batch{{logged(1)}, {{boot + 1, 4}}};
    const BatchDone done = apply_batch(gym.db, gym.curl, batch, evening);
    EXPECT_EQ(done.marks, (Marks{{boot + 1, 3, 0}, {boot, 1, 0}}));
    EXPECT_EQ(done.gaps.size(), 1u);
}

TEST_F(ApplyBatch, Q2_StationsAndBootsDoNotMix) {
    apply({logged(1)});
    gym::Set there = gym.set();
    there.station = gym.other_curl.id;
    wire::Event first_there = event(1, wire::SetLogged{there});
    const auto done = apply_batch(gym.db, gym.other_curl, std::span(&first_there, 1), evening);
    EXPECT_EQ(done.receipts.size(), 1u);
    wire::Event after_restart = logged(1);
    after_restart.boot = boot + 1;
    EXPECT_EQ(apply({after_restart}).marks, (Marks{{boot + 1, 1, 0}}));
    EXPECT_EQ(current_sets(), 3u);
}

TEST_F(ApplyBatch, Q2_MarksMoveInTheTransactionOfTheirEvents) {
    apply({logged(1)});
    {
        const SQLite::Transaction lost(gym.db.sql()); // the power goes before the commit
        apply({logged(2), logged(3)});
        EXPECT_EQ(store::mark(gym.db, gym.curl.id, boot).hw, 3u);
    }
    EXPECT_EQ(store::mark(gym.db, gym.curl.id, boot).hw, 1u);
    EXPECT_EQ(current_sets(), 1u);
    EXPECT_EQ(rows_of(gym.db, "event"), 1);
    EXPECT_EQ(apply({logged(2), logged(3)}).receipts.size(), 2u);
}

// However a journal of ten events is cut into batches, repeated and shuffled.
TEST_F(ApplyBatch, Q2_AnyBatchesInAnyOrderLeaveEachEventOnce) {
    rc::check([this] {
        SQLite::Transaction transaction(gym.db.sql());
        constexpr std::uint64_t last = 10;
        const auto batches = *rc::gen::container<std::vector<std::pair<int, int>>>(
            rc::gen::pair(rc::gen::inRange(1, 11), rc::gen::inRange(1, 11))
        );
        for (const auto& [a, b] : batches) {
            std::vector<wire::Event> events;
            for (int seq = std::min(a, b); seq <= std::max(a, b); ++seq) {
                events.push_back(logged(static_cast<std::uint64_t>(seq)));
            }
            const BatchDone done = apply(events);
            RC_ASSERT(done.marks.size() == 1);
            RC_ASSERT(static_cast<std::size_t>(done.marks[0].hw) == current_sets());
        }
        std::vector<wire::Event> all;
        for (std::uint64_t seq = 1; seq <= last; ++seq) {
            all.push_back(logged(seq));
        }
        apply(all);
        RC_ASSERT(current_sets() == last);
        RC_ASSERT(rows_of(gym.db, "event") == static_cast<int>(last));
        RC_ASSERT(rows_of(gym.db, "quarantine") == 0);
    });
}

// --- quarantine: kept whole, and the stream goes on ---

struct Quarantine : ApplyBatch {
    // The event is refused with these words, changes nothing, and the next one is applied.
    void expect_refused(const wire::Event& bad, const std::string& words) {
        const BatchDone done = apply({bad, logged(2)});
        EXPECT_EQ(done.marks, (Marks{{boot, 2, 0}}));
        ASSERT_EQ(done.quarantined.size(), 1u);
        EXPECT_NE(done.quarantined[0].find(words), std::string::npos) << done.quarantined[0];
        EXPECT_NE(done.quarantined[0].find("Leg curl 1"), std::string::npos);
        EXPECT_NE(tests::quarantine_reason(gym.db).find(words), std::string::npos);
        EXPECT_EQ(done.receipts.size(), 1u);
        EXPECT_EQ(current_sets(), 1u);
        EXPECT_EQ(rows_of(gym.db, "event"), 1);
        EXPECT_TRUE(apply({bad, logged(2)}).quarantined.empty()); // once only
        EXPECT_EQ(store::quarantined(gym.db), 1);
    }

    wire::Event logged_with(auto change) {
        gym::Set set = gym.set();
        change(set);
        return event(1, wire::SetLogged{set});
    }
};

TEST_F(Quarantine, ABodyDamagedOnTheWay) {
    wire::Event bad = logged(1);
    bad.body[3] = static_cast<char>(bad.body[3] ^ 0x10);
    expect_refused(bad, "CRC-32C");
}

TEST_F(Quarantine, ATimeThatNoClockShows) {
    for (const std::int64_t us :
         {std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()}) {
        tests::SampleGym another;
        wire::Event bad = logged(1);
        bad.wall = base::from_us(us);
        const auto done = apply_batch(another.db, another.curl, std::span(&bad, 1), evening);
        EXPECT_EQ(done.quarantined.size(), 1u);
        EXPECT_NE(tests::quarantine_reason(another.db).find("clock"), std::string::npos);
    }
}

TEST_F(ApplyBatch, J10_AKioskWhoseClockWasNeverSetLosesNothing) {
    const base::Instant first_of_1970 = base::from_us(60'000'000);
    const auto unset = event(1, wire::SetLogged{gym.set()}, first_of_1970);
    ASSERT_EQ(apply({unset}).receipts.size(), 1u);
    EXPECT_EQ(store::find_set(gym.db, id_of(gym.curl, 1))->logged.at, first_of_1970);
}

TEST_F(Quarantine, AKindThisHubDoesNotKnow) {
    wire::Event bad = logged(1);
    bad.kind = 77;
    expect_refused(bad, "77");
}

TEST_F(Quarantine, AKindOfTheProtocolThatIsNotBuiltYet) {
    wire::Event bad = logged(1);
    bad.kind = static_cast<int>(wire::EventKind::consent_changed);
    expect_refused(bad, "kind 7");
}

TEST_F(Quarantine, ABodyThatIsNotOfItsKind) {
    wire::Event bad = logged(1);
    bad.body = "\xff\xff\xff";
    bad.crc = base::crc32c(bad.body);
    expect_refused(bad, "set_logged");
}

TEST_F(Quarantine, AMemberNobodyKnows) {
    expect_refused(logged_with([](gym::Set& set) { set.member->value = "NOBODY"; }), "NOBODY");
}

TEST_F(Quarantine, NineHundredKilograms) {
    expect_refused(logged_with([](gym::Set& set) { set.load = gym::kilograms(900); }), "900 kg");
}

TEST_F(Quarantine, ASetInTheNameOfAnotherStation) {
    expect_refused(
        logged_with([&](gym::Set& set) { set.station = gym.other_curl.id; }), "another station"
    );
}

TEST_F(Quarantine, ASetThatNamesNoStation) {
    expect_refused(logged_with([](gym::Set& set) { set.station.reset(); }), "names no station");
}

// Done elsewhere (J17): no station of ours can have asked for it.
TEST_F(Quarantine, ASetThatNamesNoStationButATarget) {
    const auto asked_for = [](gym::Set& set) {
        set.station.reset();
        set.exercise = "deadlift";
        set.target = gym::Target{};
    };
    expect_refused(logged_with(asked_for), "no station of ours");
}

TEST_F(Quarantine, AnExerciseOfAnotherKindOfStation) {
    expect_refused(logged_with([](gym::Set& set) { set.exercise = "deadlift"; }), "deadlift");
}

TEST_F(Quarantine, ACheckInOfNobody) {
    expect_refused(event(1, wire::CheckedIn{{"NOBODY"}}), "NOBODY");
}

TEST_F(Quarantine, KeepsTheWholeEvent) {
    wire::Event bad = logged(1);
    bad.kind = 77;
    apply({bad});
    EXPECT_EQ(tests::quarantine_body(gym.db), bad.body);
}

// --- the other kinds ---

TEST_F(ApplyBatch, J10_AGuestsSetBelongsToNobody) {
    gym::Set set = gym.set();
    set.member.reset();
    const BatchDone done = apply({event(1, wire::SetLogged{set})});
    ASSERT_EQ(done.receipts.size(), 1u);
    EXPECT_EQ(done.receipts[0].added->set.member, std::nullopt);
    EXPECT_EQ(current_sets(), 0u);
    EXPECT_TRUE(store::find_set(gym.db, id_of(gym.curl, 1)));
}

TEST_F(ApplyBatch, J2_ACheckInIsKeptWithItsTime) {
    const BatchDone done = apply({event(1, wire::CheckedIn{gym.sam.id})});
    ASSERT_EQ(done.receipts.size(), 1u);
    EXPECT_EQ(done.receipts[0], gym::Receipt{});
    EXPECT_EQ(rows_of(gym.db, "check_in"), 1);
}

} // namespace

} // namespace hub::events
