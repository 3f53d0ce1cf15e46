#include "kiosk/pages/leaf.hpp"

#include <algorithm>

namespace kiosk::pages {

namespace theme = ui::theme;

namespace {

constexpr float turn_height = 80;
constexpr float turn_width_most = 260;
constexpr float count_least = 130; // "2 of 3" between the buttons

} // namespace

ui::Rect
turn_row(screens::Frame& frame, const screens::Scene& scene, ui::Rect area, int leaf, int leaves) {
    if (leaves <= 1) {
        return area;
    }
    const float y = area.bottom() - turn_height;
    const float turn_width = std::min(turn_width_most, (area.width - count_least) / 2 - theme::gap);
    const auto turn = [&](float x, const char* words, const char* name, int by) {
        ui::button(
            frame,
            scene.metrics,
            {x, y, turn_width, turn_height},
            scene.texts(words),
            ui::ButtonLook::big,
            name,
            screens::Message(screens::TurnLeaf{by})
        );
    };
    if (leaf > 0) {
        turn(area.x, "between.before", "leaf_before", -1);
    }
    if (leaf + 1 < leaves) {
        turn(area.right() - turn_width, "between.after", "leaf_after", 1);
    }
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {area.x + turn_width + theme::gap,
         y,
         area.width - 2 * (turn_width + theme::gap),
         turn_height},
        scene.texts("between.leaf", fmt::arg("number", leaf + 1), fmt::arg("of", leaves)),
        scene.type(theme::body_strong),
        theme::muted,
        22,
        ui::Align::center
    );
    area.height -= turn_height + theme::gap;
    return area;
}

int turned(int leaf, int by, int leaves) {
    return std::clamp(leaf + by, 0, std::max(leaves - 1, 0));
}

int leaves_of(std::size_t rows, int rows_on_leaf) {
    return std::max(1, (static_cast<int>(rows) + rows_on_leaf - 1) / rows_on_leaf);
}

ui::Rect grid_cell(ui::Rect area, int columns, int rows, int place, float gap) {
    const auto across = static_cast<float>(columns);
    const auto down = static_cast<float>(rows);
    const float width = (area.width - (across - 1) * gap) / across;
    const float height = (area.height - (down - 1) * gap) / down;
    return {
        area.x + static_cast<float>(place % columns) * (width + gap),
        area.y + static_cast<float>(place / columns) * (height + gap),
        width,
        height};
}

ui::Rect list_button(
    screens::Frame& frame,
    const screens::Scene& scene,
    ui::Rect area,
    const char* words,
    const char* name
) {
    constexpr float height = 80;
    ui::button(
        frame,
        scene.metrics,
        {area.x, area.bottom() - height, area.width, height},
        scene.texts(words),
        ui::ButtonLook::big,
        name,
        screens::Message(screens::Choose{whole_list})
    );
    area.height -= height + theme::gap;
    return area;
}

void button_row(
    screens::Frame& frame,
    const screens::Scene& scene,
    ui::Rect row,
    std::span<const RowButton> buttons
) {
    const auto count = static_cast<float>(buttons.size());
    const float width = (row.width - (count - 1) * theme::gap) / count;
    float x = row.x;
    for (const RowButton& button : buttons) {
        ui::button(
            frame,
            scene.metrics,
            scene.sided({x, row.y, width, row.height}),
            scene.texts(button.words),
            button.look,
            button.name,
            button.says
        );
        x += width + theme::gap;
    }
}

void words_card(
    screens::Frame& frame, const screens::Scene& scene, ui::Rect rect, const std::string& words
) {
    ui::card(frame.drawing, rect);
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        rect.inset(theme::card_padding, 18),
        words,
        scene.type(theme::lead),
        theme::text,
        1.3f,
        22
    );
}

} // namespace kiosk::pages
