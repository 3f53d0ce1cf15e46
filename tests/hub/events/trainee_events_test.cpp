// What members and staff tell about a member, from the event to what a plan knows.
#include "hub/events/told_by_staff.hpp"
#include "hub/store/pains.hpp"
#include "hub/store/trainees.hpp"
#include "tests/hub/sample_gym.hpp"
#include "tests/hub/store/rows.hpp"

#include <gtest/gtest.h>

namespace hub::events {

namespace {

using std::chrono::hours;
using std::chrono::minutes;
using tests::evening;
using tests::event;
using tests::id_of;

struct TraineeEvents : testing::Test {
    tests::SampleGym gym;

    BatchDone send(std::uint64_t seq, const wire::EventBody& body, base::Instant at = evening) {
        const auto sent = event(seq, body, at);
        return apply_batch(gym.db, gym.curl, std::span(&sent, 1), evening);
    }

    void expect_refused(const wire::EventBody& body, const std::string& words) {
        tests::SampleGym fresh;
        const auto sent = event(1, body);
        const auto done = apply_batch(fresh.db, fresh.curl, std::span(&sent, 1), evening);
        EXPECT_EQ(done.quarantined.size(), 1u);
        const std::string reason = tests::quarantine_reason(fresh.db);
        EXPECT_NE(reason.find(words), std::string::npos) << reason;
        EXPECT_EQ(store::trainee(fresh.db, fresh.sam.id), gym::Trainee{});
    }

    gym::Trainee sam() { return store::trainee(gym.db, gym.sam.id); }

    wire::EventBody pain(int level, const std::string& exercise = "leg_curl") {
        return wire::PainReported{
            gym.sam.id, wire::PainReport{exercise, gym::BodyPart::knee, level}};
    }

