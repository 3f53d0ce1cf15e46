// Our own exports come back as they were: any set, in both formats.
#include "common/training/check_set.hpp"
#include "common/training/history.hpp"
#include "hub/exchange/read_history.hpp"
#include "hub/exchange/texts.hpp"
#include "hub/exchange/write_history.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace hub::exchange {

namespace {

using Sets = std::vector<TimedSet>;

const base::Zone& berlin() {
    static const base::Zone zone = *base::Zone::named("Europe/Berlin");
    return zone;
}

std::string csv(const Sets& sets) {
    return history_csv(sets, berlin(), [](auto slug) {
        return slug == "leg_curl" ? std::string("Seated Leg Curl (Machine)") : std::string();
    });
}

base::Result<Import> try_read(const std::string& file, std::optional<Unit> stated = std::nullopt) {
    return read_history(file, stated, berlin(), [](auto app, auto slug) {
        const bool known = app == "gymfloor" && (slug == "leg_curl" || slug == "deadlift");
        return std::string(known ? slug : "");
    });
}

Import read_back(const std::string& file) {
    const auto import = try_read(file);
    EXPECT_TRUE(import) << import.error().detail;
    return import ? *import : Import{};
}

std::string refused_round_trip(const std::string& file, std::optional<Unit> stated = std::nullopt) {
    const auto import = try_read(file, stated);
    EXPECT_FALSE(import) << file;
    return import ? "" : import.error().detail;
}

Sets sets_of(const Import& import) {
    Sets sets;
    for (const ImportedRow& row : import.rows) {
        sets.push_back({row.at, row.set});
    }
    return sets;
}

base::Instant at(int minutes) {
    return base::from_us(1'790'000'000'123'456) + std::chrono::minutes(minutes);
}

TimedSet some_set(int minutes = 0) {
    TimedSet done;
    done.at = at(minutes);
    done.set.exercise = "leg_curl";
    done.set.station = gym::StationId{"CURL00000001"};
    done.set.load = gym::kilograms(42.5);
    done.set.load_label = "9";
    done.set.reps = 10;
    done.set.reps_in_reserve = 2;
    return done;
}

std::string any_text() {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "a",
        "1",
        " ",
        ",",
        ";",
        "\"",
        "'",
        "\n",
        "\r",
        "\t",
        "=",
        "-",
        "@",
        "+",
        "\\",
        "\x01",
        "\xc3\xbc",
        "\xe2\x80\x99",
        "2026-11-22 18:00:00",
        "{",
        std::string(1, '\0')
    ));
    std::string text;
    for (const std::string& piece : pieces) {
        text += piece;
    }
    return text;
}

std::optional<int> maybe(int max) {
    return *rc::gen::arbitrary<bool>() ? std::optional(*rc::gen::inRange(0, max + 1))
                                       : std::nullopt;
}

