// Tests that members may do.
#include "common/content/assessments.hpp"
#include "common/content/texts.hpp"

#include <gtest/gtest.h>

namespace content {

namespace {

TEST(Assessments, R18_I1_TheSingleLegBridgeComparesSides) {
    const Assessment& bridge = *assessment("single_leg_bridge");
    EXPECT_EQ(bridge.measure, Measure::reps);
    EXPECT_TRUE(bridge.one_sided);
    const std::string words = Texts("en")(bridge.words);
    EXPECT_NE(words.find("does not measure strength"), std::string::npos) << words;
}

TEST(Assessments, R18_F3_TheBestOfThreeReachesCounts) {
    const Assessment& reach = *assessment("sit_and_reach");
    EXPECT_EQ(reach.attempts, 3);
    EXPECT_EQ(reach.measure, Measure::centimetres);
}

TEST(Assessments, B5_TheBestOfThreeJumpsCounts) {
    EXPECT_EQ(assessment("standing_jump")->attempts, 3);
    EXPECT_FALSE(assessment("standing_jump")->one_sided);
    EXPECT_EQ(assessment("bench_press"), nullptr);
}

} // namespace

} // namespace content
