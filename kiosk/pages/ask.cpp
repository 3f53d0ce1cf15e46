#include "kiosk/pages/ask.hpp"

#include "kiosk/pages/leaf.hpp"

#include <algorithm>

namespace kiosk::pages {

namespace theme = ui::theme;

namespace {

constexpr float words_height = 150;
constexpr float words_line = 1.25f;
constexpr float words_least = 24;

// What a tile keeps free at both sides of its label.
constexpr float tile_padding = 2 * 28;

// No word of any label is broken.
ui::TextStyle style_for(const screens::Scene& scene, std::span<const Answer> answers, float room) {
    ui::TextStyle style = scene.type({34, ui::FontWeight::semi_bold});
    const auto fits = [&](const std::string& label) {
        for (std::size_t from = 0; from < label.size();) {
            const std::size_t end = std::min(label.find_first_of(" \n", from), label.size());
            if (scene.metrics.width(label.substr(from, end - from), style) > room) {
                return false;
            }
            from = end + 1;
        }
        return true;
    };
    for (const Answer& answer : answers) {
        while (style.size > words_least && !fits(answer.label)) {
            style.size -= 1;
        }
    }
    return style;
}

} // namespace

ui::Rect
ask(screens::Frame& frame, const screens::Scene& scene, const std::string& words, ui::Color color) {
    const ui::Rect all = scene.content();
    ui::Rect rest = scene.reach();
    float above = rest.y - all.y - theme::gap;
    if (!scene.low()) {
        above = words_height;
        rest.y += words_height + theme::gap;
        rest.height -= words_height + theme::gap;
    }
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {all.x, all.y + 8, all.width, above - 8},
        words,
        scene.type({44, ui::FontWeight::bold, true}),
        color,
        words_line,
        words_least
    );
    return rest;
}

void answers(
    screens::Frame& frame,
    const screens::Scene& scene,
    ui::Rect rect,
    std::span<const Answer> answers,
    int columns
) {
    const int count = static_cast<int>(answers.size());
    const int rows = (count + columns - 1) / columns;
    const float width = grid_cell(rect, columns, rows, 0).width;
    const ui::TextStyle style = style_for(scene, answers, width - tile_padding);
    for (int i = 0; i < count; ++i) {
        const Answer& answer = answers[static_cast<std::size_t>(i)];
        ui::tile(
            frame,
            scene.metrics,
            grid_cell(rect, columns, rows, i),
            answer.label,
            style,
            answer.name,
            answer.message
        );
    }
}

} // namespace kiosk::pages
