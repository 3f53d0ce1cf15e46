// R12's bands, D6's sum of the shipped week, the hamstring map (A1, A2) and its functions (A3).
#include "common/content/catalogue.hpp"
#include "common/training/muscle_volume.hpp"
#include "tests/common/training/sample_exercises.hpp"
#include "tests/common/training/sample_sets.hpp"

#include <gtest/gtest.h>

namespace training {

namespace {

using gym::Function;
using gym::Muscle;
using std::chrono::days;
using std::chrono::minutes;
using tests::curl;
using tests::evening;
using tests::logged;
using History = std::vector<gym::LoggedSet>;

void add_sets(History& history, base::Instant at, const std::string& exercise, int sets) {
    for (int i = 0; i < sets; ++i) {
        history.push_back(logged(history.size(), at + minutes(3 * i), exercise, 40, 8));
    }
}

TEST(MuscleVolume, D6_TheShippedWeekIs12HamstringSets) {
    History week;
    for (const auto& day : content::beginner_hamstrings().days) {
        for (const auto& item : day.items) {
            add_sets(week, evening + days(day.offset), item.exercise, item.sets);
        }
    }
    for (const auto& exercises : {content::exercises(), tests::exercises()}) {
        const MuscleSets sets = muscle_sets(week, exercises);
        EXPECT_EQ(sets.at(Muscle::hamstrings), 12.0);
        EXPECT_EQ(volume_band(sets.at(Muscle::hamstrings)), VolumeBand::on_target);
    }
}

TEST(MuscleVolume, R12_Bands) {
    EXPECT_EQ(volume_band(0), VolumeBand::low);
    EXPECT_EQ(volume_band(3.5), VolumeBand::low);
    EXPECT_EQ(volume_band(4), VolumeBand::building);
    EXPECT_EQ(volume_band(9.5), VolumeBand::building);
    EXPECT_EQ(volume_band(10), VolumeBand::on_target);
    EXPECT_EQ(volume_band(16), VolumeBand::on_target);
    EXPECT_EQ(volume_band(16.5), VolumeBand::high);
    EXPECT_EQ(volume_band(20), VolumeBand::high);
    EXPECT_EQ(volume_band(20.5), VolumeBand::too_much);
}

TEST(MuscleVolume, A2_TheShortHeadGetsNothingOfADeadlift) {
    History history;
    add_sets(history, evening, "deadlift", 2);
    EXPECT_EQ(hamstring_map(muscle_sets(history, tests::exercises())), (HamstringMap{1, 1, 1, 0}));
    History curls{curl(1, evening)};
    EXPECT_EQ(hamstring_map(muscle_sets(curls, tests::exercises())), (HamstringMap{1, 1, 1, 1}));
}

TEST(MuscleVolume, R7_WarmUpsAndUnknownExercisesAddNothing) {
    const History history{
        tests::warm_up(curl(1, evening)), logged(2, evening, "other:Sled", 100, 5)};
    EXPECT_TRUE(muscle_sets(history, tests::exercises()).empty());
}

TEST(MuscleVolume, A3_AFunctionWithoutASetIn7DaysIsNamed) {
    History history{curl(1, evening - days(8))};
    add_sets(history, evening - days(2), "deadlift", 1);
    const auto missing = untrained_functions(history, tests::exercises(), evening);
    EXPECT_EQ(missing, std::set{Function::knee_flexion});
    history.push_back(curl(9, evening));
    EXPECT_TRUE(untrained_functions(history, tests::exercises(), evening).empty());
    EXPECT_EQ(untrained_functions({}, tests::exercises(), evening).size(), 2u);
}

} // namespace

} // namespace training
