// What is wrong with a routine, all of it at once.
#include "common/content/names.hpp"
#include "common/training/routine_check.hpp"
#include "common/training/routine_week.hpp"
#include "tests/common/training/sample_routines.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace training {

namespace {

using Kind = Finding::Kind;
using tests::leg_day;
using tests::upper_day;
using tests::week_of;

std::vector<Finding> check(const gym::Routine& routine) {
    return check_routine(routine, content::exercises(), {});
}

std::vector<Kind> kinds(const std::vector<Finding>& findings) {
    std::vector<Kind> all;
    for (const Finding& finding : findings) {
        all.push_back(finding.kind);
    }
    return all;
}

bool has(const gym::Routine& routine, const Finding& finding) {
    const auto all = check(routine);
    return std::find(all.begin(), all.end(), finding) != all.end();
}

TEST(RoutineCheck, T5_EveryShippedRoutineIsSound) {
    EXPECT_EQ(content::routines().size(), 6u);
    for (const gym::Routine& routine : content::routines()) {
        for (const Finding& finding : check(routine)) {
            ADD_FAILURE() << routine.slug << ": " << sentence(routine, finding);
        }
    }
    // The shipped routine can be done in a gym that has no more than the two stations.
    for (const Finding& finding : check_routine(
             content::beginner_hamstrings(), content::exercises(), content::station_kinds()
         )) {
        EXPECT_EQ(finding.kind, Kind::no_station);
        EXPECT_EQ(finding.about, "single_leg_glute_bridge");
    }
}

TEST(RoutineCheck, T5_AllOfItIsToldInOneGo) {
    gym::Routine routine = week_of({
        leg_day(0, {{"leg_curl", 0, 12, 8}, {"leg_curl", 3, 8, 12}, {"moonwalk", 3, 0, 99}}),
        leg_day(1),
    });
    routine.name.clear();
    const auto findings = check(routine);
    EXPECT_EQ(
        kinds(findings),
        (std::vector{
            Kind::no_name,
            Kind::sets_out_of_bounds,
            Kind::range_upside_down,
            Kind::twice_a_day,
            Kind::no_exercise,
            Kind::reps_out_of_bounds,
            Kind::hamstrings_close,
            Kind::one_sided_missing})
    );
    EXPECT_EQ(findings[1], (Finding{Kind::sets_out_of_bounds, 0, 0, "leg_curl"}));
    EXPECT_EQ(findings[4], (Finding{Kind::no_exercise, 0, 2, "moonwalk"}));
    EXPECT_TRUE(has_errors(findings));
    for (const Finding& finding : findings) {
        EXPECT_FALSE(sentence(routine, finding).empty());
    }
    EXPECT_EQ(sentence(routine, findings[4]), "day 0 (Legs): there is no exercise 'moonwalk'");
}

TEST(RoutineCheck, C6_AWeekHasARestDay) {
    gym::Routine routine = week_of({leg_day(0)});
    for (int offset = 1; offset < 7; ++offset) {
        routine.days.push_back(upper_day(offset));
    }
    EXPECT_TRUE(has(routine, {Kind::no_rest_day}));
    routine.days.back().others.clear(); // named, with nothing on it: rest
    EXPECT_FALSE(has(routine, {Kind::no_rest_day}));
}

TEST(RoutineCheck, E9_HamstringDaysAreTwoDaysApartOverTheWeeksEndToo) {
    EXPECT_TRUE(has(week_of({leg_day(2), leg_day(3)}), {Kind::hamstrings_close, 0}));
    EXPECT_TRUE(has(week_of({leg_day(0), leg_day(3), leg_day(6)}), {Kind::hamstrings_close, 2}));
    EXPECT_TRUE(check(tests::sound()).empty());
    // Squats and presses are no hamstring work (C3).
    const auto squats = leg_day(1, {{"squat", 3, 8, 12}});
    EXPECT_FALSE(has(week_of({leg_day(0), squats}), {Kind::hamstrings_close, 0}));
}

TEST(RoutineCheck, I3_FromWeek5OneSidedAndTwoSided) {
    EXPECT_TRUE(has(week_of({leg_day(0), leg_day(3)}), {Kind::one_sided_missing}));
    const std::vector<gym::RoutineItem> one_sided{{"single_leg_curl", 3, 8, 12}};
    EXPECT_TRUE(
        has(week_of({leg_day(0, one_sided), leg_day(3, one_sided)}), {Kind::two_sided_missing})
    );
    gym::Routine changing = week_of({leg_day(0), leg_day(3)});
    changing.changes = {{5, 3, "leg_curl", {"single_leg_curl", 3, 8, 12}}};
    EXPECT_TRUE(check(changing).empty());
    changing.changes.front().from_week = 6; // too late
    EXPECT_TRUE(has(changing, {Kind::one_sided_missing}));
}

TEST(RoutineCheck, I3_AChangeNamesAnItemThatIsThere) {
    gym::Routine routine = tests::sound();
    routine.changes = {{5, 2, "leg_curl", {"single_leg_curl", 3, 8, 12}}};
    EXPECT_TRUE(has(routine, {Kind::change_of_nothing, {}, {}, "leg_curl"}));
    routine.changes = {{5, 0, "leg_curl", {"single_leg_curl", 0, 8, 12}}};
    EXPECT_TRUE(has(routine, {Kind::sets_out_of_bounds, 0, {}, "single_leg_curl"}));
}

TEST(RoutineCheck, C3_SquatsAloneAskForBalance) {
    const std::vector<gym::RoutineItem> quads{{"squat", 3, 8, 12}, {"deadlift", 3, 6, 10}};
    const gym::Routine routine = week_of({leg_day(0, quads), leg_day(3, quads)});
    EXPECT_TRUE(has(routine, {Kind::quads_alone}));
    EXPECT_TRUE(is_warning(Kind::quads_alone));
    for (const char* remedy : {"romanian_deadlift", "glute_bridge", "leg_curl"}) {
        gym::Routine mended = routine;
        mended.days[0].items.push_back({remedy, 3, 8, 12});
        EXPECT_FALSE(has(mended, {Kind::quads_alone})) << remedy;
    }
}

TEST(RoutineCheck, E2_OneHamstringDayIsAWarning) {
    gym::Routine routine = tests::sound();
    routine.days.erase(routine.days.begin());
    const auto findings = check(routine);
    EXPECT_EQ(findings, (std::vector<Finding>{{Kind::few_hamstring_days}}));
    EXPECT_FALSE(has_errors(findings));
}

TEST(RoutineCheck, T5_WhatNoStationHereCanLogIsToldOnce) {
    gym::Routine routine = tests::sound();
    routine.days[0].items.push_back({"squat", 3, 8, 12});
    routine.days[1].items.push_back({"squat", 3, 8, 12});
    const std::vector<gym::StationKind> stations{*content::station_kind("leg_curl")};
    const auto findings = check_routine(routine, content::exercises(), stations);
    EXPECT_EQ(
        findings,
        (std::vector<Finding>{
            {Kind::no_station, 0, 1, "squat"}, {Kind::no_station, 1, 1, "single_leg_glute_bridge"}})
    );
    EXPECT_FALSE(has_errors(findings));
}

TEST(RoutineCheck, T5_WhatNoKioskCouldBeToldIsTooLong) {
    gym::Routine routine = tests::sound();
    routine.name = std::string(1000, 'a');
    EXPECT_TRUE(has(routine, {Kind::too_long}));
    routine = tests::sound();
    routine.days[1].others.assign(1000, "Chest");
    EXPECT_TRUE(has(routine, {Kind::too_long, 1}));
}

TEST(RoutineCheck, T5_AnEmptyOneAndDaysOutOfOrder) {
    EXPECT_TRUE(has(week_of({}), {Kind::nothing_to_train}));
    EXPECT_TRUE(has(week_of({upper_day(0)}), {Kind::nothing_to_train}));
    EXPECT_TRUE(has(week_of({leg_day(3), leg_day(0)}), {Kind::bad_offset, 1}));
    EXPECT_TRUE(has(week_of({leg_day(7)}), {Kind::bad_offset, 0}));
}

TEST(RoutineWeek, I3_LegDay2TurnsToTheSingleLegBridgeInWeek5) {
    const gym::Routine& shipped = content::beginner_hamstrings();
    for (const int week : {1, 4}) {
        EXPECT_EQ(routine_in_week(shipped, week).days, shipped.days) << week;
    }
    for (const int week : {5, 30}) {
        const gym::Routine later = routine_in_week(shipped, week);
        EXPECT_EQ(later.days[0], shipped.days[0]) << week;
        EXPECT_EQ(
            later.days[3].items.back(), (gym::RoutineItem{"single_leg_glute_bridge", 3, 8, 12})
        );
        EXPECT_TRUE(later.changes.empty());
    }
}

TEST(RoutineWeek, I3_WeeksCountFromTheFirstDayOfTheRoutine) {
    const base::Zone zone = *base::Zone::named("Europe/Berlin");
    const base::LocalDay monday(std::chrono::year(2026) / 11 / 2);
    gym::Routine routine = content::beginner_hamstrings();
    gym::Trainee trainee;
    const auto week = [&](int day) {
        return week_of_plan(routine, trainee, zone, zone.midnight(monday + std::chrono::days(day)));
    };
    EXPECT_EQ(week(40), 1); // nobody knows since when
    trainee.training_since = zone.midnight(monday - std::chrono::days(70));
    EXPECT_EQ(week(0), 11);
    routine.since = monday;
    EXPECT_EQ(week(-3), 1);
    EXPECT_EQ(week(6), 1);
    EXPECT_EQ(week(27), 4);
    EXPECT_EQ(week(28), 5);
}

TEST(Routines, T5_WrittenAndReadBackTheyAreTheSame) {
    for (const gym::Routine& routine : content::routines()) {
        const auto read = content::read_routines(content::to_toml(routine));
        ASSERT_TRUE(read) << read.error().detail;
        EXPECT_EQ(read->front(), routine);
    }
}

TEST(Routines, T5_EveryShippedNameIsAText_AndStaffsOwnStayAsTheyAre) {
    const content::Texts texts("en");
    for (const gym::Routine& routine : content::routines()) {
        EXPECT_NE(content::name_of(texts, routine.name), routine.name);
        for (const gym::RoutineDay& day : routine.days) {
            EXPECT_NE(content::name_of(texts, day.name), day.name);
            for (const std::string& other : day.others) {
                EXPECT_NE(content::name_of(texts, other), other);
            }
        }
    }
    for (const char* own : {"Legs {A}", "Legs. Heavy {}", "{.}", ""}) {
        EXPECT_EQ(content::name_of(texts, own), own);
    }
}

TEST(Routines, T5_WhatIsNoTomlIsRefusedWithItsLine) {
    const auto read = content::read_routines("[own]\nversion = \n");
    ASSERT_FALSE(read);
    EXPECT_NE(read.error().detail.find("line 2"), std::string::npos) << read.error().detail;
    EXPECT_FALSE(content::read_routines(""));
    EXPECT_FALSE(content::read_routines("name = 'no table'"));
    // What is missing or of the wrong kind is for the check to name.
    const auto odd =
        content::read_routines("[own]\ndays = [{ name = 3, items = [{ sets = 'a' }] }]");
    ASSERT_TRUE(odd);
    EXPECT_TRUE(has_errors(check(odd->front())));
}

} // namespace

} // namespace training
