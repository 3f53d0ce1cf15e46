// Flags of the floor round beyond what sets alone tell.
#include "common/training/floor_flags.hpp"
#include "tests/common/training/planning.hpp"

#include <gtest/gtest.h>

namespace training {

namespace {

using std::chrono::days;
using std::chrono::hours;
using tests::evening;
using tests::Log;

std::vector<gym::AdviceKind> kinds(const gym::Trainee& trainee, const Log& log) {
    std::vector<gym::AdviceKind> found;
    for (const gym::Advice& flag :
         floor_flags({"SAM"}, trainee, log.sets, content::exercises(), evening)) {
        EXPECT_EQ(flag.audience, gym::Audience::staff);
        EXPECT_EQ(flag.member, gym::MemberId{"SAM"});
        for (const gym::Figure& figure : flag.evidence) { // T1: three numbers
            EXPECT_NE(figure.of, gym::Figure::Of::nothing);
        }
        found.push_back(flag.kind);
    }
    return found;
}

using Kinds = std::vector<gym::AdviceKind>;

Log deadlifts() {
    return Log()
        .session(10, "deadlift", {60, {8, 8, 8}, 1})
        .session(3, "deadlift", {60, {8, 8, 8}, 1});
}

gym::Pain pain(int level, int days_ago) {
    return {evening - days(days_ago), "deadlift", gym::BodyPart::knee, level, 0, {}, {}};
}

TEST(FloorFlags, C2_T1_PainFromFourOnOrTwiceInFourteenDays) {
    gym::Trainee trainee = tests::seasoned();
    trainee.pains = {pain(3, 2)};
    EXPECT_EQ(kinds(trainee, deadlifts()), Kinds{});
    trainee.pains = {pain(4, 2)};
    EXPECT_EQ(kinds(trainee, deadlifts()), Kinds{gym::AdviceKind::pain});
    trainee.pains = {pain(1, 12), pain(2, 2)};
    EXPECT_EQ(kinds(trainee, deadlifts()), Kinds{gym::AdviceKind::pain});
    trainee.pains = {pain(1, 30), pain(2, 2)};
    EXPECT_EQ(kinds(trainee, deadlifts()), Kinds{});
}

TEST(FloorFlags, C1_T1_AFormThatWaitsForATrainer) {
    gym::Trainee trainee = tests::seasoned();
    trainee.forms_seen.clear();
    EXPECT_EQ(kinds(trainee, deadlifts()), Kinds{gym::AdviceKind::form_waiting});
    trainee.forms_seen = {"deadlift"};
    EXPECT_EQ(kinds(trainee, deadlifts()), Kinds{});
    trainee.forms_seen.clear();
    EXPECT_EQ(kinds(trainee, Log().session(40, "deadlift", {60, {8, 8, 8}, 1})), Kinds{});
}

TEST(FloorFlags, T1_AFirstVisit) {
    const Log first = Log().session(0, "leg_curl", {10, {8, 8}, 3});
    EXPECT_EQ(kinds(tests::seasoned(), first), Kinds{gym::AdviceKind::first_visit});
    EXPECT_EQ(kinds(tests::seasoned(), Log()), Kinds{});
}

} // namespace

} // namespace training
