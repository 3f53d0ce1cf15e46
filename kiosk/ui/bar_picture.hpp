// One side of a loaded bar, as it stands before the lifter.
#pragma once

#include "common/gym/weight.hpp"
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/metrics.hpp"

#include <span>
#include <string>

namespace kiosk::ui {

struct PlateShown {
    gym::Weight weight;
    std::string label;
    bool full_size = false; // as tall as the picture; others by their weight

    friend bool operator==(const PlateShown&, const PlateShown&) = default;
};

// The sleeve with its plates from the collar outwards, each in its IWF colour with its label,
// inside the rectangle. Many plates are drawn narrower, never cut.
void bar_picture(
    Drawing& drawing, const Metrics& metrics, Rect rect, std::span<const PlateShown> plates
);

} // namespace kiosk::ui
