// R18: published norms.
#include "common/training/assessments.hpp"

#include <gtest/gtest.h>

namespace training {

namespace {

std::optional<Rating> reach(Norms norms, int age, double inches) {
    return sit_and_reach_rating(norms, age, inches * 2.54);
}

TEST(Assessments, R18_SingleLegBridge) {
    EXPECT_EQ(bridge_rating(19), Rating::poor);
    EXPECT_EQ(bridge_rating(20), Rating::fair);
    EXPECT_EQ(bridge_rating(25), Rating::good);
    EXPECT_EQ(bridge_rating(30), Rating::good);
    EXPECT_EQ(bridge_rating(31), Rating::excellent);
}

struct Edges {
    Norms norms;
    int age;
    double excellent;
    double average;
    double poor;
};

TEST(Assessments, R18_SitAndReachTable) {
    for (const Edges& row :
         {Edges{Norms::men, 18, 22, 16, 13},
          Edges{Norms::men, 35, 21, 15, 12},
          Edges{Norms::men, 45, 21, 15, 11},
          Edges{Norms::women, 25, 24, 19, 16},
          Edges{Norms::women, 26, 23, 18, 14},
          Edges{Norms::women, 36, 22, 17, 13}}) {
        EXPECT_EQ(reach(row.norms, row.age, row.excellent), Rating::excellent) << row.age;
        EXPECT_EQ(reach(row.norms, row.age, row.excellent - 0.5), Rating::good) << row.age;
        EXPECT_EQ(reach(row.norms, row.age, row.average), Rating::good) << row.age;
        EXPECT_EQ(reach(row.norms, row.age, row.average - 0.5), Rating::fair) << row.age;
        EXPECT_EQ(reach(row.norms, row.age, row.poor), Rating::poor) << row.age;
    }
}

TEST(Assessments, R18_SitAndReachOfOlderAndUnknownAges) {
    EXPECT_EQ(reach(Norms::men, 50, 13), Rating::good);
    EXPECT_EQ(reach(Norms::men, 50, 12), Rating::fair);
    EXPECT_EQ(reach(Norms::women, 55, 16), Rating::good);
    EXPECT_EQ(reach(Norms::women, 55, 15), Rating::fair);
    EXPECT_FALSE(reach(Norms::men, 17, 16));
    EXPECT_FALSE(reach(Norms::women, 56, 16));
}

} // namespace

} // namespace training
