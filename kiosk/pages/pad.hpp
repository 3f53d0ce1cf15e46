// Digits by touch, for what is nobody else's business: 1 to 9, clear, 0, OK. Its keys are named
// "pin_..." so that no log tells which.
#pragma once

#include "kiosk/screens/scene.hpp"

#include <functional>
#include <string>

namespace kiosk::pages {

// Takes Choose: a digit, or clear.
void press_key(std::string& digits, int which, std::size_t digits_max);

// How many digits of a PIN there are, never which.
void pin_dots(screens::Frame& frame, ui::Rect rect, std::size_t typed);

// What stands beside the keys.
struct PadWords {
    std::string title;
    std::function<void(ui::Rect)> typed; // draws what is typed so far
    std::string said;                    // what it is for, or what became of the last try
    bool trouble = false;
    bool ready = false; // OK says Confirm
};

// A whole page: what is asked for in one half, the keys in the other.
void view_pad(screens::Frame& frame, const screens::Scene& scene, const PadWords& words);

} // namespace kiosk::pages
