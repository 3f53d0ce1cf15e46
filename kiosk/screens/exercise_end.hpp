// The end of an exercise (J6): what changes next time and by which way (E8), what was won, and the
// stations where the rest of today can be done (N3).
#pragma once

#include "kiosk/screens/victory.hpp"

namespace kiosk::screens {

// The plan of the next visit: the same function, asked for a day on which everything has rested by
// the strictest rule (R11), so that what is shown is not a day too early.
gym::Plan plan_next_time(const Visit& visit, const Scene& scene);

// Fills the area once all sets of the exercise are done.
void exercise_end(const Scene& scene, Frame& frame, const Visit& visit, ui::Rect area);

} // namespace kiosk::screens
