// What readers type, and how sets are named to staff.
#include "common/gym/member.hpp"
#include "common/gym/set.hpp"

#include <gtest/gtest.h>

namespace gym {

namespace {

TEST(CardNumber, IsUpperCaseHexadecimal) {
    EXPECT_EQ(parse_card_number("04a2b9ff")->value, "04A2B9FF");
    EXPECT_EQ(parse_card_number("0012345678")->value, "0012345678"); // leading zeros stay
    EXPECT_EQ(*parse_card_number("04a2b9"), *parse_card_number("04A2B9"));
}

TEST(CardNumber, HasFourTo32Digits) {
    EXPECT_TRUE(parse_card_number("1234"));
    EXPECT_FALSE(parse_card_number("123"));
    EXPECT_TRUE(parse_card_number(std::string(32, 'F')));
    EXPECT_FALSE(parse_card_number(std::string(33, 'F')));
}

TEST(CardNumber, RefusesWhatNoReaderTypes) {
    for (const char* text : {"", "12 34", "12:34:56", "0x1234", "card", "1234\n", "123\xc3\xa9"}) {
        const auto number = parse_card_number(text);
        ASSERT_FALSE(number) << text;
        EXPECT_EQ(number.error().reason, base::Reason::invalid);
    }
}

TEST(SetId, IsWrittenAsOriginBootAndSequence) {
    EXPECT_EQ(to_text(SetId{"CURL", 0xb007, 12}), "CURL/b007/12");
    EXPECT_LT((SetId{"A", 2, 1}), (SetId{"A", 2, 2}));
    EXPECT_LT((SetId{"A", 9, 9}), (SetId{"B", 1, 1}));
}

} // namespace

} // namespace gym
