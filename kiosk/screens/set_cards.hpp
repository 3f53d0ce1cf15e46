// The cards of words beside the numbers: what is asked for, how the machine or the bar is to be,
// what was done last time, how rested the muscles are.
#pragma once

#include "kiosk/screens/scene.hpp"

namespace kiosk::screens {

// Another exercise of this station with sets left, and what every screen offers.
std::vector<Tool> set_tools(const Scene& scene, const Visit& visit);

// Exercise, which set of how many, why this load. A touch opens the receipt (Q5).
void target_card(const Scene& scene, Frame& frame, const Visit& visit, ui::Rect rect);

// The member's marks of the machine; a touch changes them (D1, J2).
void settings_card(const Scene& scene, Frame& frame, const Visit& visit, ui::Rect rect);

// The bar as it is to stand there, and what to do to it on each side (R23, R27).
void plates_card(
    const Scene& scene, Frame& frame, const Visit& visit, gym::Weight load, ui::Rect rect
);

void last_time_card(const Scene& scene, Frame& frame, const Visit& visit, ui::Rect rect);

// E3, R11: told before the first set of an exercise that was trained before.
bool tells_recovery(const Visit& visit, base::Instant now);
// The light by shape, word and colour, and when it turns green.
void recovery_strip(const Scene& scene, Frame& frame, const Visit& visit, ui::Rect rect);

// C7: asked of a member once in a session, before anything is logged.
bool asks_legs(const Visit& visit, base::Instant now);
void legs_row(const Scene& scene, Frame& frame, ui::Rect rect);

} // namespace kiosk::screens
