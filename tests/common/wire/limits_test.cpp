// Limits: what is too much is refused, and the most that is allowed fits into a frame.
#include "common/base/frame.hpp"
#include "common/delivery/sender.hpp"
#include "common/training/check_set.hpp"
#include "common/wire/codec.hpp"

#include <gtest/gtest.h>

namespace wire {

namespace {

constexpr std::uint64_t large = 0x7fff'ffff'ffff'ffff;
const std::string id = "0123456789AB";

ToHub batch(std::size_t events) {
    return Batch{std::vector<Event>(events)};
}

ToHub hello(std::size_t boots) {
    Hello hello;
    hello.boot = large;
    hello.pending = std::vector<Pending>(boots, {large, 1'000'000});
    hello.program_version = "0.1.0";
    return hello;
}

gym::Set large_set(std::size_t note_bytes) {
    gym::Set set;
    set.member = gym::MemberId{id};
    set.exercise = "romanian_deadlift";
    set.station = gym::StationId{id};
    set.load = gym::kilograms(102.5);
    set.load_label = "102.5";
    set.load_is_added = true;
    set.reps = 200;
    set.reps_right = 200;
    set.reps_in_reserve = 4;
    set.type = gym::SetType::to_failure;
    set.quality = gym::Quality::partial;
    set.note = std::string(note_bytes, 'x');
    set.measured = true;
    set.routine_version = 1000;
    set.target = gym::Target{gym::kilograms(102.5), 100, 200};
    set.seconds = 600;
    set.distance_m = 10'000;
    return set;
}

TEST(Limits, ABatchHasOneTo64Events) {
    EXPECT_FALSE(decode_to_hub(encode(batch(0))));
    EXPECT_TRUE(decode_to_hub(encode(batch(1))));
    EXPECT_TRUE(decode_to_hub(encode(batch(batch_events_max))));
    const auto decoded = decode_to_hub(encode(batch(batch_events_max + 1)));
    ASSERT_FALSE(decoded);
    EXPECT_NE(decoded.error().detail.find("65 events"), std::string::npos);
}

// Field `number`, so many bytes.
std::string part(int number, const std::string& content) {
    std::string bytes(1, static_cast<char>(number << 3 | 2));
    std::size_t length = content.size();
    for (; length > 0x7f; length >>= 7) {
        bytes += static_cast<char>((length & 0x7f) | 0x80);
    }
    return bytes + static_cast<char>(length) + content;
}

std::string repeated(const std::string& bytes, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) {
        all += bytes;
    }
    return all;
}

constexpr int batch_field = 2;
constexpr int event_field = 1;

TEST(Limits, WhatWouldGrowIsCountedBeforeItIsRead) {
    const auto empty_events =
        decode_to_hub(part(batch_field, repeated(part(event_field, ""), 30'000)));
    ASSERT_FALSE(empty_events);
    EXPECT_NE(empty_events.error().detail.find("30000 events"), std::string::npos);
    const std::string unknown("\x78\x01", 2); // field 15, a number
    EXPECT_FALSE(decode_to_hub(repeated(unknown, 30'000)));
    EXPECT_FALSE(decode_to_hub(part(batch_field, repeated(unknown, 30'000))));
    EXPECT_FALSE(decode_to_hub(part(batch_field, part(event_field, repeated(unknown, 30'000)))));
    // What a later release may add is no flood.
    EXPECT_TRUE(decode_to_hub(part(batch_field, part(event_field, repeated(unknown, 20)))));
    const std::string body = repeated(part(2, part(1, "seat") + part(2, "4")), 5'000);
    EXPECT_FALSE(decode_body(static_cast<int>(EventKind::settings_changed), body));
}

TEST(Limits, NoPartOfAPartGrowsEither) {
    const std::string flood = repeated(std::string("\x78\x01", 2), 30'000);   // field 15, a number
    const std::string empties = repeated(std::string("\x7a\x00", 2), 30'000); // and no bytes
    for (const std::string& unknown : {flood, empties}) {
        EXPECT_FALSE(decode_to_hub(part(batch_field, part(3, unknown)))); // its clock
        EXPECT_FALSE(decode_to_hub(part(3, part(4, part(3, unknown)))));  // history before it
        EXPECT_FALSE(decode_to_hub(part(1, part(4, unknown))));           // a boot of a hello
        EXPECT_FALSE(decode_body(1, part(15, unknown)));                  // a set's target
        EXPECT_FALSE(decode_body(3, part(2, unknown)));                   // a setting
    }
    // As a known field of another type.
    EXPECT_FALSE(decode_to_hub(part(5, repeated(std::string("\x0a\x00", 2), 30'000))));
}

// What comes twice is put together by protobuf, so it is counted together.
TEST(Limits, AMessageThatComesInPartsIsCountedAsOne) {
    const std::string half = part(batch_field, repeated(part(event_field, ""), 40));
    EXPECT_TRUE(decode_to_hub(half));
    const auto both = decode_to_hub(half + half);
    ASSERT_FALSE(both);
    EXPECT_NE(both.error().detail.find("80 events"), std::string::npos);
    const std::string boots = part(1, repeated(part(4, ""), 2'000));
    EXPECT_TRUE(decode_to_hub(boots));
    EXPECT_FALSE(decode_to_hub(boots + boots));
}

TEST(Limits, PartsInPartsAreNoDeeperThan8) {
    std::string groups = repeated("\x7b", 20) + repeated("\x7c", 20); // field 15, in itself
    EXPECT_FALSE(decode_to_hub(groups));
    EXPECT_FALSE(decode_body(static_cast<int>(EventKind::set_voided), groups));
    EXPECT_FALSE(decode_to_hub(part(batch_field, "\x7b")));                  // never closed
    EXPECT_FALSE(decode_to_hub(std::string("\x12\xff\xff\xff\xff\x0f", 6))); // cut off
}

TEST(Limits, OneBadTextIsNoLineOnStandardError) {
    testing::internal::CaptureStderr();
    const std::string bad = part(1, "\xff\xfe");
    EXPECT_FALSE(decode_body(static_cast<int>(EventKind::checked_in), bad));
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

TEST(Limits, WhatTheSenderBatchesTheCodecTakes) {
    EXPECT_EQ(batch_events_max, delivery::batch_events_max);
}

TEST(Limits, AHelloHasAtMost2048Boots) {
    EXPECT_TRUE(decode_to_hub(encode(hello(0))));
    EXPECT_TRUE(decode_to_hub(encode(hello(pending_boots_max))));
    EXPECT_FALSE(decode_to_hub(encode(hello(pending_boots_max + 1))));
}

TEST(Limits, ABatchNamesAtMost2048BootsAndNeedsNoEventsThen) {
    const auto naming = [](std::size_t boots) {
        return ToHub(Batch{{}, std::vector<Pending>(boots, {large, 1'000'000})});
    };
    EXPECT_TRUE(decode_to_hub(encode(naming(1))));
    EXPECT_TRUE(decode_to_hub(encode(naming(pending_boots_max))));
    EXPECT_FALSE(decode_to_hub(encode(naming(pending_boots_max + 1))));
    EXPECT_LE(encode(naming(pending_boots_max)).size(), base::frame_bytes_max);
    EXPECT_EQ(pending_boots_max, delivery::boots_named_max);
}

TEST(Limits, TheLargestHelloAndItsWelcomeFitIntoAFrame) {
    EXPECT_LE(encode(hello(pending_boots_max)).size(), base::frame_bytes_max);
    Welcome welcome;
    welcome.marks = std::vector<base::Mark>(pending_boots_max, {large, 1'000'000, 0});
    welcome.gym_name = std::string(gym::name_bytes_max, 'x');
    welcome.station = {{id}, std::string(gym::name_bytes_max, 'x'), "leg_curl"};
    welcome.time_zone = "America/Argentina/ComodRivadavia";
    EXPECT_LE(encode(ToKiosk(welcome)).size(), base::frame_bytes_max);
}

TEST(Limits, APageOfHistoryIsNoLongerThanItMayBe) {
    HistoryPage page{std::vector<gym::LoggedSet>(history_sets_max), true};
    EXPECT_TRUE(decode_to_kiosk(encode(ToKiosk(Response{1, page}))));
    page.sets.emplace_back();
    EXPECT_FALSE(decode_to_kiosk(encode(ToKiosk(Response{1, page}))));
}

TEST(Limits, AGymHasNoMoreToRecommendThanFits) {
    gym::GymSettings settings;
    settings.resources.resize(gym::resources_max);
    EXPECT_TRUE(decode_to_kiosk(encode(ToKiosk(settings))));
    settings.resources.emplace_back();
    EXPECT_FALSE(decode_to_kiosk(encode(ToKiosk(settings))));
}

TEST(Limits, ACertificateRequestIsNoLargerThanItMayBe) {
    TakeOver ask{{"4711"}, "token", {id}, std::string(certificate_request_bytes_max, 'x')};
    EXPECT_TRUE(decode_to_hub(encode(ToHub(Request{1, ask}))));
    ask.certificate_request += 'x';
    EXPECT_FALSE(decode_to_hub(encode(ToHub(Request{1, ask}))));
}

TEST(Limits, TheLargestBatchFitsIntoAFrame) {
    gym::Set set = large_set(training::note_bytes_max);
    set.replaces = gym::SetId{id, large, large};
    Event event;
    event.boot = large;
    event.seq = large;
    event.kind = static_cast<int>(EventKind::set_logged);
    event.boot_time = {"4f6c1a2e-0000-4000-8000-000000000000", static_cast<std::int64_t>(large)};
    event.wall = base::from_us(static_cast<std::int64_t>(large));
    event.body = encode_body(SetLogged{set});
    event.crc = 0xffffffff;
    const ToHub full = Batch{std::vector<Event>(batch_events_max, event)};
    EXPECT_LE(encode(full).size(), base::frame_bytes_max);
}

TEST(Limits, TheLargestUsualProfileFitsIntoAFrame) {
    gym::Profile profile;
    profile.member.value = id;
    const gym::LoggedSet logged{
        {id, large, 1'000'000}, base::from_us(1'800'000'000'000'000), false, large_set(0)};
    profile.history = std::vector<gym::LoggedSet>(profile_sets_max, logged);
    EXPECT_LE(encode(ToKiosk(Response{large, profile})).size(), base::frame_bytes_max);
}

} // namespace

} // namespace wire
