// Histories out and in again: export, wipe, import, export gives the same file.
#include "common/base/exit_code.hpp"
#include "hub/admin/still_working.hpp"
#include "hub/store/members.hpp"
#include "hub/store/sets.hpp"
#include "hub/store/stations.hpp"
#include "tests/hub/admin/new_gym.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace hub::admin {

namespace {

using tests::NewGym;

const base::Instant evening = base::from_us(1'790'000'000'123'456);
const std::string station = "CURL00000001";

void add_station(NewGym& gym) {
    ASSERT_TRUE(store::add_station(*gym.db, {{station}, "Leg curl 1", "leg_curl"}, evening));
}

gym::MemberId id_of(NewGym& gym, const std::string& name) {
    return store::find_member(*gym.db, name)->id;
}

std::vector<gym::LoggedSet> sets_of(NewGym& gym, const std::string& name) {
    return store::all_sets(*gym.db, id_of(gym, name));
}

std::string exported(NewGym& gym, const std::string& name, const std::string& format) {
    const auto answer = gym.run({"export", "--member", name, "--format", format});
    EXPECT_EQ(answer.exit_code, base::exit_done) << answer.err;
    return answer.out;
}

std::string imported(
    NewGym& gym, const std::string& name, const std::string& file, const std::string& unit = "kg"
) {
    const auto answer =
        gym.run({"import", "history", "--member", name, "--unit", unit}, {"history", file});
    EXPECT_EQ(answer.exit_code, base::exit_done) << answer.err;
    EXPECT_NE(answer.out.find(", 0 lines left out."), std::string::npos) << answer.out;
    return answer.out;
}

void wipe(NewGym& gym, const std::string& name) {
    SQLite::Transaction transaction(gym.db->sql());
    for (const gym::LoggedSet& logged : sets_of(gym, name)) {
        store::mark_gone(*gym.db, logged.id, base::Instant{});
    }
    transaction.commit();
    EXPECT_TRUE(sets_of(gym, name).empty());
}

// Of every kind that a station or a file can bring.
std::vector<gym::Set> all_kinds() {
    gym::Set plain;
    plain.exercise = "leg_curl";
    plain.station = gym::StationId{station};
    plain.load = gym::kilograms(42.5);
    plain.load_label = "9";
    plain.reps = 10;
    plain.reps_in_reserve = 0;
    plain.routine_version = 3;
    plain.target = gym::Target{gym::kilograms(45), 8, 12};
    std::vector<gym::Set> sets(10, plain);
    sets[1].reps_right = 8;
    sets[2].type = gym::SetType::warm_up;
    sets[3].type = gym::SetType::drop;
    sets[3].reps_in_reserve.reset();
    sets[4].quality = gym::Quality::failed;
    sets[4].reps = 0;
    sets[5].note = "=\"Knie\", l\xc3\xa4sst nach\n2026-11-22 18:00:00\r\n'";
    sets[5].measured = true;
    sets[6].load = gym::Weight{1};
    sets[6].load_is_added = true;
    sets[6].reps_in_reserve = 4;
    sets[7].exercise = "other:-Farmer's walk";
    sets[7].seconds = 61;
    sets[7].distance_m = 40;
    sets[8].type = gym::SetType::to_failure;
    sets[8].station.reset();
    sets[8].target.reset();
    sets[9] = sets[0]; // the same again, at the same moment
    return sets;
}

void log_all_kinds(NewGym& gym, const std::string& name) {
    std::uint64_t seq = 0;
    for (gym::Set set : all_kinds()) {
        set.member = id_of(gym, name);
        const bool same_moment = seq == 0 || seq == 9;
        const auto at = same_moment ? evening : evening + std::chrono::minutes(37 * seq);
        store::insert_set(*gym.db, {{station, 7, ++seq}, at, !set.station, set});
    }
}

class Export : public testing::TestWithParam<const char*> {
protected:
    Export() {
        add_station(gym);
        gym.add_member("Sam");
        log_all_kinds(gym, "Sam");
    }

    NewGym gym;
};

TEST_P(Export, Q14_H1_OfAMemberWhoseSetsAreGoneComesBackIdentical) {
    const std::string file = exported(gym, "Sam", GetParam());
    const auto before = sets_of(gym, "Sam");
    wipe(gym, "Sam");
    EXPECT_NE(imported(gym, "Sam", file).find("10 sets added"), std::string::npos);
    EXPECT_EQ(exported(gym, "Sam", GetParam()), file);
    const auto after = sets_of(gym, "Sam");
    ASSERT_EQ(after.size(), before.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        EXPECT_EQ(after[i].set, before[i].set) << i;
        EXPECT_EQ(after[i].at, before[i].at) << i;
        EXPECT_EQ(after[i].imported, before[i].imported) << i;
    }
}

TEST_P(Export, Q14_H1_ComesBackIdenticalInAFreshFolder) {
    const std::string file = exported(gym, "Sam", GetParam());
    NewGym fresh;
    fresh.add_member("Ann");
    imported(fresh, "Ann", file);
    EXPECT_EQ(exported(fresh, "Ann", GetParam()), file);
    for (const gym::LoggedSet& logged : sets_of(fresh, "Ann")) {
        EXPECT_TRUE(logged.imported) << "that station is not one of this gym's";
    }
}

TEST_P(Export, Q14_OfTheSameMemberAddsNothingThoughTheSetsWereLoggedHere) {
    const std::string file = exported(gym, "Sam", GetParam());
    for (int time = 0; time < 2; ++time) {
        EXPECT_NE(
            imported(gym, "Sam", file).find("0 sets added to Sam, 10 were there already"),
            std::string::npos
        );
    }
    EXPECT_EQ(exported(gym, "Sam", GetParam()), file);
}

TEST_P(Export, Q14_OnlyWhatIsMissingIsAdded) {
    const std::string file = exported(gym, "Sam", GetParam());
    store::mark_gone(*gym.db, {station, 7, 10}, base::Instant{}); // one of two that are alike
    store::mark_gone(*gym.db, {station, 7, 4}, base::Instant{});
    EXPECT_NE(
        imported(gym, "Sam", file).find("2 sets added to Sam, 8 were there already"),
        std::string::npos
    );
}

TEST_P(Export, Q14_ANoteThatWasChangedSinceDoesNotMakeAnotherSet) {
    const std::string file = exported(gym, "Sam", GetParam());
    gym::LoggedSet changed = sets_of(gym, "Sam")[5];
    store::mark_gone(*gym.db, changed.id, base::Instant{});
    changed.id.seq = 99;
    changed.set.note = "better";
    changed.set.reps_in_reserve = 1;
    store::insert_set(*gym.db, changed);
    EXPECT_NE(imported(gym, "Sam", file).find("0 sets added to Sam"), std::string::npos);
}

TEST_P(Export, Q14_AfterTheExportOfAnotherAppTheFileOfThatAppAddsNothing) {
    const std::string strong =
        "Date,Workout Name,Duration,Exercise Name,Set Order,Weight (lbs),Reps,Distance,Seconds,"
        "Notes,Workout Notes,RPE\n"
        "2025-11-17 18:30:00,Legs,50m,Squat (Barbell),1,225,5,0,0,,,8\n"
        "2025-11-17 18:30:00,Legs,50m,Squat (Barbell),1,225,5,0,0,,,8\n"
        "2025-11-17 18:30:00,Legs,50m,Run,1,0,0,1.5,600,,,\n";
    gym.add_member("Ann");
    imported(gym, "Ann", strong, "lb");
    const std::string file = exported(gym, "Ann", GetParam());
    EXPECT_NE(imported(gym, "Ann", file).find("0 sets added to Ann, 3"), std::string::npos);
    EXPECT_NE(imported(gym, "Ann", strong, "lb").find("0 sets added to Ann"), std::string::npos);
    EXPECT_EQ(sets_of(gym, "Ann")[2].set.distance_m, 2414);
}

// Real exports that are no part of this tree: each comes back from the store as it went in.
TEST_P(Export, Q14_RealHistoriesComeBackIdentical) {
    const char* folder = std::getenv("GYMFLOOR_REAL_DATA");
    if (folder == nullptr) {
        GTEST_SKIP() << "GYMFLOOR_REAL_DATA names no folder with real exports: not tried";
    }
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().stem().string();
        const bool history = name.starts_with("strong_") || name.starts_with("hevy_") ||
                             name.starts_with("fitnotes_");
        if (!history || entry.path().extension() != ".csv") {
            continue;
        }
        ++files;
        gym.add_member(name);
        imported(gym, name, tests::content_of(entry.path()));
        const std::string file = exported(gym, name, GetParam());
        EXPECT_NE(imported(gym, name, file).find("\n0 sets added"), std::string::npos) << name;
        wipe(gym, name);
        imported(gym, name, file);
        EXPECT_EQ(exported(gym, name, GetParam()), file) << name;
        NewGym fresh;
        fresh.add_member(name);
        imported(fresh, name, file);
        EXPECT_EQ(exported(fresh, name, GetParam()), file) << name;
    }
    EXPECT_GE(files, 6);
}

INSTANTIATE_TEST_SUITE_P(Formats, Export, testing::Values("csv", "json"));

TEST(ExportCommand, Q14_AnUnknownMemberIsRefused) {
    NewGym gym;
    const auto answer = gym.run({"export", "--member", "Nobody"});
    EXPECT_EQ(answer.exit_code, base::exit_refused);
    EXPECT_NE(answer.err.find("no member 'Nobody'"), std::string::npos) << answer.err;
    EXPECT_TRUE(answer.out.empty());
}

TEST(StillWorking, Q14_SaysHowFarItIsAndNotMoreOftenThanAsked) {
    std::string told;
    const auto keep = [&](const std::string& line) { told += line; };
    const auto often = still_working(keep, std::chrono::seconds(0));
    often("lines", 1000, 50'000);
    often("sets", 2000, 50'000);
    EXPECT_EQ(told, "1000 of 50000 lines ...\n2000 of 50000 sets ...\n");
    still_working(keep, std::chrono::hours(1))("lines", 3000, 50'000);
    EXPECT_EQ(told.find("3000"), std::string::npos);
}

} // namespace

} // namespace hub::admin
