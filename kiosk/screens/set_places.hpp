// Where the pieces of the set screen stand, at every text size and in every layout (N13).
#pragma once

#include "kiosk/screens/scene.hpp"

namespace kiosk::screens {

// What the screen has besides what it always has.
struct SetPieces {
    bool bar = false;   // plates instead of the machine's settings
    bool light = false; // how rested the muscles are
    bool legs = false;  // the question how the legs are
};

struct SetPlaces {
    ui::Rect target;
    ui::Rect machine; // the bar, or the machine's settings
    ui::Rect last;
    ui::Rect numbers; // the steppers, side by side
    ui::Rect light;
    ui::Rect question;
    ui::Rect row;
    ui::Rect legs;
    std::optional<ui::Rect> why; // where the target itself is out of reach
};

// Whether the member's texts are large: cards of words get the room then.
bool roomy(const Scene& scene);

SetPlaces set_places(const Scene& scene, const SetPieces& pieces);

} // namespace kiosk::screens
