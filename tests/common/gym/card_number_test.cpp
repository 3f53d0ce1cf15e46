#include "common/gym/member.hpp"
#include "common/gym/phone_number.hpp"

#include <gtest/gtest.h>

namespace gym {

TEST(CardNumber, J13_RandomUidsAreToldApart) {
    EXPECT_TRUE(is_random({"08A1B2C3"}));
    EXPECT_FALSE(is_random({"04A1B2C3"}));
    EXPECT_FALSE(is_random({"08A1B2C3D4E5F6"})) << "seven bytes are fixed ones";
    EXPECT_FALSE(is_random({"0812345678"})) << "ten digits of a reader that types";
}

TEST(PhoneNumber, J13_IsTheSameHoweverItIsWritten) {
    const PhoneNumber number = *parse_phone_number("01512345678");
    for (const char* text :
         {"+49 151 2345678",
          "0049-151-2345678",
          "(0151) 234 56 78",
          "0151/2345678",
          "0151.2345678"}) {
        ASSERT_TRUE(parse_phone_number(text)) << text;
        EXPECT_EQ(*parse_phone_number(text), number) << text;
    }
    EXPECT_EQ(number.digits.size(), phone_digits_compared);
    EXPECT_EQ(parse_phone_number("2345678")->digits, "2345678");
}

TEST(PhoneNumber, J13_WhatIsNoneIsRefusedWithAnExample) {
    for (const char* text : {"", "123456", "1234567890123456", "call me", "0151x2345678"}) {
        const auto number = parse_phone_number(text);
        ASSERT_FALSE(number) << text;
        EXPECT_NE(number.error().detail.find("such as +49"), std::string::npos);
    }
}

} // namespace gym
