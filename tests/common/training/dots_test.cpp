// R22: the lifters and coefficients whose DOTS are known.
#include "common/training/dots.hpp"

#include <gtest/gtest.h>

namespace training {

namespace {

using gym::kilograms;

double men(double body, double total) {
    return dots(DotsCategory::men, kilograms(body), kilograms(total));
}

double women(double body, double total) {
    return dots(DotsCategory::women, kilograms(body), kilograms(total));
}

TEST(Dots, R22_KnownLifters) {
    EXPECT_NEAR(men(87.2, 1013), 665.75, 0.005);
    EXPECT_NEAR(women(74.0, 725), 711.19, 0.005);
}

TEST(Dots, R22_Coefficients) {
    EXPECT_NEAR(men(75, 100), 71.742, 0.001);
    EXPECT_NEAR(men(83, 100), 67.509, 0.001);
    EXPECT_NEAR(men(100, 100), 61.552, 0.001);
    EXPECT_NEAR(women(60, 100), 110.855, 0.001);
    EXPECT_NEAR(women(75, 100), 97.398, 0.001);
    EXPECT_NEAR(women(100, 100), 85.335, 0.001);
}

TEST(Dots, R22_BodyWeightIsClamped) {
    EXPECT_NEAR(men(30, 100), 127.111, 0.001);
    EXPECT_NEAR(men(40, 100), 127.111, 0.001);
    EXPECT_NEAR(men(250, 100), 49.562, 0.001);
    EXPECT_NEAR(men(210, 100), 49.562, 0.001);
    EXPECT_NEAR(women(200, 100), 77.076, 0.001);
    EXPECT_NEAR(women(150, 100), 77.076, 0.001);
}

TEST(Dots, R22_NothingKnownIsZero) {
    EXPECT_EQ(men(0, 100), 0);
    EXPECT_EQ(men(80, 0), 0);
}

} // namespace

} // namespace training
