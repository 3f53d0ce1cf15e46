// The body map and what its parts get from an exercise.
#include "common/content/catalogue.hpp"
#include "common/content/muscles.hpp"
#include "common/content/texts.hpp"

#include <gtest/gtest.h>

namespace content {

namespace {

using gym::Function;

TEST(Muscles, A1_FourPartsCanBeTouched) {
    std::vector<std::string> slugs;
    for (const MusclePart& part : hamstring_parts()) {
        slugs.push_back(part.slug);
    }
    EXPECT_EQ(
        slugs,
        (std::vector<std::string>{
            "semitendinosus",
            "semimembranosus",
            "biceps_femoris_long_head",
            "biceps_femoris_short_head"})
    );
}

TEST(Muscles, A1_EachTellsWhereItBeginsAndEndsAndWhatItDoes) {
    const Texts texts("en");
    const auto says = [&](const std::string& id, const char* words) {
        return texts(id).find(words) != std::string::npos;
    };
    const std::vector<MusclePart>& parts = hamstring_parts();
    EXPECT_TRUE(says(parts.at(0).origin, "sit bone"));
    EXPECT_TRUE(says(parts.at(0).insertion, "shin"));
    EXPECT_TRUE(says(parts.at(1).insertion, "beneath the semitendinosus"));
    EXPECT_TRUE(says(parts.at(1).action, "upright"));
    EXPECT_TRUE(says(parts.at(2).origin, "pelvis"));
    EXPECT_TRUE(says(parts.at(3).origin, "thigh bone"));
    for (const MusclePart& part : {parts.at(2), parts.at(3)}) {
        EXPECT_TRUE(says(part.insertion, "lower leg"));
    }
    for (const MusclePart& part : parts) {
        EXPECT_TRUE(says(part.action, "Bends the knee"));
        EXPECT_FALSE(texts(part.feel).empty());
    }
}

TEST(Muscles, A2_TheShortHeadDoesNotExtendTheHip) {
    for (const MusclePart& part : hamstring_parts()) {
        const bool short_head = part.slug == "biceps_femoris_short_head";
        EXPECT_TRUE(part.functions.contains(Function::knee_flexion)) << part.slug;
        EXPECT_EQ(part.functions.contains(Function::hip_extension), !short_head) << part.slug;
    }
}

TEST(Muscles, A2_ADeadliftAddsNothingToTheShortHeadACurlOneSetToAllFour) {
    for (const MusclePart& part : hamstring_parts()) {
        EXPECT_EQ(credit(part, *exercise("leg_curl")), 1.0) << part.slug;
        const bool short_head = part.slug == "biceps_femoris_short_head";
        EXPECT_EQ(credit(part, *exercise("deadlift")), short_head ? 0 : 0.5) << part.slug;
        EXPECT_EQ(credit(part, *exercise("squat")), 0) << part.slug;
    }
}

TEST(Muscles, A4_B5_TheyHaveAnEverydayAndAnAthleticUse) {
    const Texts texts("en");
    std::string all;
    for (const Passage& use : uses_of_hamstrings()) {
        for (const std::string& line : use.lines) {
            all += texts(line) + " ";
        }
    }
    EXPECT_EQ(uses_of_hamstrings().size(), 2u);
    for (const char* word :
         {"run", "jump", "climb", "steady", "pelvis", "lower back", "chain", "strains", "may"}) {
        EXPECT_NE(all.find(word), std::string::npos) << word;
    }
}

TEST(Muscles, A3_FunctionsHaveNames) {
    EXPECT_EQ(Texts("en")(name_of(Function::knee_flexion)), "Knee flexion");
    EXPECT_EQ(Texts("de")(name_of(Function::hip_extension)), "Hüftstreckung");
}

} // namespace

} // namespace content
