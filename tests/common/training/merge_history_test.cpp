// The hub's history and the kiosk's own unsent events as one, whatever comes first and however
// often.
#include "common/training/history.hpp"
#include "tests/common/training/sample_sets.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

namespace training {

namespace {

using gym::LoggedSet;
using std::chrono::minutes;
using tests::curl;
using tests::evening;

using History = std::vector<LoggedSet>;

LoggedSet correction(LoggedSet set, const LoggedSet& of) {
    set.set.replaces = of.id;
    return set;
}

TEST(MergeHistory, J10_UnsentSetsComeInByTime) {
    const LoggedSet first = curl(1, evening);
    const LoggedSet second = curl(2, evening + minutes(3));
    const LoggedSet third = curl(3, evening + minutes(6));
    EXPECT_EQ(merge_history({second}, History{third, first}, {}), (History{first, second, third}));
}

TEST(MergeHistory, Q2_ASetInBothCountsOnce) {
    const LoggedSet first = curl(1, evening);
    EXPECT_EQ(merge_history({first, first}, History{first}, {}), History{first});
}

TEST(MergeHistory, Q10_ReplacedAndRemovedSetsGo) {
    const LoggedSet first = curl(1, evening);
    const LoggedSet second = curl(2, evening + minutes(3));
    const LoggedSet better = correction(curl(3, evening + minutes(4)), second);
    EXPECT_EQ(merge_history({first, second}, History{better}, {}), (History{first, better}));
    EXPECT_EQ(merge_history({better}, History{first, second}, {}), (History{first, better}));
    EXPECT_EQ(merge_history({first}, {}, std::vector{first.id}), History{});
}

TEST(MergeHistory, Q10_ARemovedCorrectionDoesNotBringTheOldSetBack) {
    const LoggedSet first = curl(1, evening);
    const LoggedSet better = correction(curl(2, evening + minutes(1)), first);
    EXPECT_EQ(merge_history({first, better}, {}, std::vector{better.id}), History{});
}

TEST(MergeHistory, SetsOfOneInstantKeepOneOrder) {
    const LoggedSet first = curl(1, evening);
    const LoggedSet second = curl(2, evening);
    EXPECT_EQ(merge_history({second}, History{first}, {}), (History{first, second}));
    EXPECT_EQ(merge_history({first}, History{second}, {}), (History{first, second}));
}

// Sets with ids of their own; some replace an earlier one, many share an instant.
History any_sets() {
    History sets;
    const auto count = *rc::gen::inRange<std::uint64_t>(0, 12);
    for (std::uint64_t seq = 1; seq <= count; ++seq) {
        LoggedSet set = curl(seq, evening + minutes(*rc::gen::inRange(0, 6)));
        const auto old = *rc::gen::inRange<std::uint64_t>(0, 3 * seq);
        if (old > 0 && old < seq) {
            set = correction(set, sets[old - 1]);
        }
        sets.push_back(set);
    }
    return sets;
}

RC_GTEST_PROP(MergeHistory, Q2_AnyOrderAndAnyRepetitionGiveTheSameHistory, ()) {
    const History sets = any_sets();
    std::set<gym::SetId> gone;
    std::vector<gym::SetId> removed;
    for (const LoggedSet& set : sets) {
        if (*rc::gen::inRange(0, 6) == 0) {
            removed.push_back(set.id);
            gone.insert(set.id);
        }
        if (set.set.replaces) {
            gone.insert(*set.set.replaces);
        }
    }
    History expected;
    for (const LoggedSet& set : sets) {
        if (!gone.contains(set.id)) {
            expected.push_back(set);
        }
    }
    std::stable_sort(expected.begin(), expected.end(), [](const auto& a, const auto& b) {
        return a.at < b.at; // ids grow with their place in `sets`
    });

    History known;
    History more;
    for (const LoggedSet& set : sets) {
        const int where = *rc::gen::inRange(1, 4); // known, more, or both
        for (int copies = *rc::gen::inRange(1, 3); copies > 0; --copies) {
            if ((where & 1) != 0) {
                known.push_back(set);
            }
            if ((where & 2) != 0) {
                more.push_back(set);
            }
        }
    }
    for (std::size_t i = known.size(); i > 1; --i) {
        std::swap(known[i - 1], known[*rc::gen::inRange<std::size_t>(0, i)]);
    }
    std::reverse(more.begin(), more.end());
    RC_ASSERT((merge_history(known, more, removed) == expected));
    RC_ASSERT((merge_history(more, known, removed) == expected));
    RC_ASSERT((merge_history(expected, {}, {}) == expected));
}

} // namespace

} // namespace training
