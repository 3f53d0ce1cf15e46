// How much two colours differ in brightness, after WCAG 2.2: from 1 to 21.
#pragma once

#include "kiosk/ui/frame.hpp"

namespace kiosk::ui {

inline constexpr double text_contrast_least = 4.5; // of large text, too: it is read from afar
inline constexpr double mark_contrast_least = 3;   // edges of controls, shapes that mean something

double contrast(Color a, Color b);

} // namespace kiosk::ui
