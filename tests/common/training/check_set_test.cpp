// What can have happened, and what can not.
#include "common/content/catalogue.hpp"
#include "common/training/check_set.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace training {

namespace {

const gym::StationKind& leg_curl() {
    static const gym::StationKind kind = *content::station_kind("leg_curl");
    return kind;
}

gym::Set sound_set() {
    gym::Set set;
    set.exercise = "leg_curl";
    set.load = gym::kilograms(40);
    set.reps = 10;
    set.reps_in_reserve = 2;
    return set;
}

// The words of the refusal; empty where there is none.
std::string why_not(auto change) {
    gym::Set set = sound_set();
    change(set);
    const auto checked = check_set(set, leg_curl());
    return checked ? "" : checked.error().detail;
}

void expect_sound(auto change) {
    EXPECT_EQ(why_not(change), "");
}

void expect_refused(const char* words, auto change) {
    const std::string why = why_not(change);
    EXPECT_NE(why.find(words), std::string::npos) << "said: '" << why << "'";
}

TEST(CheckSet, H1_AUsualSetIsSound) {
    expect_sound([](gym::Set&) {});
    expect_sound([](gym::Set& set) { set.reps_in_reserve.reset(); });
    expect_sound([](gym::Set& set) { set.load = gym::kilograms(100); });
    expect_sound([](gym::Set& set) { set.load = {}; });
    expect_sound([](gym::Set& set) { set.reps = reps_max; });
}

TEST(CheckSet, J20_NoStackHolds900Kilograms) {
    expect_refused("900 kg", [](gym::Set& set) { set.load = gym::kilograms(900); });
    expect_refused("100 kg", [](gym::Set& set) { set.load = gym::kilograms(102.5); });
}

TEST(CheckSet, R23_NoBarHoldsMoreThanItsPlates) {
    const gym::StationKind platform = *content::station_kind("deadlift_platform");
    gym::Set set = sound_set();
    set.exercise = "deadlift";
    set.load = platform.loads.back().weight;
    EXPECT_TRUE(check_set(set, platform));
    set.load = gym::kilograms(900);
    EXPECT_FALSE(check_set(set, platform));
    set.load = gym::kilograms(40);
    set.exercise = "leg_curl";
    EXPECT_FALSE(check_set(set, platform));
}

TEST(CheckSet, NothingIsNegative) {
    expect_refused("-1", [](gym::Set& set) { set.reps = -1; });
    expect_refused("reps", [](gym::Set& set) { set.reps_right = -1; });
    expect_refused("-2.5 kg", [](gym::Set& set) { set.load = gym::kilograms(-2.5); });
    expect_refused("", [](gym::Set& set) { set.seconds = -1; });
    expect_refused("", [](gym::Set& set) { set.distance_m = -1; });
    EXPECT_NE(why_not([](gym::Set& set) { set.seconds = -1; }), "");
}

TEST(CheckSet, R1_NoRepsOnlyWhereTheSetFailed) {
    expect_refused("0 reps", [](gym::Set& set) { set.reps = 0; });
    expect_refused("0 reps", [](gym::Set& set) {
        set.reps = 0;
        set.quality = gym::Quality::partial;
    });
    expect_sound([](gym::Set& set) {
        set.reps = 0;
        set.quality = gym::Quality::failed;
    });
}

TEST(CheckSet, Q13_EachSideIsChecked) {
    expect_sound([](gym::Set& set) { set.reps_right = 9; });
    expect_refused("0 reps", [](gym::Set& set) { set.reps_right = 0; });
    expect_refused("201 reps", [](gym::Set& set) { set.reps_right = reps_max + 1; });
}

TEST(CheckSet, MoreThan200RepsAreASlipOfTheFinger) {
    expect_refused("201 reps", [](gym::Set& set) { set.reps = reps_max + 1; });
}

TEST(CheckSet, H3_EffortIsZeroToFour) {
    expect_sound([](gym::Set& set) { set.reps_in_reserve = 0; });
    expect_sound([](gym::Set& set) { set.reps_in_reserve = 4; });
    expect_refused("5 reps left", [](gym::Set& set) { set.reps_in_reserve = 5; });
    expect_refused("-1 reps left", [](gym::Set& set) { set.reps_in_reserve = -1; });
}

TEST(CheckSet, OnlyExercisesOfTheStation) {
    expect_refused("deadlift", [](gym::Set& set) { set.exercise = "deadlift"; });
    expect_refused("no exercise", [](gym::Set& set) { set.exercise = ""; });
    const auto at_a_wall = check_set(sound_set(), *content::station_kind("wall"));
    ASSERT_FALSE(at_a_wall);
    EXPECT_EQ(at_a_wall.error().reason, base::Reason::invalid);
}

TEST(CheckSet, ANoteHasAnEnd) {
    expect_sound([](gym::Set& set) { set.note = std::string(note_bytes_max, 'x'); });
    expect_refused("note", [](gym::Set& set) { set.note = std::string(note_bytes_max + 1, 'x'); });
    expect_refused("label", [](gym::Set& set) {
        set.load_label = std::string(label_bytes_max + 1, 'x');
    });
}

// The words of the refusal; empty where there is none.
std::string why_not_elsewhere(auto change) {
    gym::Set set = sound_set();
    set.member = gym::MemberId{"ADA"};
    set.exercise = "squat";
    change(set);
    const auto checked = check_set_elsewhere(set, leg_curl(), content::exercises());
    return checked ? "" : checked.error().detail;
}

TEST(CheckSetElsewhere, J17_AnyExerciseThatWeKnow) {
    EXPECT_EQ(why_not_elsewhere([](gym::Set&) {}), "");
    EXPECT_EQ(why_not_elsewhere([](gym::Set& set) { set.exercise = "deadlift"; }), "");
    EXPECT_EQ(why_not_elsewhere([](gym::Set& set) { set.load = load_elsewhere_max; }), "");
}

TEST(CheckSetElsewhere, J17_OfAMemberAndNoStation) {
    const auto refused = [](const char* words, auto change) {
        const std::string why = why_not_elsewhere(change);
        EXPECT_NE(why.find(words), std::string::npos) << "said: '" << why << "'";
    };
    refused("guest", [](gym::Set& set) { set.member.reset(); });
    refused("no station", [](gym::Set& set) { set.station = gym::StationId{"CURL"}; });
    refused("no station", [](gym::Set& set) { set.target.emplace(); });
    refused("no station", [](gym::Set& set) { set.measured = true; });
    refused("names no station", [](gym::Set& set) { set.exercise = "leg_curl"; });
    refused("no exercise", [](gym::Set& set) { set.exercise = "other:Sled"; });
    refused("both sides", [](gym::Set& set) { set.reps_right = 5; });
    refused("by side", [](gym::Set& set) { set.exercise = "split_squat"; });
    refused("500 kg", [](gym::Set& set) { set.load = gym::kilograms(501); });
    refused("0 reps", [](gym::Set& set) { set.reps = 0; });
    refused("5 reps left", [](gym::Set& set) { set.reps_in_reserve = 5; });
}

TEST(CheckHistorySet, Q14_ImportedSlipsAreKeptAsTheyCame) {
    gym::Set set = sound_set();
    set.exercise = "other:Sled";
    set.reps = 877'777;
    set.load = gym::kilograms(5000);
    EXPECT_TRUE(check_history_set(set));
    set.reps = 0;
    EXPECT_TRUE(check_history_set(set));
    set.reps = -1;
    EXPECT_FALSE(check_history_set(set));
}

// The hub checks again what the kiosk let through: nothing may pass here that history refuses.
RC_GTEST_PROP(
    CheckSet, IsNeverMilderThanForHistory, (int reps, int grams, int effort, int seconds)
) {
    gym::Set set = sound_set();
    set.reps = reps;
    set.load.grams = grams;
    set.reps_in_reserve = effort;
    set.seconds = seconds;
    if (check_set(set, leg_curl())) {
        RC_ASSERT(check_history_set(set).has_value());
        RC_ASSERT(reps >= 1);
        RC_ASSERT(reps <= reps_max);
        RC_ASSERT(grams >= 0);
        RC_ASSERT(set.load <= leg_curl().loads.back().weight);
    }
}

} // namespace

} // namespace training
