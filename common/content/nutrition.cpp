#include "common/content/nutrition.hpp"

#include "common/content/data.hpp"

#include <algorithm>

namespace content {

namespace files {
extern const std::string_view nutrition_toml;
} // namespace files

namespace {

const data::Words<Diet> diet_words{
    {"vegan", Diet::vegan},
    {"vegetarian", Diet::vegetarian},
    {"no_dairy", Diet::no_dairy},
    {"no_gluten", Diet::no_gluten},
    {"no_nuts", Diet::no_nuts},
};

const data::Words<FoodMoment> moment_words{
    {"summary", FoodMoment::summary},
    {"day_before", FoodMoment::day_before},
};

const toml::table& nutrition_file() {
    static const toml::table read = toml::parse(files::nutrition_toml);
    return read;
}

// Those of `all` that are named, in the order they are named.
template <class T>
std::vector<T> picked(const std::vector<T>& all, const std::vector<std::string>& slugs) {
    std::vector<T> some;
    for (const std::string& slug : slugs) {
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const T& one) { return one.slug == slug; });
        GF_CHECK(found != all.end());
        some.push_back(*found);
    }
    return some;
}

} // namespace

const std::vector<Food>& foods() {
    static const std::vector<Food> read = [] {
        std::vector<Food> foods;
        for (const auto& [slug, tags] : *nutrition_file()["foods"].as_table()) {
            Food food{std::string(slug.str()), "food." + std::string(slug.str()), {}};
            for (const std::string& tag : data::texts_of(data::Node(tags))) {
                food.diets.insert(data::one_of(diet_words, tag));
            }
            foods.push_back(std::move(food));
        }
        return foods;
    }();
    return read;
}

const std::vector<Meal>& meals() {
    static const std::vector<Meal> read =
        data::each_of(nutrition_file()["meals"], [](const toml::table& table) {
            const std::string slug = data::text_of(table["slug"]);
            return Meal{slug, "meal." + slug, picked(foods(), data::texts_of(table["foods"]))};
        });
    return read;
}

const std::vector<FoodCard>& food_cards() {
    static const std::vector<FoodCard> read =
        data::each_of(nutrition_file()["cards"], [](const toml::table& table) {
            return FoodCard{
                data::passage("food_card.", table),
                data::one_of(moment_words, data::text_of(table["moment"])),
                picked(meals(), data::texts_of(table["meals"]))};
        });
    return read;
}

std::string name_of(Diet diet) {
    return "diet." + data::word_of(diet_words, diet);
}

} // namespace content
