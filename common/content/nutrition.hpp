// Foods and food cards (G1 to G4), as text ids. How many grams is a rule (R20), not data.
#pragma once

#include "common/content/passage.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace content {

enum class Diet { vegan, vegetarian, no_dairy, no_gluten, no_nuts };

struct Food {
    std::string slug;
    std::string name;
    std::set<Diet> diets; // only what holds however it is usually made

    friend bool operator==(const Food&, const Food&) = default;
};

struct Meal {
    std::string slug;
    std::string title;
    std::vector<Food> foods;

    friend bool operator==(const Meal&, const Meal&) = default;
};

// When a card may be shown. Never between sets (G4).
enum class FoodMoment { summary, day_before };

struct FoodCard {
    // Lines of the card "protein" have places for grams: {low}, {high}, {dose}.
    Passage words;
    FoodMoment moment = FoodMoment::summary;
    std::vector<Meal> meals;

    friend bool operator==(const FoodCard&, const FoodCard&) = default;
};

const std::vector<Food>& foods();
const std::vector<Meal>& meals();
const std::vector<FoodCard>& food_cards();

std::string name_of(Diet diet); // text id

} // namespace content
