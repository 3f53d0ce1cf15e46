#include "kiosk/pages/food.hpp"

#include "common/content/nutrition.hpp"
#include "common/training/protein.hpp"
#include "kiosk/screens/food_wanted.hpp"

#include <algorithm>

namespace kiosk::pages {

namespace theme = ui::theme;

namespace {

// The card for the day before is none for a rest between sets (G4).
std::vector<const content::FoodCard*> cards_now(const Around& around) {
    const bool resting = around.rest_ends && *around.rest_ends > around.now;
    std::vector<const content::FoodCard*> cards;
    for (const content::FoodCard& card : content::food_cards()) {
        if (card.moment == content::FoodMoment::summary || !resting) {
            cards.push_back(&card);
        }
    }
    return cards;
}

std::optional<training::Protein> protein_of(const gym::Profile& profile) {
    if (!profile.about.body_weight) {
        return std::nullopt;
    }
    const gym::AgeBand age = profile.trainee.age;
    return training::protein(
        {profile.about.food,
         *profile.about.body_weight,
         age == gym::AgeBand::adult || age == gym::AgeBand::from_65,
         profile.trainee.expecting,
         profile.about.kidney}
    );
}

// Lines that need grams are left out where there are none.
std::string words_of(
    const content::FoodCard& card,
    const screens::Scene& scene,
    const std::optional<training::Protein>& protein
) {
    const training::Protein grams = protein.value_or(training::Protein{});
    std::string words;
    for (const std::string& line : card.words.lines) {
        const bool needs_grams = card.words.slug == "protein" && &line != &card.words.lines.back();
        if (needs_grams && !protein) {
            continue;
        }
        words += (words.empty() ? "" : "\n") + scene.texts(
                                                   line,
                                                   fmt::arg("low", grams.day_low),
                                                   fmt::arg("high", grams.day_high),
                                                   fmt::arg("dose", grams.dose)
                                               );
    }
    return words;
}

// Title, grams for a day if there are any, and the words.
void left_card(
    const content::FoodCard& card,
    const Around& around,
    screens::Frame& frame,
    const screens::Scene& scene,
    ui::Rect rect
) {
    ui::card(frame.drawing, rect);
    const ui::Rect inner = rect.inset(theme::card_padding, 24);
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y, inner.width, 64},
        scene.texts(card.words.title),
        scene.type({40, ui::FontWeight::bold, true}),
        theme::text,
        28
    );
    float y = inner.y + 80;
    const auto protein = protein_of(*around.visit->profile);
    if (card.words.slug == "protein" && protein) {
        ui::fitted_line(
            frame.drawing,
            scene.metrics,
            {inner.x, y, inner.width, 80},
            scene.texts(
                "food_page.grams",
                fmt::arg("low", protein->day_low),
                fmt::arg("high", protein->day_high)
            ),
            {72, ui::FontWeight::bold, true, -0.02f},
            theme::go,
            48
        );
        y += 100;
    }
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {inner.x, y, inner.width, inner.bottom() - y},
        words_of(card, scene, protein),
        scene.type({28}),
        theme::text,
        1.35f,
        22
    );
}

std::string diets_of(const content::Food& food, const screens::Scene& scene) {
    std::string words;
    for (const content::Diet diet : food.diets) {
        words += (words.empty() ? "" : " · ") + scene.texts(content::name_of(diet));
    }
    return words;
}

void foods(
    const content::FoodCard& card, screens::Frame& frame, const screens::Scene& scene, ui::Rect rect
) {
    constexpr float heading = 40;
    constexpr float row = 78;
    ui::card(frame.drawing, rect);
    const ui::Rect inner = rect.inset(theme::card_padding, 12);
    float y = inner.y;
    const auto line =
        [&](float height, const std::string& words, ui::TextStyle style, ui::Color color) {
            ui::fitted_line(
                frame.drawing,
                scene.metrics,
                {inner.x, y, inner.width, height},
                words,
                scene.type(style),
                color,
                18
            );
            y += height;
        };
    for (const content::Meal& meal : card.meals) {
        line(heading, scene.texts(meal.title), {24, ui::FontWeight::semi_bold}, theme::go);
        for (const content::Food& food : meal.foods) {
            const float next = y + row;
            line(42, scene.texts(food.name), {26, ui::FontWeight::semi_bold}, theme::text);
            line(32, diets_of(food, scene), {22}, theme::muted);
            y = next;
        }
    }
}

} // namespace

std::optional<Food> open_food(const Around& around) {
    return around.visit != nullptr && screens::food_wanted(*around.visit)
               ? std::optional<Food>(Food{})
               : std::nullopt;
}

Outcome update(Food& page, const screens::Message& message, const Around& around) {
    if (const auto* choice = std::get_if<screens::Choose>(&message)) {
        const auto count = static_cast<int>(cards_now(around).size());
        page.card = std::clamp(choice->which, 0, count - 1);
    }
    return {};
}

screens::Frame view(const Food& page, const Around& around, const screens::Scene& scene) {
    screens::Frame frame = start_page(around, scene, "food", scene.texts("page.food"));
    const auto cards = cards_now(around);
    const auto shown = std::min(static_cast<std::size_t>(page.card), cards.size() - 1);
    const ui::Rect area = scene.content();
    constexpr float buttons_height = 96;
    const float height = area.height - buttons_height - theme::gap;
    const float half = (area.width - theme::gap) / 2;
    left_card(*cards[shown], around, frame, scene, scene.sided({area.x, area.y, half, height}));
    foods(
        *cards[shown], frame, scene, scene.sided({area.x + half + theme::gap, area.y, half, height})
    );
    const auto count = static_cast<float>(cards.size());
    const float width = (area.width - (count - 1) * theme::gap) / count;
    float x = area.x;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const ui::Rect rect =
            scene.sided({x, area.bottom() - buttons_height, width, buttons_height});
        ui::tile(
            frame,
            scene.metrics,
            rect,
            scene.texts(cards[i]->words.title),
            scene.type({26, ui::FontWeight::semi_bold}),
            fmt::format("food_{}", cards[i]->words.slug),
            screens::Message(screens::Choose{static_cast<int>(i)}),
            i == shown
        );
        x += width + theme::gap;
    }
    return frame;
}

} // namespace kiosk::pages
