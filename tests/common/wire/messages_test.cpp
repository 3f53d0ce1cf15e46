// Whole messages: what is encoded is decoded, and whatever else comes is refused or harmless.
#include "common/wire/admin.hpp"
#include "tests/common/wire/samples.hpp"

#include <gtest/gtest.h>

namespace wire {

namespace {

using tests::any_to_hub;
using tests::any_to_kiosk;

RC_GTEST_PROP(Messages, ToTheHubComeBackAsTheyWere, ()) {
    const ToHub message = any_to_hub();
    const auto decoded = decode_to_hub(encode(message));
    RC_ASSERT(decoded.has_value());
    RC_ASSERT((*decoded == message));
}

RC_GTEST_PROP(Messages, ToAKioskComeBackAsTheyWere, ()) {
    const ToKiosk message = any_to_kiosk();
    const auto decoded = decode_to_kiosk(encode(message));
    RC_ASSERT(decoded.has_value());
    RC_ASSERT((*decoded == message));
}

// Once more alone: there are many kinds of them.
RC_GTEST_PROP(Messages, RequestsAndResponsesComeBackAsTheyWere, ()) {
    const ToHub request = Request{tests::any_number<std::uint64_t>(), tests::any_ask()};
    RC_ASSERT((*decode_to_hub(encode(request)) == request));
    const ToKiosk response = Response{tests::any_number<std::uint64_t>(), tests::any_answer()};
    RC_ASSERT((*decode_to_kiosk(encode(response)) == response));
}

RC_GTEST_PROP(Messages, CutShortAreRefused, ()) {
    const std::string to_hub = encode(any_to_hub());
    RC_ASSERT(!decode_to_hub(to_hub.substr(0, tests::any_below(to_hub.size()))));
    const std::string to_kiosk = encode(any_to_kiosk());
    const auto cut = tests::any_below(to_kiosk.size());
    RC_ASSERT(!decode_to_kiosk(to_kiosk.substr(0, cut)));
}

RC_GTEST_PROP(Messages, DamagedAreRefusedOrStillMessages, ()) {
    if (const auto decoded = decode_to_hub(tests::damaged(encode(any_to_hub())))) {
        RC_ASSERT((*decode_to_hub(encode(*decoded)) == *decoded));
    }
    if (const auto decoded = decode_to_kiosk(tests::damaged(encode(any_to_kiosk())))) {
        RC_ASSERT((*decode_to_kiosk(encode(*decoded)) == *decoded));
    }
}

RC_GTEST_PROP(Messages, AnyBytesAreRefusedOrMessages, (const std::string& bytes)) {
    if (const auto decoded = decode_to_hub(bytes)) {
        RC_ASSERT((*decode_to_hub(encode(*decoded)) == *decoded));
    }
    if (const auto decoded = decode_to_kiosk(bytes)) {
        RC_ASSERT((*decode_to_kiosk(encode(*decoded)) == *decoded));
    }
    decode_profile(bytes).has_value();
    decode_admin_command(bytes).has_value();
    decode_admin_answer(bytes).has_value();
}

TEST(Messages, NothingIsNoMessage) {
    EXPECT_FALSE(decode_to_hub(""));
    EXPECT_FALSE(decode_to_kiosk(""));
    EXPECT_EQ(decode_to_hub("").error().reason, base::Reason::invalid);
}

TEST(Messages, OfAnotherProtocolAreRefused) {
    for (const char* text : {"GET / HTTP/1.1\r\n\r\n", "{\"hello\": 1}", "\x16\x03\x01"}) {
        EXPECT_FALSE(decode_to_hub(text)) << text;
        EXPECT_FALSE(decode_to_kiosk(text)) << text;
    }
}

TEST(Messages, OfAKindThisProgramDoesNotKnowAreRefused) {
    const std::string_view of_field_15("\x7a\x00", 2);
    EXPECT_FALSE(decode_to_hub(of_field_15));
    EXPECT_FALSE(decode_to_kiosk(of_field_15));
}

TEST(Messages, ARequestForNothingIsRefused) {
    EXPECT_FALSE(decode_to_hub("\x1a\x02\x08\x05"));   // request {id: 5}
    EXPECT_FALSE(decode_to_kiosk("\x1a\x02\x08\x05")); // response {id: 5}
}

TEST(Messages, TextThatIsNotUtf8IsRefused) {
    EXPECT_TRUE(decode_to_hub("\x1a\x07\x08\x05\x12\x03\x0a\x01\x41")); // card number "A"
    EXPECT_FALSE(decode_to_hub("\x1a\x07\x08\x05\x12\x03\x0a\x01\xff"));
}

TEST(Messages, UnknownEnumValuesAreRefused) {
    EXPECT_TRUE(decode_to_kiosk("\x1a\x04\x12\x02\x08\x04")); // response.refusal.reason
    EXPECT_FALSE(decode_to_kiosk("\x1a\x04\x12\x02\x08\x63"));
    EXPECT_TRUE(decode_to_kiosk("\x22\x04\x0a\x02\x18\x02")); // floor_state.stations.state
    EXPECT_FALSE(decode_to_kiosk("\x22\x04\x0a\x02\x18\x09"));
}

// A value that no enum of this program has is what a newer peer says.
template <class Enum>
constexpr Enum newer = static_cast<Enum>(99);

TEST(Messages, WhatANewerPeerMeansIsRefusedWhereverItStands) {
    const auto hub_reads = [](Ask ask) {
        return decode_to_hub(encode(ToHub(Request{1, std::move(ask)}))).has_value();
    };
    const auto kiosk_reads = [](Answer answer) {
        return decode_to_kiosk(encode(ToKiosk(Response{1, std::move(answer)}))).has_value();
    };
    EXPECT_TRUE(hub_reads(FetchExport{{"1"}, "", ExportFormat::csv, 0}));
    EXPECT_FALSE(hub_reads(FetchExport{{"1"}, "", newer<ExportFormat>, 0}));
    EXPECT_FALSE(decode_to_hub(encode(ToHub(StationState{true, newer<gym::Help>, 0}))));

    EXPECT_FALSE(kiosk_reads(UnlockRefused{newer<UnlockRefused::Why>, 0, 0}));
    gym::About about;
    EXPECT_TRUE(kiosk_reads(Unlocked{"", about}));
    about.screening = newer<gym::Screening>;
    EXPECT_FALSE(kiosk_reads(Unlocked{"", about}));
    gym::LoggedSet set;
    set.set.type = newer<gym::SetType>;
    EXPECT_FALSE(kiosk_reads(HistoryPage{{set}, false}));

    gym::Profile profile;
    EXPECT_TRUE(kiosk_reads(profile));
    profile.comfort.layout = newer<gym::Layout>;
    EXPECT_FALSE(kiosk_reads(profile));
    profile.comfort = {};
    profile.goal.emplace().why = newer<gym::Why>;
    EXPECT_FALSE(kiosk_reads(profile));
    profile.goal.reset();
    profile.bests.emplace_back().kind = newer<gym::RecordKind>;
    EXPECT_FALSE(kiosk_reads(profile));
}

// Whatever a newer hub's reason is, the kiosk must hear that it was refused.
TEST(Messages, ARefusalOfAnUnknownKindIsStillARefusal) {
    const auto decoded = decode_to_kiosk("\x32\x02\x08\x63"); // refused {why: 99}
    ASSERT_TRUE(decoded);
    EXPECT_EQ(std::get<Refused>(*decoded).why, Refused::Why::unknown);
}

// So that an older hub can quarantine it whole.
TEST(Messages, AnEventOfANewerKioskKeepsItsKind) {
    Event event;
    event.kind = 77;
    event.body = "from the future";
    const auto decoded = decode_to_hub(encode(ToHub(Batch{{event}})));
    ASSERT_TRUE(decoded);
    EXPECT_EQ(std::get<Batch>(*decoded).events.at(0), event);
}

RC_GTEST_PROP(Messages, AdminCommandsAndAnswersComeBackAsTheyWere, ()) {
    AdminCommand command;
    command.arguments = tests::some(tests::any_text);
    command.attachment = {tests::any_text(), *rc::gen::arbitrary<std::string>()};
    RC_ASSERT((*decode_admin_command(encode(command)) == command));
    AdminAnswer answer{tests::any_number<int>(), tests::any_text(), tests::any_text(), {}};
    answer.files = tests::some([] {
        return AdminFile{tests::any_text(), *rc::gen::arbitrary<std::string>()};
    });
    RC_ASSERT((*decode_admin_answer(encode(answer)) == answer));
}

} // namespace

} // namespace wire
