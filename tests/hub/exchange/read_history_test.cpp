// How a file is read, rule by rule, on Strong's plain export; samples written by hand.
#include "common/training/check_set.hpp"
#include "hub/exchange/csv.hpp"
#include "hub/exchange/read_history.hpp"
#include "hub/exchange/texts.hpp"
#include "tests/hub/exchange/strong_lines.hpp"

#include <gtest/gtest.h>

namespace hub::exchange {

namespace {

std::string some_alias(std::string_view app, std::string_view name) {
    return app == "strong" && name == "Seated Leg Curl (Machine)" ? "leg_curl" : "";
}

base::Result<Import> read_known(
    std::string_view file, Unit unit = Unit::kg, const base::Zone& zone = base::Zone::utc()
) {
    return read_history(file, unit, zone, some_alias);
}

Import read_lines(std::string_view lines, Unit unit = Unit::kg) {
    auto import = read_known(strong_header + std::string(lines), unit);
    EXPECT_TRUE(import) << import.error().detail;
    return import ? *import : Import{};
}

gym::Set only_set(std::string_view line, Unit unit = Unit::kg) {
    const Import import = read_lines(line, unit);
    EXPECT_EQ(import.rows.size(), 1U) << line;
    return import.rows.empty() ? gym::Set{} : import.rows[0].set;
}

std::string why_skipped(std::string_view line) {
    const Import import = read_lines(line);
    EXPECT_TRUE(import.rows.empty()) << line;
    EXPECT_EQ(import.skipped.size(), 1U) << line;
    return import.skipped.empty() ? "" : import.skipped[0].why;
}

TEST(ReadHistory, Q14_reads_a_set) {
    const Import import = read_lines(
        line(monday, ",Legs,50m,Seated Leg Curl (Machine),2,47.5,12,0,0,knees in line,good day,8")
    );
    ASSERT_EQ(import.rows.size(), 1U);
    const ImportedRow& row = import.rows[0];
    gym::Set expected;
    expected.exercise = "leg_curl";
    expected.load = gym::kilograms(47.5);
    expected.reps = 12;
    expected.reps_in_reserve = 2;
    expected.note = "knees in line";
    EXPECT_EQ(row.set, expected);
    EXPECT_EQ(row.line, 2);
    EXPECT_EQ(row.digest.size(), 32U);
    EXPECT_TRUE(import.skipped.empty());
}

TEST(ReadHistory, Q14_reads_local_times_in_the_gyms_zone) {
    const auto berlin = base::Zone::named("Europe/Berlin");
    ASSERT_TRUE(berlin);
    const auto import = read_known(
        strong_header + line("2025-11-17 18:30:05") + line("2025-07-01 00:10:00"), Unit::kg, *berlin
    );
    ASSERT_TRUE(import);
    using namespace std::chrono;
    EXPECT_EQ(
        import->rows[0].at, sys_days(year(2025) / 11 / 17) + hours(17) + minutes(30) + seconds(5)
    );
    EXPECT_EQ(import->rows[1].at, sys_days(year(2025) / 6 / 30) + hours(22) + minutes(10));
}

TEST(ReadHistory, Q14_an_unknown_exercise_keeps_its_name) {
    EXPECT_EQ(
        only_set(line(monday, ",Legs,50m,\"Curl, \"\"my\"\" way \",1,40,10,0,0,,,")).exercise,
        "other:Curl, \"my\" way"
    );
}

TEST(ReadHistory, Q14_set_orders) {
    const auto type = [](std::string_view order) {
        const std::string rest = ",Legs,50m,Hack Squat," + std::string(order) + ",40,10,0,0,,,";
        return only_set(line(monday, rest)).type;
    };
    EXPECT_EQ(type("1"), gym::SetType::work);
    EXPECT_EQ(type("12"), gym::SetType::work);
    EXPECT_EQ(type("W"), gym::SetType::warm_up);
    EXPECT_EQ(type("D"), gym::SetType::drop);
    EXPECT_EQ(type("F"), gym::SetType::to_failure);
    EXPECT_EQ(
        why_skipped(line(monday, ",Legs,50m,Hack Squat,Superset,0,0,0,0,slow,,")),
        "Set Order 'Superset' is not known"
    );
}

TEST(ReadHistory, Q14_rest_timers_are_dropped_without_complaint) {
    const Import import =
        read_lines(line(monday) + line(monday, ",Legs,50m,Hack Squat,Rest Timer,0,0,0,120,,,"));
    EXPECT_EQ(import.rows.size(), 1U);
    EXPECT_TRUE(import.skipped.empty());
    EXPECT_EQ(import.totals.rows, 2);
    EXPECT_EQ(import.totals.sets, 1);
    EXPECT_EQ(import.totals.rest_timers, 1);
}

TEST(ReadHistory, Q14_rpe_becomes_reps_in_reserve) {
    const auto left = [](std::string_view rpe) {
        return only_set(line(monday, ",Legs,50m,Hack Squat,1,40,10,0,0,,," + std::string(rpe)))
            .reps_in_reserve;
    };
    EXPECT_EQ(left(""), std::nullopt);
    EXPECT_EQ(left("0"), std::nullopt);
    EXPECT_EQ(left("10"), 0);
    EXPECT_EQ(left("9.5"), 0);
    EXPECT_EQ(left("9.0"), 1);
    EXPECT_EQ(left("8.5"), 1);
    EXPECT_EQ(left("8"), 2);
    EXPECT_EQ(left("6"), 4);
    EXPECT_EQ(left("5"), 4);
    EXPECT_EQ(left("1"), 4);
    EXPECT_EQ(
        why_skipped(line(monday, ",Legs,50m,Hack Squat,1,40,10,0,0,,,10.5")),
        "RPE '10.5' is more than 10"
    );
}

TEST(ReadHistory, Q14_whole_numbers_may_be_written_as_decimals_and_blanks_are_zero) {
    const gym::Set plank = only_set(line(monday, ",Core,5m,Plank,1,,0.0,,90.5,,,"));
    EXPECT_EQ(plank.reps, 0);
    EXPECT_EQ(plank.load.grams, 0);
    EXPECT_EQ(plank.seconds, 91);
    EXPECT_EQ(only_set(line(monday, ",Legs,5m,Squat,1,40,8.0,0,0.0,,,")).reps, 8);
    EXPECT_EQ(only_set(line(monday, ",Legs,5m,Squat,1,40,877777,0,0,,,")).reps, 877'777);
}

TEST(ReadHistory, Q14_notes_keep_quotes_commas_and_newlines) {
    const Import import = read_lines(
        line(
            monday, ",Legs,50m,Hack Squat,1,40,10,0,0,\"slow, \"\"deep\"\"\r\nseat 4\",\"a\nb\","
        ) +
        line(monday)
    );
    ASSERT_EQ(import.rows.size(), 2U);
    EXPECT_EQ(import.rows[0].set.note, "slow, \"deep\"\nseat 4");
    EXPECT_EQ(import.rows[0].line, 2);
    EXPECT_EQ(import.rows[1].line, 5);
}

TEST(ReadHistory, Q14_long_notes_are_cut_between_characters) {
    static_assert(note_bytes_max == training::note_bytes_max);
    std::string note = "x";
    while (note.size() <= note_bytes_max) {
        note += "ü"; // 2 bytes, so that byte 500 is in the middle of one
    }
    const gym::Set set =
        only_set(line(monday, ",Legs,50m,Hack Squat,1,40,10,0,0,\"" + note + "\",,"));
    EXPECT_EQ(set.note, note.substr(0, 499));
    EXPECT_TRUE(is_text(set.note));
    EXPECT_TRUE(training::check_history_set(set));
}

TEST(ReadHistory, Q14_pounds_become_grams_and_totals_stay_in_the_files_unit) {
    const gym::Set set = only_set(line(monday, ",Legs,50m,Hack Squat,1,165.0,10,0,0,,,"), Unit::lb);
    EXPECT_EQ(set.load.grams, 74'843); // 165 x 453.59237 = 74842.74
    EXPECT_EQ(set.load_label, "165 lb");
    EXPECT_EQ(weight_of(1'000'000, Unit::lb).grams, 454);
    EXPECT_EQ(weight_of(100'000'000, Unit::lb).grams, 45'359);
    EXPECT_EQ(weight_of(amount_max * 1'000'000, Unit::lb).grams, 453'592'370);
    EXPECT_EQ(weight_of(61'234'920, Unit::kg).grams, 61'235);
    const Import import = read_lines(line(monday), Unit::lb);
    EXPECT_EQ(import.totals.unit, Unit::lb);
    EXPECT_EQ(micro_text(import.totals.volume_micro), "400");
}

TEST(ReadHistory, Q14_broken_lines_are_named_and_the_rest_comes_in) {
    const Import import = read_lines(
        line(monday) + line(monday, ",Legs") + line(monday) + line("yesterday") + line(monday)
    );
    EXPECT_EQ(import.rows.size(), 3U);
    const std::vector<NamedLine> expected{
        {3, "has 2 fields instead of 12"},
        {5, "Date 'yesterday' is not a date and time such as 2021-02-10 16:46:13"},
    };
    EXPECT_EQ(import.skipped, expected);
}

TEST(ReadHistory, Q14_reasons_of_broken_lines) {
    const auto why = [](std::string_view rest) { return why_skipped(line(monday, rest)); };
    EXPECT_EQ(why(",Legs,5m,Squat,1,x,8,0,0,,,"), "Weight 'x' is not a number");
    EXPECT_EQ(
        why(",Legs,5m,Squat,1,\"1,250\",8,0,0,,,"),
        "Weight '1,250' can be read in two ways; write it without its comma"
    );
    EXPECT_EQ(why(",Legs,5m,Squat,1,1e3,8,0,0,,,"), "Weight '1e3' is not a number");
    EXPECT_EQ(why(",Legs,5m,Squat,1,7.,8,0,0,,,"), "Weight '7.' is not a number");
    EXPECT_EQ(why(",Legs,5m,Squat,1,-5,8,0,0,,,"), "Weight '-5' is negative");
    EXPECT_EQ(why(",Legs,5m,Squat,1,5,-8,0,0,,,"), "Reps '-8' is negative");
    EXPECT_EQ(why(",Legs,5m,Squat,1,5,8.5,0,0,,,"), "Reps '8.5' is not a whole number");
    EXPECT_EQ(
        why(",Legs,5m,Squat,1,5,99999999999999999999,0,0,,,"),
        "Reps '99999999999999999999' is more than 1000000"
    );
    EXPECT_EQ(why(",Legs,5m,Squat,1,5,8,nan,0,,,"), "Distance 'nan' is not a number");
    EXPECT_EQ(why(",Legs,5m,Squat,1,5,8,0,-1,,,"), "Seconds '-1' is negative");
    EXPECT_EQ(why(",Legs,5m,Squat,1,5,8,0,0,,,high"), "RPE 'high' is not a number");
    EXPECT_EQ(why(",Legs,5m, ,1,5,8,0,0,,,"), "Exercise Name is empty");
    EXPECT_EQ(why(",Legs,5m,Squat,1,,,,,,,"), "has no weight, reps, distance or time");
    EXPECT_EQ(why(",Legs,5m,Squat,1,5,8,0,0,,,,"), "has 13 fields instead of 12");
    EXPECT_EQ(why(",Legs,5m,Squ\xFC,1,5,8,0,0,ü,,"), "is not UTF-8 text");
    EXPECT_EQ(why(",Legs,5m,Squat\x01,1,5,8,0,0,,,"), "is not UTF-8 text");
    EXPECT_EQ(why(",Legs,5m,\"Sq\"u,1,5,8,0,0,,,"), "a quote stands where none may stand");
    EXPECT_EQ(why(",Legs,5m,Squat,1,5,8,0,0,\"open,,"), "a quote is opened and never closed");
    for (const char* date :
         {"2025-02-29 10:00:00",
          "2025-13-01 10:00:00",
          "2025-11-17 24:00:00",
          "2025-11-17 10:60:00",
          "25-11-17 10:00:00",
          "17.13.2025 10:00:00",
          ""}) {
        EXPECT_TRUE(why_skipped(line(date)).starts_with("Date '")) << date;
    }
}

TEST(ReadHistory, Q14_a_quote_never_closed_costs_one_line) {
    const Import import = read_lines(
        line(monday, ",Legs,5m,Squat,1,5,8,0,0,\"open,,") +
        line(monday, ",\"Legs\",5m,\"Squat\",1,40,8,0,0,\"\",\"\",") +
        line(monday, ",Legs,5m,Squat,2,40,8,0,0,\",,\",,")
    );
    EXPECT_EQ(import.rows.size(), 2U);
    ASSERT_EQ(import.skipped.size(), 1U);
    EXPECT_EQ(import.skipped[0].line, 2);
}

TEST(ReadHistory, Q14_a_quote_never_closed_does_not_pair_with_the_next_lines_note) {
    // Both lines together are well-formed CSV of 12 fields: one set with a long note.
    const Import import = read_lines(
        line(monday, ",Legs,5m,Squat,1,5,8,0,0,\"open") +
        line(monday, ",Legs,5m,Squat,2,40,8,0,0,\",a,\nb\",,")
    );
    ASSERT_EQ(import.rows.size(), 1U);
    EXPECT_EQ(import.rows[0].line, 3);
    EXPECT_EQ(import.rows[0].set.note, ",a,\nb");
    const std::vector<NamedLine> expected{{2, "a quote is opened and never closed"}};
    EXPECT_EQ(import.skipped, expected);
}

TEST(ReadHistory, Q14_a_record_without_end_costs_one_line) {
    const std::string open = line(monday, ",Legs,5m,Squat,1,5,8,0,0,\"open");
    const std::string text(record_bytes_max, 'x');
    const Import import = read_lines(open + text + "\n" + line(monday));
    EXPECT_EQ(import.rows.size(), 1U);
    const std::vector<NamedLine> expected{
        {2, "a quote is opened and never closed"}, {3, "is longer than 65536 bytes"}};
    EXPECT_EQ(import.skipped, expected);
}

TEST(ReadHistory, Q14_a_quote_never_closed_reaches_only_so_far) {
    std::string lines = line(monday, ",Legs,5m,Squat,1,5,8,0,0,\"open");
    for (int i = 0; i < record_lines_max; ++i) {
        lines += "x\n";
    }
    const Import import = read_lines(lines + "\",,\n" + line(monday));
    EXPECT_EQ(import.rows.size(), 1U);
    ASSERT_FALSE(import.skipped.empty());
    EXPECT_EQ(import.skipped[0], (NamedLine{2, "a quote is opened and never closed"}));
}

TEST(ReadHistory, Q14_line_ends_byte_order_mark_and_blank_lines_make_no_difference) {
    const std::string plain =
        strong_header + line(monday) + line(monday, ",L,5m,Squat,1,40,8,0,0,\"a\nb\",,");
    const auto expected = read_known(plain);
    ASSERT_TRUE(expected);
    ASSERT_EQ(expected->rows.size(), 2U);
    for (const std::string_view end : {"\r\n", "\r"}) {
        std::string other = "\xEF\xBB\xBF";
        for (const char c : plain) {
            c == '\n' ? other.append(end) : other.append(1, c);
        }
        const auto import = read_known(other);
        ASSERT_TRUE(import);
        EXPECT_EQ(import->rows, expected->rows);
    }
    const auto unended = read_known(plain.substr(0, plain.size() - 1));
    ASSERT_TRUE(unended);
    EXPECT_EQ(unended->rows, expected->rows);
    const auto blanks = read_known(strong_header + "\n  \r\n" + line(monday) + "\n\n");
    ASSERT_TRUE(blanks);
    ASSERT_EQ(blanks->rows.size(), 1U);
    EXPECT_EQ(blanks->rows[0].line, 4);
    EXPECT_TRUE(blanks->skipped.empty());
}

TEST(ReadHistory, Q14_an_unknown_header_is_refused_by_name) {
    const auto refused = [](std::string_view file) {
        const auto import = read_known(file);
        EXPECT_FALSE(import) << file;
        return import ? "" : import.error().detail;
    };
    const std::string semicolons = refused("Date;Exercise Name;Weight\n" + line(monday));
    EXPECT_NE(semicolons.find("'Date;Exercise Name;Weight'"), std::string::npos) << semicolons;
    EXPECT_NE(semicolons.find("Strong, Hevy or FitNotes"), std::string::npos);
    refused("");
    refused("\xEF\xBB\xBF");
    refused("Date,Workout Name,Duration,Exercise,Set Order,Mass,Reps\n");
    const std::string extra =
        refused(strong_header.substr(0, strong_header.size() - 1) + ",Belt\n");
    EXPECT_NE(extra.find("'Belt'"), std::string::npos) << extra;
    const std::string twice =
        refused(strong_header.substr(0, strong_header.size() - 1) + ",Weight\n");
    EXPECT_NE(twice.find("'Weight'"), std::string::npos) << twice;
    const std::string stones = refused("Date,Exercise Name,Set Order,Weight (st),Reps\n");
    EXPECT_NE(stones.find("Weight (st)"), std::string::npos) << stones;
    EXPECT_TRUE(is_text(refused("\xFF\xFE\x44\x00\x01\x7F\n")));
    EXPECT_LT(refused(std::string(100'000, 'x')).size(), 1000U);
}

TEST(ReadHistory, Q14_the_header_may_be_quoted) {
    std::string quoted = "\"";
    for (const char c : strong_header.substr(0, strong_header.size() - 1)) {
        c == ',' ? quoted.append("\",\"") : quoted.append(1, c);
    }
    const auto import = read_known(quoted + "\"\n" + line(monday));
    ASSERT_TRUE(import);
    EXPECT_EQ(import->rows.size(), 1U);
}

TEST(ReadHistory, Q14_sizes_are_capped) {
    const auto large = read_known(strong_header + std::string(file_bytes_max, '\n'));
    ASSERT_FALSE(large);
    EXPECT_NE(large.error().detail.find("16777216"), std::string::npos) << large.error().detail;
    std::string damaged = strong_header + line(monday);
    for (std::size_t i = 0; i <= skipped_lines_max; ++i) {
        damaged += "x\n";
    }
    const auto hopeless = read_known(damaged);
    ASSERT_FALSE(hopeless);
    EXPECT_NE(hopeless.error().detail.find("more than 10000 lines"), std::string::npos);
}

} // namespace

} // namespace hub::exchange
