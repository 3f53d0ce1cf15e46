// The end of an exercise (J6): what changes next time and by which way (E8), what was won, and the
// stations where the rest of today can be done (N3).
#pragma once

#include "kiosk/screens/scene.hpp"

namespace kiosk::screens {

// What the set won (H4, H3, N12), as one line; none where it won nothing. The first of a kind is
// something to start from and no victory.
std::optional<std::string>
victory_of(const Scene& scene, const Visit& visit, const gym::SetId& set);

// The same on a green card with a star; draws nothing and returns false where nothing was won.
bool victory_card(
    const Scene& scene, Frame& frame, ui::Rect rect, const Visit& visit, const gym::SetId& set
);

// How many sets of the session that is going on won something.
int victories(const Visit& visit, const base::Zone& zone, base::Instant now);

// The plan of the next visit: the same function, asked for a day on which everything has rested by
// the strictest rule (R11), so that what is shown is not a day too early.
gym::Plan plan_next_time(const Visit& visit, const Scene& scene);

// Fills the area once all sets of the exercise are done.
void exercise_end(const Scene& scene, Frame& frame, const Visit& visit, ui::Rect area);

} // namespace kiosk::screens
