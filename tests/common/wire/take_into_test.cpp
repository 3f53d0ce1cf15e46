// What an event says about a member, into their profile: the same on the hub's word and on what a
// kiosk has not sent yet.
#include "tests/common/wire/samples.hpp"

#include <gtest/gtest.h>

namespace wire {

namespace {

using std::chrono::hours;

const base::Instant noon = base::from_us(1'795'000'000'000'000);

struct TakeInto : testing::Test {
    gym::Profile sam{{"SAM"}, "Sam", {}, {}, {}, {}};

    void take(const EventBody& body, std::uint64_t seq = 1, base::Instant at = noon) {
        take_into(sam, {"STATION", 7, seq}, at, body);
    }
};

TEST_F(TakeInto, J2_SettingsThatChanged) {
    sam.settings = {{"seat", "4"}, {"start", "2"}};
    take(SettingsChanged{{"SAM"}, {{"seat", "5"}}});
    EXPECT_EQ(sam.settings, (gym::Settings{{"seat", "5"}, {"start", "2"}}));
}

TEST_F(TakeInto, C7_C2_LegsAndPain) {
    take(CheckedIn{{"SAM"}, gym::Legs::heavy});
    take(PainReported{{"SAM"}, PainReport{"leg_curl", gym::BodyPart::knee, 3}}, 2);
    EXPECT_EQ(sam.trainee.legs, gym::Legs::heavy);
    ASSERT_EQ(sam.trainee.pains.size(), 1u);
    const gym::SetId report{"STATION", 7, 2};
    take(
        PainReported{{"SAM"}, PainFollowUp{report, gym::PainAnswer::not_settled}},
        3,
        noon + hours(24)
    );
    EXPECT_EQ(sam.trainee.pains[0].not_settled, 1);
}

TEST_F(TakeInto, N13_J21_PreferencesIntoEveryPartOfTheProfile) {
    take(PreferenceChanged{
        {"SAM"},
        {{"language", "fr"}, {"why", "posture"}, {"leg_days", "25"}, {"card.food", "done"}}});
    EXPECT_EQ(sam.comfort.language, "fr");
    EXPECT_EQ(sam.about.why, gym::Why::posture);
    EXPECT_EQ(sam.routine.weekdays.size(), 2u);
    EXPECT_TRUE(sam.cards.at("food").done);
}

TEST_F(TakeInto, APreferenceOfANewerProgramChangesNothing) {
    const gym::Profile before = sam;
    take(PreferenceChanged{{"SAM"}, {{"height", "tall"}, {"unit", "stone"}}});
    EXPECT_EQ(sam, before);
}

TEST_F(TakeInto, H5_AGoalIsSetAndGivenUp) {
    const gym::Goal goal{gym::Measure::jump_cm, "", 180, 200, {}, {}, gym::Why::performance};
    take(GoalChanged{{"SAM"}, goal});
    EXPECT_EQ(sam.goal, goal);
    take(GoalChanged{{"SAM"}, std::nullopt}, 2);
    EXPECT_EQ(sam.goal, std::nullopt);
}

TEST_F(TakeInto, I1_AssessmentsAreByTimeAndCountOnce) {
    const gym::Assessed first{"sit_and_reach", 12, std::nullopt};
    const gym::Assessed second{"sit_and_reach", 14, std::nullopt};
    take(AssessmentDone{{"SAM"}, second}, 2, noon + hours(1));
    take(AssessmentDone{{"SAM"}, first}, 1, noon);
    take(AssessmentDone{{"SAM"}, second}, 2, noon + hours(1));
    ASSERT_EQ(sam.assessments.size(), 2u);
    EXPECT_EQ(sam.assessments[0].assessed, first);
    EXPECT_EQ(sam.assessments[1].assessed, second);
}

// Whatever it is.
RC_GTEST_PROP(TakeIntoProperty, AnEventOfAnotherMemberChangesNothing, ()) {
    gym::Profile profile = tests::any_profile();
    profile.member.value += "never in a sample: \x7f";
    const gym::Profile before = profile;
    take_into(profile, tests::any_set_id(), tests::any_instant(), tests::any_body());
    RC_ASSERT((profile == before));
}

RC_GTEST_PROP(TakeIntoProperty, TakingAnEventTwiceIsTakingItOnce, ()) {
    gym::Profile once{{"SAM"}, "Sam", {}, {}, {}, {}};
    EventBody body = tests::any_body();
    std::visit(
        [](auto& told) {
            if constexpr (requires { told.member; }) {
                told.member.value = "SAM";
            }
        },
        body
    );
    const gym::SetId id = tests::any_set_id();
    take_into(once, id, noon, body);
    gym::Profile twice = once;
    take_into(twice, id, noon, body);
    RC_ASSERT((twice == once));
}

} // namespace

} // namespace wire
