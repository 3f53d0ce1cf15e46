// One set of a log (H1): the exercise, its numbers, when and where it was, what was told with it.
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

// How many stand on a leaf, and how many where they are to be larger.
inline constexpr int log_rows = 5;
inline constexpr int log_rows_few = 3;

// `removable`: what the button that takes it out chooses; none: without one.
void log_row(
    screens::Frame& frame,
    const screens::Scene& scene,
    ui::Rect rect,
    const gym::LoggedSet& logged,
    std::optional<int> removable
);

} // namespace kiosk::pages
