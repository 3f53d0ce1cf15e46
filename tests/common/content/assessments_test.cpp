// Tests that members may do, with what their sources print.
#include "common/content/assessments.hpp"
#include "common/content/texts.hpp"

#include <gtest/gtest.h>

namespace content {

namespace {

TEST(Assessments, R18_I1_TheSingleLegBridgeComparesSides) {
    const Assessment& bridge = *assessment("single_leg_bridge");
    EXPECT_EQ(bridge.measure, Measure::reps);
    EXPECT_TRUE(bridge.one_sided);
    EXPECT_EQ(bridge.ratings, (Ratings{20, 25, 30}));
    const std::string words = Texts("en")(bridge.words);
    EXPECT_NE(words.find("does not measure strength"), std::string::npos) << words;
}

TEST(Assessments, R18_F3_TheBestOfThreeReachesCountsAndNormsAreThePrintedOnes) {
    const Assessment& reach = *assessment("sit_and_reach");
    EXPECT_EQ(reach.attempts, 3);
    EXPECT_EQ(reach.measure, Measure::centimetres);
    const std::vector<ReachNorm> printed{
        {Category::men, 18, 25, 22, 16, 13},
        {Category::men, 26, 35, 21, 15, 12},
        {Category::men, 36, 45, 21, 15, 11},
        {Category::women, 18, 25, 24, 19, 16},
        {Category::women, 26, 35, 23, 18, 14},
        {Category::women, 36, 45, 22, 17, 13},
    };
    EXPECT_EQ(reach.norms, printed);
}

TEST(Assessments, B5_TheBestOfThreeJumpsCounts) {
    EXPECT_EQ(assessment("standing_jump")->attempts, 3);
    EXPECT_FALSE(assessment("standing_jump")->one_sided);
    EXPECT_EQ(assessment("bench_press"), nullptr);
}

} // namespace

} // namespace content
