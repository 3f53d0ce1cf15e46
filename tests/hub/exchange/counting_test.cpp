// What a file's rows add up to, which of them are the same, and how that is told.
#include "common/gym/believable.hpp"
#include "hub/exchange/read_history.hpp"
#include "hub/exchange/report.hpp"
#include "tests/hub/exchange/strong_lines.hpp"

#include <gtest/gtest.h>

namespace hub::exchange {

namespace {

Import counted(std::string_view lines, Unit unit = Unit::kg) {
    auto import =
        read_history(strong_header + std::string(lines), unit, base::Zone::utc(), [](auto, auto) {
            return std::string();
        });
    EXPECT_TRUE(import) << import.error().detail;
    return import ? *import : Import{};
}

TEST(Counting, Q14_totals) {
    const Import import = counted(
        line("2025-11-17 18:30:00", ",Legs,50m,Hack Squat,W,20,10,0,0,,,") +
        line("2025-11-17 18:30:00", ",Legs,50m,Hack Squat,1,61.23492,5,0,0,,,") +
        line("2025-11-17 18:30:00", ",Legs,50m,Hack Squat,2,0.1,3,0,0,,,") +
        line("2025-11-17 18:30:00", ",Core,50m,Plank,1,0,0,0,60,,,") +
        line("2025-11-18 18:30:00", ",Legs,50m,Hack Squat,1,80,0,0,0,,,")
    );
    EXPECT_EQ(import.totals.sets, 5);
    EXPECT_EQ(import.totals.workouts, 3);
    EXPECT_EQ(import.totals.loaded_sets, 3);
    EXPECT_EQ(import.totals.warm_ups, 1);
    EXPECT_EQ(micro_text(import.totals.volume_micro), "306.4746");
}

TEST(Counting, Q14_volume_never_overflows) {
    std::string lines;
    for (int i = 0; i < 100; ++i) {
        lines += line(monday, ",Legs,5m,Squat,1,100000,1000000,0,0,,,");
    }
    const Import import = counted(lines);
    EXPECT_EQ(import.rows.size(), 23U);
    EXPECT_EQ(import.skipped.size(), 77U);
    EXPECT_EQ(import.totals.loaded_sets, 23);
    EXPECT_EQ(micro_text(import.totals.volume_micro), "2300000000000");
}

TEST(Counting, Q14_slips_of_the_finger_are_kept_and_named) {
    const Import import = counted(
        line(monday) + line(monday, ",Legs,5m,Squat,1,40,877777,0,0,,,") +
        line(monday, ",Legs,5m,Squat,2,1000,1000,0,0,,,") +
        line(monday, ",Legs,5m,Squat,3,40000,8,0,0,,,") +
        line(monday, ",Legs,5m,Plank,1,0,0,0,900000,,,")
    );
    ASSERT_EQ(import.rows.size(), 5U);
    EXPECT_EQ(import.rows[1].set.reps, 877'777);
    EXPECT_EQ(import.rows[3].set.load, gym::kilograms(40'000));
    std::vector<bool> doubtful;
    for (const ImportedRow& row : import.rows) {
        doubtful.push_back(gym::is_doubtful(row.set));
    }
    EXPECT_EQ(doubtful, (std::vector<bool>{false, true, false, true, true}));
    const std::vector<NamedLine> expected{
        {3, "877777 reps in one set are hardly true"},
        {5, "40000 kg are hardly true"},
        {6, "900000 seconds in one set are hardly true"},
    };
    EXPECT_EQ(import.doubtful, expected);
    EXPECT_TRUE(import.skipped.empty());
}

TEST(Counting, Q14_exact_duplicates_are_kept_and_importing_again_is_recognised) {
    const std::string twice = line(monday) + line(monday);
    const Import first = counted(twice);
    const Import again = counted(line("2025-11-16 10:00:00") + twice, Unit::lb);
    ASSERT_EQ(first.rows.size(), 2U);
    ASSERT_EQ(again.rows.size(), 3U);
    EXPECT_NE(first.rows[0].digest, first.rows[1].digest);
    EXPECT_EQ(first.rows[0].digest, again.rows[1].digest);
    EXPECT_EQ(first.rows[1].digest, again.rows[2].digest);
    EXPECT_NE(again.rows[0].digest, again.rows[1].digest);
}

TEST(Counting, Q14_a_digest_says_what_was_done_and_nothing_else) {
    const auto digest = [](std::string_view rest) {
        const Import import = counted(line(monday, rest));
        return import.rows.empty() ? "" : import.rows[0].digest;
    };
    const std::string done = digest(",Legs,5m,Squat,1,40.0,8,0,0,,,");
    EXPECT_EQ(done, digest(",\"Legs\",9m,\"Squat\",1,40,8.0,0.0,,later a note,and another,8"));
    for (const std::string_view other :
         {",Arms,5m,Squat,1,40,8,0,0,,,",
          ",Legs,5m,Lunge,1,40,8,0,0,,,",
          ",Legs,5m,Squat,2,40,8,0,0,,,",
          ",Legs,5m,Squat,1,41,8,0,0,,,",
          ",Legs,5m,Squat,1,40,9,0,0,,,",
          ",Legs,5m,Squat,1,40,8,1,0,,,",
          ",Legs,5m,Squat,1,40,8,0,1,,,"}) {
        EXPECT_NE(done, digest(other)) << other;
    }
}

TEST(Counting, Q14_AReportForScripts) {
    const Import import = counted(
        line(monday, ",Legs,5m,Squat,W,40,8,0,0,,,") +
        line(monday, ",Legs,5m,Squat,1,61.23492,5,0,0,,,") +
        line(monday, ",Legs,5m,Squat,2,\"x\"\"y\",5,0,0,,,") +
        line(monday, ",Legs,5m,Squat,3,40,877777,0,0,,,")
    );
    EXPECT_EQ(
        to_json(import, std::nullopt),
        "{\"app\":\"strong\",\"rows\":4,\"sets\":3,\"warmups\":1,\"workouts\":1,\"loaded_sets\":3,"
        "\"volume\":35111386.1746,\"unit\":\"kg\",\"exercises\":1,\"rest_timers\":0,\"notes\":0,"
        "\"skipped\":[{\"line\":4,\"reason\":\"Weight 'x\\\"y' is not a number\"}],"
        "\"doubtful\":[{\"line\":5,\"reason\":\"877777 reps in one set are hardly true\"}]}\n"
    );
    EXPECT_NE(to_json(import, Stored{2, 1}).find("\"added\":2,\"known\":1"), std::string::npos);
    EXPECT_EQ(told_totals(import), "3 sets in 1 workouts, 3 loaded sets, 35111386.1746 kg");
    EXPECT_EQ(
        told_lines(import),
        "  line 4: Weight 'x\"y' is not a number\n"
        "1 sets are kept, but make no record: please look at them.\n"
        "  line 5: 877777 reps in one set are hardly true\n"
    );
}

} // namespace

} // namespace hub::exchange
