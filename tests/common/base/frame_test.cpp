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

RC_GTEST_PROP(Frame, WhatGoesInComesOut, ()) {
    const auto size = *rc::gen::inRange<std::size_t>(1, frame_bytes_max + 1);
    const std::string payload(size, 'x');
    const std::string bytes = frame(payload);
    RC_ASSERT(*payload_bytes(header_of(bytes)) == payload.size());
    RC_ASSERT(bytes.substr(frame_header_bytes) == payload);
}

} // namespace

} // namespace base
