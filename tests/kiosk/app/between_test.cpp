// What a member reads and chooses between two sets: the log, muscles, balance, week, block, guide.
#include "common/content/cards.hpp"
#include "common/training/split_planner.hpp"
#include "tests/kiosk/app/story.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace kiosk::app {
namespace {

using namespace screens;
using namespace std::chrono_literals;

Story resting() {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("load_up");
    story.press("save_2");
    return story;
}

TEST(Between, H1_TheLogHasEverySetNewestFirst) {
    Story story = resting();
    story.press("me");
    story.press("log");
    const std::string words = story.words();
    EXPECT_LT(words.find("47.5 kg"), words.find("45 kg")) << words;
    EXPECT_TRUE(story.offers("remove_0")) << "of this session";
    EXPECT_FALSE(story.offers("remove_1")) << "of Monday";
}

TEST(Between, H1_ASetOfAnotherStationIsRemovedThere) {
    gym::Profile member = ada();
    gym::LoggedSet there = past_set(member, 60, opened() - 10min, 50, 8);
    there.id.origin = "OTHER";
    there.set.station = gym::StationId{"OTHER"};
    member.history.push_back(there);
    Story story = at_page("log", member);
    EXPECT_TRUE(story.says("50 kg")) << story.words();
    EXPECT_FALSE(story.offers("remove_0"));
    const std::size_t kept = story.kept().size();
    story.happen(Choose{0});
    EXPECT_EQ(story.kept().size(), kept) << "the hub would not take it from here";
}

gym::Profile who_lifts_elsewhere() {
    gym::Profile member = ada();
    gym::LoggedSet lift = past_set(member, 60, opened() - 2 * 24h, 100, 5);
    lift.set.exercise = "deadlift";
    lift.set.station = gym::StationId{"PLATFORM"};
    member.history.push_back(lift);
    return member;
}

TEST(Between, J22_ATapShowsNothingOfOtherStations) {
    Story story = at_page("log", who_lifts_elsewhere());
    EXPECT_FALSE(story.says("100 kg")) << story.words();
    EXPECT_TRUE(story.says("45 kg")) << story.words();
}

TEST(Between, J22_H1_TheWholeLogIsFetchedBehindThePin) {
    Story story = at_page("log", who_lifts_elsewhere());
    story.press("whole_log");
    EXPECT_EQ(story.frame().screen, "pin");
    story.unlock({});
    EXPECT_EQ(story.frame().screen, "whole_log");
    story.pass(0s);
    const AskHistory first{ada_card, "right", std::nullopt};
    EXPECT_EQ(story.effects.back(), Effect(first));
    std::vector<gym::LoggedSet> sets;
    for (std::uint64_t i = 0; i < 5; ++i) {
        sets.push_back(past_set(ada(), 200 - i, opened() - i * 24h, 100, 5));
    }
    story.happen(HistoryFound{ada_card, sets, true});
    EXPECT_TRUE(story.says("100 kg")) << story.words();
    story.happen(TurnLeaf{1});
    const AskHistory next{ada_card, "right", wire::HistoryPlace{sets.back().at, sets.back().id}};
    EXPECT_EQ(story.effects.back(), Effect(next)) << "more at the end";
    story.happen(NotReached{ada_card});
    EXPECT_TRUE(story.says("100 kg")) << "what is there stays";
    story.press("again");
    EXPECT_EQ(story.effects.back(), Effect(next));
    story.happen(HistoryFound{ada_card, {past_set(ada(), 100, opened() - 9 * 24h, 80, 5)}, false});
    story.happen(TurnLeaf{1});
    EXPECT_TRUE(story.says("80 kg")) << story.words();
}

TEST(Between, J22_WhenThePinsTimeIsOverTheWholeLogCloses) {
    Story story = at_page("log");
    story.press("whole_log");
    story.unlock({});
    story.pass(gym::unlock_lifetime);
    EXPECT_NE(story.frame().screen, "whole_log");
}

TEST(Between, Q10_ASetOfTodayIsRemovedAndPutBack) {
    Story story = resting();
    const std::size_t before = story.model.visit->history.size();
    story.press("me");
    story.press("log");
    story.press("remove_0");
    EXPECT_EQ(story.model.visit->history.size(), before - 1);
    EXPECT_TRUE(story.says(texts()("between.log_removed")));
    story.press("put_back");
    EXPECT_EQ(story.model.visit->history.size(), before);
    EXPECT_EQ(story.model.visit->history.back().set.load, gym::kilograms(47.5));
    EXPECT_FALSE(story.offers("put_back"));
    EXPECT_TRUE(std::holds_alternative<SetEntry>(story.model.screen)) << "no rest begins by it";
}

TEST(Between, Q10_PutBackIsOfferedForTenSeconds) {
    Story story = resting();
    story.press("me");
    story.press("log");
    story.press("remove_0");
    story.pass(9s);
    EXPECT_TRUE(story.offers("put_back"));
    story.pass(2s);
    EXPECT_FALSE(story.offers("put_back"));
}

TEST(Between, Q10_RemovingAnOlderSetLeavesTheRestAsItIs) {
    Story story = resting();
    story.press("start_now");
    story.press("save_2");
    story.press("me");
    story.press("log");
    story.press("remove_1");
    EXPECT_TRUE(std::holds_alternative<Rest>(story.model.screen));
    story.press("remove_0");
    EXPECT_FALSE(std::holds_alternative<Rest>(story.model.screen)) << "the set it rested from";
}

TEST(Between, Q10_ASetThatTheDiskRefusesToRemoveStays) {
    Story story = resting();
    const std::size_t before = story.model.visit->history.size();
    story.press("me");
    story.press("log");
    story.disk = Story::Disk::refuses;
    story.press("remove_0");
    EXPECT_TRUE(story.says(texts()("between.not_saved")));
    EXPECT_EQ(story.model.visit->history.size(), before);
    EXPECT_TRUE(story.offers("remove_0"));
}

TEST(Between, C6_E9_ABadChoiceOfDaysIsRefusedAndTheNearestGoodOneTaken) {
    Story story = at_page("week");
    EXPECT_TRUE(story.says(texts()("date.weekday.1"))) << "every day has a name";
    EXPECT_TRUE(story.says(texts()("date.weekday.7")));
    EXPECT_FALSE(story.offers("save_days")) << "nothing is changed";
    for (int day = 1; day <= 7; ++day) {
        const auto kept = story.model.visit->profile->routine.weekdays;
        const auto usual =
            kept.empty() ? training::usual_weekdays(story.model.visit->profile->routine) : kept;
        const std::chrono::weekday weekday(static_cast<unsigned>(day));
        if (std::ranges::find(usual, weekday) == usual.end()) {
            story.press("day_" + std::to_string(day));
        }
    }
    EXPECT_TRUE(story.says(texts()("between.week_bounds"))) << story.words();
    ASSERT_TRUE(story.offers("save_days"));
    story.press("save_days");
    const auto kept = story.kept();
    const auto* changed = std::get_if<wire::PreferenceChanged>(&kept.back());
    ASSERT_NE(changed, nullptr);
    const std::string days = changed->preferences.at("leg_days");
    EXPECT_GE(days.size(), 2U);
    EXPECT_LE(days.size(), 6U);
    EXPECT_FALSE(story.offers("save_days")) << "kept as it is";
}

TEST(Between, I9_TheGuideOpensFromTheIdleScreenForAnybody) {
    Story story;
    story.press("guide");
    for (const content::Passage& chapter : content::guide()) {
        EXPECT_TRUE(story.says(texts()(chapter.title))) << chapter.title;
        story.press("chapter_" + chapter.slug);
        for (const std::string& line : chapter.lines) {
            EXPECT_TRUE(story.says(texts()(line))) << line;
            if (&line != &chapter.lines.back()) {
                story.press("leaf_after");
            }
        }
        story.press("chapters");
    }
    story.press("back");
    EXPECT_TRUE(story.model.pages.empty());
    EXPECT_TRUE(std::holds_alternative<Idle>(story.model.screen));
}

TEST(Between, A3_AWayOfMovingThatIsNotTrainedIsSaid) {
    Story curls = at_page("muscles");
    const auto none = [](const char* function) {
        return texts()("between.function_none", fmt::arg("name", texts()(function)));
    };
    EXPECT_TRUE(curls.says(none("function.hip_extension"))) << curls.words();
    EXPECT_FALSE(curls.says(none("function.knee_flexion")));
}

gym::Profile doing(const std::string& exercise, std::optional<int> right = std::nullopt) {
    gym::Profile member = ada();
    for (gym::LoggedSet& logged : member.history) {
        logged.set.exercise = exercise;
        logged.set.reps_right = right;
    }
    return member;
}

TEST(Between, B3_TooLittleForTheBackOfTheThighIsSaid) {
    Story story = at_page("balance", doing("squat"));
    EXPECT_TRUE(story.says(texts()("between.balance_little"))) << story.words();
    EXPECT_TRUE(at_page("balance").says(texts()("between.balance_none")))
        << "nothing to compare with";
}

TEST(Between, R13_TheStrongerSideIsTold) {
    Story story = at_page("balance", doing("single_leg_curl", 6));
    EXPECT_TRUE(story.says("left")) << story.words();
    EXPECT_TRUE(story.says(texts()("between.sides_watch"))) << "one session alone is no pattern";
}

TEST(Between, R21_ABlockIsChangedWithAPinAlone) {
    Story story = at_page("block");
    EXPECT_TRUE(story.says(texts()("between.needs_pin")));
    const std::size_t kept = story.kept().size();
    story.press("block_change");
    EXPECT_EQ(story.kept().size(), kept);
    story.unlock({});
    ASSERT_EQ(story.frame().screen, "block");
    story.press("block_change");
    const auto bodies = story.kept();
    const auto* changed = std::get_if<wire::PreferenceChanged>(&bodies.back());
    ASSERT_NE(changed, nullptr);
    EXPECT_EQ(changed->preferences.at("block"), "start");
    EXPECT_EQ(changed->unlock, "right");
}

TEST(Between, R21_NobodyUnder18IsOfferedABlock) {
    gym::Profile young = ada();
    young.trainee.age = gym::AgeBand::under_18;
    Story story = at_page("block", young);
    EXPECT_FALSE(story.offers("block_change"));
    EXPECT_TRUE(story.says(texts()("between.block_young")));
}

} // namespace
} // namespace kiosk::app
