// Warm-up, stretches and rolling, in the doses of the rules.
#include "common/content/stretches.hpp"

#include <gtest/gtest.h>

namespace content {

namespace {

using std::chrono::seconds;

TEST(Stretches, F1_R15_TwiceThirtySecondsASide) {
    for (const char* slug : {"standing_hamstring_stretch", "seated_forward_bend"}) {
        const Stretch& known = *stretch(slug);
        EXPECT_EQ(known.kind, StretchKind::static_hold);
        EXPECT_TRUE(known.in_block);
        EXPECT_TRUE(known.each_side);
        EXPECT_EQ(known.dose, (Dose{2, seconds(30), seconds(30)})) << slug;
    }
}

TEST(Stretches, R15_TwiceFortyFiveSecondsFromSixtyFiveOn) {
    for (const Stretch& known : stretches()) {
        if (known.kind == StretchKind::static_hold) {
            EXPECT_EQ(known.older, (Dose{2, seconds(45), seconds(45)})) << known.slug;
        } else {
            EXPECT_EQ(known.older, known.dose) << known.slug;
        }
    }
}

TEST(Stretches, F1_TheBlockTakesFourToSixMinutes) {
    seconds usual{0};
    seconds older{0};
    for (const Stretch& known : stretches()) {
        if (known.in_block) {
            const int sides = known.each_side ? 2 : 1;
            usual += known.dose.longest * known.dose.sets * sides;
            older += known.older.longest * known.older.sets * sides;
        }
    }
    EXPECT_GE(usual, std::chrono::minutes(4));
    EXPECT_LE(older, std::chrono::minutes(6));
}

TEST(Stretches, F1b_WithBonesOrBackItIsTheLyingOne) {
    for (const Stretch& known : stretches()) {
        if (known.in_block) {
            EXPECT_TRUE(known.leave_out.contains(Caution::bones)) << known.slug;
            EXPECT_TRUE(known.leave_out.contains(Caution::back)) << known.slug;
            EXPECT_EQ(known.instead, "lying_strap_stretch") << known.slug;
        }
    }
    const Stretch& lying = *stretch("lying_strap_stretch");
    EXPECT_FALSE(lying.leave_out.contains(Caution::bones));
    EXPECT_FALSE(lying.leave_out.contains(Caution::back));
}

TEST(Stretches, F2_R15_RollingIsNinetyToHundredTwentySecondsALeg) {
    const Stretch& rolling = *stretch("foam_rolling");
    EXPECT_EQ(rolling.kind, StretchKind::rolling);
    EXPECT_TRUE(rolling.each_side);
    EXPECT_EQ(rolling.dose.shortest * rolling.dose.sets, seconds(90));
    EXPECT_EQ(rolling.dose.longest * rolling.dose.sets, seconds(120));
}

TEST(Stretches, I4_TheWarmUpIsThreeToFiveEasyMinutesAndLegSwings) {
    const Stretch& easy = *stretch("easy_movement");
    EXPECT_EQ(easy.kind, StretchKind::easy);
    EXPECT_EQ(easy.dose, (Dose{1, std::chrono::minutes(3), std::chrono::minutes(5)}));
    EXPECT_EQ(stretch("leg_swings")->kind, StretchKind::dynamic);
    EXPECT_TRUE(stretch("leg_swings")->each_side);
}

TEST(Stretches, EachIsWhole) {
    for (const Stretch& known : stretches()) {
        EXPECT_GE(known.steps.size(), 2u) << known.slug;
        EXPECT_GT(known.dose.sets, 0) << known.slug;
        EXPECT_GT(known.dose.shortest, seconds(0)) << known.slug;
        EXPECT_LE(known.dose.shortest, known.dose.longest) << known.slug;
        EXPECT_EQ(known.leave_out.empty(), !known.not_for.has_value()) << known.slug;
        EXPECT_TRUE(!known.instead || stretch(*known.instead) != nullptr) << known.slug;
        EXPECT_EQ(stretch(known.slug), &known);
    }
    EXPECT_EQ(stretch("splits"), nullptr);
}

} // namespace

} // namespace content
