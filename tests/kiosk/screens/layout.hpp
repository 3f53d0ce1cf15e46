// What holds for every frame, whatever it shows: targets large enough and apart, text inside the
// screen, its card and its button, and no text on another.
#pragma once

#include "kiosk/screens/scene.hpp"

#include <string>
#include <vector>

namespace kiosk::screens {

// What is wrong, one sentence each.
std::vector<std::string> layout_faults(const Frame& frame, const ui::Metrics& metrics);
std::vector<std::string> target_faults(const Frame& frame);
// No text whose colour is too close to what it stands on.
std::vector<std::string> contrast_faults(const Frame& frame, const ui::Metrics& metrics);
// No text outside the screen.
std::vector<std::string> edge_faults(const Frame& frame, const ui::Metrics& metrics);

} // namespace kiosk::screens
