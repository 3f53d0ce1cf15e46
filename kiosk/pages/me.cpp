#include "kiosk/pages/me.hpp"

#include "kiosk/screens/food_wanted.hpp"

#include <iterator>

namespace kiosk::pages {

namespace theme = ui::theme;
using screens::PageName;

namespace {

struct Tile {
    PageName page;
    const char* words; // text id; its last part names the target
};

// In reading order.
constexpr Tile tiles[] = {
    {PageName::comfort, "page.comfort"},
    {PageName::receipt, "page.receipt"},
    {PageName::form, "page.form"},
    {PageName::swap, "page.swap"},
    {PageName::food, "page.food"},
    {PageName::log, "between.log"},
    {PageName::muscles, "between.muscles"},
    {PageName::balance, "between.balance"},
    {PageName::week, "between.week"},
    {PageName::block, "between.block"},
    {PageName::guide, "between.guide"},
};

constexpr int columns = 4;
constexpr int rows = 4;
static_assert(std::size(tiles) <= columns * rows);

} // namespace

Outcome update(Me&, const screens::Message&, const Around&) {
    return {};
}

screens::Frame view(const Me&, const Around& around, const screens::Scene& scene) {
    screens::Frame frame = start_page(around, scene, "me", screens::name_of(scene, *around.visit));
    const ui::Rect area = scene.reach();
    const float width = (area.width - (columns - 1) * theme::gap) / columns;
    const float height = (area.height - (rows - 1) * theme::gap) / rows;
    std::size_t place = 0;
    for (const Tile& tile : tiles) {
        if (tile.page == PageName::food && !screens::food_wanted(*around.visit)) {
            continue;
        }
        const auto column = static_cast<float>(place % columns);
        const auto row = static_cast<float>(place / columns);
        ++place;
        const std::string id = tile.words;
        ui::tile(
            frame,
            scene.metrics,
            {area.x + column * (width + theme::gap),
             area.y + row * (height + theme::gap),
             width,
             height},
            scene.texts(id),
            scene.type({28, ui::FontWeight::semi_bold}),
            id.substr(id.find('.') + 1),
            screens::Message(screens::OpenPage{tile.page})
        );
    }
    return frame;
}

} // namespace kiosk::pages
