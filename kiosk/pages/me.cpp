#include "kiosk/pages/me.hpp"

#include "kiosk/pages/leaf.hpp"
#include "kiosk/screens/food_wanted.hpp"
#include "kiosk/ui/icons.hpp"

#include <iterator>

namespace kiosk::pages {

using screens::PageName;

namespace {

struct Tile {
    PageName page;
    const char* words; // text id; its last part names the target
    ui::Icon icon;
};

// In reading order.
constexpr Tile tiles[] = {
    {PageName::comfort, "page.comfort", ui::Icon::sliders},
    {PageName::receipt, "page.receipt", ui::Icon::target},
    {PageName::form, "page.form", ui::Icon::barbell},
    {PageName::swap, "page.swap", ui::Icon::exchange},
    {PageName::food, "page.food", ui::Icon::apple},
    {PageName::log, "between.log", ui::Icon::list},
    {PageName::muscles, "between.muscles", ui::Icon::person},
    {PageName::balance, "between.balance", ui::Icon::scales},
    {PageName::week, "between.week", ui::Icon::calendar},
    {PageName::block, "between.block", ui::Icon::stairs},
    {PageName::advice, "page.advice", ui::Icon::signpost},
    {PageName::guide, "between.guide", ui::Icon::book},
    {PageName::why, "page.why", ui::Icon::question},
    {PageName::progress, "page.progress", ui::Icon::chart},
    {PageName::about, "page.about", ui::Icon::lock},
    {PageName::elsewhere, "away.elsewhere", ui::Icon::plus},
    {PageName::my_data, "away.my_data", ui::Icon::download},
    {PageName::trainer, "page.trainer", ui::Icon::speech},
    {PageName::board, "page.board", ui::Icon::on_screen},
};

// J16: what is for another time or station while somebody waits for this one.
bool takes_long(PageName page) {
    return page == PageName::food || page == PageName::progress || page == PageName::muscles ||
           page == PageName::balance;
}

} // namespace

Outcome update(Me&, const screens::Message&, const Around&) {
    return {};
}

screens::Frame view(const Me&, const Around& around, const screens::Scene& scene) {
    screens::Frame frame = start_page(around, scene, "me", screens::name_of(scene, *around.visit));
    constexpr int columns = 5;
    constexpr int rows = 4;
    static_assert(std::size(tiles) <= columns * rows);
    const ui::Rect area = scene.reach();
    int place = 0;
    for (const Tile& tile : tiles) {
        if ((tile.page == PageName::food && !screens::food_wanted(*around.visit)) ||
            (scene.is_waited_for && takes_long(tile.page))) {
            continue;
        }
        const std::string id = tile.words;
        ui::icon_tile(
            frame,
            scene.metrics,
            grid_cell(area, columns, rows, place++),
            tile.icon,
            scene.texts(id),
            scene.type({28, ui::FontWeight::semi_bold}),
            id.substr(id.find('.') + 1),
            screens::Message(screens::OpenPage{tile.page})
        );
    }
    return frame;
}

} // namespace kiosk::pages
