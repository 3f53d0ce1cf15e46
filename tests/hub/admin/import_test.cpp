// Importing a history by command, and what is shown of it afterwards.
#include "common/base/exit_code.hpp"
#include "common/base/zone.hpp"
#include "hub/store/members.hpp"
#include "hub/store/sets.hpp"
#include "tests/hub/admin/new_gym.hpp"

#include <gtest/gtest.h>

namespace hub::admin {

namespace {

const std::string header =
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,"
    "Workout Notes,RPE\n";

// Two workouts: 2 x 10 at 40 kg and one of 8 at 42.5, after a warm-up and with a rest timer;
// then a plank. One line is broken.
const std::string small =
    header + "2025-11-17 18:30:00,Legs,50m,Seated Leg Curl (Machine),W,20.0,5,0,0,,,\n"
             "2025-11-17 18:30:00,Legs,50m,Seated Leg Curl (Machine),1,40.0,10,0,0,,,8\n"
             "2025-11-17 18:30:00,Legs,50m,Seated Leg Curl (Machine),Rest Timer,0,0,0,90,,,\n"
             "2025-11-17 18:30:00,Legs,50m,Seated Leg Curl (Machine),2,40.0,10,0,0,,,9\n"
             "2025-11-17 18:30:00,Legs,50m,Seated Leg Curl (Machine),3,42.5,8,0,0,,,10\n"
             "2025-11-20 07:00:00,Core,20m,Plank,1,0,0,0,60,,,\n"
             "this is no line of a history\n";

struct Import : testing::Test {
    Import() { gym.add_member("Sam"); }

    tests::NewGym gym;

    wire::AdminAnswer import(const std::string& content, const std::string& unit = "kg") {
        return gym.run(
            {"import", "small.csv", "--member", "Sam", "--unit", unit}, {"small.csv", content}
        );
    }

    std::string shown() { return gym.run({"member", "show", "Sam"}).out; }
};

TEST_F(Import, Q14_TellsWhatCameIn) {
    const wire::AdminAnswer answer = import(small);
    EXPECT_EQ(answer.exit_code, base::exit_done) << answer.err;
    EXPECT_EQ(
        answer.out,
        "small.csv: 5 sets in 2 workouts, 4 loaded sets, 1140 kg.\n"
        "5 sets added to Sam, 0 were there already, 1 lines left out.\n" +
            answer.out.substr(answer.out.find("  line"))
    );
    EXPECT_NE(answer.out.find("  line 8: "), std::string::npos) << answer.out;
}

TEST_F(Import, Q14_TheMembersPageShowsTheSameTotals) {
    import(small);
    const std::string page = shown();
    EXPECT_NE(
        page.find("history: 5 sets in 2 workouts, 2025-11-17 to 2025-11-20\n"), std::string::npos
    ) << page;
    EXPECT_NE(page.find("4 loaded sets, 1 warm-ups, 2 exercises, 1140 kg\n"), std::string::npos)
        << page;
}

TEST_F(Import, Q14_ImportingAgainAddsNothing) {
    import(small);
    const std::string before = shown();
    const std::string again = import(small).out;
    EXPECT_NE(again.find("0 sets added to Sam, 5 were there already"), std::string::npos) << again;
    EXPECT_EQ(shown(), before);
}

TEST_F(Import, Q14_PoundsBecomeGrams) {
    const std::string out =
        import(header + "2025-11-17 18:30:00,Legs,50m,Squat (Barbell),1,225,5,0,0,,,\n", "lb").out;
    EXPECT_NE(out.find("1 loaded sets, 1125 lb"), std::string::npos) << out;
    const auto sam = store::find_member(*gym.db, "Sam");
    const auto sets = store::newest_sets(*gym.db, sam->id, "squat", 9);
    ASSERT_EQ(sets.size(), 1u);
    EXPECT_EQ(sets[0].set.load, gym::Weight{102'058});
}

TEST_F(Import, Q14_LocalTimesAreTheGyms) {
    import(small);
    const auto sam = store::find_member(*gym.db, "Sam");
    const auto sets = store::newest_sets(*gym.db, sam->id, "leg_curl", 9);
    ASSERT_EQ(sets.size(), 4u);
    const auto zone = *base::Zone::named("Europe/Berlin");
    EXPECT_EQ(base::to_text(zone.local(sets[0].at)), "2025-11-17 18:30");
}

TEST_F(Import, Q14_AnotherFileIsRefusedWhole) {
    const wire::AdminAnswer answer = import("name,age\nSam,40\n");
    EXPECT_EQ(answer.exit_code, base::exit_refused);
    EXPECT_FALSE(answer.err.empty());
    EXPECT_NE(shown().find("history: none yet"), std::string::npos);
}

TEST_F(Import, Q14_OfManyBrokenLinesTheFirst20AreTold) {
    std::string many = small;
    for (int i = 0; i < 30; ++i) {
        many += "this is no line of a history\n";
    }
    const std::string out = import(many).out;
    EXPECT_NE(out.find("31 lines left out"), std::string::npos) << out;
    EXPECT_NE(out.find("  and 11 more\n"), std::string::npos) << out;
    EXPECT_NE(out.find("  line 27: "), std::string::npos) << out;
    EXPECT_EQ(out.find("  line 28: "), std::string::npos) << out;
}

} // namespace

} // namespace hub::admin
