// R20: protein.
#include "common/training/protein.hpp"

#include <gtest/gtest.h>

namespace training {

namespace {

FoodFacts adult(double kg) {
    return {true, gym::kilograms(kg), true, false, false};
}

TEST(Food, R20_WorkedValues) {
    EXPECT_EQ(protein(adult(80)), (Protein{112, 160, 20}));
    EXPECT_EQ(protein(adult(60)), (Protein{84, 120, 20}));
    EXPECT_EQ(protein(adult(180))->dose, 40);
    EXPECT_EQ(protein(adult(120))->dose, 30);
}

TEST(Food, R20_IsNotToldWhereItMustNot) {
    FoodFacts facts = adult(80);
    facts.consented = false;
    EXPECT_FALSE(protein(facts));
    facts = adult(80);
    facts.is_adult = false;
    EXPECT_FALSE(protein(facts));
    facts = adult(80);
    facts.is_pregnant = true;
    EXPECT_FALSE(protein(facts));
    facts = adult(80);
    facts.has_kidney_trouble = true;
    EXPECT_FALSE(protein(facts));
    EXPECT_FALSE(protein(adult(0)));
}

} // namespace

} // namespace training
