// A frame in words: the text form of goldens and of --frames. Pixels, rounded; one line a shape
// or target, in painting order:
//   frame idle 1280x800
//   box 32,104 372x262 r24 #161b23 border #5a6880 2
//   text 60,150 22/500 #97a3b6 "Seated leg curl"
//   ring 190,190 r166 w30 0.65 #b6f23c
//   line w9 #f3f6f9 40,20 40,118
//   polygon #b6f23c 58,8 30,8 ...
//   target save_2 761,580 154x120
// then an empty line.
#pragma once

#include "kiosk/ui/frame.hpp"

#include <string>

namespace kiosk::ui {

std::string print(const Drawing& drawing, const std::string& screen, float pixels_per_unit);
std::string print_target(const std::string& name, Rect rect, float pixels_per_unit);

template <class Message>
std::string print(const Frame<Message>& frame, float pixels_per_unit) {
    std::string text = print(frame.drawing, frame.screen, pixels_per_unit);
    for (const Target<Message>& target : frame.targets) {
        text += print_target(target.name, target.rect, pixels_per_unit);
    }
    return text + "\n";
}

} // namespace kiosk::ui
