// How an exercise and a visit end: what comes next, the stretch, food, one touch of confidence, and
// the idle screen after it.
#include "common/content/cards.hpp"
#include "kiosk/screens/stretch_block.hpp"
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace kiosk::app {
namespace {

using namespace screens;
using namespace std::chrono_literals;
using State = wire::StationOnFloor::State;

Story done_sets(const gym::Profile& member = ada()) {
    Story story;
    story.sign_in(ada_card, member);
    story.press("load_up");
    for (int set = 0; set < 3; ++set) {
        story.press("save_2");
        story.pass(90s);
    }
    return story;
}

Story at_summary(const gym::Profile& member = ada()) {
    Story story = done_sets(member);
    story.press("finish_here");
    return story;
}

wire::FloorState floor_with(State other) {
    wire::FloorState floor;
    floor.stations = {
        {{"CURL2"}, "Leg curl 2", "leg_curl", other},
        {{"P1"}, "Platform 1", "deadlift_platform", State::busy},
        {{"P2"}, "Platform 2", "deadlift_platform", State::free},
        {{"P3"}, "Platform 3", "deadlift_platform", State::away}};
    return floor;
}

TEST(Ends, J6_E8_AnExerciseEndsWithNextTimeTheWayAndAFreeStation) {
    Story story = done_sets();
    story.happen(FloorChanged{floor_with(State::free)});
    EXPECT_TRUE(story.says(texts()("summary.next_time"))) << story.words();
    EXPECT_TRUE(story.says(texts()("end.way_weight"))) << story.words();
    const std::string words = story.words();
    EXPECT_LT(words.find("Platform 2"), words.find("Platform 1")) << "free ones first";
    EXPECT_EQ(words.find("Platform 3"), std::string::npos) << "away";
    EXPECT_EQ(words.find("Leg curl 2"), std::string::npos) << "nothing is left to do there";
}

TEST(Ends, N3_BusyStationsSayForHowLongAndHowManyWait) {
    Story story = done_sets();
    const auto busy = [&](const char* name, int minutes, int waiting) {
        return wire::StationOnFloor{
            {name},
            name,
            "deadlift_platform",
            State::busy,
            story.model.now - std::chrono::minutes(minutes),
            waiting};
    };
    story.happen(FloorChanged{{{busy("P1", 20, 2), busy("P2", 4, 0), busy("P3", 12, 0)}, 0, {}, {}}}
    );
    const std::string words = story.words();
    EXPECT_LT(words.find("P3"), words.find("P2")) << words; // begun earlier, ends earlier
    EXPECT_EQ(words.find("P1"), std::string::npos) << "two are shown, the queue is the last";
    EXPECT_TRUE(story.says("busy, 12 min")) << words;
    story.happen(FloorChanged{{{busy("P1", 20, 2)}, 0, {}, {}}});
    EXPECT_TRUE(story.says("busy, 2 wait")) << story.words();
}

// N3 without the hub: what was known last, and of when that is.
TEST(Ends, N3_WhatIsKnownOfOtherStationsSaysItsAge) {
    Story story = done_sets();
    wire::FloorState floor = floor_with(State::busy);
    floor.stations[2].state = State::busy;
    floor.stations[2].busy_since = story.model.now - std::chrono::minutes(7);
    story.happen(FloorChanged{floor});
    const std::string time = content::time_text(texts(), story.model.zone.local(story.model.now));
    EXPECT_FALSE(story.says("as of")) << "the hub is there";
    story.link(false);
    EXPECT_TRUE(story.says("as of " + time)) << story.words();
    story.happen(Tick{story.model.now + std::chrono::minutes(1)});
    story.link(false, 0, 3);
    EXPECT_TRUE(story.says("as of " + time)) << story.words();
    EXPECT_TRUE(story.says("busy, 7 min")) << "that was so then: " << story.words();
    story.link(true);
    EXPECT_FALSE(story.says("as of"));
}

TEST(Ends, N3_OfAnotherDayTheDayIsSaid) {
    Story story;
    wire::FloorState floor = floor_with(State::free);
    floor.stations.push_back(
        {story.model.station.id, "Here", "leg_curl", State::away, {}, 0, {}, {}, true}
    );
    story.happen(FloorChanged{floor});
    EXPECT_TRUE(story.says("Free now: Leg curl 2")) << story.words();
    story.link(false);
    EXPECT_TRUE(story.says("Free as of 18:47: Leg curl 2")) << story.words();
    story.happen(Tick{story.model.now + std::chrono::hours(24)});
    EXPECT_TRUE(story.says("Free as of Thu, 26 Nov 18:47: Leg curl 2")) << story.words();
}

TEST(Ends, J16_APeakNobodyTellsOfAnyMoreIsOver) {
    Story story = done_sets();
    story.happen(FloorChanged{floor_with(State::busy)});
    EXPECT_TRUE(is_waited_for(story.model));
    story.link(false);
    EXPECT_TRUE(is_waited_for(story.model));
    story.happen(Tick{story.model.now + floor_holds});
    EXPECT_FALSE(is_waited_for(story.model));
}

TEST(Ends, H4_AHeavierLoadThanEverIsAVictoryAndTheFirstDayIsNone) {
    Story won = done_sets();
    EXPECT_TRUE(won.says("Your heaviest yet")) << won.words();
    Story first;
    first.sign_in(bo_card, bo());
    for (int set = 0; set < 3 && !first.offers("one_more"); ++set) {
        first.press("save_3");
        first.pass(95s);
    }
    EXPECT_FALSE(first.says("heaviest yet")) << first.words();
    EXPECT_FALSE(first.says("in one day")) << first.words();
}

TEST(Ends, H4_OneTouchTellsHowSureSomebodyFeels) {
    Story story = at_summary();
    story.press("confidence_4");
    const auto kept = story.kept();
    const auto* told = std::get_if<wire::AssessmentDone>(&kept.back());
    ASSERT_NE(told, nullptr);
    EXPECT_EQ(told->assessed.assessment, gym::confidence);
    EXPECT_EQ(told->assessed.value, 4);
    EXPECT_TRUE(story.says(texts()("summary.thanks")));
    EXPECT_FALSE(story.offers("confidence_4")) << "asked once a visit";
    story.happen(Choose{2});
    EXPECT_EQ(story.kept().size(), kept.size());
}

TEST(Ends, J7_AGuestIsAskedForNothingThatNeedsAMember) {
    Story story;
    story.press("no_card");
    story.press("save_2");
    story.press("finish");
    EXPECT_FALSE(story.offers("confidence_3"));
    EXPECT_FALSE(story.offers("food"));
    EXPECT_TRUE(story.offers("done"));
}

TEST(Ends, J16_AtPeakTheSummaryIsShortAndAsksForNothing) {
    Story story = at_summary();
    EXPECT_TRUE(story.offers("stretch"));
    story.happen(FloorChanged{floor_with(State::busy)});
    for (const char* target : {"stretch", "confidence_3", "food"}) {
        EXPECT_FALSE(story.offers(target)) << target;
    }
    story.pass(summary_shown_at_peak);
    EXPECT_EQ(story.frame().screen, "idle");
}

TEST(Ends, F1_R15_TheStretchGoesOnByItselfAndNobodyIsSignedOutDuringIt) {
    Story story = at_summary();
    story.press("stretch");
    story.pass(16s);
    EXPECT_TRUE(story.says(texts()("stretch_page.hold"))) << story.words();
    EXPECT_TRUE(story.says(texts()("stretch_page.left")));
    story.pass(35s);
    EXPECT_TRUE(story.says(texts()("stretch_page.right"))) << story.words();
    // Two stretches, 2 x 30 s each side, 5 s to change sides.
    story.pass(4min + 30s);
    EXPECT_EQ(story.frame().screen, "stretch");
    EXPECT_TRUE(story.says(texts()("stretch_page.done"))) << story.words();
    story.press("stretched");
    EXPECT_EQ(story.frame().screen, "summary");
    story.pass(summary_shown - 1s);
    EXPECT_EQ(story.frame().screen, "summary") << "read anew";
}

TEST(Ends, F1_APausedStretchWaits) {
    Story story = at_summary();
    story.press("stretch");
    story.pass(20s);
    story.press("pause");
    const std::string before = story.words();
    story.pass(30s);
    EXPECT_EQ(story.words(), before);
    story.press("pause");
    story.pass(30s);
    EXPECT_NE(story.words(), before);
}

TEST(Ends, F1b_BonesAndBackGetTheStrapInsteadAndTheOlderLongerHolds) {
    Story story;
    gym::Profile member = ada();
    member.about.bones = true;
    member.trainee.age = gym::AgeBand::from_65;
    story.sign_in(ada_card, member);
    const auto block = stretch_block(*story.model.visit);
    ASSERT_EQ(block.size(), 1u);
    EXPECT_EQ(block.front()->slug, "lying_strap_stretch");
    EXPECT_EQ(dose_for(*story.model.visit, *block.front()).shortest, 45s);
    EXPECT_EQ(rolling_for(*story.model.visit), nullptr);
}

TEST(Ends, F2_RollingIsOfferedAfterTheStretchAndNeverForced) {
    Story story = at_summary();
    story.press("stretch");
    for (int part = 0; part < 8; ++part) {
        story.press("skip");
    }
    EXPECT_TRUE(story.offers("roll"));
    EXPECT_TRUE(story.offers("stretched"));
    story.press("roll");
    story.pass(60s);
    EXPECT_TRUE(story.says(texts()("stretch_page.roll_slowly"))) << story.words();
}

TEST(Ends, G1_R20_FoodIsForThoseWhoAskedAndWhoseNumbersHold) {
    gym::Profile member = ada();
    EXPECT_FALSE(at_summary(member).offers("food"));
    member.about.food = true;
    EXPECT_FALSE(at_summary(member).offers("food")) << "age not told";
    member.trainee.age = gym::AgeBand::adult;
    member.about.body_weight = gym::kilograms(80);
    Story story = at_summary(member);
    story.press("food");
    EXPECT_TRUE(story.says("112–160 g")) << story.words();
    member.about.kidney = true;
    EXPECT_FALSE(at_summary(member).offers("food"));
    member.about.kidney = false;
    member.trainee.expecting = true;
    EXPECT_FALSE(at_summary(member).offers("food"));
}

TEST(Ends, J1_C5_EveryMistakeCardComesUpInItsTurn) {
    Story story;
    std::vector<std::string> open;
    for (const content::MistakeCard& card : content::mistake_cards()) {
        open.push_back(texts()(card.words.title));
    }
    const auto count = open.size();
    for (std::size_t turn = 0; turn < count; ++turn) {
        std::erase_if(open, [&](const std::string& title) { return story.says(title); });
        story.pass(content::card_time());
    }
    EXPECT_TRUE(open.empty()) << open.front();
}

// H4: what was lifted before the sets that a kiosk holds counts as well.
TEST(Ends, H4_ABestOfLongAgoIsBeatenOrNoneIsMade) {
    const std::string none = "New bests\n0";
    EXPECT_FALSE(at_summary().says(none)) << "heavier than the week's sets";
    gym::Profile strong = ada();
    const gym::SetId old{"STATION", 1, 1};
    const base::Instant then = opened() - 300 * 24h;
    strong.bests_until = opened() - 12h;
    for (const gym::RecordKind kind :
         {gym::RecordKind::heaviest_load,
          gym::RecordKind::best_e1rm,
          gym::RecordKind::volume_day}) {
        const gym::Weight weight = gym::kilograms(kind == gym::RecordKind::volume_day ? 9000 : 120);
        strong.bests.push_back(
            {kind, {"leg_curl", gym::StationId{"STATION"}, false}, weight, 12, then, old, {}}
        );
    }
    strong.bests.push_back(
        {gym::RecordKind::most_reps_at_load,
         {"leg_curl", gym::StationId{"STATION"}, false},
         gym::kilograms(60),
         20,
         then,
         old,
         {}}
    );
    EXPECT_TRUE(at_summary(strong).says(none)) << at_summary(strong).words();
}

} // namespace
} // namespace kiosk::app
