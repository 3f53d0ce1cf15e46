#include "hub/links/sign_in_tries.hpp"

#include <gtest/gtest.h>

namespace hub::links {

namespace {

using namespace std::chrono_literals;

const gym::StationId here{"CURL00000001"};
const gym::StationId there{"CURL00000002"};
const base::Instant now{1'000'000s};

} // namespace

TEST(SignInTries, J13_WrongOnesAtOneStationAreFew) {
    SignInTries tries;
    for (std::size_t i = 0; i < sign_in_tries_max; ++i) {
        EXPECT_FALSE(tries.begin(here, now + std::chrono::minutes(i)));
    }
    const base::Instant later = now + 10min;
    EXPECT_EQ(tries.begin(here, later), 5min) << "until the first one is forgotten";
    EXPECT_EQ(tries.begin(here, later + 1s), 5min) << "rounded up";
    EXPECT_FALSE(tries.begin(there, later)) << "another station has its own";
    EXPECT_FALSE(tries.begin(here, later + 5min));
    EXPECT_TRUE(tries.begin(here, later + 5min));
}

TEST(SignInTries, J13_RightOnesCountForNothing) {
    SignInTries tries;
    for (std::size_t i = 0; i < 5 * sign_in_tries_max; ++i) {
        EXPECT_FALSE(tries.begin(here, now));
        tries.was_right(here);
    }
}

} // namespace hub::links
