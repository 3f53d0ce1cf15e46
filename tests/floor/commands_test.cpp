// The hub's commands as a technician types them, with and without a running hub.
#include "tests/floor/gym.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

namespace floor_test {

namespace {

struct Commands : ::testing::Test {
    Gym gym;
};

} // namespace

TEST_F(Commands, ExitCodesAndErrorsSayWhatToDo) {
    EXPECT_EQ(run({hub_program(), "--help"}, gym.folder()).exit_code, 0);
    const Ran nothing = run({hub_program()}, gym.folder());
    EXPECT_EQ(nothing.exit_code, 2);
    const Ran again = gym.try_hub_command({"init", "--gym", "Other"});
    EXPECT_EQ(again.exit_code, 1);
    EXPECT_NE(again.err.find("already holds the gym 'Northside Gym'"), std::string::npos);
    const Ran nowhere =
        run({hub_program(), "member", "list", "--data", (gym.folder() / "no").string()},
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
        run({hub_program(),
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

TEST_F(Commands, Q14_ExportAndImportWithAndWithoutARunningHub) {
    const std::string history = (gym.folder() / "history.csv").string();
    {
        std::ofstream file(history);
        file << "Date,Workout Name,Duration,Exercise Name,Set Order,Weight (kg),Reps,Distance,"
                "Seconds,Notes,Workout Notes,RPE\n"
                "2026-01-05 18:00:00,Legs,1h,Squat (Barbell),1,80,5,0,0,\"=tight, \xc3\xbc\",,8\n";
    }
    gym.hub_command({"import", history, "--member", "Ada"});
    for (const std::string format : {"csv", "json"}) {
        const std::string out = (gym.folder() / ("ada." + format)).string();
        gym.hub_command({"export", "--member", "Ada", "--format", format, "--out", out});
        gym.start_hub();
        EXPECT_EQ(
            gym.hub_command({"export", "--member", "Ada", "--format", format}), read_file(out)
        );
        const std::string copy = gym.folder() / "copy";
        gym.hub_command({"import", out, "--member", "Ben"});
        gym.hub_command({"export", "--member", "Ben", "--format", format, "--out", copy});
        EXPECT_EQ(read_file(copy), read_file(out));
        EXPECT_EQ(gym.stop_hub(), 0);
    }
    EXPECT_NE(
        gym.hub_command({"progress", "--member", "Ben"}).find("80 kg x 5"), std::string::npos
    );
}

TEST_F(Commands, Q14_BadInputToExportAndProgressSaysWhatToDo) {
    for (int with_hub = 0; with_hub < 2; ++with_hub) {
        const auto code = [&](std::vector<std::string> words, const std::string& says) {
            const Ran ran = gym.try_hub_command(std::move(words));
            EXPECT_NE(ran.err.find(says), std::string::npos) << ran.err;
            EXPECT_TRUE(ran.out.empty()) << ran.out;
            return ran.exit_code;
        };
        EXPECT_EQ(code({"export", "--member", "Zoe"}, "member list"), 1);
        EXPECT_EQ(code({"progress", "--member", "Zoe"}, "member list"), 1);
        EXPECT_EQ(code({"export"}, "--member is required"), 2);
        EXPECT_EQ(code({"export", "--member", "Ada", "--format", "xml"}, "csv"), 2);
        const std::string nowhere = gym.folder() / "no" / "ada.csv";
        EXPECT_EQ(code({"export", "--member", "Ada", "--out", nowhere}, nowhere), 3);
        EXPECT_EQ(code({"export", "--member", "Ada", "--out", gym.folder()}, "not a file"), 3);
        EXPECT_EQ(code({"import", nowhere, "--member", "Ada"}, nowhere), 3);
        if (with_hub == 0) {
            gym.start_hub();
        }
    }
    EXPECT_NE(
        run({hub_program(), "export", "--help"}, gym.folder()).out.find("formula"),
        std::string::npos
    );
}

// As large as a file may be, so that nothing is done with it within a second.
TEST_F(Commands, Q14_ALongImportSaysHowFarItIs) {
    const auto file = gym.folder() / "large.csv";
    constexpr int rows = 330'000;
    {
        std::ofstream out(file);
        out << "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,"
               "Notes,Workout Notes,RPE\n";
        for (int i = 0; i < rows; ++i) {
            const int day = i / 30;
            out << 1990 + day / 336 << '-' << 1 + day / 28 % 12 << '-' << 1 + day % 28
                << " 18:00:00,L,1m,Squat," << i % 30 + 1 << ',' << 40 + i % 99 << ",5,0,0,,,\n";
        }
    }
    const auto says = [&](const Ran& ran, const std::string& added) {
        EXPECT_EQ(ran.exit_code, 0) << ran.err;
        EXPECT_NE(ran.out.find(added), std::string::npos) << ran.out;
        // While it reads or while it stores: whichever lasts longer than a second here.
        EXPECT_NE(ran.err.find(" of 33000"), std::string::npos) << ran.err;
    };
    const std::vector<std::string> words{
        "import", file.string(), "--member", "Ada", "--unit", "kg"};
    gym.start_hub();
    says(gym.try_hub_command(words), "330000 sets added to Ada");
    // More than any frame between the command and the hub holds.
    const std::string exported = gym.hub_command({"export", "--member", "Ada", "--format", "csv"});
    EXPECT_EQ(std::count(exported.begin(), exported.end(), '\n'), rows + 1);
    EXPECT_EQ(gym.stop_hub(), 0);
    says(gym.try_hub_command(words), "0 sets added to Ada, 330000 were there already");
}

TEST_F(Commands, Q5_WhatAKioskAskedForIsExplainedAtTheHub) {
    gym.start_hub();
    Kiosk kiosk(gym, "leg-curl", "1280x800", 0);
    kiosk.start();
    kiosk.wait_for_screen("idle");
    kiosk.tap(ada_card);
    kiosk.wait_for_screen("set");
    kiosk.press("save_4");
    kiosk.wait_until("saved at the hub", [](const Shown& shown) {
        return shown.says("Saved at the hub");
    });
    const std::vector<gym::LoggedSet> sets = gym.sets_at_hub();
    ASSERT_EQ(sets.size(), 1U);
    const std::string told = gym.hub_command({"explain", gym::to_text(sets[0].id)});
    EXPECT_NE(told.find("gives the same target"), std::string::npos) << told;
    EXPECT_NE(told.find("A light start."), std::string::npos) << told;
    const std::string plan = gym.hub_command({"plan", "--member", "Ada"});
    EXPECT_NE(plan.find("Seated leg curl: 3 x 8-12"), std::string::npos) << plan;
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
