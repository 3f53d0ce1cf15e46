#include "kiosk/pages/me.hpp"

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
    {PageName::receipt, "page.receipt"},
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
    for (std::size_t i = 0; i < std::size(tiles); ++i) {
        const auto column = static_cast<float>(i % columns);
        const auto row = static_cast<float>(i / columns);
        const std::string id = tiles[i].words;
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
            screens::Message(screens::OpenPage{tiles[i].page})
        );
    }
    return frame;
}

} // namespace kiosk::pages
