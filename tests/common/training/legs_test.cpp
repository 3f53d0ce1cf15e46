// C7: an answer is worth something as long as the session it was given in.
#include "common/training/legs.hpp"

#include <gtest/gtest.h>

namespace training {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

const base::Instant seven = base::from_us(1'795'000'000'000'000);

gym::Trainee heavy_at(base::Instant at) {
    gym::Trainee trainee;
    gym::take_legs(trainee, gym::Legs::heavy, at);
    return trainee;
}

std::vector<gym::LoggedSet> sets_at(std::initializer_list<base::Instant> times) {
    std::vector<gym::LoggedSet> sets;
    for (const base::Instant at : times) {
        sets.push_back({{"STATION", 7, sets.size() + 1}, at, false, {}});
    }
    return sets;
}

TEST(Legs, C7_WhoSaidNothingIsNotHeavy) {
    EXPECT_EQ(legs_today({}, {}, seven), std::nullopt);
}

TEST(Legs, C7_CountBeforeTheFirstSet) {
    EXPECT_EQ(legs_today(heavy_at(seven - minutes(5)), {}, seven), gym::Legs::heavy);
    EXPECT_EQ(legs_today(heavy_at(seven - hours(4)), {}, seven), std::nullopt);
}

TEST(Legs, C7_CountAsLongAsTheSessionGoesOn) {
    const auto sets = sets_at({seven + minutes(10), seven + hours(2), seven + hours(4)});
    EXPECT_EQ(legs_today(heavy_at(seven), sets, seven + hours(5)), gym::Legs::heavy);
    EXPECT_EQ(legs_today(heavy_at(seven), sets, seven + hours(8)), std::nullopt);
}

TEST(Legs, C7_OfThreeDaysAgoSayNothingAboutToday) {
    const auto sets = sets_at({seven - hours(72) + minutes(10)});
    EXPECT_EQ(legs_today(heavy_at(seven - hours(72)), sets, seven), std::nullopt);
}

} // namespace

} // namespace training
