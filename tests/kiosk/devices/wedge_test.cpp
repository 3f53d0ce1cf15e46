#include "kiosk/devices/wedge.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace kiosk::devices {
namespace {

using namespace std::chrono_literals;

class Reader : public testing::Test {
protected:
    Wedge wedge;
    Wedge::Time now{};

    // The card that the last character ended, if any.
    std::optional<gym::CardNumber> type(std::u32string_view text, Wedge::Time::duration between) {
        std::optional<gym::CardNumber> card;
        for (const char32_t character : text) {
            now += between;
            card = wedge.typed(character, now);
        }
        return card;
    }

    // "" where there was no card.
    std::string burst(std::u32string_view text) {
        now += 5s;
        const auto card = type(text, 3ms);
        return card ? card->value : "";
    }
};

TEST_F(Reader, ABurstEndedByReturnIsACard) {
    EXPECT_EQ(burst(U"0004837261\r"), "0004837261");
    EXPECT_EQ(burst(U"0004837261\n"), "0004837261");
}

TEST_F(Reader, LettersAToFAreDigitsToo) {
    EXPECT_EQ(burst(U"04a1b2C3D4e5f6\r"), "04A1B2C3D4E5F6");
    EXPECT_EQ(burst(U"abcdef\r"), "ABCDEF");
}

TEST_F(Reader, NothingComesBeforeReturn) {
    EXPECT_EQ(burst(U"0004837261"), "");
    EXPECT_EQ(type(U"\r", 3ms)->value, "0004837261");
    EXPECT_EQ(type(U"\r\n", 3ms), std::nullopt) << "and only once";
}

TEST_F(Reader, SlowTypingIsNobodysCard) {
    EXPECT_EQ(type(U"0004837261\r", between_characters_max + 1ms), std::nullopt);
    EXPECT_EQ(type(U"0004837261\r", between_characters_max)->value, "0004837261");
}

TEST_F(Reader, WhatWasLeftBeforeDoesNotGetIntoTheNextCard) {
    type(U"12345", 3ms);
    EXPECT_EQ(burst(U"0004837261\r"), "0004837261");
}

TEST_F(Reader, GarbageSpoilsTheBurst) {
    EXPECT_EQ(burst(U"00048372g1\r"), "");
    EXPECT_EQ(burst(U"0004 837261\r"), "");
    EXPECT_EQ(burst(U"0004\u00e4837261\r"), "");
    EXPECT_EQ(burst(U"\b0004837261\r"), "");
    EXPECT_EQ(burst(U"0004837261\r"), "0004837261") << "but not the next one";
}

TEST_F(Reader, TooShortOrTooLongIsNone) {
    EXPECT_EQ(burst(U"123\r"), "");
    EXPECT_EQ(burst(U"1234\r"), "1234");
    EXPECT_EQ(burst(std::u32string(32, U'7') + U"\r"), std::string(32, '7'));
    EXPECT_EQ(burst(std::u32string(33, U'7') + U"\r"), "");
    EXPECT_EQ(burst(std::u32string(100'000, U'7') + U"\r"), "");
    EXPECT_EQ(burst(U"\r"), "");
}

TEST_F(Reader, TwoCardsInARow) {
    EXPECT_EQ(burst(U"0004837261\r"), "0004837261");
    EXPECT_EQ(type(U"0004837262\r", 3ms)->value, "0004837262");
}

} // namespace
} // namespace kiosk::devices
