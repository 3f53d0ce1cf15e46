// Lengths in front of what is sent: never nothing, never more than the cap.
#include "common/base/frame.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace base {

namespace {

FrameHeader header_of(std::string_view bytes) {
    FrameHeader header;
    std::copy_n(bytes.begin(), frame_header_bytes, header.begin());
    return header;
}

TEST(Frame, TheLengthComesFirstInBigEndian) {
    EXPECT_EQ(frame("abc"), std::string("\0\0\0\3abc", 7));
    const std::string long_one = frame(std::string(0x1234, 'x'));
    EXPECT_EQ(long_one.substr(0, 4), std::string("\0\0\x12\x34", 4));
}

TEST(Frame, NothingIsNoFrame) {
    const auto length = payload_bytes({0, 0, 0, 0});
    ASSERT_FALSE(length);
    EXPECT_EQ(length.error().reason, Reason::invalid);
}

TEST(Frame, TheCapItselfFitsAndOneMoreDoesNot) {
    EXPECT_EQ(*payload_bytes({0, 1, 0, 0}), frame_bytes_max);
    EXPECT_FALSE(payload_bytes({0, 1, 0, 1}));
    EXPECT_FALSE(payload_bytes({0xff, 0xff, 0xff, 0xff}));
    EXPECT_FALSE(payload_bytes({'G', 'E', 'T', ' '}));
}

TEST(Frame, ACapOfItsOwnHolds) {
    EXPECT_TRUE(payload_bytes({0, 0, 0, 9}, 9));
    EXPECT_FALSE(payload_bytes({0, 0, 0, 10}, 9));
    EXPECT_EQ(*payload_bytes({4, 0, 0, 0}, admin_frame_bytes_max), admin_frame_bytes_max);
}

TEST(FrameDeathTest, OurOwnSideNeverMakesABadOne) {
    EXPECT_DEATH(frame(""), "");
    EXPECT_DEATH(frame("abc", 2), "");
}

// Whatever `bytes` hold, fed `at_once` by `at_once`; and why it ended, if it did.
std::vector<std::string> read_ahead(std::string_view bytes, std::size_t at_once) {
    ReadAhead ahead(9);
    std::vector<std::string> read;
    while (!bytes.empty()) {
        const auto room = ahead.room();
        const std::size_t count = std::min({at_once, bytes.size(), room.size()});
        std::copy_n(bytes.begin(), count, room.begin());
        ahead.took(count);
        bytes.remove_prefix(count);
        for (;;) {
            const auto next = ahead.next();
            if (!next) {
                read.push_back(next.error().detail);
                return read;
            }
            if (!*next) {
                break;
            }
            read.push_back(**next);
        }
    }
    return read;
}

TEST(ReadAhead, GivesTheSameFramesHoweverTheyComeIn) {
    const std::string bytes = frame("one") + frame("two") + frame("123456789") + frame("four");
    for (std::size_t at_once = 1; at_once <= bytes.size(); ++at_once) {
        const std::vector<std::string> read{"one", "two", "123456789", "four"};
        EXPECT_EQ(read_ahead(bytes, at_once), read) << at_once;
        EXPECT_EQ(read_ahead(frame("one") + frame("0123456789"), at_once).size(), 2u) << at_once;
    }
}

TEST(ReadAhead, SaysHowMuchOfAFrameHasToCome) {
    ReadAhead ahead;
    EXPECT_TRUE(ahead.is_empty());
    const std::string bytes = frame(std::string(5000, 'x'));
    std::copy_n(bytes.begin(), 5, ahead.room().begin());
    ahead.took(5);
    EXPECT_EQ(ahead.next().value(), std::nullopt);
    EXPECT_FALSE(ahead.is_empty());
    EXPECT_EQ(ahead.next_bytes(), 5000u);
    EXPECT_EQ(ahead.room().size(), bytes.size() - 5);
    ahead.took(0);
    EXPECT_FALSE(ahead.is_empty());
}

RC_GTEST_PROP(Frame, WhatGoesInComesOut, ()) {
    const auto size = *rc::gen::inRange<std::size_t>(1, frame_bytes_max + 1);
    const std::string payload(size, 'x');
    const std::string bytes = frame(payload);
    RC_ASSERT(*payload_bytes(header_of(bytes)) == payload.size());
    RC_ASSERT(bytes.substr(frame_header_bytes) == payload);
}

} // namespace

} // namespace base
