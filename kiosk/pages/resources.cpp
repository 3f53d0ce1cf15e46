#include "kiosk/pages/resources.hpp"

#include "kiosk/pages/code.hpp"
#include "kiosk/pages/leaf.hpp"

namespace kiosk::pages {

namespace {

// The one that is shown; the gym may have changed its list meanwhile.
const gym::Resource* shown(const Resources& page, const std::vector<gym::Resource>& all) {
    const int place = all.size() == 1 ? 0 : page.chosen.value_or(whole_list);
    return place >= 0 && place < static_cast<int>(all.size())
               ? &all[static_cast<std::size_t>(place)]
               : nullptr;
}

void list(
    screens::Frame& frame, const screens::Scene& scene, const std::vector<gym::Resource>& all
) {
    constexpr int columns = 2;
    constexpr int rows = 4;
    static_assert(gym::resources_max <= columns * rows);
    const ui::Rect area = scene.reach();
    for (std::size_t place = 0; place < all.size(); ++place) {
        ui::tile(
            frame,
            scene.metrics,
            grid_cell(area, columns, rows, static_cast<int>(place)),
            all[place].title,
            scene.type({32, ui::FontWeight::semi_bold}),
            "resource_" + std::to_string(place),
            screens::Message(screens::Choose{static_cast<int>(place)})
        );
    }
}

} // namespace

std::optional<Resources> open_resources(const Around& around) {
    return around.gym.resources.empty() ? std::nullopt : std::optional(Resources{});
}

Outcome update(Resources& page, const screens::Message& message, const Around&) {
    if (const auto* choice = std::get_if<screens::Choose>(&message)) {
        page.chosen = choice->which == whole_list ? std::nullopt : std::optional(choice->which);
    }
    return {};
}

screens::Frame view(const Resources& page, const Around& around, const screens::Scene& scene) {
    screens::Frame frame = start_page(around, scene, "resources", scene.texts("away.resources"));
    const std::vector<gym::Resource>& all = around.gym.resources;
    const gym::Resource* resource = shown(page, all);
    if (resource == nullptr) {
        list(frame, scene, all);
        return frame;
    }
    ui::Rect area = scene.content();
    if (all.size() > 1) {
        area = list_button(frame, scene, area, "away.all_resources", "all_resources");
    }
    code_and_words(
        frame,
        scene,
        area,
        resource->url,
        resource->title,
        scene.texts("away.point") + "\n" + resource->url
    );
    return frame;
}

} // namespace kiosk::pages
