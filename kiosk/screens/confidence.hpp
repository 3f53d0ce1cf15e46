// How sure somebody feels at the end of a session (H4): five faces, one touch.
#pragma once

#include "kiosk/screens/scene.hpp"

namespace kiosk::screens {

// H4: what to keep when a smiley is pressed, 1 to 5; nothing for guests, or where this visit has
// its answer.
std::optional<Effect> confidence_told(const Visit& visit, int level);

// The question with its faces, and a thank you once it is answered.
void confidence_row(const Scene& scene, Frame& frame, const Visit& visit, ui::Rect row);

} // namespace kiosk::screens
