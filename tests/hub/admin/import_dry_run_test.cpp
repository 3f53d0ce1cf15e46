// What an import tells before anything is stored, to people and to scripts.
#include "common/base/exit_code.hpp"
#include "tests/hub/admin/new_gym.hpp"

#include <gtest/gtest.h>

namespace hub::admin {

namespace {

const std::string hevy =
    "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,"
    "set_type,weight_kg,reps,distance_km,duration_seconds,rpe\n"
    "Legs,\"13 Mar 2026, 15:22\",\"13 Mar 2026, 16:02\",,Squat (Barbell),,,0,warmup,40,8,,,\n"
    "Legs,\"13 Mar 2026, 15:22\",\"13 Mar 2026, 16:02\",,Squat (Barbell),,,1,normal,80.25,8,,,\n"
    "x\n";
constexpr const char* told =
    "{\"app\":\"hevy\",\"rows\":3,\"sets\":2,\"warmups\":1,\"workouts\":1,\"loaded_sets\":2,"
    "\"volume\":642,\"unit\":\"kg\",\"exercises\":1,\"rest_timers\":0,\"notes\":0,";
constexpr const char* left_out =
    "\"skipped\":[{\"line\":4,\"reason\":\"has 1 fields instead of 14\"}],\"doubtful\":[]}\n";

struct ImportDryRun : testing::Test {
    ImportDryRun() { gym.add_member("Sam"); }

    wire::AdminAnswer import(std::vector<std::string> options, const std::string& file = hevy) {
        options.insert(options.begin(), {"import", "hevy.csv"});
        return gym.run(options, {"hevy.csv", file});
    }

    bool has_history() {
        return gym.run({"member", "show", "Sam"}).out.find("none yet") == std::string::npos;
    }

    tests::NewGym gym;
};

TEST_F(ImportDryRun, Q14_StoresNothingAndNeedsNoMember) {
    const wire::AdminAnswer json = import({"--dry-run", "--json"});
    EXPECT_EQ(json.exit_code, base::exit_done) << json.err;
    EXPECT_EQ(json.out, std::string(told) + left_out);
    const std::string text = import({"--dry-run", "--member", "Sam"}).out;
    EXPECT_EQ(text.find("hevy.csv: 2 sets in 1 workouts, 2 loaded sets, 642 kg.\n"), 0u) << text;
    EXPECT_NE(text.find("Nothing stored (--dry-run), 1 lines left out.\n"), std::string::npos);
    EXPECT_FALSE(has_history());
}

TEST_F(ImportDryRun, Q14_JsonTellsWhatWasAdded) {
    const std::string first = import({"--member", "Sam", "--json"}).out;
    EXPECT_EQ(first, std::string(told) + "\"added\":2,\"known\":0," + left_out);
    const std::string again = import({"--member", "Sam", "--json"}).out;
    EXPECT_EQ(again, std::string(told) + "\"added\":0,\"known\":2," + left_out);
    EXPECT_TRUE(has_history());
}

TEST_F(ImportDryRun, Q14_AUnitIsAskedForAndNeverGuessed) {
    const std::string plain =
        "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE\n"
        "2025-11-17 18:30:00,Legs,50m,Squat (Barbell),1,225,5,0,0,\n";
    const wire::AdminAnswer asked = import({"--member", "Sam"}, plain);
    EXPECT_EQ(asked.exit_code, base::exit_refused);
    EXPECT_NE(asked.err.find("add --unit kg or --unit lb"), std::string::npos) << asked.err;
    EXPECT_FALSE(has_history());
    EXPECT_EQ(import({"--member", "Sam", "--unit", "lb"}).exit_code, base::exit_refused);
    EXPECT_FALSE(has_history());
}

} // namespace

} // namespace hub::admin
