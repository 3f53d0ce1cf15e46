// A kiosk that is no station's screen, or no longer (T7): it waits for a card of the staff.
#pragma once

#include "kiosk/screens/scene.hpp"

namespace kiosk::screens {

struct Spare {};

Frame view(const Spare& spare, const Scene& scene);

} // namespace kiosk::screens
