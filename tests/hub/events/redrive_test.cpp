// Out of quarantine, when what was wrong is right.
#include "hub/events/apply.hpp"
#include "hub/events/redrive.hpp"
#include "hub/store/sets.hpp"
#include "tests/hub/sample_gym.hpp"
#include "tests/hub/store/rows.hpp"

#include <gtest/gtest.h>

namespace tests {

namespace {

using namespace hub;

const gym::Member late{{"LATE00000001"}, "Lena", {}, false};

struct Redrive : ::testing::Test {
    SampleGym gym;

    // Of somebody this gym does not know yet, and one that nobody could do.
    void SetUp() override {
        gym::Set of_late = gym.set();
        of_late.member = late.id;
        const std::vector events{
            event(1, wire::SetLogged{of_late}), event(2, wire::SetLogged{gym.set(900)})};
        EXPECT_EQ(events::apply_batch(gym.db, gym.curl, events, evening).quarantined.size(), 2u);
    }

    events::Redriven redrive() {
        return events::redrive(
            gym.db, store::quarantined_events(gym.db), evening + std::chrono::hours(1)
        );
    }
};

} // namespace

TEST_F(Redrive, WhatIsRightNowComesInAsItWouldHave) {
    store::add_member(gym.db, late, evening);
    const events::Redriven done = redrive();
    EXPECT_EQ(done.applied, 1);
    ASSERT_EQ(done.refused.size(), 1u);
    EXPECT_NE(done.refused.front().find("900 kg"), std::string::npos);
    const auto sets = store::all_sets(gym.db, late.id);
    ASSERT_EQ(sets.size(), 1u);
    EXPECT_EQ(sets.front().at, evening);
    EXPECT_EQ(rows_of(gym.db, "event"), 1);
    EXPECT_NE(quarantine_reason(gym.db).find("900 kg"), std::string::npos);
    EXPECT_EQ(redrive().applied, 0); // once
    EXPECT_EQ(store::all_sets(gym.db, late.id).size(), 1u);
}

TEST_F(Redrive, NothingIsLostWhileItStaysWrong) {
    EXPECT_EQ(redrive().applied, 0);
    EXPECT_EQ(store::quarantined_events(gym.db).size(), 2u);
    EXPECT_EQ(rows_of(gym.db, "event"), 0);
    const auto one = store::quarantined_events(gym.db, id_of(gym.curl, 2));
    ASSERT_EQ(one.size(), 1u);
    EXPECT_EQ(one.front().event.boot_time.ns, 1'000'000'000);
    EXPECT_FALSE(one.front().event.body.empty());
}

TEST_F(Redrive, AnEventThatEndedTheHubTooOftenIsNotLookedAt) {
    for (int death = 0; death < store::deaths_max; ++death) {
        store::CrashNote(gym.folder.path()).begins(id_of(gym.curl, 3));
    }
    store::CrashNote note(gym.folder.path());
    const std::vector events{
        event(3, wire::SetLogged{gym.set()}), event(4, wire::SetLogged{gym.set()})};
    const auto done = events::apply_batch(gym.db, gym.curl, events, evening, &note);
    ASSERT_EQ(done.quarantined.size(), 1u);
    EXPECT_NE(done.quarantined.front().find("it ended the hub"), std::string::npos);
    EXPECT_EQ(done.marks.front().hw, 4u);
    EXPECT_EQ(store::all_sets(gym.db, gym.sam.id).size(), 1u);
    EXPECT_EQ(redrive().applied, 1); // staff may
}

} // namespace tests
