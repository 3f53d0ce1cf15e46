// The PIN that a staff card needs for more than out of order (T7): the pad, and what the hub said.
#pragma once

#include "kiosk/screens/message.hpp"
#include "kiosk/screens/scene.hpp"

#include <string>

namespace kiosk::pages {

std::string staff_refusal_words(const screens::Scene& scene, const screens::UnlockRefused& refused);

// `trouble`: what became of the last one; empty: nothing.
void view_staff_pin(
    screens::Frame& frame,
    const screens::Scene& scene,
    const std::string& digits,
    bool checking,
    const std::string& trouble
);

} // namespace kiosk::pages