    wire::EventBody answer(std::uint64_t seq, gym::PainAnswer answer) {
        return wire::PainReported{gym.sam.id, wire::PainFollowUp{id_of(gym.curl, seq), answer}};
    }
};

TEST_F(TraineeEvents, C2_AReportIsKnownWithItsPlaceAndLevel) {
    EXPECT_TRUE(send(1, pain(3)).quarantined.empty());
    const gym::Pain expected{evening, "leg_curl", gym::BodyPart::knee, 3, 0, id_of(gym.curl, 1)};
    EXPECT_EQ(sam().pains, std::vector{expected});
    EXPECT_TRUE(store::trainee(gym.db, gym.alex.id).pains.empty());
}

TEST_F(TraineeEvents, C2_ReportsAreByTimeWhateverComesFirst) {
    send(1, pain(3), evening);
    send(2, pain(5), evening - hours(48));
    ASSERT_EQ(sam().pains.size(), 2u);
    EXPECT_EQ(sam().pains[0].level, 5);
    EXPECT_EQ(sam().pains[1].level, 3);
}

TEST_F(TraineeEvents, C2_WhatCanNotBeIsRefused) {
    expect_refused(pain(-1), "0 to 10");
    expect_refused(pain(11), "0 to 10");
    expect_refused(pain(3, "dancing"), "dancing");
    expect_refused(wire::PainReported{{"NOBODY"}, wire::PainReport{"leg_curl"}}, "NOBODY");
    EXPECT_TRUE(send(1, pain(0)).quarantined.empty());
    EXPECT_TRUE(send(2, pain(10)).quarantined.empty());
}

TEST_F(TraineeEvents, R26_NotSettledIsCountedAndTheLastAnswerKnown) {
    send(1, pain(2));
    send(2, answer(1, gym::PainAnswer::not_settled), evening + hours(72));
    send(3, answer(1, gym::PainAnswer::not_settled), evening + hours(48)); // came late: counts
    send(4, answer(1, gym::PainAnswer::settled), evening + hours(60));
    ASSERT_EQ(sam().pains.size(), 1u);
    EXPECT_EQ(sam().pains[0].not_settled, 2);
    EXPECT_EQ(sam().pains[0].answered, evening + hours(72));
}

TEST_F(TraineeEvents, R26_AnAnswerIsAboutAReportOfTheSameMember) {
    expect_refused(answer(7, gym::PainAnswer::settled), "no pain");
    send(1, pain(2));
    const wire::PainFollowUp of_sams{id_of(gym.curl, 1), gym::PainAnswer::not_settled};
    EXPECT_EQ(send(2, wire::PainReported{gym.alex.id, of_sams}).quarantined.size(), 1u);
    EXPECT_EQ(sam().pains[0].not_settled, 0);
}

TEST_F(TraineeEvents, R26_OnlyStaffClosesAReport) {
    send(1, pain(5));
    EXPECT_EQ(send(2, answer(1, gym::PainAnswer::closed)).quarantined.size(), 1u);
    EXPECT_EQ(sam().pains.size(), 1u);
    const wire::PainFollowUp closed{id_of(gym.curl, 1), gym::PainAnswer::closed};
    EXPECT_TRUE(told_by_staff(gym.db, wire::PainReported{gym.sam.id, closed}, evening));
    EXPECT_TRUE(sam().pains.empty());
}

TEST_F(TraineeEvents, R26_AMemberHasSoManyOpenReportsInAProfile) {
    for (int i = 1; i <= store::open_pains_max + 5; ++i) {
        send(static_cast<std::uint64_t>(i), pain(1), evening + minutes(i));
    }
    const auto pains = sam().pains;
    ASSERT_EQ(pains.size(), static_cast<std::size_t>(store::open_pains_max));
    EXPECT_EQ(pains.back().at, evening + minutes(store::open_pains_max + 5));
}

TEST_F(TraineeEvents, Q12_ATapChangesWarmUps) {
    EXPECT_TRUE(
        send(1, wire::PreferenceChanged{gym.sam.id, {{"warm_ups", "short"}}}).quarantined.empty()
    );
    EXPECT_EQ(sam().warm_ups, gym::WarmUpChoice::brief);
}

TEST_F(TraineeEvents, Q12_TheLaterChangeStandsWhateverComesFirst) {
    send(1, wire::PreferenceChanged{gym.sam.id, {{"warm_ups", "none"}}}, evening);
    send(2, wire::PreferenceChanged{gym.sam.id, {{"warm_ups", "short"}}}, evening - hours(1));
    EXPECT_EQ(sam().warm_ups, gym::WarmUpChoice::none);
    send(3, wire::PreferenceChanged{gym.sam.id, {{"warm_ups", "auto"}}}, evening + hours(1));
    EXPECT_EQ(sam().warm_ups, gym::WarmUpChoice::automatic);
}

TEST_F(TraineeEvents, J22_ATapChangesNothingAboutThePerson) {
    for (const auto& [key, value] :
         gym::Preferences{{"easier", "on"}, {"age_band", "adult"}, {"block", "start"}}) {
        expect_refused(
            wire::PreferenceChanged{gym.sam.id, {{key, value}, {"warm_ups", "none"}}}, key
        );
    }
}

TEST_F(TraineeEvents, WhatNoPreferenceIsIsRefused) {
    expect_refused(
        wire::PreferenceChanged{gym.sam.id, {{"warm_ups", "long"}}}, "auto, short, none"
    );
    expect_refused(wire::PreferenceChanged{gym.sam.id, {{"height", "tall"}}}, "height");
    expect_refused(wire::PreferenceChanged{{"NOBODY"}, {{"warm_ups", "none"}}}, "NOBODY");
}

TEST_F(TraineeEvents, R28_StaffTellsAboutThePerson) {
    const wire::PreferenceChanged changed{
        gym.sam.id, {{"age_band", "from-65"}, {"easier", "on"}, {"block", "start"}}};
    ASSERT_TRUE(told_by_staff(gym.db, changed, evening));
    EXPECT_EQ(sam().age, gym::AgeBand::from_65);
    EXPECT_TRUE(sam().easier);
    EXPECT_EQ(sam().block_since, evening);
}

TEST_F(TraineeEvents, WhatStaffToldIsInTheLogAndWhatWasRefusedIsNot) {
    const wire::PreferenceChanged changed{gym.sam.id, {{"easier", "on"}}};
    const auto id = told_by_staff(gym.db, changed, evening);
    ASSERT_TRUE(id);
    EXPECT_EQ(id->origin.size(), 12u); // a random id, as an import has
    const int kind = static_cast<int>(wire::EventKind::preference_changed);
    const auto logged = wire::decode_body(kind, tests::event_body(gym.db));
    ASSERT_TRUE(logged);
    EXPECT_EQ(std::get<wire::PreferenceChanged>(*logged), changed);
    EXPECT_FALSE(
        told_by_staff(gym.db, wire::PreferenceChanged{gym.sam.id, {{"easier", "maybe"}}}, evening)
    );
    EXPECT_EQ(tests::rows_of(gym.db, "event"), 1);
}

TEST_F(TraineeEvents, C7_TheNewestAnswerAboutLegsStands) {
    send(1, wire::CheckedIn{gym.sam.id, gym::Legs::heavy}, evening);
    send(2, wire::CheckedIn{gym.sam.id}, evening + minutes(20)); // not asked again
    send(3, wire::CheckedIn{gym.sam.id, gym::Legs::fresh}, evening - hours(24));
    EXPECT_EQ(sam().legs, gym::Legs::heavy);
    EXPECT_EQ(sam().legs_at, evening);
}

} // namespace

} // namespace hub::events
