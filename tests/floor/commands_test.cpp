// The hub's commands as a technician types them, with and without a running hub.
#include "tests/floor/gym.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace floor_test {

namespace {

struct Commands : ::testing::Test {
    Gym gym;
};

} // namespace

TEST_F(Commands, ExitCodesAndErrorsSayWhatToDo) {
    EXPECT_EQ(run({GYMFLOOR_HUB_PROGRAM, "--help"}, gym.folder()).exit_code, 0);
    const Ran nothing = run({GYMFLOOR_HUB_PROGRAM}, gym.folder());
    EXPECT_EQ(nothing.exit_code, 2);
    const Ran again = gym.try_hub_command({"init", "--gym", "Other"});
    EXPECT_EQ(again.exit_code, 1);
    EXPECT_NE(again.err.find("already holds the gym 'Northside Gym'"), std::string::npos);
    const Ran nowhere =
        run({GYMFLOOR_HUB_PROGRAM, "member", "list", "--data", (gym.folder() / "no").string()},
            gym.folder());
    EXPECT_EQ(nowhere.exit_code, 3);
    EXPECT_NE(nowhere.err.find("gymfloor-hub init"), std::string::npos);
    const Ran kind = gym.try_hub_command(
        {"station", "add", "X", "--kind", "legcurl", "--out", (gym.folder() / "x").string()}
    );
    EXPECT_EQ(kind.exit_code, 1);
    EXPECT_NE(kind.err.find("leg_curl"), std::string::npos);
    EXPECT_FALSE(std::filesystem::exists(gym.folder() / "x"));
    const Ran zone =
        run({GYMFLOOR_HUB_PROGRAM,
             "init",
             "--gym",
             "Y",
             "--time-zone",
             "Mars/Olympus",
             "--data",
             (gym.folder() / "y").string()},
            gym.folder());
    EXPECT_EQ(zone.exit_code, 1);
}

TEST_F(Commands, GoThroughTheRunningHub) {
    gym.start_hub();
    gym.hub_command({"member", "add", "Cleo"});
    EXPECT_NE(gym.hub_command({"member", "list"}).find("Cleo"), std::string::npos);
    gym.hub_command(
        {"station",
         "add",
         "Leg curl 2",
         "--kind",
         "leg_curl",
         "--out",
         (gym.folder() / "two").string()}
    );
    EXPECT_TRUE(std::filesystem::exists(gym.folder() / "two" / "station.key"));
    EXPECT_NE(gym.hub_command({"station", "list"}).find("Leg curl 2"), std::string::npos);
    // A second hub on the same folder is refused: never two writers.
    EXPECT_EQ(gym.try_hub_command({"serve"}).exit_code, 3);
    // And after a kill, its socket left behind, commands work by themselves again.
    gym.kill_hub_9();
    EXPECT_NE(gym.hub_command({"member", "list"}).find("Cleo"), std::string::npos);
}

TEST_F(Commands, Q14_ImportIsSeenAsLastTimeAndSetsNoTarget) {
    {
        std::ofstream file(gym.folder() / "strong.csv");
        file << "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,"
                "Notes,Workout Notes,RPE\n"
                "2026-01-05 18:00:00,\"Legs\",1h,\"Seated Leg Curl (Machine)\",1,32.0,12,0,0,,,\n"
                "2026-01-05 18:00:00,\"Legs\",1h,\"Seated Leg Curl (Machine)\",2,32.0,11,0,0,,,\n"
                "2026-01-05 18:00:00,\"Legs\",1h,\"Hammer Throw\",1,7.26,1,0,0,,,\n";
    }
    gym.start_hub();
    const std::vector<std::string> import{
        "import", (gym.folder() / "strong.csv").string(), "--member", "Ada", "--unit", "kg"};
    EXPECT_NE(gym.hub_command(import).find("3 sets added to Ada"), std::string::npos);
    EXPECT_NE(gym.hub_command(import).find("0 sets added to Ada, 3 were there"), std::string::npos);
    EXPECT_NE(
        gym.hub_command({"member", "show", "Ada"}).find("3 sets in 1 workouts"), std::string::npos
    );
    Kiosk kiosk(gym, "leg-curl", "1280x800", 0);
    kiosk.start();
    kiosk.wait_for_screen("idle");
    kiosk.tap(ada_card);
    const Shown shown = kiosk.wait_for_screen("set");
    EXPECT_TRUE(shown.says("32 kg × 12, 11"));
    EXPECT_NE(std::find(shown.texts.begin(), shown.texts.end(), "10"), shown.texts.end())
        << "the start load of this stack, not another machine's kilograms";
}

TEST_F(Commands, Q14_RealHistory) {
    const char* folder = std::getenv("GYMFLOOR_REAL_DATA");
    if (folder == nullptr) {
        GTEST_SKIP() << "GYMFLOOR_REAL_DATA does not name a folder of real exports";
    }
    const auto file = std::filesystem::path(folder) / "strong_breinsp.csv";
    gym.start_hub();
    const std::string told =
        gym.hub_command({"import", file.string(), "--member", "Ada", "--unit", "kg"});
    EXPECT_NE(
        told.find("2078 sets in 129 workouts, 1828 loaded sets, 800773 kg"), std::string::npos
    ) << told;
    const std::string shown = gym.hub_command({"member", "show", "Ada"});
    EXPECT_NE(shown.find("2078 sets in 129 workouts"), std::string::npos) << shown;
    EXPECT_NE(shown.find("800773 kg"), std::string::npos) << shown;
    Kiosk kiosk(gym, "leg-curl", "1280x800", 0);
    kiosk.start();
    kiosk.wait_for_screen("idle");
    kiosk.tap(ada_card);
    EXPECT_TRUE(kiosk.wait_for_screen("set").says("32 kg × 12, 12, 12"));
}

} // namespace floor_test
