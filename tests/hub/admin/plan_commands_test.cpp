// The commands plan and explain: today's numbers, those of any earlier moment, and why.
#include "common/base/exit_code.hpp"
#include "hub/store/members.hpp"
#include "hub/store/sets.hpp"
#include "hub/store/stations.hpp"
#include "tests/hub/admin/new_gym.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace hub::admin {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

struct PlanCommands : testing::Test {
    PlanCommands() {
        gym.add_member("Sam");
        for (const auto& [id, name, kind] :
             {std::tuple("CURL", "Leg curl 1", "leg_curl"),
              std::tuple("LIFT", "Deadlift 1", "deadlift_platform"),
              std::tuple("WALL", "Wall", "wall")}) {
            EXPECT_TRUE(store::add_station(*gym.db, {{id}, name, kind}, monday));
        }
    }

    gym::LoggedSet log(base::Instant at, double kg, int reps) {
        gym::LoggedSet logged{{"CURL", 0xab, ++seq_}, at, false, {}};
        logged.set.member = store::find_member(*gym.db, "Sam")->id;
        logged.set.exercise = "leg_curl";
        logged.set.station = gym::StationId{"CURL"};
        logged.set.load = gym::kilograms(kg);
        logged.set.reps = reps;
        logged.set.reps_in_reserve = 2;
        logged.set.target = gym::Target{gym::kilograms(kg), 8, 12, 3, false};
        store::insert_set(*gym.db, logged);
        return logged;
    }

    // Three sets at 40 kg, reps each.
    void session(base::Instant at, int reps) {
        for (int i = 0; i < 3; ++i) {
            log(at + i * minutes(3), 40, reps);
        }
    }

    boost::json::value json(std::vector<std::string> words) {
        words.emplace_back("--json");
        const auto answer = gym.run(words);
        EXPECT_EQ(answer.exit_code, base::exit_done) << answer.err;
        return boost::json::parse(answer.out);
    }

    std::int64_t load_at(const std::string& at) {
        const auto all = json({"plan", "--member", "Sam", "--station", "Leg curl 1", "--at", at});
        return all.at_pointer("/stations/0/exercises/0/target/load_g").to_number<std::int64_t>();
    }

    // Monday 2025-11-17, 18:00 in Berlin.
    const base::Instant monday =
        base::Instant(std::chrono::sys_days(std::chrono::year(2025) / 11 / 17) + hours(17));
    tests::NewGym gym;

private:
    std::uint64_t seq_ = 0;
};

TEST_F(PlanCommands, Q5_EveryNumberOfEveryStationHasItsReason) {
    session(monday, 12);
    const auto all = json({"plan", "--member", "Sam", "--at", "2025-11-20 18:00"});
    ASSERT_EQ(all.at("stations").as_array().size(), 2U); // the wall plans nothing
    for (const auto& station : all.at("stations").as_array()) {
        for (const auto& planned : station.at("exercises").as_array()) {
            for (const char* number : {"load", "sets", "reps", "rest"}) {
                const auto& reason = planned.at("reasons").at(number);
                EXPECT_FALSE(reason.at("rule").as_string().empty());
            }
        }
    }
    const auto text =
        gym.run({"plan", "--member", "Sam", "--at", "2025-11-20 18:00", "--station", "Leg curl 1"});
    EXPECT_NE(
        text.out.find("42.5 kg: Up from 40 kg: every set reached 12 reps."), std::string::npos
    ) << text.out;
    EXPECT_NE(text.out.find("It rests on Mon, 17 Nov: 40 kg × 12, 12, 12."), std::string::npos);
}

TEST_F(PlanCommands, Q5_ThePlanOfAnEarlierDayIsThatDays) {
    session(monday, 12);
    session(monday + days(3), 9);
    EXPECT_EQ(load_at("2025-11-17 12:00"), 10'000); // nothing was known yet (R6)
    EXPECT_EQ(load_at("2025-11-20 12:00"), 42'500);
    EXPECT_EQ(load_at("2025-11-23 12:00"), 40'000);
}

TEST_F(PlanCommands, Q5_Q10_ACorrectionOfLaterDoesNotReachBack) {
    session(monday, 12);
    const gym::LoggedSet wrong = log(monday + minutes(9), 40, 12);
    store::mark_gone(*gym.db, wrong.id, monday + days(2));
    gym::LoggedSet right = wrong;
    right.id.seq = 99;
    right.at = monday + minutes(9);
    right.set.reps = 5;
    right.set.replaces = wrong.id;
    store::insert_set(*gym.db, right);
    const auto sets = [&](base::Instant at) {
        return store::sets_as_of(*gym.db, *wrong.set.member, at);
    };
    EXPECT_EQ(std::ranges::count(sets(monday + days(1)), wrong.id, &gym::LoggedSet::id), 1);
    EXPECT_EQ(std::ranges::count(sets(monday + days(3)), wrong.id, &gym::LoggedSet::id), 0);
}

TEST_F(PlanCommands, N1_ASetIsExplainedByTheLogOfItsMoment) {
    session(monday, 12);
    gym::LoggedSet next = log(monday + days(3), 42.5, 8);
    const std::string id = gym::to_text(next.id);
    EXPECT_EQ(id, "CURL/ab/4");
    const auto told = json({"explain", id});
    EXPECT_EQ(told.at("same").as_bool(), true);
    EXPECT_EQ(told.at_pointer("/reasons/load/rule").as_string(), "raised");
    EXPECT_EQ(told.at("evidence").as_array().size(), 3U);
    const auto text = gym.run({"explain", id});
    EXPECT_NE(text.out.find("gives the same target"), std::string::npos) << text.out;
    const auto target = gym.run({"explain", "Sam:leg_curl", "--at", "2025-11-24 18:00"});
    EXPECT_NE(target.out.find("Leg curl 1\nSeated leg curl: "), std::string::npos) << target.out;
}

TEST_F(PlanCommands, BadInputIsToldWhatToDo) {
    const auto refused = [&](std::vector<std::string> words, const std::string& what) {
        const auto answer = gym.run(words);
        EXPECT_EQ(answer.exit_code, base::exit_refused);
        EXPECT_NE(answer.err.find(what), std::string::npos) << answer.err;
    };
    refused({"plan", "--member", "Nobody"}, "Nobody");
    refused({"plan", "--member", "Sam", "--at", "soon"}, "write it as 2026-11-25 18:30");
    refused({"plan", "--member", "Sam", "--station", "Squat 1"}, "Deadlift 1, Leg curl 1");
    refused({"explain", "CURL/ab/77"}, "no set CURL/ab/77");
    refused({"explain", "nonsense"}, "MEMBER:EXERCISE");
    refused({"explain", "Sam:swimming"}, "no station of this gym");
}

TEST_F(PlanCommands, ProgressTellsWhatTheRulesDerive) {
    session(monday, 10);
    session(monday + days(3), 11);
    const auto trends = json({"progress", "--member", "Sam"}).at("trends");
    EXPECT_FALSE(trends.at("records").as_array().empty());
    ASSERT_EQ(trends.at("strength").as_array().size(), 1U);
    // A machine's kilograms are no maximum: the word is the 10-rep weight (R1).
    EXPECT_TRUE(trends.at_pointer("/strength/0").as_object().contains("ten_rep_weight_g"));
}

} // namespace

} // namespace hub::admin
