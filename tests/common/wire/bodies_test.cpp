// Bodies of events, and profiles as a kiosk keeps them on its disk.
#include "tests/common/wire/samples.hpp"

#include <gtest/gtest.h>

namespace wire {

namespace {

using tests::any_body;

int number(EventKind kind) {
    return static_cast<int>(kind);
}

RC_GTEST_PROP(Bodies, ComeBackAsTheyWere, ()) {
    const EventBody body = any_body();
    const auto decoded = decode_body(number(kind_of(body)), encode_body(body));
    RC_ASSERT(decoded.has_value());
    RC_ASSERT((*decoded == body));
}

RC_GTEST_PROP(Bodies, CutShortOrDamagedAreRefusedOrStillBodies, ()) {
    const EventBody body = any_body();
    const int kind = number(kind_of(body));
    std::string bytes = encode_body(body);
    if (tests::any_bool()) {
        bytes.resize(tests::any_below(bytes.size() + 1));
    } else {
        bytes = tests::damaged(bytes);
    }
    if (const auto decoded = decode_body(kind, bytes)) {
        RC_ASSERT(number(kind_of(*decoded)) == kind);
        RC_ASSERT((*decode_body(kind, encode_body(*decoded)) == *decoded));
    }
}

RC_GTEST_PROP(Bodies, AnyBytesOfAnyKindAreRefusedOrBodies, (const std::string& bytes)) {
    const int kind = *rc::gen::inRange(-1, 12);
    if (const auto decoded = decode_body(kind, bytes)) {
        RC_ASSERT(number(kind_of(*decoded)) == kind);
    }
}

TEST(Bodies, KindsThatThisProgramDoesNotBuildAreRefused) {
    for (const int kind : {-1, 0, 7, 10, 77}) {
        const auto decoded = decode_body(kind, "");
        ASSERT_FALSE(decoded) << kind;
        EXPECT_NE(decoded.error().detail.find(std::to_string(kind)), std::string::npos);
    }
}

TEST(Bodies, NumbersOfKindsAreThoseOfTheProtocol) {
    EXPECT_EQ(number(kind_of(SetLogged{})), 1);
    EXPECT_EQ(number(kind_of(SetVoided{})), 2);
    EXPECT_EQ(number(kind_of(SettingsChanged{})), 3);
    EXPECT_EQ(number(kind_of(PainReported{})), 4);
    EXPECT_EQ(number(kind_of(CheckedIn{})), 5);
    EXPECT_EQ(number(kind_of(PreferenceChanged{})), 6);
    EXPECT_EQ(number(kind_of(GoalChanged{})), 8);
    EXPECT_EQ(number(kind_of(AssessmentDone{})), 9);
}

TEST(Bodies, C2_APainOfAnUnknownPlaceOrAnswerIsRefused) {
    const std::string body = encode_body(PainReported{{"SAM"}, PainReport{}});
    EXPECT_TRUE(decode_body(4, body + "\x18\x02")); // where: hamstring
    EXPECT_FALSE(decode_body(4, body + "\x18\x04"));
    EXPECT_TRUE(decode_body(4, body + "\x30\x02")); // answer: closed
    EXPECT_FALSE(decode_body(4, body + "\x30\x03"));
}

TEST(Bodies, C7_LegsThatWereNotAskedForAreNotFresh) {
    EXPECT_EQ(
        std::get<CheckedIn>(*decode_body(5, encode_body(CheckedIn{{"SAM"}}))).legs, std::nullopt
    );
    const CheckedIn fresh{{"SAM"}, gym::Legs::fresh};
    EXPECT_EQ(std::get<CheckedIn>(*decode_body(5, encode_body(fresh))), fresh);
    EXPECT_FALSE(decode_body(5, "\x10\x03")); // no such answer
}

TEST(Bodies, ASetOfAnUnknownTypeOrQualityIsRefused) {
    const std::string body = encode_body(SetLogged{});
    const int kind = number(EventKind::set_logged);
    EXPECT_TRUE(decode_body(kind, body + "\x50\x03")); // type: to failure
    EXPECT_FALSE(decode_body(kind, body + "\x50\x04"));
    EXPECT_TRUE(decode_body(kind, body + "\x58\x02")); // quality: partial
    EXPECT_FALSE(decode_body(kind, body + "\x58\x03"));
}

TEST(Bodies, WhatIsNotGivenIsNotZero) {
    gym::Set set;
    set.exercise = "leg_curl";
    const auto bare = decode_body(1, encode_body(SetLogged{set}));
    EXPECT_EQ(std::get<SetLogged>(*bare).set, set);
    set.reps_in_reserve = 0;
    set.reps_right = 0;
    set.member = gym::MemberId{""};
    const auto zero = decode_body(1, encode_body(SetLogged{set}));
    EXPECT_EQ(std::get<SetLogged>(*zero).set, set);
}

// A newer kiosk may say more; an older hub must still understand the rest.
TEST(Bodies, FieldsOfANewerProtocolAreLeftOut) {
    const std::string body = encode_body(CheckedIn{{"SAM"}});
    const auto decoded = decode_body(5, body + "\xfa\x06\x03new"); // field 111
    ASSERT_TRUE(decoded);
    EXPECT_EQ(std::get<CheckedIn>(*decoded).member.value, "SAM");
}

RC_GTEST_PROP(Profiles, ComeBackAsTheyWere, ()) {
    const gym::Profile profile = tests::any_profile();
    const auto decoded = decode_profile(encode_profile(profile));
    RC_ASSERT(decoded.has_value());
    RC_ASSERT((*decoded == profile));
}

RC_GTEST_PROP(Profiles, DamagedOnTheDiskAreRefusedOrStillProfiles, ()) {
    if (const auto decoded = decode_profile(tests::damaged(encode_profile(tests::any_profile())))) {
        RC_ASSERT((*decode_profile(encode_profile(*decoded)) == *decoded));
    }
}

TEST(Profiles, AHistoryWithASetOfAnUnknownTypeIsRefused) {
    EXPECT_TRUE(decode_profile("\x2a\x04\x22\x02\x50\x01")); // history.set.type
    EXPECT_FALSE(decode_profile("\x2a\x04\x22\x02\x50\x09"));
}

TEST(Profiles, ATraineeOfANewerProgramIsRefused) {
    EXPECT_TRUE(decode_profile("\x32\x02\x08\x03")); // trainee.age: from 65
    EXPECT_FALSE(decode_profile("\x32\x02\x08\x04"));
    EXPECT_FALSE(decode_profile("\x32\x02\x20\x03"));         // warm_ups
    EXPECT_FALSE(decode_profile("\x32\x02\x28\x03"));         // legs
    EXPECT_FALSE(decode_profile("\x32\x04\x42\x02\x20\x04")); // pains.where
}

TEST(Profiles, OfAnOlderHubHaveACarefulTrainee) {
    EXPECT_EQ(decode_profile("\x0a\x03SAM")->trainee, gym::Trainee{});
}

} // namespace

} // namespace wire
