// H3, H4, N12: victories that are no records.
#include "common/training/victories.hpp"
#include "tests/common/training/sample_sets.hpp"

#include <gtest/gtest.h>

namespace training {

namespace {

using std::chrono::days;
using std::chrono::minutes;
using tests::curl;
using tests::evening;
using History = std::vector<gym::LoggedSet>;

gym::LoggedSet felt(int session, int left, double kg = 40, int reps = 10) {
    gym::LoggedSet set =
        curl(static_cast<std::uint64_t>(session), evening + days(3 * session), kg, reps);
    set.set.reps_in_reserve = left;
    return set;
}

TEST(Easier, H3_TheSameWorkOver3Sessions) {
    const auto found = same_work_easier(History{felt(1, 1), felt(2, 1), felt(3, 2)});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->load, gym::kilograms(40));
    EXPECT_EQ(found->reps, 10);
    EXPECT_EQ(found->left_before, 1);
    EXPECT_EQ(found->left_now, 2);
    EXPECT_EQ(found->sets.size(), 3u);
}

TEST(Easier, H3_NotOver2SessionsNorForOtherWork) {
    EXPECT_FALSE(same_work_easier(History{felt(1, 1), felt(2, 2)}));
    EXPECT_FALSE(same_work_easier(History{felt(1, 1), felt(2, 1), felt(3, 3, 40, 9)}));
    EXPECT_FALSE(same_work_easier(History{felt(1, 1), felt(2, 1), felt(3, 3, 35)}));
    EXPECT_FALSE(same_work_easier(History{felt(1, 2), felt(2, 2), felt(3, 2)}));
    EXPECT_FALSE(same_work_easier({}));
}

TEST(Easier, H3_TheHardestSetOfASessionCounts) {
    gym::LoggedSet last = felt(3, 1);
    last.at += minutes(3);
    last.id.seq = 4;
    EXPECT_FALSE(same_work_easier(History{felt(1, 1), felt(2, 1), felt(3, 3), last}));
}

TEST(ConfidenceVictory, H4_ARiseOf2In4Weeks) {
    const std::vector<Smiley> answers{
        {evening - days(40), 1}, {evening - days(20), 2}, {evening - days(10), 3}, {evening, 4}};
    EXPECT_EQ(confidence_rise(answers), (ConfidenceRise{2, 4, 20}));
    EXPECT_FALSE(confidence_rise(std::vector<Smiley>{{evening - days(29), 2}, {evening, 4}}));
    EXPECT_FALSE(confidence_rise(std::vector<Smiley>{{evening - days(9), 3}, {evening, 4}}));
    EXPECT_FALSE(confidence_rise({}));
}

TEST(Comeback, N12_AfterABreak) {
    const History back{curl(1, evening), curl(2, evening + days(15)), curl(3, evening + days(15))};
    EXPECT_EQ(came_back(back), (Comeback{15, back[1].id}));
    EXPECT_FALSE(came_back(History{curl(1, evening), curl(2, evening + days(14))}));
    EXPECT_FALSE(came_back(History{curl(1, evening)}));
    History gone_on = back;
    gone_on.push_back(curl(4, evening + days(17)));
    EXPECT_FALSE(came_back(gone_on));
}

TEST(Comeback, N12_TheFirstWorkingSetBackIsCheeredNotTheWarmUp) {
    History back{curl(1, evening), tests::warm_up(curl(2, evening + days(20)))};
    EXPECT_FALSE(came_back(back));
    back.push_back(curl(3, evening + days(20) + minutes(2)));
    EXPECT_EQ(came_back(back), (Comeback{20, back[2].id}));
}

} // namespace

} // namespace training