TimedSet any_set() {
    TimedSet done;
    // Within a few hours or centuries, and often at the same moment.
    done.at = *rc::gen::element(at(0), at(1), at(500)) +
              base::Duration(*rc::gen::element<std::int64_t>(0, 0, 1, -1'700'000'000'000'000));
    gym::Set& set = done.set;
    set.exercise = *rc::gen::element<std::string>("leg_curl", "deadlift", "other:x");
    set.exercise += set.exercise == "other:x" ? cut(any_text(), name_bytes_max - 1) : "";
    if (*rc::gen::arbitrary<bool>()) {
        set.station = gym::StationId{"S" + std::string(cut(any_text(), 100))};
    }
    set.load.grams = *rc::gen::inRange(0, 1'000'000'001);
    set.load_label = cut(any_text(), label_bytes_max);
    set.load_is_added = *rc::gen::arbitrary<bool>();
    set.reps = *rc::gen::inRange(0, 1'000'001);
    set.reps_right = maybe(1'000'000);
    set.reps_in_reserve = maybe(4);
    set.type = static_cast<gym::SetType>(*rc::gen::inRange(0, 4));
    set.quality = static_cast<gym::Quality>(*rc::gen::inRange(0, 3));
    set.note = cut(any_text(), note_bytes_max);
    set.measured = *rc::gen::arbitrary<bool>();
    set.routine_version = *rc::gen::inRange(0, INT32_MAX);
    if (*rc::gen::arbitrary<bool>()) {
        set.target = gym::Target{
            {*rc::gen::inRange<std::int64_t>(0, INT64_MAX)},
            *rc::gen::inRange(0, INT32_MAX),
            *rc::gen::inRange(0, INT32_MAX),
            *rc::gen::inRange(0, INT32_MAX),
            *rc::gen::arbitrary<bool>()};
    }
    set.seconds = *rc::gen::inRange(0, INT32_MAX);
    set.distance_m = *rc::gen::inRange(0, INT32_MAX);
    return done;
}

Sets any_history() {
    Sets sets;
    for (int left = *rc::gen::inRange(0, 8); left > 0; --left) {
        sets.push_back(any_set());
    }
    std::stable_sort(sets.begin(), sets.end(), [](const TimedSet& a, const TimedSet& b) {
        return a.at < b.at;
    });
    return sets;
}

RC_GTEST_PROP(RoundTrip, Q14_AnySetsComeBackFromCsv, ()) {
    const Sets sets = any_history();
    const auto import = try_read(csv(sets));
    RC_ASSERT(import.has_value());
    RC_ASSERT(import->skipped.empty());
    RC_ASSERT(sets_of(*import) == sets);
}

RC_GTEST_PROP(RoundTrip, Q14_AnySetsComeBackFromJson, ()) {
    const Sets sets = any_history();
    const auto import = try_read(history_json(sets));
    RC_ASSERT(import.has_value());
    RC_ASSERT(import->skipped.empty());
    RC_ASSERT(sets_of(*import) == sets);
}

RC_GTEST_PROP(RoundTrip, Q14_BothFormatsTellTheSame, ()) {
    const Sets sets = any_history();
    const auto from_csv = try_read(csv(sets));
    const auto from_json = try_read(history_json(sets));
    RC_ASSERT(from_csv.has_value() && from_json.has_value());
    RC_ASSERT(from_csv->totals == from_json->totals);
    for (std::size_t i = 0; i < sets.size(); ++i) {
        RC_ASSERT(from_csv->rows[i].digest == from_json->rows[i].digest);
    }
}

TEST(RoundTrip, Q14_ANoteOfNothingButLineEndsComesBack) {
    Sets sets{some_set(), some_set(3)};
    sets[0].set.note = std::string(note_bytes_max, '\n');
    EXPECT_EQ(sets_of(read_back(csv(sets))), sets);
    sets[0].set.note = std::string(note_bytes_max, '"');
    EXPECT_EQ(sets_of(read_back(csv(sets))), sets);
}

TEST(RoundTrip, Q14_TheFileOpensAsStrongs) {
    Sets sets{some_set(), some_set(3), some_set(6), some_set(600)};
    sets[0].set.type = gym::SetType::warm_up;
    sets[2].set.note = "left, \"tight\"";
    sets[3].set.exercise = "other:Sled";
    sets[3].set.distance_m = 25;
    const std::string file = csv(sets);
    std::vector<std::string> lines;
    for (std::size_t from = 0; from < file.size();) {
        const std::size_t end = file.find('\n', from);
        lines.push_back(file.substr(from, end - from));
        from = end + 1;
    }
    ASSERT_EQ(lines.size(), 5U);
    const std::string day = "2026-09-21 16:13:20,Gymfloor,6m,";
    EXPECT_EQ(
        lines[0].rfind(
            "Date,Workout Name,Duration,Exercise Name,Set Order,Weight (kg),Reps,Distance (meters),"
            "Seconds,Notes,Workout Notes,RPE,Gymfloor Time (UTC),",
            0
        ),
        0U
    ) << lines[0];
    const auto starts = [&](int line, const std::string& with) {
        EXPECT_EQ(lines[static_cast<std::size_t>(line)].rfind(with, 0), 0U)
            << lines[static_cast<std::size_t>(line)];
    };
    starts(1, day + "Seated Leg Curl (Machine),W,42.5,10,0,0,,,8,2026-09-21T14:13:20.123456Z,");
    starts(2, day + "Seated Leg Curl (Machine),1,42.5,10,0,0,,,8,");
    starts(3, day + "Seated Leg Curl (Machine),2,42.5,10,0,0,\"left, \"\"tight\"\"\",,8,");
    starts(4, "2026-09-22 02:13:20,Gymfloor,0m,Sled,1,42.5,10,25,0,,,8,");
}

TEST(RoundTrip, Q14_NoCellIsAFormula) {
    for (const char* text : {"=1+1", "+49", "-5 kg", "@home", "\tx", "\rx", "'quoted"}) {
        Sets sets{some_set()};
        sets[0].set.note = text;
        sets[0].set.load_label = text;
        sets[0].set.exercise = std::string("other:") + text;
        const std::string file = csv(sets);
        EXPECT_EQ(file.find(std::string(",") + text), std::string::npos) << file;
        EXPECT_EQ(file.find(std::string(",\"") + text), std::string::npos) << file;
        EXPECT_EQ(sets_of(read_back(file)), sets);
    }
}

TEST(RoundTrip, Q14_JsonHasADocumentedShape) {
    TimedSet done = some_set();
    done.set.note = "\"\xc3\xbc\"\n";
    done.set.measured = true;
    EXPECT_EQ(
        history_json(Sets{done}),
        "{\"format\":\"gymfloor-history\",\"version\":1,\"sets\":[\n"
        "{\"at\":\"2026-09-21T14:13:20.123456Z\",\"exercise\":\"leg_curl\",\"load_g\":42500,"
        "\"load_label\":\"9\",\"reps\":10,\"reps_in_reserve\":2,\"note\":"
        "\"\\\"\xc3\xbc\\\"\\u000a\","
        "\"measured\":true,\"station\":\"CURL00000001\"}\n]}\n"
    );
    const std::string told = formats_told();
    for (const Fact& fact : facts()) {
        EXPECT_NE(told.find(fact.column), std::string::npos) << fact.column;
        EXPECT_NE(told.find(fact.key), std::string::npos) << fact.key;
    }
}

TEST(RoundTrip, Q14_WithoutSetsThereIsStillAFile) {
    EXPECT_EQ(read_back(csv({})).totals.sets, 0);
    EXPECT_EQ(read_back(history_json({})).totals.sets, 0);
}

TEST(RoundTrip, Q14_TotalsCountSessionsAndBothSides) {
    Sets sets{some_set(), some_set(100), some_set(600)};
    sets[1].set.reps_right = 8;
    sets[2].set.type = gym::SetType::warm_up;
    const Import import = read_back(csv(sets));
    EXPECT_EQ(import.app, App::gymfloor);
    EXPECT_EQ(import.totals.workouts, 2);
    EXPECT_EQ(import.totals.warm_ups, 1);
    EXPECT_EQ(import.totals.volume_micro, 42'500'000 * (10 + 18));
    EXPECT_EQ(session_gap, training::session_gap);
    EXPECT_EQ(label_bytes_max, training::label_bytes_max);
    EXPECT_EQ(reps_in_reserve_max, training::reps_in_reserve_max);
}

TEST(RoundTrip, Q14_AFileSavedAgainByASpreadsheetIsRead) {
    const Sets sets{some_set(), some_set(3)};
    std::string file = csv(sets);
    std::replace(file.begin(), file.end(), ',', ';');
    for (std::size_t at = 0; (at = file.find('\n', at)) != std::string::npos; at += 2) {
        file.replace(at, 1, "\r\n");
    }
    EXPECT_EQ(sets_of(read_back("\xEF\xBB\xBF" + file)), sets);
}

TEST(RoundTrip, Q14_ABrokenLineCostsOnlyItself) {
    std::string file = csv({some_set(), some_set(3), some_set(6)});
    const auto spoil = [](std::string text, const std::string& from, const std::string& to) {
        const std::size_t at = text.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        return text.replace(at, from.size(), to);
    };
    const auto why = [&](const std::string& from, const std::string& to) {
        const Import import = read_back(spoil(file, from, to));
        EXPECT_EQ(import.rows.size(), 2U);
        return import.skipped.size() == 1 && import.skipped[0].line == 2 ? import.skipped[0].why
                                                                         : "";
    };
    EXPECT_EQ(why(",42500,", ",much,"), "load_g 'much' is not a whole number");
    EXPECT_EQ(why(",42500,", ",-1,"), "load_g -1 is outside 0 to 1000000000");
    EXPECT_EQ(why(",42500,", ",,"), "load_g '' is not a whole number");
    EXPECT_EQ(why(",leg_curl,", ",,"), "exercise is empty");
    EXPECT_EQ(why(",,,2,", ",yes,,7,"), "reps_in_reserve 7 is outside 0 to 4");
    EXPECT_EQ(why(",,,2,", ",maybe,,2,"), "load_is_added 'maybe' is neither 'yes' nor empty");
    EXPECT_EQ(why(",,,2,,", ",,,2,nap,"), "type 'nap' is not known");
    EXPECT_EQ(
        why("T14:13:20.123456Z", " 14:13"),
        "at '2026-09-21 14:13' is not a time such as 2026-03-13T14:22:00.000000Z"
    );
    EXPECT_EQ(why(",8,", ",\"8,"), "a quote is opened and never closed");
}

TEST(RoundTrip, Q14_AnExerciseOfANewerProgramKeepsItsName) {
    Sets sets{some_set()};
    sets[0].set.exercise = "nordic_curl";
    EXPECT_EQ(read_back(csv(sets)).rows[0].set.exercise, "other:nordic_curl");
}

TEST(RoundTrip, Q14_AFileOfANewerOrOtherProgramIsRefusedWhole) {
    const std::string file = csv({some_set()});
    EXPECT_NE(
        refused_round_trip("Gymfloor Mood," + file)
            .find("its columns 'Gymfloor Mood' are not known here"),
        std::string::npos
    );
    std::string less = file;
    less.replace(less.find("Gymfloor Load (g)"), 17, "Reps");
    EXPECT_NE(
        refused_round_trip(less).find("lacks the column 'Gymfloor Load (g)'"), std::string::npos
    );
    EXPECT_NE(
        refused_round_trip("{\"a\":1}").find("is JSON, but no history of Gymfloor"),
        std::string::npos
    );
    EXPECT_NE(
        refused_round_trip("{\"a\":\n1,}").find("line 2 of the file is no JSON"), std::string::npos
    );
    EXPECT_NE(refused_round_trip("{\"a\":1").find("ends in the middle"), std::string::npos);
    EXPECT_NE(refused_round_trip("{} x").find("is no JSON"), std::string::npos);
    std::string newer = history_json(Sets{some_set()});
    newer.replace(newer.find("\"version\":1"), 11, "\"version\":2");
    EXPECT_NE(
        refused_round_trip(newer).find("version 2; this program reads version 1"), std::string::npos
    );
    EXPECT_NE(refused_round_trip(file, Unit::lb).find("is in kg, not in lb"), std::string::npos);
    EXPECT_TRUE(try_read(file, Unit::kg));
}

TEST(RoundTrip, Q14_JsonSetsThatAreBrokenAreNamed) {
    const std::string good =
        "{\"at\":\"2026-09-21T14:13:20.123456Z\",\"exercise\":\"leg_curl\",\"load_g\":1,\"reps\":1";
    const Import import = read_back(
        "{\"format\":\"gymfloor-history\",\"version\":1,\"sets\":[\n" + good + "},\n7,\n" + good +
        ",\"mood\":1},\n" + good + ",\"note\":1},\n" + good + ",\"measured\":\"yes\"},\n" + good +
        ",\"seconds\":1.5},\n{}\n]}"
    );
    EXPECT_EQ(import.rows.size(), 1U);
    const std::vector<NamedLine> named{
        {3, "is not an object"},
        {4, "has keys that are not known here"},
        {5, "note is not a text"},
        {6, "measured is neither true nor false"},
        {7, "seconds is not a whole number"},
        {8, "at '' is not a time such as 2026-03-13T14:22:00.000000Z"},
    };
    EXPECT_EQ(import.skipped, named);
}

} // namespace

} // namespace hub::exchange
