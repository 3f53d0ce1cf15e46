// H2: progress in weight, reps and sets.
#include "common/training/progress.hpp"
#include "tests/common/training/sample_sets.hpp"

#include <gtest/gtest.h>

namespace training {
namespace {

using std::chrono::days;
using std::chrono::minutes;
using tests::curl;
using tests::evening;
using History = std::vector<gym::LoggedSet>;

void add_session(History& history, int session, int sets, int reps, double kg) {
    for (int set = 0; set < sets; ++set) {
        history.push_back(
            curl(history.size() + 1, evening + days(4 * session) + minutes(3 * set), kg, reps)
        );
    }
}

// From three sets of ten at 40 kg.
std::vector<Gain> gained_by(int sets, int reps, double kg = 40) {
    History history;
    add_session(history, 0, 3, 10, 40);
    add_session(history, 1, sets, reps, kg);
    const auto totals = totals_by_session(history);
    EXPECT_EQ(totals.size(), 2u);
    return gains(totals.front(), totals.back());
}

TEST(Progress, H2_MoreRepsOrSetsAreProgressThoughTheLoadIsFlat) {
    EXPECT_EQ(gained_by(3, 12), std::vector{Gain::reps});
    EXPECT_EQ(gained_by(4, 10), (std::vector{Gain::reps, Gain::sets}));
    EXPECT_EQ(gained_by(4, 7), std::vector{Gain::sets});
    EXPECT_TRUE(gained_by(3, 10).empty());
    EXPECT_TRUE(gained_by(3, 9).empty());
}

TEST(Progress, H2_MoreWeightIsProgressWithFewerReps) {
    EXPECT_EQ(gained_by(3, 8, 42.5), std::vector{Gain::weight});
}

TEST(Progress, H2_RepsWithLessWeightAreNone) {
    EXPECT_TRUE(gained_by(5, 15, 35).empty());
}

TEST(Progress, H2_CountsWorkAloneAndBothSides) {
    History history;
    add_session(history, 0, 2, 10, 40);
    history[0].set.type = gym::SetType::warm_up;
    history[0].set.load = gym::kilograms(60);
    history[1].set.reps_right = 8;
    const auto totals = totals_by_session(history);
    ASSERT_EQ(totals.size(), 1u);
    EXPECT_EQ(totals[0], (SessionTotals{history[1].at, gym::kilograms(40), 18, 1}));
    history[1].set.type = gym::SetType::warm_up;
    EXPECT_TRUE(totals_by_session(history).empty());
}

} // namespace
} // namespace training
