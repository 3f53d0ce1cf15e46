// What there is to read and to be asked: food, cards, guide, reasons, goals, health questions.
#include "common/content/cards.hpp"
#include "common/content/care.hpp"
#include "common/content/goals.hpp"
#include "common/content/nutrition.hpp"
#include "common/content/texts.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace content {

namespace {

using Slugs = std::vector<std::string>;

std::string in_english(const Passage& passage) {
    const Texts texts("en");
    std::string all = texts(passage.title);
    for (const std::string& line : passage.lines) {
        all += " " +
               texts(line, fmt::arg("low", "112"), fmt::arg("high", "160"), fmt::arg("dose", "20"));
    }
    return all;
}

TEST(Food, G2_FoodsAreExactlyTheArticles) {
    std::map<std::string, Slugs> by_meal;
    for (const Meal& meal : meals()) {
        for (const Food& food : meal.foods) {
            by_meal[meal.slug].push_back(food.slug);
        }
    }
    const std::map<std::string, Slugs> expected{
        {"protein", {"lean_meat", "fish", "eggs", "dairy", "beans", "legumes"}},
        {"before", {"greek_yogurt_with_fruit", "protein_shake_and_banana"}},
        {"carbohydrates", {"whole_grains", "sweet_potatoes", "quinoa"}},
        {"after", {"turkey_sandwich", "smoothie_with_fruit_and_oats"}},
        {"fats", {"avocado", "nuts", "seeds", "olive_oil"}},
    };
    EXPECT_EQ(by_meal, expected);
    EXPECT_EQ(foods().size(), 17u);
}

TEST(Food, G2_TagsHoldWhatTheyPromise) {
    const std::set<std::string> of_animals{"lean_meat", "fish", "turkey_sandwich"};
    const std::set<std::string> of_milk{
        "dairy", "greek_yogurt_with_fruit", "protein_shake_and_banana"};
    for (const Food& food : foods()) {
        const bool vegan = food.diets.contains(Diet::vegan);
        const bool vegetarian = food.diets.contains(Diet::vegetarian);
        EXPECT_TRUE(!vegan || (vegetarian && food.diets.contains(Diet::no_dairy))) << food.slug;
        EXPECT_EQ(vegetarian, !of_animals.contains(food.slug)) << food.slug;
        EXPECT_FALSE(of_milk.contains(food.slug) && food.diets.contains(Diet::no_dairy));
        EXPECT_FALSE(food.diets.empty()) << food.slug;
    }
    const auto tagged = [](const std::string& slug, Diet diet) {
        return std::any_of(foods().begin(), foods().end(), [&](const Food& food) {
            return food.slug == slug && food.diets.contains(diet);
        });
    };
    EXPECT_FALSE(tagged("eggs", Diet::vegan));
    EXPECT_FALSE(tagged("whole_grains", Diet::no_gluten));
    EXPECT_FALSE(tagged("turkey_sandwich", Diet::no_gluten));
    EXPECT_FALSE(tagged("nuts", Diet::no_nuts));
    EXPECT_TRUE(tagged("quinoa", Diet::no_gluten));
}

// Whatever somebody eats, there is something for them in every meal that is not about milk or meat.
TEST(Food, G2_EveryDietFindsProteinCarbohydratesAndFats) {
    for (const Diet diet :
         {Diet::vegan, Diet::vegetarian, Diet::no_dairy, Diet::no_gluten, Diet::no_nuts}) {
        for (const Meal& meal : meals()) {
            if (meal.slug == "before" || meal.slug == "after") {
                continue;
            }
            EXPECT_TRUE(std::any_of(meal.foods.begin(), meal.foods.end(), [&](const Food& food) {
                return food.diets.contains(diet);
            })) << meal.slug;
        }
    }
}

TEST(Food, G1_OnlyTheProteinCardHasNumbers) {
    const Texts texts("en");
    for (const FoodCard& card : food_cards()) {
        const std::string words = in_english(card.words);
        EXPECT_EQ(words.find("112") != std::string::npos, card.words.slug == "protein") << words;
    }
}

TEST(Food, G3_FoodBeforeTrainingFuelsTheSessionAndNothingElse) {
    for (const FoodCard& card : food_cards()) {
        if (card.words.slug == "day_before") {
            EXPECT_NE(in_english(card.words).find("fuels the session"), std::string::npos);
        }
    }
}

TEST(Food, G4_TheCardForBeforeTrainingComesTheDayBefore) {
    for (const FoodCard& card : food_cards()) {
        const bool before = std::any_of(card.meals.begin(), card.meals.end(), [](const Meal& meal) {
            return meal.slug == "before";
        });
        EXPECT_EQ(before, card.moment == FoodMoment::day_before) << card.words.slug;
    }
}

TEST(Cards, C5_EachTakesAMinuteAndHasATitleAndFewLines) {
    EXPECT_EQ(card_time(), std::chrono::seconds(60));
    EXPECT_GE(mistake_cards().size(), 5u);
    std::set<std::string> mistakes;
    std::set<std::string> slugs;
    for (const MistakeCard& card : mistake_cards()) {
        EXPECT_GE(card.words.lines.size(), 2u) << card.words.slug;
        EXPECT_LE(card.words.lines.size(), 3u) << card.words.slug;
        EXPECT_TRUE(slugs.insert(card.words.slug).second) << card.words.slug;
        mistakes.insert(card.mistake);
    }
    // Form, body parts, quads alone, too little rest, learning.
    for (const char* mistake : {"C1", "C2", "C3", "C4", "C5", "C7"}) {
        EXPECT_TRUE(mistakes.contains(mistake)) << mistake;
    }
}

TEST(Cards, C3_TheCardForBalanceNamesExactlyThree) {
    for (const MistakeCard& card : mistake_cards()) {
        if (card.mistake == "C3") {
            const std::string words = in_english(card.words);
            for (const char* word :
                 {"Romanian deadlifts", "glute bridges", "leg curls", "balance"}) {
                EXPECT_NE(words.find(word), std::string::npos) << word;
            }
        }
    }
}

TEST(Guide, I9_HasNineChaptersInShortParagraphs) {
    EXPECT_EQ(guide().size(), 9u);
    std::set<std::string> slugs;
    for (const Passage& chapter : guide()) {
        EXPECT_TRUE(slugs.insert(chapter.slug).second);
        EXPECT_GE(chapter.lines.size(), 4u) << chapter.slug;
        for (const std::string& language : languages()) {
            for (const std::string& line : chapter.lines) {
                EXPECT_LE(Texts(language)(line).size(), 320u) << language << " " << line;
            }
        }
    }
}

TEST(Guide, E1_E2_E3_E4_SaysTheNumbersOfTheRoutine) {
    for (const Passage& chapter : guide()) {
        if (chapter.slug == "routine") {
            const std::string words = in_english(chapter);
            for (const char* number :
                 {"twice a week",
                  "48 hours",
                  "eight to twelve",
                  "3 × 6–10",
                  "3 × 8–12",
                  "3 × 10–15"}) {
                EXPECT_NE(words.find(number), std::string::npos) << number;
            }
        }
    }
}

TEST(Goals, B1_FourReasonsEachWithAGoal) {
    Slugs reasons;
    for (const TrainingReason& reason : training_reasons()) {
        reasons.push_back(reason.slug);
        EXPECT_TRUE(std::any_of(
            goal_kinds().begin(),
            goal_kinds().end(),
            [&](const GoalKind& goal) { return goal.slug == reason.goal; }
        )) << reason.goal;
    }
    EXPECT_EQ(reasons, (Slugs{"performance", "posture", "balanced_look", "strength"}));
}

TEST(Goals, H5_TheKindsOfGoal) {
    Slugs kinds;
    for (const GoalKind& goal : goal_kinds()) {
        kinds.push_back(goal.slug);
    }
    EXPECT_EQ(kinds, (Slugs{"flexibility", "muscle", "performance", "consistency"}));
}

TEST(Care, J14_R18_SevenQuestionsAndTwoAnswers) {
    EXPECT_EQ(screening().questions.size(), 7u);
    EXPECT_EQ(Texts("en")(screening().none), "No, none of it");
    EXPECT_NE(Texts("en")(screening().bones).find("bone"), std::string::npos);
    EXPECT_EQ(
        std::count(screening().questions.begin(), screening().questions.end(), screening().bones), 1
    );
}

TEST(Care, C2_WhereItHurtsAndWhatEndsTheSession) {
    Slugs sites;
    for (const Choice& site : pain_words().sites) {
        sites.push_back(site.slug);
    }
    EXPECT_EQ(sites, (Slugs{"back", "knee", "hamstring", "other"}));
    EXPECT_EQ(pain_words().signs.size(), 5u);
}

TEST(Care, R28_StagesOfLife) {
    Slugs stages;
    for (const LifeStage& stage : life_stages()) {
        stages.push_back(stage.slug);
    }
    EXPECT_EQ(stages, (Slugs{"easier", "from_65", "under_18", "pregnancy"}));
}

} // namespace

} // namespace content
