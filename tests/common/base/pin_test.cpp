#include "common/base/pin.hpp"

#include <gtest/gtest.h>

namespace base {

namespace {

TEST(Pin, J22_HasFourToSixDigits) {
    for (const char* good : {"1234", "00000", "987654"}) {
        EXPECT_TRUE(check_pin(good)) << good;
    }
    for (const char* bad : {"", "123", "1234567", "12a4", "12 4", "١٢٣٤"}) {
        EXPECT_FALSE(check_pin(bad)) << bad;
    }
}

TEST(Pin, J22_IsStoredHashedAndKnownAgain) {
    const std::string hash = pin_hash("4711");
    EXPECT_TRUE(is_pin_hash(hash)) << hash;
    EXPECT_EQ(hash.find("4711$"), std::string::npos);
    EXPECT_TRUE(is_pin(hash, "4711"));
    EXPECT_FALSE(is_pin(hash, "4712"));
    EXPECT_FALSE(is_pin(hash, ""));
    EXPECT_NE(pin_hash("4711"), hash); // each with a salt of its own
}

TEST(Pin, WhatIsNoHashIsNobodysPin) {
    for (const char* bad : {"", "4711", "$2b$10$abcdefghijklmnopqrstuv"}) {
        EXPECT_FALSE(is_pin_hash(bad)) << bad;
        EXPECT_FALSE(is_pin(bad, "4711")) << bad;
    }
}

} // namespace

} // namespace base
