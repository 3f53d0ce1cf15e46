// A question over large answers, one touch each: what several pages are made of.
#pragma once

#include "kiosk/pages/around.hpp"

#include <span>

namespace kiosk::pages {

struct Answer {
    std::string label;
    std::string name; // of the target
    screens::Message message;
};

// Draws the words above (in the low layout in the part that is only read) and returns the rectangle
// that is left for what is pressed.
ui::Rect
ask(screens::Frame& frame,
    const screens::Scene& scene,
    const std::string& words,
    ui::Color color = ui::theme::text);

// Tiles over the rectangle in reading order, `columns` in a row.
void answers(
    screens::Frame& frame,
    const screens::Scene& scene,
    ui::Rect rect,
    std::span<const Answer> answers,
    int columns
);

} // namespace kiosk::pages
