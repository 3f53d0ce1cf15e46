// What a member takes away: this session as text in a code.
#include "common/content/catalogue.hpp"
#include "kiosk/ui/qr.hpp"
#include "tests/kiosk/app/story.hpp"
#include "tests/kiosk/screens/code.hpp"

#include <gtest/gtest.h>

namespace kiosk::app {
namespace {

using namespace screens;
using namespace std::chrono_literals;

Story after_two_sets(std::string_view language = "en") {
    Story story;
    story.language = language;
    story.sign_in(ada_card, ada());
    story.press("load_up");
    story.press("save_2");
    story.press("start_now");
    story.press("save_1");
    story.press("finish");
    return story;
}

std::string read(const Story& story) {
    return read_code(story.frame().drawing, 1);
}

TEST(Away, J19_TheCodeHoldsThisSessionAsText) {
    Story story = after_two_sets();
    story.press("take_away");
    EXPECT_EQ(
        read(story),
        "26 Nov 2026\n"
        "Seated leg curl\n"
        "47.5 kg × 12, 12\n"
        "Next time: 45 kg, 3 × 8–12"
    );
    story.press("back");
    EXPECT_EQ(story.frame().screen, "summary");
}

TEST(Away, J19_N13_ItIsInTheMembersLanguage) {
    Story story = after_two_sets("de");
    story.press("take_away");
    const std::string text = read(story);
    EXPECT_NE(text.find("47,5 kg × 12, 12"), std::string::npos) << text;
    EXPECT_NE(text.find("Nächstes Mal:"), std::string::npos) << text;
}

TEST(Away, J19_J7_AGuestHasItToo) {
    Story story;
    story.press("no_card");
    story.press("load_up");
    story.press("save_2");
    story.press("finish");
    story.press("take_away");
    EXPECT_NE(read(story).find("Seated leg curl\n"), std::string::npos) << read(story);
}

TEST(Away, J19_BeforeTheFirstSetThereIsNothingToTake) {
    Story story;
    story.sign_in(ada_card, ada());
    story.press("finish");
    EXPECT_FALSE(story.offers("take_away"));
}

TEST(Away, J19_J16_AtPeakItIsOfferedAndStaysWhileItIsRead) {
    Story story = after_two_sets();
    using State = wire::StationOnFloor::State;
    wire::FloorState floor;
    floor.stations = {
        {{"C1"}, "Leg curl 1", "leg_curl", State::busy},
        {{"C2"}, "Leg curl 2", "leg_curl", State::busy}};
    story.happen(FloorChanged{floor});
    story.press("take_away");
    story.pass(60s);
    EXPECT_EQ(story.frame().screen, "take_away");
    story.press("back");
    story.pass(summary_shown_at_peak + 1s);
    EXPECT_EQ(story.frame().screen, "idle");
}

TEST(Away, J19_ALongSessionIsSeveralCodesAndNothingIsLeftOut) {
    Story story;
    gym::Profile member = ada();
    const auto& exercises = content::exercises();
    std::uint64_t seq = 100;
    for (std::size_t i = 0; i < 20; ++i) {
        for (int set = 0; set < 4; ++set) {
            gym::LoggedSet logged =
                past_set(member, ++seq, opened() - 2h + seq * 30s, 40 + 2.5 * set, 8 + set);
            logged.set.exercise = exercises[i].slug;
            member.history.push_back(logged);
        }
    }
    story.sign_in(ada_card, member);
    story.press("finish");
    story.press("take_away");
    std::string all;
    int codes = 0;
    for (;; ++codes) {
        const std::string text = read(story);
        EXPECT_LE(text.size(), ui::qr_bytes_most);
        EXPECT_TRUE(text.starts_with("26 Nov 2026 · " + std::to_string(codes + 1) + " of "))
            << text;
        all += text + "\n";
        if (!story.offers("leaf_after")) {
            break;
        }
        story.press("leaf_after");
    }
    EXPECT_GE(codes, 1);
    for (std::size_t i = 0; i < 20; ++i) {
        const std::string line = "\n" + texts()("exercise." + exercises[i].slug) + "\n";
        EXPECT_NE(all.find(line), std::string::npos) << line << all;
    }
    story.press("leaf_before");
    EXPECT_TRUE(story.offers("leaf_after"));
}

gym::GymSettings gym_with(std::vector<gym::Resource> resources) {
    gym::GymSettings gym;
    gym.resources = std::move(resources);
    return gym;
}

void introduce(Story& story, std::vector<gym::Resource> resources) {
    story.happen(Introduced{
        {{"STATION"}, "Leg curl 1", "leg_curl"},
        "Northside Gym",
        "Europe/Berlin",
        gym_with(std::move(resources))});
}

const gym::Resource article{"The article", "https://example.org/hamstrings"};
const gym::Resource film{"The film", "https://example.org/film"};

TEST(Away, I5_WhatTheGymRecommendsIsReadByAnybodyAtAnIdleKiosk) {
    Story story;
    introduce(story, {article, film});
    story.press("guide");
    story.press("resources");
    EXPECT_TRUE(story.says(article.title));
    story.press("resource_1");
    EXPECT_EQ(read(story), film.url);
    EXPECT_TRUE(story.says(film.title));
    story.press("all_resources");
    story.press("resource_0");
    EXPECT_EQ(read(story), article.url);
}

TEST(Away, I5_AMemberFindsItInTheGuideToo) {
    Story story;
    introduce(story, {article});
    story.sign_in(ada_card, ada());
    story.press("me");
    story.press("guide");
    story.press("resources");
    EXPECT_EQ(read(story), article.url) << "of one there is no list";
}

TEST(Away, I5_AGymWithoutResourcesOffersNone) {
    Story story;
    story.press("guide");
    EXPECT_FALSE(story.offers("resources"));
}

TEST(Away, I5_AListThatGrowsShorterMeanwhileIsShown) {
    Story story;
    introduce(story, {article, film, article});
    story.press("guide");
    story.press("resources");
    story.press("resource_2");
    introduce(story, {article, film});
    EXPECT_TRUE(story.offers("resource_1"));
    introduce(story, {});
    EXPECT_EQ(story.frame().screen, "resources");
}

} // namespace
} // namespace kiosk::app
