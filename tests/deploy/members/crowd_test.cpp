// Members at the kiosk's own screens: they find their way whatever chance says.
#include "tests/deploy/members/hall.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace members {

namespace {

using namespace std::chrono_literals;

constexpr double demo_speed = 12; // deploy/demo's

const Person ada{"Ada", "0004837261", Temper::honest};
const Person maxi{
    "Maximiliane-Theodora Freifrau von Hohenlohe-Waldenburg-Schillingsfürst",
    "0004837264",
    Temper::sloppy};
const Person ben{"Ben", "0004837262", Temper::forgetful};
const std::vector<Person> three{ada, maxi, ben};

std::size_t sets_of(const Hall& hall, const Person& person) {
    return hall.sets(person, 0).size() + hall.sets(person, 1).size();
}

} // namespace

RC_GTEST_PROP(Crowd, ThreeMembersWarmUpAndTrainAtBothStationsInTwoMinutes, ()) {
    Hall hall(three, demo_speed, *rc::gen::arbitrary<std::uint32_t>());
    hall.pass(120s);
    int trained = 0;
    std::size_t at_leg_curl = 0;
    std::size_t at_platform = 0;
    for (const Person& person : three) {
        trained += sets_of(hall, person) > 0 ? 1 : 0;
        at_leg_curl += hall.sets(person, 0).size();
        at_platform += hall.sets(person, 1).size();
    }
    RC_ASSERT(trained >= 2);
    RC_ASSERT(at_leg_curl >= 1u);
    RC_ASSERT(at_platform >= 1u);
    RC_ASSERT(at_leg_curl + at_platform >= 6u);
}

TEST(Crowd, NobodyIsStuck) {
    for (std::uint32_t seed = 1; seed <= 8; ++seed) {
        Hall hall(three, demo_speed, seed);
        hall.pass(5min);
        std::vector<std::size_t> before;
        for (const Person& person : three) {
            before.push_back(sets_of(hall, person));
        }
        hall.pass(8min);
        for (std::size_t who = 0; who < three.size(); ++who) {
            EXPECT_GT(sets_of(hall, three[who]), before[who])
                << three[who].name << ", seed " << seed;
        }
    }
}

TEST(Crowd, HonestOnesDoWhatIsAskedWithTwoLeft) {
    Hall hall({ada}, demo_speed, 1);
    hall.pass(150s);
    const auto curls = hall.sets(ada, 0);
    ASSERT_EQ(curls.size(), 3u);
    for (const gym::LoggedSet& set : curls) {
        EXPECT_EQ(set.set.reps_in_reserve, 2);
        EXPECT_EQ(set.set.load, set.set.target->load);
    }
    EXPECT_EQ(hall.sets(ada, 1).size(), 6u); // three deadlifts, three glute bridges
}

TEST(Crowd, SloppyOnesChangeLoadOrRepsAndEffort) {
    Hall hall({maxi}, demo_speed, 1);
    hall.pass(5min);
    std::set<int> efforts;
    bool changed = false;
    for (std::size_t station : {0u, 1u}) {
        for (const gym::LoggedSet& set : hall.sets(maxi, station)) {
            efforts.insert(*set.set.reps_in_reserve);
            changed = changed || set.set.load != set.set.target->load;
        }
    }
    EXPECT_GE(efforts.size(), 3u);
    EXPECT_TRUE(changed);
}

TEST(Crowd, J8_ForgetfulOnesLeaveTheirVisitOpenAndComeBack) {
    Hall hall({ben}, demo_speed, 1);
    bool both_open = false;
    hall.after_step = [&] {
        both_open = both_open || (hall.kiosk(0).model.visit && hall.kiosk(1).model.visit);
    };
    hall.pass(3min);
    EXPECT_TRUE(both_open);
    EXPECT_GE(hall.sets(ben, 0).size(), 2u);
    EXPECT_GE(hall.sets(ben, 1).size(), 2u);
}

TEST(Crowd, TheSameSeedIsTheSameDay) {
    Hall one(three, demo_speed, 7);
    Hall same(three, demo_speed, 7);
    Hall other(three, demo_speed, 8);
    for (Hall* hall : {&one, &same, &other}) {
        hall->pass(90s);
    }
    EXPECT_EQ(one.acts(), same.acts());
    EXPECT_NE(one.acts(), other.acts());
}

} // namespace members
