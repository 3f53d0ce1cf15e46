// Digits by touch, for what is nobody else's business: 1 to 9, clear, 0, OK. Its keys are named
// "pin_..." so that no log tells which.
#pragma once

#include "kiosk/screens/scene.hpp"

#include <string>

namespace kiosk::pages {

// Takes Choose: a digit, or clear.
void press_key(std::string& digits, int which, std::size_t digits_max);

// OK says Confirm, where it is ready.
void pad(screens::Frame& frame, const screens::Scene& scene, ui::Rect rect, bool ready);

// How many digits of a PIN there are, never which.
void pin_dots(screens::Frame& frame, ui::Rect rect, std::size_t typed);

} // namespace kiosk::pages
