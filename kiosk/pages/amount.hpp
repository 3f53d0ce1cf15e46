// A number that may be far from where it starts: large, with a small and a large step either way.
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct Amount {
    std::string title;
    std::string value;
    const char* name; // of its targets: name_far_down, name_down, name_up, name_far_up
    int which = 0;    // of the StepBy it says
    int step = 1;
    int far_step = 10;
};

void amount(screens::Frame& frame, const screens::Scene& scene, ui::Rect rect, const Amount& shown);

// Amounts side by side, or where that is too narrow one above the other.
void amounts(
    screens::Frame& frame,
    const screens::Scene& scene,
    ui::Rect rect,
    const std::vector<Amount>& shown
);

} // namespace kiosk::pages
