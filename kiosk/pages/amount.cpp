#include "kiosk/pages/amount.hpp"

#include <algorithm>

namespace kiosk::pages {

namespace theme = ui::theme;

namespace {

constexpr float key_height_most = 110;
constexpr float side_by_side_from = 520; // of each: four keys and their signs

// Not larger than the line has room for.
ui::TextStyle within(ui::TextStyle style, float line) {
    constexpr float least = 22;
    style.size = std::clamp(line / 1.25f, least, style.size);
    return style;
}

} // namespace

void amount(
    screens::Frame& frame, const screens::Scene& scene, ui::Rect rect, const Amount& shown
) {
    constexpr float padding = 20;
    ui::card(frame.drawing, rect);
    const ui::Rect inner = rect.inset(padding, 16);
    const float key_height = std::clamp(inner.height * 0.4f, ui::target_least, key_height_most);
    const float keys_top = inner.bottom() - key_height;
    const float title_height = std::min(44.f, (keys_top - inner.y) * 0.4f);
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y, inner.width, title_height},
        shown.title,
        within(scene.type(theme::lead), title_height),
        theme::muted,
        22
    );
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y + title_height, inner.width, keys_top - inner.y - title_height},
        shown.value,
        within({72, ui::FontWeight::bold, true, -0.02f}, keys_top - inner.y - title_height),
        theme::text,
        30
    );

    struct Key {
        int steps;
        const char* name;
    };

    const Key keys[] = {
        {-shown.far_step, "_far_down"},
        {-shown.step, "_down"},
        {shown.step, "_up"},
        {shown.far_step, "_far_up"}};
    constexpr float key_gap = 12;
    constexpr auto count = static_cast<float>(std::size(keys));
    const float width = (inner.width - (count - 1) * key_gap) / count;
    float x = inner.x;
    for (const Key& key : keys) {
        ui::button(
            frame,
            scene.metrics,
            {x, keys_top, width, key_height},
            (key.steps < 0 ? "−" : "+") + std::to_string(std::abs(key.steps)),
            ui::ButtonLook::key,
            std::string(shown.name) + key.name,
            screens::Message(screens::StepBy{shown.which, key.steps})
        );
        x += width + key_gap;
    }
}

void amounts(
    screens::Frame& frame,
    const screens::Scene& scene,
    ui::Rect rect,
    const std::vector<Amount>& shown
) {
    const auto count = static_cast<float>(shown.size());
    const float width = (rect.width - (count - 1) * theme::gap) / count;
    const bool beside = width >= side_by_side_from;
    const float height = (rect.height - (count - 1) * theme::gap) / count;
    ui::Rect each = beside ? ui::Rect{rect.x, rect.y, width, rect.height}
                           : ui::Rect{rect.x, rect.y, rect.width, height};
    for (const Amount& one : shown) {
        amount(frame, scene, each, one);
        (beside ? each.x : each.y) += (beside ? width : height) + theme::gap;
    }
}

} // namespace kiosk::pages
