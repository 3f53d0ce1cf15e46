// What a regular does at the stations beyond saving a set as it is filled in: the ramp, tired
// muscles, tired legs, a load far off, one leg at a time, corrections.
#include "common/training/history.hpp"
#include "common/training/records.hpp"
#include "common/training/sessions.hpp"
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace kiosk::app {
namespace {

using namespace screens;
using namespace std::chrono_literals;

Introduced platform() {
    return {{{"STATION"}, "Platform", "deadlift_platform"}, "Northside Gym", "Europe/Berlin"};
}

gym::Profile with_ramps() {
    gym::Profile member = ada();
    member.trainee.warm_ups = gym::WarmUpChoice::automatic;
    return member;
}

// Week 5 of the routine; Monday was leg day 1.
gym::Profile in_week_five() {
    using namespace std::chrono;
    gym::Profile member = ada();
    member.routine.since = local_days(year(2026) / 10 / 26);
    return member;
}

void set_and_rest(Story& story, const char* save) {
    story.press(save);
    story.pass(182s); // the longest rest, and no longer than somebody is waited for
    if (story.offers("next_exercise")) {
        story.press("next_exercise");
    }
}

TEST(WarmUp, J3_TheRampComesBeforeTheFirstSetAndCountsForNothing) {
    Story story;
    story.sign_in(ada_card, with_ramps());
    EXPECT_EQ(story.frame().screen, "warm_up");
    EXPECT_TRUE(story.says("Warm-up 1 of 3")) << story.words();
    EXPECT_TRUE(story.says("3 to 5 minutes")) << story.words();
    story.press("save_warm_up");
    EXPECT_TRUE(story.says("Warm-up 2 of 3"));
    EXPECT_TRUE(story.says("Short rest 0:45")) << story.words();
    story.press("save_warm_up"); // the rest does not block
    story.press("save_warm_up");
    EXPECT_EQ(story.frame().screen, "rest");
    story.pass(45s);
    EXPECT_EQ(story.frame().screen, "set");
    EXPECT_TRUE(story.says("Set 1 of 3")) << story.words();
    ASSERT_EQ(story.sets().size(), 3u);
    for (const gym::Set& set : story.sets()) {
        EXPECT_EQ(set.type, gym::SetType::warm_up);
        EXPECT_FALSE(set.reps_in_reserve);
    }
    EXPECT_TRUE(session_sets(*story.model.visit, story.model.now).empty());
}

TEST(WarmUp, I4_OneTouchSaysWarmedUp) {
    Story story;
    story.sign_in(ada_card, with_ramps());
    story.press("warmed_up");
    EXPECT_EQ(story.frame().screen, "set");
    EXPECT_TRUE(story.sets().empty());
    story.press("settings");
    story.press("back");
    EXPECT_EQ(story.frame().screen, "set");
}

TEST(WarmUp, ASessionThatGoesOnDoesNotAskAgain) {
    Story story;
    story.sign_in(ada_card, with_ramps());
    story.press("save_warm_up");
    story.pass(10s);
    gym::Profile later = with_ramps();
    later.history = story.model.visit->history;
    story.happen(SignOut{});
    story.sign_in(ada_card, later);
    EXPECT_TRUE(story.says("Warm-up 2 of 3")) << story.words();
    story.press("warmed_up");
    story.press("save_2");
    later.history = story.model.visit->history;
    story.happen(SignOut{});
    story.sign_in(ada_card, later);
    EXPECT_EQ(story.frame().screen, "set");
}

// A warm-up set that is corrected stays one.
TEST(WarmUp, ACorrectedWarmUpIsStillAWarmUp) {
    Story story;
    gym::Profile member = with_ramps();
    member.trainee.warm_ups = gym::WarmUpChoice::brief;
    story.sign_in(ada_card, member);
    story.press("save_warm_up");
    story.press("change");
    story.press("reps_down");
    story.press("save_4");
    ASSERT_EQ(story.sets().size(), 2u);
    EXPECT_EQ(story.sets().back().type, gym::SetType::warm_up);
    EXPECT_FALSE(story.sets().back().target);
}

// J11: 9 work sets at two stations.
TEST(Touches, J11_NineWorkSetsTakeTwelveTouchesAtMost) {
    Story curl;
    curl.sign_in(ada_card, ada());
    for (int set = 0; set < 3; ++set) {
        set_and_rest(curl, "save_2");
    }
    EXPECT_EQ(curl.sets().size(), 3u);
    gym::Profile member = ada();
    member.history = curl.model.visit->history;
    Story lift;
    lift.happen(platform());
    lift.pass(20min);
    lift.sign_in(ada_card, member);
    for (int set = 0; set < 12 && lift.frame().screen == "set"; ++set) {
        set_and_rest(lift, "save_2");
    }
    lift.press("finish");
    EXPECT_EQ(lift.frame().screen, "summary");
    EXPECT_GE(curl.sets().size() + lift.sets().size(), 8u);
    const auto sets = static_cast<int>(curl.sets().size() + lift.sets().size());
    EXPECT_LE(curl.touches + lift.touches, sets + 3);
    EXPECT_LE(curl.touches + lift.touches, 12);
}

TEST(Recovery, E3_TellsByWordAndHourAndLetsTrainAnyway) {
    gym::Profile member = ada();
    for (gym::LoggedSet& logged : member.history) {
        logged.at += 40h; // 32 hours ago
    }
    Story story;
    story.sign_in(ada_card, member);
    EXPECT_TRUE(story.says("Still resting · green from")) << story.words();
    story.press("save_2"); // simply trains
    EXPECT_EQ(story.sets().size(), 1u);
    story.pass(182s);
    EXPECT_FALSE(story.says("Still resting"));
}

TEST(Legs, C7_HeavyLegsTakeASetAtOnceAndAreAskedOnce) {
    Story story;
    story.sign_in(ada_card, ada());
    EXPECT_TRUE(story.says("Set 1 of 3"));
    story.press("legs_heavy");
    EXPECT_TRUE(story.says("Set 1 of 2")) << story.words();
    EXPECT_FALSE(story.offers("legs_heavy"));
    EXPECT_EQ(
        story.kept().back(), wire::EventBody(wire::CheckedIn{ada().member, gym::Legs::heavy})
    );
    Story guest;
    guest.press("no_card");
    EXPECT_FALSE(guest.offers("legs_heavy"));
}

TEST(FarOff, J20_IsAskedInTheRowAndSavedByTheSecondTouch) {
    Story story;
    story.sign_in(ada_card, ada());
    for (int step = 0; step < 4; ++step) {
        story.press("load_up");
    }
    story.press("save_2");
    EXPECT_TRUE(story.sets().empty());
    EXPECT_TRUE(story.says("55 kg? Last time 45 kg.")) << story.words();
    story.press("load_up"); // takes the question back
    EXPECT_FALSE(story.says("Last time 45 kg.")) << story.words();
    story.press("save_2");
    EXPECT_TRUE(story.says("57.5 kg? Last time 45 kg."));
    story.press("save_3");
    ASSERT_EQ(story.sets().size(), 1u);
    EXPECT_EQ(story.sets().back().reps_in_reserve, 3);
    EXPECT_EQ(story.sets().back().load, gym::kilograms(57.5));
}

TEST(FarOff, J20_ThreeStepsAndAFirstTimeAreNotAskedAbout) {
    Story story;
    story.sign_in(ada_card, ada());
    for (int step = 0; step < 3; ++step) {
        story.press("load_up");
    }
    story.press("save_2");
    EXPECT_EQ(story.sets().size(), 1u);
    Story first;
    first.sign_in(bo_card, bo());
    for (int step = 0; step < 9; ++step) {
        first.press("load_up");
    }
    first.press("save_2");
    EXPECT_EQ(first.sets().size(), 1u);
}

TEST(Effort, H3_SwitchedOffOneDoneSavesAndGivesNone) {
    gym::Profile member = ada();
    member.comfort.asks_effort = false;
    Story story;
    story.sign_in(ada_card, member);
    EXPECT_FALSE(story.offers("save_2"));
    story.press("save");
    ASSERT_EQ(story.sets().size(), 1u);
    EXPECT_FALSE(story.sets().front().reps_in_reserve);
}

TEST(Receipt, Q5_ATouchOnTheTargetOpensIt) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("why");
    EXPECT_EQ(story.frame().screen, "receipt");
    story.press("back");
    story.press("save_2");
    story.press("why");
    EXPECT_EQ(story.frame().screen, "receipt");
}

TEST(Units, N13_PoundsWithThePinTheStackShows) {
    gym::Profile member = ada();
    member.comfort.unit = gym::Unit::lb;
    Story story;
    story.sign_in(ada_card, member);
    EXPECT_TRUE(story.says("99.2 lb pin 45 kg")) << story.words();
    story.press("save_2");
    EXPECT_EQ(story.sets().front().load, gym::kilograms(45));
}

// I3: from week 5 leg day 2 has the bridge on one leg.
TEST(OneLeg, I3_Q13_BothSidesAreOneSet) {
    Story story;
    story.happen(platform());
    story.sign_in(ada_card, in_week_five());
    story.press("other_exercise");
    EXPECT_TRUE(story.says("Single-leg glute bridge")) << story.words();
    EXPECT_TRUE(story.says("Body weight"));
    story.press("reps_down"); // the first side; the other follows
    story.press("reps_right_down");
    story.press("save_2");
    ASSERT_EQ(story.sets().size(), 1u);
    const gym::Set set = story.sets().front();
    EXPECT_EQ(set.exercise, "single_leg_glute_bridge");
    EXPECT_EQ(set.load.grams, 0);
    EXPECT_TRUE(set.load_is_added);
    EXPECT_EQ(set.reps, 7);
    EXPECT_EQ(set.reps_right, 6);
    EXPECT_TRUE(story.says("7/6")) << story.words();
    EXPECT_EQ(session_sets(*story.model.visit, story.model.now).size(), 1u);
    story.pass(182s);
    story.press("load_up");
    EXPECT_TRUE(story.says("per leg")) << story.words();
    story.press("save_2"); // asked about: it was body weight alone
    story.press("save_2");
    EXPECT_EQ(story.sets().back().load, gym::kilograms(20));
}

// Q13: 3 x 10/10 at 20 kg are 3 sets, 60 reps, 1200 kg.
TEST(OneLeg, Q13_VolumeSumsBothSidesAndSetsCountOnce) {
    gym::Set set;
    set.load = gym::kilograms(20);
    set.reps = 10;
    set.reps_right = 10;
    EXPECT_EQ(training::volume_of(set), gym::kilograms(400));
}

TEST(OneLeg, BeforeWeekFiveTheBridgeIsOnTwo) {
    Story story;
    story.happen(platform());
    story.sign_in(ada_card, ada());
    ASSERT_EQ(story.model.visit->plan.exercises.size(), 2u);
    EXPECT_EQ(story.model.visit->plan.exercises[1].exercise, "glute_bridge");
}

// Q10: what was a record by a slip of the finger is none once it is corrected.
TEST(Edit, Q10_RecordsFollowTheCorrection) {
    Story story;
    story.sign_in(ada_card, ada());
    for (int step = 0; step < 20; ++step) {
        story.press("load_up");
    }
    story.press("save_2");
    story.press("save_2");
    const auto heaviest = [&] {
        gym::Weight most;
        for (const gym::LoggedSet& logged : story.model.visit->history) {
            most = std::max(most, logged.set.load);
        }
        return most;
    };
    EXPECT_EQ(heaviest(), gym::kilograms(95));
    story.press("change");
    for (int step = 0; step < 20; ++step) {
        story.press("load_down");
    }
    story.press("save_2");
    EXPECT_EQ(heaviest(), gym::kilograms(45));
    EXPECT_FALSE(story.says("95"));
    story.press("finish");
    EXPECT_FALSE(story.says("95")) << story.words();
}

} // namespace
} // namespace kiosk::app
