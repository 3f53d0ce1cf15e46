// What a Hello is answered with: the marks of every boot it names, and a gap noted where the
// kiosk's journal begins after them.
#include "hub/events/apply.hpp"
#include "tests/hub/sample_gym.hpp"
#include "tests/hub/store/rows.hpp"

#include <gtest/gtest.h>

namespace hub::events {

namespace {

using tests::boot;
using tests::evening;
using tests::event;
using tests::rows_of;

using Marks = std::vector<base::Mark>;

struct Begin : testing::Test {
    tests::SampleGym gym;

    Begun begin(const std::vector<wire::Pending>& pending) {
        return events::begin(gym.db, gym.curl, pending, evening);
    }

    void apply(std::uint64_t seq) {
        const auto logged = event(seq, wire::SetLogged{gym.set()});
        apply_batch(gym.db, gym.curl, std::span(&logged, 1), evening);
    }
};

TEST_F(Begin, Q2_TellsTheMarkOfEveryBootThatIsNamed) {
    apply(1);
    apply(2);
    const Begun begun = begin({{boot, 1}, {boot + 1, 1}});
    EXPECT_EQ(begun.marks, (Marks{{boot, 2, 0}, {boot + 1, 0, 0}}));
    EXPECT_TRUE(begun.gaps.empty());
    EXPECT_EQ(rows_of(gym.db, "gap"), 0);
}

TEST_F(Begin, Q2_AKioskWithoutEventsGetsNoMarks) {
    EXPECT_TRUE(begin({}).marks.empty());
}

TEST_F(Begin, Q2_MovesPastWhatTheKioskLost) {
    apply(1);
    const Begun begun = begin({{boot, 5}});
    EXPECT_EQ(begun.marks, (Marks{{boot, 4, 0}}));
    ASSERT_EQ(begun.gaps.size(), 1u);
    EXPECT_NE(begun.gaps[0].find("Leg curl 1 lost 3 events"), std::string::npos) << begun.gaps[0];
    EXPECT_EQ(tests::gap(gym.db), (std::pair<int, int>{2, 4}));
    apply(5);
    EXPECT_EQ(store::mark(gym.db, gym.curl.id, boot).hw, 5u);
}

TEST_F(Begin, Q2_AGapIsNotedOnce) {
    begin({{boot, 5}});
    EXPECT_TRUE(begin({{boot, 5}}).gaps.empty());
    EXPECT_EQ(rows_of(gym.db, "gap"), 1);
}

TEST_F(Begin, Q2_AJournalThatBeginsInTheKnownIsNoGap) {
    apply(1);
    apply(2);
    EXPECT_TRUE(begin({{boot, 2}}).gaps.empty());
    EXPECT_TRUE(begin({{boot, 3}}).gaps.empty());
    EXPECT_EQ(store::mark(gym.db, gym.curl.id, boot).hw, 2u);
}

TEST_F(Begin, Q2_MarksAreEachStationsOwn) {
    apply(1);
    const std::vector<wire::Pending> pending{{boot, 1}};
    EXPECT_EQ(events::begin(gym.db, gym.other_curl, pending, evening).marks, (Marks{{boot, 0, 0}}));
}

} // namespace

} // namespace hub::events
