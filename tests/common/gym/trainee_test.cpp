// What is told about a member, into what a plan knows of them.
#include "common/gym/trainee.hpp"

#include <gtest/gtest.h>

namespace gym {

namespace {

using std::chrono::hours;

const base::Instant at_noon = base::from_us(1'795'000'000'000'000);

Pain pain(std::uint64_t seq, base::Instant at) {
    return {at, "deadlift", BodyPart::back, 2, 0, {"STATION", 7, seq}};
}

TEST(Pains, C2_AreByTimeAndCountOnce) {
    Trainee trainee;
    take_pain(trainee, pain(2, at_noon));
    take_pain(trainee, pain(1, at_noon - hours(1)));
    take_pain(trainee, pain(2, at_noon));
    EXPECT_EQ(trainee.pains, (std::vector{pain(1, at_noon - hours(1)), pain(2, at_noon)}));
}

TEST(Pains, R26_AnAnswerCountsOnce) {
    Trainee trainee;
    take_pain(trainee, pain(1, at_noon));
    const SetId id{"STATION", 7, 1};
    take_answer(trainee, id, PainAnswer::not_settled, at_noon + hours(24));
    take_answer(trainee, id, PainAnswer::not_settled, at_noon + hours(24));
    EXPECT_EQ(trainee.pains[0].not_settled, 1);
    take_answer(trainee, id, PainAnswer::settled, at_noon + hours(48));
    EXPECT_EQ(trainee.pains[0].not_settled, 1);
    EXPECT_EQ(trainee.pains[0].answered, at_noon + hours(48));
    take_answer(
        trainee, {"STATION", 7, 2}, PainAnswer::not_settled, at_noon + hours(72)
    ); // no such
    EXPECT_EQ(trainee.pains[0].not_settled, 1);
    take_answer(trainee, id, PainAnswer::closed, at_noon + hours(72));
    EXPECT_TRUE(trainee.pains.empty());
}

TEST(Legs, C7_TheNewestAnswerStands) {
    Trainee trainee;
    take_legs(trainee, Legs::heavy, at_noon);
    take_legs(trainee, Legs::fresh, at_noon - hours(1));
    EXPECT_EQ(trainee.legs, Legs::heavy);
    EXPECT_EQ(trainee.legs_at, at_noon);
    take_legs(trainee, Legs::normal, at_noon + hours(1));
    EXPECT_EQ(trainee.legs, Legs::normal);
}

} // namespace

} // namespace gym
