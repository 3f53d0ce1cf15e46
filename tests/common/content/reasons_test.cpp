// The words behind a plan's numbers.
#include "common/content/reasons.hpp"
#include "tests/common/training/planning.hpp"

#include <gtest/gtest.h>

namespace content {

namespace {

using tests::Case;
using tests::Log;

struct Reasons : testing::Test {
    const base::Zone berlin = *base::Zone::named("Europe/Berlin");
    Case one;

    std::vector<std::string> lines(const Log& log, std::string_view language = "en") const {
        const Texts texts(language);
        return receipt({texts, log.sets, berlin}, one.first(log.sets));
    }
};

TEST_F(Reasons, Q5_N1_EveryNumberHasALine) {
    const Log log = Log().session(3, "leg_curl", {60, {12, 12, 12}, 2});
    EXPECT_EQ(
        lines(log),
        (std::vector<std::string>{
            "62.5 kg: Up from 60 kg: every set reached 12 reps.",
            "It rests on Thu, 19 Nov: 60 kg × 12, 12, 12.",
            "3 sets: your routine says so.",
            "8, 8, 8 reps: a new weight begins at the low end.",
            "90 seconds: what this exercise needs.",
            "End each set with 1 left, no fewer."})
    );
}

TEST_F(Reasons, Q5_WhatWasRefusedIsNamed) {
    const Log log = Log().session(1, "leg_curl", {60, {12, 12, 12}, 2});
    const auto told = lines(log);
    EXPECT_EQ(told[1], "Not 62.5 kg: these muscles still rest.");
    EXPECT_EQ(told.back(), "These muscles have rested a day. Green from Mon, 23 Nov 09:06.");
}

TEST_F(Reasons, Q5_AgainIsTheLoadOfTheTargetWhateverWasLifted) {
    const gym::Target asked{gym::kilograms(60), 8, 12, 3, false};
    const Log log = Log().session(3, "leg_curl", {65, {10, 10, 10}, 1, asked});
    EXPECT_EQ(
        lines(log)[0], "60 kg: 60 kg again, one rep more each. It goes up once all reach 12."
    );
}

TEST_F(Reasons, Q13_ASetWithTwoSidesShowsBoth) {
    Log log = Log().session(3, "leg_curl", {60, {12, 12, 12}, 1});
    log.sets[1].set.reps_right = 9;
    EXPECT_EQ(lines(log)[1], "It rests on Thu, 19 Nov: 60 kg × 12, 12/9, 12.");
}

TEST_F(Reasons, N13_InTheMembersLanguageAndUnit) {
    const Log log = Log().session(3, "leg_curl", {62.5, {12, 12, 12}, 2});
    EXPECT_EQ(
        lines(log, "de")[0], "65 kg: Mehr als 62,5 kg: Jeder Satz erreichte 12 Wiederholungen."
    );
    const std::string french = lines(log, "fr")[0];
    EXPECT_NE(french.find("kg\u202f: "), std::string::npos) << french;
    const Texts texts("en");
    const auto pounds = receipt({texts, log.sets, berlin, gym::Unit::lb}, one.first(log.sets));
    EXPECT_EQ(pounds[0], "143.3 lb: Up from 137.8 lb: every set reached 12 reps.");
}

} // namespace

} // namespace content
