// Kilograms as they are written and read.
#include "common/gym/weight.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace gym {

namespace {

TEST(Weight, IsWrittenWithoutNeedlessZeros) {
    EXPECT_EQ(kg_text({47'500}), "47.5");
    EXPECT_EQ(kg_text({100'000}), "100");
    EXPECT_EQ(kg_text({1'250}), "1.25");
    EXPECT_EQ(kg_text({1'001}), "1.001");
    EXPECT_EQ(kg_text({0}), "0");
    EXPECT_EQ(kg_text({5}), "0.005");
    EXPECT_EQ(kg_text({-2'500}), "-2.5");
    EXPECT_EQ(kg_text({-5}), "-0.005");
}

TEST(Weight, IsReadAsPeopleWriteIt) {
    EXPECT_EQ(*parse_kg("47.5"), Weight{47'500});
    EXPECT_EQ(*parse_kg("100"), Weight{100'000});
    EXPECT_EQ(*parse_kg("75.0"), Weight{75'000});
    EXPECT_EQ(*parse_kg("61.2349"), Weight{61'235}); // to the nearest gram
}

TEST(Weight, RefusesWhatIsNoWeight) {
    for (const char* text :
         {"",
          " ",
          "heavy",
          "47,5",
          "47.5kg",
          " 47.5",
          "47.5 ",
          "4.7.5",
          "1e3",
          "inf",
          "nan",
          "0x10",
          "--5",
          "99999999999999999999"}) {
        const auto weight = parse_kg(text);
        EXPECT_FALSE(weight) << "'" << text << "'";
        if (!weight) {
            EXPECT_EQ(weight.error().reason, base::Reason::invalid);
            EXPECT_NE(weight.error().detail.find(text), std::string::npos);
        }
    }
}

TEST(Weight, KilogramsRoundToTheNearestGram) {
    EXPECT_EQ(kilograms(2.5), Weight{2'500});
    EXPECT_EQ(kilograms(0.0004), Weight{0});
    EXPECT_EQ(kilograms(0.0005), Weight{1});
    EXPECT_EQ(kilograms(-2.5), Weight{-2'500});
    EXPECT_EQ(kilograms(61.235), Weight{61'235});
}

RC_GTEST_PROP(Weight, WhatIsWrittenIsRead, ()) {
    const Weight weight{*rc::gen::inRange<std::int64_t>(-1'000'000'000'000, 1'000'000'000'000)};
    const auto read = parse_kg(kg_text(weight));
    RC_ASSERT(read.has_value());
    RC_ASSERT(*read == weight);
}

} // namespace

} // namespace gym
