// The shapes a body map is made of. The left half of each view, as points that a closed curve runs
// through; the right half is its mirror image.
#pragma once

#include "kiosk/ui/body_map.hpp"

#include <vector>

namespace kiosk::ui {

inline constexpr float body_axis = 100; // the figure's middle; (100, 450) is between its feet
inline constexpr Rect whole_body_box{-50, -330, 300, 780};
inline constexpr Rect legs_box{0, -14, 200, 464};

struct BodyRegion {
    std::optional<BodyPart> part; // none: only there to make it a body
    bool of_legs;                 // from the hips down
    bool across;                  // over the axis: its points go down one side
    std::vector<Point> points;
};

const std::vector<BodyRegion>& body_regions(BodyMap::View view);

} // namespace kiosk::ui
