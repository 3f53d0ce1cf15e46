// The dialects of the wild, each on a small sample written by hand.
#include "hub/exchange/read_history.hpp"

#include <gtest/gtest.h>

namespace hub::exchange {

namespace {

const std::string strong =
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,"
    "Workout Notes,RPE\n";
const std::string strong_units =
    "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;"
    "Distance Unit;Seconds;Notes;Workout Notes;Workout Duration\n";
const std::string hevy =
    "\"title\",\"start_time\",\"end_time\",\"description\",\"exercise_title\",\"superset_id\","
    "\"exercise_notes\",\"set_index\",\"set_type\",\"weight_kg\",\"reps\",\"distance_km\","
    "\"duration_seconds\",\"rpe\"\n";
const std::string fitnotes =
    "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment\n";

base::Result<Import> try_read(std::string_view file, std::optional<Unit> stated = std::nullopt) {
    return read_history(file, stated, base::Zone::utc(), [](auto app, auto name) {
        return app == "hevy" && name == "Squat (Barbell)" ? std::string("squat") : std::string();
    });
}

Import read(std::string_view file, std::optional<Unit> stated = std::nullopt) {
    const auto import = try_read(file, stated);
    EXPECT_TRUE(import) << import.error().detail;
    return import ? *import : Import{};
}

std::string refused(std::string_view file, std::optional<Unit> stated = std::nullopt) {
    const auto import = try_read(file, stated);
    EXPECT_FALSE(import) << file;
    return import ? "" : import.error().detail;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

std::vector<std::string> digests(const Import& import) {
    std::vector<std::string> all;
    for (const ImportedRow& row : import.rows) {
        all.push_back(row.digest);
    }
    return all;
}

constexpr const char* leg_day = "2025-11-17 18:30:00,Legs,50m,";
constexpr const char* unit_asked =
    "the file does not say what its weights are in: add --unit kg or --unit lb";

TEST(Dialects, Q14_AUnitTheFileDoesNotSayIsAskedFor) {
    const std::string file = strong + leg_day + "Squat,1,40,8,0,0,,,\n";
    EXPECT_EQ(refused(file), unit_asked);
    EXPECT_EQ(read(file, Unit::lb).rows[0].set.load_label, "40 lb");
}

TEST(Dialects, Q14_AUnitThatContradictsTheFileIsRefused) {
    const std::string in_kg = replaced(strong, "Weight", "Weight (kg)");
    const std::string row = leg_day + std::string("Squat,1,40,8,0,0,,,\n");
    EXPECT_EQ(read(in_kg + row).totals.unit, Unit::kg);
    EXPECT_EQ(read(in_kg + row, Unit::kg).totals.unit, Unit::kg);
    EXPECT_EQ(refused(in_kg + row, Unit::lb), "the file is in kg, not in lb: leave --unit out");
    const std::string in_lb = replaced(strong, "Weight", "Weight (lbs)");
    EXPECT_EQ(read(in_lb + row).rows[0].set.load.grams, 18'144);
    EXPECT_EQ(read(in_lb + row).totals.unit, Unit::lb);
    EXPECT_EQ(
        refused(strong_units + "2025-11-17 18:30:00;L;Squat;1;40;lbs;8;;;;0;;;\n", Unit::kg),
        "line 2 of the file is in lb, not in kg: leave --unit out"
    );
}

TEST(Dialects, Q14_KilogramsAndPoundsInOneFile) {
    const Import import = read(
        strong_units + "2025-11-17 18:30:00;\"L\";\"Squat\";1;100;kg;5;8;;;0;\"\";\"\";50m\n" +
        "2025-11-17 18:30:00;\"L\";\"Squat\";2;100;lbs;5;;;;0;;;50m\n" +
        "2025-11-17 18:30:00;\"L\";\"Plank\";1;;;;;;;60;;;50m\n" +
        "2025-11-17 18:30:00;\"L\";\"Squat\";3;100;;5;;;;0;;;50m\n" +
        "2025-11-17 18:30:00;\"L\";\"Squat\";4;10;stone;5;;;;0;;;50m\n"
    );
    ASSERT_EQ(import.rows.size(), 3U);
    EXPECT_EQ(import.rows[0].set.load, gym::kilograms(100));
    EXPECT_EQ(import.rows[0].set.reps_in_reserve, 2);
    EXPECT_EQ(import.rows[1].set.load.grams, 45'359);
    EXPECT_EQ(import.rows[1].set.load_label, "100 lb");
    EXPECT_EQ(import.rows[2].set.seconds, 60);
    EXPECT_EQ(import.totals.unit, Unit::kg);
    EXPECT_EQ(micro_text(import.totals.volume_micro), "726.796185");
    const std::vector<NamedLine> expected{
        {5, "has a weight without a unit; add --unit kg or --unit lb"},
        {6, "Weight Unit 'stone' is not known"},
    };
    EXPECT_EQ(import.skipped, expected);
}

TEST(Dialects, Q14_AUnitColumnThatIsEmptySaysNothing) {
    const std::string file = strong_units + "2025-11-17 18:30:00;L;Squat;1;40;;8;;;;0;;;\n";
    EXPECT_EQ(refused(file), unit_asked);
    EXPECT_EQ(read(file, Unit::kg).rows.size(), 1U);
}

TEST(Dialects, Q14_SemicolonsTabsQuotesAndLineEndsMakeNoDifference) {
    const std::string plain =
        strong + leg_day + "Squat,W,40.5,8,0,0,easy,,8\n" + leg_day + "Squat,1,80,5,0,0,,,\n";
    const Import expected = read(plain, Unit::kg);
    ASSERT_EQ(expected.rows.size(), 2U);
    std::string quoted = "\"";
    for (const char c : plain.substr(0, plain.size() - 1)) {
        quoted += c == ',' ? "\";\"" : c == '\n' ? "\"\r\n\"" : std::string(1, c);
    }
    for (const std::string& file :
         {replaced(plain, ",", ";"),
          replaced(plain, ",", "\t"),
          quoted + "\"\r\n",
          replaced(replaced(plain, ",", ";"), "40.5", "40,5"),
          replaced(plain, "40.5", "\"40,5\""),
          "\xEF\xBB\xBF" + replaced(plain, "\n", "\r\n"),
          replaced(plain, "2025-11-17 18:30:00", "17.11.2025 18:30"),
          replaced(plain, "2025-11-17 18:30:00", "11/17/2025 6:30 PM"),
          replaced(plain, "2025-11-17 18:30:00", "17/11/2025 18:30"),
          replaced(plain, "2025-11-17 18:30:00", "2025-11-17 6:30:00\xE2\x80\xAFPM"),
          plain + ",,,,,,,,,,,\n"}) {
        const Import import = read(file, Unit::kg);
        EXPECT_EQ(import.rows, expected.rows) << file;
        EXPECT_EQ(import.totals, expected.totals) << file;
    }
}

TEST(Dialects, Q14_TheSameSetsHaveTheSameDigestInEveryStrongDialect) {
    const Import plain = read(
        strong + leg_day + "Squat,W,40.5,8,0,0,,,\n" + leg_day + "Squat,1,80,5,0,0,,,\n" + leg_day +
            "Squat,1,80,5,0,0,,,\n",
        Unit::kg
    );
    const Import numbered =
        read("\"Workout #\";\"Date\";\"Workout Name\";\"Duration (sec)\";\"Exercise Name\";"
             "\"Set Order\";\"Weight (kg)\";\"Reps\";\"RPE\";\"Distance (meters)\";\"Seconds\";"
             "\"Notes\";\"Workout Notes\"\n"
             "\"1\";\"2025-11-17 18:30:00\";\"Legs\";\"3000\";\"Squat\";\"W\";\"40.5\";\"8\";\"\";"
             "\"\";\"\";\"\";\"\"\n"
             "\"1\";\"2025-11-17 18:30:00\";\"Legs\";\"3000\";\"Squat\";\"1\";\"80.0\";\"5\";\"\";"
             "\"\";\"\";\"\";\"\"\n"
             "\"1\";\"2025-11-17 18:30:00\";\"Legs\";\"3000\";\"Squat\";\"1\";\"80.0\";\"5\";\"\";"
             "\"\";\"\";\"\";\"\"\n");
    EXPECT_EQ(digests(plain), digests(numbered));
    const Import german = read(
        "Datum,Workout-Name,Dauer,Name der Übung,Reihenfolge festlegen,Gewicht,Wiederh.,"
        "Entfernung,Sekunden,Notizen,Workout-Notizen,RPE\r\n" +
            std::string(leg_day) + "Squat,Aufwärmen,40.5,8.0,0,0.0,,,\r\n" + leg_day +
            "Squat,Ruhezeit,0.0,0.0,0,90.0,,,\r\n" + leg_day + "Squat,1,80,5,0,0,,,\r\n" + leg_day +
            "Squat,1,80,5,0,0,,,",
        Unit::kg
    );
    EXPECT_EQ(digests(plain), digests(german));
    EXPECT_EQ(german.totals.rest_timers, 1);
    EXPECT_EQ(german.totals.warm_ups, 1);
}

TEST(Dialects, Q14_HeadersInOtherLanguages) {
    const std::string row = leg_day + std::string("Squat,1,40,8,0,0,,,\n");
    for (const std::string header :
         {"Date,Nom de l'entraînement,Durée,Nom de l'exercice,Ordre de la série,Poids,Réps,"
          "Distance,Secondes,Notes,Notes de l'entraînement,RPE\n",
          "Fecha,Nombre del entrenamiento,Duración,Nombre del ejercicio,Orden de la serie,Peso,"
          "Repeticiones,Distancia,Segundos,Notas,Notas del entrenamiento,RPE\n",
          "Data,Nome dell'allenamento,Durata,Nome dell'esercizio,Ordine serie,Peso,Ripetizioni,"
          "Distanza,Secondi,Note,Note dell'allenamento,RPE\n",
          "Data,Nome do treino,Duração,Nome do exercício,Ordem da série,Peso,Repetições,"
          "Distância,Segundos,Notas,Notas do treino,RPE\n"}) {
        EXPECT_EQ(read(header + row, Unit::kg).rows, read(strong + row, Unit::kg).rows) << header;
    }
}

TEST(Dialects, Q14_AFileSavedAgainAsWindows1252) {
    const Import import = read(
        "Datum;Workout-Name;Dauer;Name der \xDC"
        "bung;Reihenfolge festlegen;Gewicht;Wiederh.;Entfernung;Sekunden;Notizen;"
        "Workout-Notizen;RPE\r\n17.11.2025 18:30;Beine;50m;Kniebeuge \x96 tief;Aufw\xE4rmen;"
        "1.040,5;8;0;0;;;\r\n",
        Unit::kg
    );
    ASSERT_EQ(import.rows.size(), 1U);
    EXPECT_EQ(import.rows[0].set.exercise, "other:Kniebeuge – tief");
    EXPECT_EQ(import.rows[0].set.type, gym::SetType::warm_up);
    EXPECT_EQ(import.rows[0].set.load, gym::kilograms(1040.5));
}

TEST(Dialects, Q14_MarkersInWords) {
    const auto type = [](const std::string& marker) {
        const Import import =
            read(strong + leg_day + "Squat," + marker + ",40,8,0,0,,,\n", Unit::kg);
        return import.rows.empty() ? std::optional<gym::SetType>() : import.rows[0].set.type;
    };
    for (const char* marker :
         {"W",
          "w",
          "Warm-up",
          "Warm Up",
          "Aufwärmen",
          "Calentamiento",
          "Échauffement",
          "Riscaldamento",
          "Aquecimento"}) {
        EXPECT_EQ(type(marker), gym::SetType::warm_up) << marker;
    }
    for (const char* marker : {"D", "Drop set", "Dropset", "Reduktionssatz", "Serie descendente"}) {
        EXPECT_EQ(type(marker), gym::SetType::drop) << marker;
    }
    for (const char* marker :
         {"F", "Failure", "Bis zum Versagen", "Al fallo", "Échec", "Cedimento", "Falha"}) {
        EXPECT_EQ(type(marker), gym::SetType::to_failure) << marker;
    }
    EXPECT_EQ(type("1.0"), gym::SetType::work);
    for (const char* marker : {"Rest Timer", "Ruhezeit", "Minuteur de repos", "Note", "Notiz"}) {
        EXPECT_EQ(type(marker), std::nullopt) << marker;
    }
}

TEST(Dialects, Q14_ANoteRowGoesToTheSetBesideIt) {
    const Import import = read(
        strong + leg_day + "Squat,Note,,,,,seat 4,,\n" + leg_day + "Squat,1,40,8,0,0,,,\n" +
            leg_day + "Lunge,1,40,8,0,0,,,\n" + leg_day + "Lunge,Note,,,,,slow,,\n" + leg_day +
            "Plank,Note,,,,,lost,,\n",
        Unit::kg
    );
    ASSERT_EQ(import.rows.size(), 2U);
    EXPECT_EQ(import.rows[0].set.note, "seat 4");
    EXPECT_EQ(import.rows[1].set.note, "slow");
    EXPECT_EQ(import.totals.rows, 5);
    EXPECT_EQ(import.totals.notes, 3);
    EXPECT_TRUE(import.skipped.empty());
}

TEST(Dialects, Q14_WithoutAHeaderOnlyWhatIsPlainToSee) {
    const std::string rows = leg_day + std::string("Squat,1,40,8,0,0,,,\n") + leg_day +
                             "Squat,Rest Timer,0,0,0,90,,,\n" + leg_day + "Squat,2,40,8,0,0,,,8\n";
    EXPECT_EQ(refused(rows), unit_asked);
    const Import import = read(rows, Unit::kg);
    EXPECT_EQ(digests(import), digests(read(strong + rows, Unit::kg)));
    EXPECT_EQ(import.totals.rows, 3);
    EXPECT_EQ(import.rows[0].line, 1);
    EXPECT_EQ(
        read("2023-11-21,Pull Up,Back,64.0,kgs,8,,,\n2023-11-21,Pull Up,Back,64.0,kgs,6,,,\n").app,
        App::fitnotes
    );
    EXPECT_EQ(
        read(
            "Legs,\"13 Mar 2026, 15:22\",\"13 Mar 2026, 16:00\",,Squat,,,0,warmup,60,5,,,\n",
            Unit::kg
        )
            .totals.warm_ups,
        1
    );
    // One line that does not fit, or columns nobody writes: refused.
    refused("2025-11-17 18:30:00,Legs,50m,Squat,one,40,8,0,0,,,\n" + rows, Unit::kg);
    refused("2025-11-17 18:30:00,Squat,40,8\n", Unit::kg);
}

TEST(Dialects, Q14_Hevy) {
    const std::string when =
        "\"Legs\",\"13 Mar 2026, 15:22\",\"13 Mar 2026, 16:01\",\"all, \n of it\",";
    const Import import = read(
        hevy + when + "\"Squat (Barbell)\",,\"\",0,\"warmup\",60,5,,,\n" + when +
        "\"Squat (Barbell)\",,\"deep\",1,\"normal\",100.5,5,,,8.5\n" + when +
        "\"Squat (Barbell)\",,\"\",2,\"dropset\",80,8,,,\n" + when +
        "\"Squat (Barbell)\",0,\"\",3,\"failure\",80,8,,,10\n" + when +
        "\"Plank\",,\"\",0,\"normal\",,,,90,\n" + when + "\"Plank\",,\"\",1,\"normal\",,,,,\n" +
        when + "\"Plank\",,\"\",2,\"other\",,1,,,\n"
    );
    ASSERT_EQ(import.rows.size(), 5U);
    EXPECT_EQ(import.app, App::hevy);
    EXPECT_EQ(import.rows[0].set.exercise, "squat");
    EXPECT_EQ(import.rows[0].set.type, gym::SetType::warm_up);
    EXPECT_EQ(import.rows[1].set.load, gym::kilograms(100.5));
    EXPECT_EQ(import.rows[1].set.reps_in_reserve, 1);
    EXPECT_EQ(import.rows[1].set.note, "deep");
    EXPECT_EQ(import.rows[2].set.type, gym::SetType::drop);
    EXPECT_EQ(import.rows[3].set.type, gym::SetType::to_failure);
    EXPECT_EQ(import.rows[4].set.seconds, 90);
    using namespace std::chrono;
    EXPECT_EQ(import.rows[0].at, sys_days(year(2026) / 3 / 13) + hours(15) + minutes(22));
    EXPECT_EQ(import.totals.workouts, 1);
    EXPECT_EQ(import.totals.exercises, 2);
    EXPECT_EQ(micro_text(import.totals.volume_micro), "1782.5");
    const std::vector<NamedLine> expected{
        {12, "has no weight, reps, distance or time"}, {14, "set_type 'other' is not known"}};
    EXPECT_EQ(import.skipped, expected);
    const std::string pounds = replaced(hevy, "weight_kg", "weight_lbs") + when +
                               "\"Squat (Barbell)\",,\"\",0,\"normal\",135,5,,,\n";
    EXPECT_EQ(read(pounds).rows[0].set.load_label, "135 lb");
    EXPECT_EQ(read(pounds).totals.unit, Unit::lb);
}

TEST(Dialects, Q14_MonthsInOtherLanguages) {
    const auto digest = [](const std::string& when) {
        const Import import =
            read(hevy + "Legs,\"" + when + "\",,,Squat (Barbell),,,0,normal,60,5,,,\n");
        return import.rows.empty() ? "" : import.rows[0].digest;
    };
    const std::string march = digest("13 Mar 2026, 15:22");
    EXPECT_FALSE(march.empty());
    for (const char* when :
         {"13 März 2026, 15:22",
          "13. März 2026 um 15:22",
          "13 mars 2026, 15:22",
          "13 mars 2026 à 15:22",
          "13 marzo 2026, 15:22",
          "13 de mar. de 2026, 15:22",
          "13 de março de 2026 às 15:22",
          "Mar 13, 2026, 3:22 PM",
          "13 Mar 2026, 3:22 p. m."}) {
        EXPECT_EQ(digest(when), march) << when;
    }
}

TEST(Dialects, Q14_FitNotes) {
    const Import import = read(
        fitnotes + "2026-04-29,Flat Bench,Chest,20,kgs,10,,,,slow\n" +
        "2026-04-29,Flat Bench,Chest,20,kgs,10,,,,\n" + "2026-05-01,Row,Back,135,lbs,8,,,,\n" +
        "2026-05-02,Plank,Core,,,,,,0:01:30,\n"
    );
    ASSERT_EQ(import.rows.size(), 4U);
    EXPECT_EQ(import.app, App::fitnotes);
    EXPECT_EQ(import.totals.workouts, 3);
    EXPECT_EQ(import.rows[0].set.note, "slow");
    EXPECT_EQ(import.rows[3].set.seconds, 90);
    EXPECT_NE(import.rows[0].digest, import.rows[1].digest);
    using namespace std::chrono;
    EXPECT_EQ(import.rows[0].at, sys_days(year(2026) / 4 / 29) + hours(12));
    const auto berlin = base::Zone::named("Europe/Berlin");
    ASSERT_TRUE(berlin);
    const auto local = read_history(
        fitnotes + "2026-04-29,Row,Back,20,kgs,10,,,,\n",
        std::nullopt,
        *berlin,
        [](auto, auto) { return std::string(); }
    );
    ASSERT_TRUE(local);
    EXPECT_EQ(local->rows[0].at, sys_days(year(2026) / 4 / 29) + hours(10));
}

TEST(Dialects, Q14_FitNotesWithAColumnForEachUnit) {
    const Import import = read(
        "Date,Exercise,Category,Weight (kg),Weight (lbs),Reps,Distance,Distance Unit,Time,Notes,"
        "Kind\n2026-04-29,Bench,Chest,70.00,154.32,5,,,,,wr\n2026-04-29,Bench,Chest,,150,5,,,,,wr\n"
        "2026-04-29,Bench,Chest,70,170,5,,,,,wr\n"
    );
    ASSERT_EQ(import.rows.size(), 2U);
    EXPECT_EQ(import.rows[0].set.load, gym::kilograms(70));
    EXPECT_EQ(import.rows[1].set.load_label, "150 lb");
    ASSERT_EQ(import.skipped.size(), 1U);
    EXPECT_EQ(
        import.skipped[0].why, "Weight (kg) '70' and Weight (lbs) '170' are not the same weight"
    );
}

TEST(Dialects, Q14_DistancesBecomeMetres) {
    const auto metres = [](const Import& import) {
        std::vector<int> all;
        for (const ImportedRow& row : import.rows) {
            all.push_back(row.set.distance_m);
        }
        return all;
    };
    const std::string row = "2025-11-17 18:30:00,Legs,50m,Running,1,0,0,5.5,1800,,,\n";
    EXPECT_EQ(metres(read(strong + row, Unit::kg)), std::vector{5500});
    EXPECT_EQ(metres(read(strong + row, Unit::lb)), std::vector{8851});
    const std::string in_metres = replaced(strong, "Distance", "Distance (meters)") + row;
    EXPECT_EQ(metres(read(in_metres, Unit::kg)), std::vector{6});
    EXPECT_EQ(
        metres(read(hevy + "Legs,\"13 Mar 2026, 15:22\",,,Run,,,0,normal,,,2,900,\n")),
        std::vector{2000}
    );
    const Import mixed = read(
        fitnotes + "2026-04-29,Run,Cardio,,,,2,mi,0:20:00,\n" +
        "2026-04-29,Sled,Legs,40,kgs,1,25,m,,\n" + "2026-04-29,Row,Back,40,kgs,8,0,furlong,,\n" +
        "2026-04-29,Sled,Legs,40,kgs,1,25,furlong,,\n"
    );
    EXPECT_EQ(metres(mixed), (std::vector{3219, 25, 0}));
    ASSERT_EQ(mixed.skipped.size(), 1U);
    EXPECT_EQ(mixed.skipped[0].why, "Distance Unit 'furlong' is not known");
}

TEST(Dialects, Q14_DatesThatDoNotTellTheDayFromTheMonthAreRefused) {
    const auto rows = [](const char* first, const char* second) {
        const std::string rest = " 18:30,Legs,50m,Squat,1,40,8,0,0,,,\n";
        return strong + first + rest + second + rest;
    };
    EXPECT_NE(
        refused(rows("03/04/2025", "05/06/2025"), Unit::kg).find("'03/04/2025 18:30'"),
        std::string::npos
    );
    EXPECT_NE(
        refused(rows("13/04/2025", "05/26/2025"), Unit::kg).find("line 3"), std::string::npos
    );
    using namespace std::chrono;
    const Import day_first = read(rows("03/04/2025", "25/06/2025"), Unit::kg);
    EXPECT_EQ(day_first.rows[0].at, sys_days(year(2025) / 4 / 3) + hours(18) + minutes(30));
    const Import month_first = read(rows("03/04/2025", "06/25/2025"), Unit::kg);
    EXPECT_EQ(month_first.rows[0].at, sys_days(year(2025) / 3 / 4) + hours(18) + minutes(30));
}

} // namespace

} // namespace hub::exchange
