// What is shipped as data is all there, and fits together.
#include "common/content/catalogue.hpp"
#include "common/content/texts.hpp"
#include "common/gym/plates.hpp"

#include <gtest/gtest.h>

#include <set>

namespace content {

namespace {

using gym::Muscle;
using gym::RoutineItem;
using Credit = std::map<Muscle, double>;
using std::chrono::seconds;

TEST(Exercises, D6_CreditsAreThoseOfTheTable) {
    EXPECT_EQ(
        exercise("leg_curl")->credit,
        (Credit{{Muscle::hamstrings, 1.0}, {Muscle::hamstrings_short_head, 1.0}})
    );
    EXPECT_EQ(
        exercise("deadlift")->credit,
        (Credit{
            {Muscle::hamstrings, 0.5},
            {Muscle::glutes, 1.0},
            {Muscle::lower_back, 0.5},
            {Muscle::quads, 0.5}})
    );
    EXPECT_EQ(
        exercise("romanian_deadlift")->credit,
        (Credit{{Muscle::hamstrings, 1.0}, {Muscle::glutes, 1.0}, {Muscle::lower_back, 0.5}})
    );
    EXPECT_EQ(
        exercise("glute_bridge")->credit, (Credit{{Muscle::hamstrings, 0.5}, {Muscle::glutes, 1.0}})
    );
}

TEST(Exercises, A2_NoHipExtensionTrainsTheShortHead) {
    for (const char* slug : {"deadlift", "romanian_deadlift", "glute_bridge"}) {
        EXPECT_FALSE(exercise(slug)->credit.contains(Muscle::hamstrings_short_head)) << slug;
    }
}

TEST(Exercises, C3_SquatsAndLungesAreQuads) {
    for (const char* slug : {"squat", "lunge", "leg_extension"}) {
        EXPECT_EQ(exercise(slug)->credit, (Credit{{Muscle::quads, 1.0}})) << slug;
    }
}

TEST(Exercises, R3_DefaultRests) {
    EXPECT_EQ(exercise("deadlift")->rest, seconds(150));
    EXPECT_EQ(exercise("romanian_deadlift")->rest, seconds(120));
    EXPECT_EQ(exercise("leg_curl")->rest, seconds(90));
    EXPECT_EQ(exercise("glute_bridge")->rest, seconds(75));
}

TEST(Exercises, A3_WhatTrainsTheHamstringsSaysByWhichFunction) {
    for (const gym::Exercise& known : exercises()) {
        const bool trains = known.credit.contains(Muscle::hamstrings);
        EXPECT_EQ(trains, !known.functions.empty()) << known.slug;
        // A2: the short head crosses the knee alone, so bending it is all that trains it.
        EXPECT_EQ(
            known.functions.contains(gym::Function::knee_flexion),
            known.credit.contains(Muscle::hamstrings_short_head)
        ) << known.slug;
    }
    EXPECT_EQ(exercise("leg_curl")->functions, std::set{gym::Function::knee_flexion});
    EXPECT_EQ(exercise("deadlift")->functions, std::set{gym::Function::hip_extension});
    EXPECT_EQ(exercise("ball_leg_curl")->functions.size(), 2u);
}

TEST(Exercises, A2_ADeadliftAddsNothingToTheShortHeadACurlOneSetToAll) {
    const Credit& curl = exercise("leg_curl")->credit;
    EXPECT_EQ(curl.at(Muscle::hamstrings), 1.0);
    EXPECT_EQ(curl.at(Muscle::hamstrings_short_head), 1.0);
    EXPECT_FALSE(exercise("deadlift")->credit.contains(Muscle::hamstrings_short_head));
}

TEST(Exercises, E1_AWeekIsTwelveHamstringSets) {
    double sets = 0;
    for (const gym::RoutineDay& day : beginner_hamstrings().days) {
        for (const RoutineItem& item : day.items) {
            sets += item.sets * exercise(item.exercise)->credit.at(Muscle::hamstrings);
        }
    }
    EXPECT_DOUBLE_EQ(sets, 12.0);
}

TEST(Exercises, R8_RestIsNeverCutOnHingesAndTheFloorsHold) {
    EXPECT_EQ(exercise("leg_curl")->rest_floor, seconds(45));
    EXPECT_EQ(exercise("glute_bridge")->rest_floor, seconds(30));
    for (const gym::Exercise& known : exercises()) {
        if (known.pattern == gym::Pattern::hinge) {
            EXPECT_EQ(known.rest_floor, seconds(0)) << known.slug;
        }
        EXPECT_LE(known.rest_floor, known.rest) << known.slug;
    }
}

TEST(Exercises, R1_MachinesAreMarked) {
    for (const char* slug : {"leg_curl", "lying_leg_curl", "leg_extension", "leg_press"}) {
        EXPECT_TRUE(exercise(slug)->on_machine) << slug;
    }
    for (const char* slug : {"deadlift", "glute_bridge", "squat", "kettlebell_deadlift"}) {
        EXPECT_FALSE(exercise(slug)->on_machine) << slug;
    }
}

TEST(Ladders, R9_RungsAreThoseOfTheRule) {
    EXPECT_EQ(harder("glute_bridge"), "single_leg_glute_bridge");
    EXPECT_EQ(harder("leg_curl"), "single_leg_curl");
    EXPECT_EQ(harder("single_leg_curl"), "two_up_one_down_leg_curl");
    EXPECT_EQ(harder("kettlebell_deadlift"), "deadlift");
    EXPECT_EQ(harder("raised_deadlift"), "deadlift");
    EXPECT_EQ(harder("deadlift"), "romanian_deadlift");
    EXPECT_EQ(harder("romanian_deadlift"), "single_leg_romanian_deadlift");
    EXPECT_EQ(harder("single_leg_romanian_deadlift"), std::nullopt);
    EXPECT_EQ(easier("deadlift"), "kettlebell_deadlift");
    EXPECT_EQ(easier("single_leg_glute_bridge"), "glute_bridge");
    EXPECT_EQ(easier("glute_bridge"), std::nullopt);
    EXPECT_EQ(easier("squat"), std::nullopt);
    EXPECT_EQ(ladder_of("squat"), nullptr);

    const std::vector<gym::Rung>& bridge = ladder_of("glute_bridge")->rungs;
    ASSERT_EQ(bridge.size(), 4u);
    EXPECT_EQ(bridge[0].reps_high, 15);
    EXPECT_FALSE(bridge[0].loaded);
    EXPECT_EQ(bridge[1].added_low, gym::kilograms(2.5));
    EXPECT_EQ(bridge[1].added_high, gym::kilograms(20));
    EXPECT_EQ(bridge[2].reps_low, 8);
    EXPECT_EQ(bridge[2].reps_high, 12);
    const std::vector<gym::Rung>& curl = ladder_of("leg_curl")->rungs;
    ASSERT_EQ(curl.size(), 3u);
    EXPECT_EQ(curl[1].load_share, 0.5);
    EXPECT_FALSE(curl[1].staff_only);
    EXPECT_TRUE(curl[2].staff_only);
}

TEST(Ladders, NameOnlyExercisesThereAre) {
    for (const gym::Ladder& ladder : ladders()) {
        EXPECT_GE(ladder.rungs.size(), 2u) << ladder.slug;
        for (const gym::Rung& rung : ladder.rungs) {
            EXPECT_NE(exercise(rung.exercise), nullptr) << rung.exercise;
            EXPECT_TRUE(!rung.instead || exercise(*rung.instead) != nullptr) << *rung.instead;
        }
    }
}

TEST(Exercises, EachHasARestAndACreditAndASlugOfItsOwn) {
    std::set<std::string> slugs;
    for (const gym::Exercise& known : exercises()) {
        EXPECT_GT(known.rest, seconds(0)) << known.slug;
        EXPECT_FALSE(known.credit.empty()) << known.slug;
        for (const auto& [muscle, credit] : known.credit) {
            EXPECT_TRUE(credit == 0.5 || credit == 1.0) << known.slug;
        }
        EXPECT_TRUE(slugs.insert(known.slug).second) << known.slug;
        EXPECT_EQ(exercise(known.slug), &known);
    }
    EXPECT_EQ(exercise("bench_press"), nullptr);
}

TEST(BeginnerHamstrings, E1_IsExactlyTheArticles) {
    const std::vector<RoutineItem> leg_day{
        {"deadlift", 3, 6, 10}, {"leg_curl", 3, 8, 12}, {"glute_bridge", 3, 10, 15}};
    const gym::Routine& routine = beginner_hamstrings();
    ASSERT_EQ(routine.days.size(), 4u);
    for (int day = 0; day < 4; ++day) {
        EXPECT_EQ(routine.days[static_cast<std::size_t>(day)].offset, day);
    }
    EXPECT_EQ(routine.days[0].items, leg_day);
    EXPECT_TRUE(routine.days[1].items.empty());
    EXPECT_TRUE(routine.days[2].items.empty());
    EXPECT_EQ(routine.days[3].items, leg_day);
    EXPECT_EQ(routine.days[3].offset - routine.days[0].offset, 3);
    EXPECT_EQ(routine.slug, "beginner_hamstrings");
    EXPECT_GE(routine.version, 1);
}

TEST(BeginnerHamstrings, E7_SaysThatActualTrainingMayLookDifferent) {
    const Texts texts("en");
    EXPECT_EQ(texts(name_of(beginner_hamstrings())), "Beginner hamstrings");
    const std::string note = texts(note_of(beginner_hamstrings()));
    EXPECT_NE(note.find("may look different"), std::string::npos) << note;
}

TEST(BeginnerHamstrings, NamesOnlyExercisesThereAre) {
    for (const gym::RoutineDay& day : beginner_hamstrings().days) {
        for (const RoutineItem& item : day.items) {
            EXPECT_NE(exercise(item.exercise), nullptr) << item.exercise;
        }
    }
}

TEST(StationKinds, EachIsConsistent) {
    for (const gym::StationKind& kind : station_kinds()) {
        EXPECT_EQ(kind.start_loads.size(), kind.exercises.size()) << kind.slug;
        for (const std::string& slug : kind.exercises) {
            EXPECT_NE(exercise(slug), nullptr) << kind.slug << " names " << slug;
            ASSERT_TRUE(kind.start_loads.contains(slug)) << kind.slug << " " << slug;
            const gym::Weight start = kind.start_loads.at(slug);
            EXPECT_EQ(gym::nearest_load(gym::kind_for(kind, slug), start).weight, start)
                << kind.slug << " " << slug;
        }
        EXPECT_EQ(kind.is_wall || kind.is_spare, kind.exercises.empty()) << kind.slug;
        for (std::size_t i = 1; i < kind.loads.size(); ++i) {
            EXPECT_LT(kind.loads[i - 1].weight, kind.loads[i].weight) << kind.slug;
        }
        for (const gym::MachineSetting& setting : kind.settings) {
            const std::set<std::string> different(setting.choices.begin(), setting.choices.end());
            EXPECT_FALSE(setting.choices.empty()) << kind.slug << " " << setting.slug;
            EXPECT_EQ(different.size(), setting.choices.size()) << kind.slug << " " << setting.slug;
        }
        EXPECT_EQ(*station_kind(kind.slug), kind);
    }
}

TEST(StationKinds, R6_TheLegCurlStartsAtItsSecondPin) {
    const gym::StationKind kind = *station_kind("leg_curl");
    EXPECT_EQ(kind.loads.front(), (gym::Load{gym::kilograms(5), "5"}));
    EXPECT_EQ(kind.loads.at(1), (gym::Load{gym::kilograms(7.5), "7.5"}));
    EXPECT_EQ(kind.loads.back(), (gym::Load{gym::kilograms(100), "100"}));
    EXPECT_EQ(kind.loads.size(), 39u);
    // Pins are 5 kg apart, half-pins between them.
    EXPECT_EQ(kind.start_loads.at("leg_curl"), gym::kilograms(10));
}

TEST(StationKinds, R23_R27_ThePlatformsLoadsAreWhatItsPlatesMake) {
    const gym::StationKind kind = *station_kind("deadlift_platform");
    ASSERT_TRUE(kind.bar.has_value());
    EXPECT_EQ(kind.loads.front().weight, gym::kilograms(20));
    EXPECT_EQ(kind.loads.at(1).weight, gym::kilograms(22.5));
    EXPECT_EQ(gym::step_load(kind, gym::kilograms(60), 1).weight, gym::kilograms(62.5));
    // Day one of the deadlift is the lightest bar that starts at the right height.
    const gym::Weight start = kind.start_loads.at("deadlift");
    EXPECT_TRUE(gym::load_bar(*kind.bar, start).from_floor);
    EXPECT_FALSE(gym::load_bar(*kind.bar, gym::kilograms(37.5)).from_floor);
    EXPECT_TRUE(exercise("deadlift")->from_floor);
}

TEST(StationKinds, D1_TheLegCurlHasASeatAPadAndAStart) {
    const gym::StationKind kind = *station_kind("leg_curl");
    std::vector<std::string> slugs;
    for (const gym::MachineSetting& setting : kind.settings) {
        slugs.push_back(setting.slug);
    }
    EXPECT_EQ(slugs, (std::vector<std::string>{"seat", "leg_pad", "start"}));
}

TEST(StationKinds, AnUnknownOneIsRefusedWithThoseThereAre) {
    const auto kind = station_kind("treadmill");
    ASSERT_FALSE(kind);
    EXPECT_EQ(kind.error().reason, base::Reason::not_found);
    for (const char* word : {"treadmill", "leg_curl", "wall"}) {
        EXPECT_NE(kind.error().detail.find(word), std::string::npos) << kind.error().detail;
    }
}

TEST(Aliases, Q14_NamesOfStrongLeadToExercisesThereAre) {
    EXPECT_EQ(alias("strong", "Seated Leg Curl (Machine)"), "leg_curl");
    EXPECT_EQ(alias("strong", "Deadlift (Barbell)"), "deadlift");
    EXPECT_EQ(alias("strong", "Romanian Deadlift (Barbell)"), "romanian_deadlift");
    EXPECT_EQ(alias("strong", "Deadlift (Dumbbell)"), ""); // one hand's weight is no barbell's
    EXPECT_EQ(alias("strong", "deadlift (barbell)"), "");  // names are as the app writes them
    EXPECT_EQ(alias("strong", ""), "");
}

TEST(Aliases, Q14_EveryNameLeadsToAnExerciseThereIs) {
    for (const auto& [app, names] : aliases()) {
        EXPECT_GE(names.size(), 5u) << app;
        for (const auto& [name, slug] : names) {
            EXPECT_NE(exercise(slug), nullptr) << app << ": " << name << " -> " << slug;
        }
    }
}

} // namespace

} // namespace content
