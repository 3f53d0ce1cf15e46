// What the progress command tells of a member.
#include "common/base/exit_code.hpp"
#include "hub/store/members.hpp"
#include "hub/store/sets.hpp"
#include "tests/hub/admin/new_gym.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace hub::admin {

namespace {

struct Progress : testing::Test {
    Progress() { gym.add_member("Sam"); }

    void log(base::Instant at, double kg, int reps, auto change) {
        gym::LoggedSet logged{{"CURL00000001", 7, ++seq_}, at, false, {}};
        logged.set.member = store::find_member(*gym.db, "Sam")->id;
        logged.set.exercise = "leg_curl";
        logged.set.load = gym::kilograms(kg);
        logged.set.reps = reps;
        change(logged.set);
        store::insert_set(*gym.db, logged);
    }

    void log(base::Instant at, double kg, int reps) {
        log(at, kg, reps, [](gym::Set&) {});
    }

    std::string told() { return gym.run({"progress", "--member", "Sam"}).out; }

    boost::json::value json() {
        return boost::json::parse(gym.run({"progress", "--member", "Sam", "--json"}).out);
    }

    tests::NewGym gym;

private:
    std::uint64_t seq_ = 0;
};

using std::chrono::minutes;

// 2025-11-17 18:00 in Berlin.
const base::Instant monday = base::Instant(
    std::chrono::sys_days(std::chrono::year(2025) / 11 / 17) + std::chrono::hours(17)
);

TEST_F(Progress, H1_TellsTotalsAndEachExercise) {
    log(monday, 20, 5, [](gym::Set& set) { set.type = gym::SetType::warm_up; });
    log(monday + minutes(3), 40, 10, [](gym::Set& set) { set.reps_in_reserve = 4; });
    log(monday + minutes(6), 40, 12, [](gym::Set& set) { set.reps_in_reserve = 2; });
    log(monday + std::chrono::hours(72), 37.5, 9, [](gym::Set& set) { set.reps_right = 8; });
    log(monday + std::chrono::hours(73), 0, 0, [](gym::Set& set) {
        set.exercise = "other:Plank";
        set.seconds = 60;
    });
    const std::string text = told();
    EXPECT_EQ(
        text.substr(0, text.find("this week")),
        "Sam\nhistory: 5 sets in 2 workouts, 2025-11-17 to 2025-11-20\n"
        "         4 loaded sets, 1 warm-ups, 2 exercises, 1517.5 kg\n"
    );
    EXPECT_EQ(
        text.substr(text.find("\n\n") + 1),
        "\nPlank: 1 sets in 1 sessions, 0 this week\n"
        "  last time, 2025-11-20: 60 s\n"
        "\nSeated leg curl: 4 sets in 2 sessions, 0 this week\n"
        "  last time, 2025-11-20: 37.5 kg x 9 + 8\n"
        "  heaviest, 2025-11-17: 40 kg x 12 (2 left)\n"
        "  10-rep weight: 34.9 kg\n"
    );
}

TEST_F(Progress, H1_NeitherDoubtNorFailureNorAWarmUpIsARecord) {
    log(monday, 40, 10);
    log(monday, 50, 5, [](gym::Set& set) { set.type = gym::SetType::warm_up; });
    log(monday, 4000, 5);
    log(monday, 60, 5, [](gym::Set& set) { set.quality = gym::Quality::failed; });
    log(monday, 60, 5, [](gym::Set& set) { set.quality = gym::Quality::partial; });
    const auto heaviest = json().at_pointer("/exercises/0/heaviest");
    EXPECT_EQ(heaviest.at("load_g"), 40'000);
    EXPECT_EQ(heaviest.at("day"), "2025-11-17");
}

TEST_F(Progress, H1_CountsThisWeeksSets) {
    const base::Instant now = base::wall_now();
    log(now - std::chrono::hours(24 * 7), 40, 10);
    log(now, 40, 10);
    log(now, 20, 10, [](gym::Set& set) { set.type = gym::SetType::warm_up; });
    const auto all = json();
    EXPECT_EQ(all.at_pointer("/week/sets"), 1);
    EXPECT_EQ(all.at_pointer("/exercises/0/sets_this_week"), 1);
    EXPECT_EQ(all.at_pointer("/exercises/0/sets"), 3);
}

TEST_F(Progress, H1_JsonTellsTheSame) {
    log(monday, 40, 10, [](gym::Set& set) { set.reps_in_reserve = 1; });
    const auto all = json();
    EXPECT_EQ(all.at_pointer("/member/first_name"), "Sam");
    EXPECT_EQ(all.at_pointer("/totals/sets"), 1);
    EXPECT_EQ(all.at_pointer("/totals/volume_g"), 400'000);
    EXPECT_EQ(all.at_pointer("/totals/sessions"), 1);
    EXPECT_EQ(all.at_pointer("/totals/first"), "2025-11-17");
    EXPECT_EQ(all.at_pointer("/exercises/0/exercise"), "leg_curl");
    EXPECT_EQ(all.at_pointer("/exercises/0/sessions"), 1);
    EXPECT_EQ(all.at_pointer("/exercises/0/last_time/0/reps"), 10);
    EXPECT_EQ(all.at_pointer("/exercises/0/last_time/0/reps_in_reserve"), 1);
    EXPECT_TRUE(all.at_pointer("/exercises/0/last_time/0/reps_right").is_null());
}

TEST_F(Progress, H1_WithoutSetsItSaysSo) {
    EXPECT_EQ(told().rfind("Sam\nhistory: none yet\nthis week (from ", 0), 0U) << told();
    const auto all = json();
    EXPECT_TRUE(all.at_pointer("/totals/first").is_null());
    EXPECT_TRUE(all.at("exercises").as_array().empty());
    EXPECT_EQ(gym.run({"progress", "--member", "Nobody"}).exit_code, base::exit_refused);
}

} // namespace

} // namespace hub::admin
