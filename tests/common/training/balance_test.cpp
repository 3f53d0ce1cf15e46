// B3, C3 and R12: front against back.
#include "common/training/balance.hpp"
#include "tests/common/training/sample_exercises.hpp"
#include "tests/common/training/sample_sets.hpp"

#include <gtest/gtest.h>

namespace training {

namespace {

using gym::kilograms;
using std::chrono::days;
using tests::evening;
using tests::logged;
using History = std::vector<gym::LoggedSet>;

History sets(int curls, int squats, base::Instant at = evening) {
    History history;
    for (int i = 0; i < curls + squats; ++i) {
        const char* exercise = i < curls ? "leg_curl" : "squat";
        history.push_back(logged(history.size(), at, exercise, 40, 8));
    }
    return history;
}

Light light(int curls, int squats) {
    return front_back(sets(curls, squats), tests::exercises(), evening)->light;
}

TEST(FrontBackBalance, R12_Lights) {
    EXPECT_EQ(light(6, 10), Light::green);
    EXPECT_EQ(light(59, 100), Light::amber);
    EXPECT_EQ(light(4, 10), Light::amber);
    EXPECT_EQ(light(39, 100), Light::red);
    EXPECT_EQ(light(0, 10), Light::red);
}

TEST(FrontBackBalance, B3_CountsCreditsOf28Days) {
    History history = sets(10, 0, evening - days(29));
    history.push_back(logged(50, evening - days(28), "deadlift", 100, 5)); // half of each
    history.push_back(logged(51, evening, "squat", 100, 5));
    const auto found = front_back(history, tests::exercises(), evening);
    EXPECT_EQ(found->hamstring_sets, 0.5);
    EXPECT_EQ(found->quad_sets, 1.5);
    EXPECT_EQ(found->light, Light::red);
}

TEST(FrontBackBalance, R12_NothingToCompareWithoutTheFront) {
    EXPECT_FALSE(front_back(sets(6, 0), tests::exercises(), evening));
}

gym::Routine routine(std::vector<gym::RoutineItem> items) {
    gym::Routine made;
    made.days.push_back({0, "legs", std::move(items)});
    return made;
}

TEST(QuadDominance, C3_SquatsWithoutRdlBridgeOrCurl) {
    const auto dominant = [](std::vector<gym::RoutineItem> items) {
        return is_quad_dominant(routine(std::move(items)), tests::exercises());
    };
    EXPECT_TRUE(dominant({{"squat", 3, 8, 12}}));
    EXPECT_TRUE(dominant({{"lunge", 3, 8, 12}, {"deadlift", 3, 6, 10}}));
    EXPECT_FALSE(dominant({{"squat", 3, 8, 12}, {"romanian_deadlift", 3, 8, 12}}));
    EXPECT_FALSE(dominant({{"squat", 3, 8, 12}, {"glute_bridge", 3, 8, 12}}));
    EXPECT_FALSE(dominant({{"squat", 3, 8, 12}, {"leg_curl", 3, 8, 12}}));
    EXPECT_FALSE(dominant({{"deadlift", 3, 6, 10}}));
}

TEST(QuadDominance, C3_TheSameOfWhatWasDone) {
    EXPECT_TRUE(is_quad_dominant(sets(0, 3), tests::exercises(), evening));
    EXPECT_FALSE(is_quad_dominant(sets(1, 3), tests::exercises(), evening));
    EXPECT_FALSE(is_quad_dominant(sets(0, 3), tests::exercises(), evening + days(29)));
}

TEST(QuadDominance, C3_ProposesExactlyThose3) {
    EXPECT_EQ(
        answers_to_quad_dominance(tests::exercises()),
        (std::vector<std::string>{"romanian_deadlift", "glute_bridge", "leg_curl"})
    );
}

TEST(LoadRatio, R12_OnlyForAPairThatStaffConfirmed) {
    EXPECT_FALSE(load_ratio(kilograms(50), kilograms(85), false));
    const auto ratio = load_ratio(kilograms(50), kilograms(85), true);
    EXPECT_NEAR(ratio->ratio, 0.59, 0.005);
    EXPECT_EQ(ratio->balance, LoadBalance::below);
    EXPECT_EQ(load_ratio(kilograms(70), kilograms(100), true)->balance, LoadBalance::near);
    EXPECT_EQ(load_ratio(kilograms(75), kilograms(100), true)->balance, LoadBalance::good);
    EXPECT_FALSE(load_ratio(kilograms(50), {}, true));
}

} // namespace

} // namespace training
