// Text that goes away with the member: as QR codes, one on a leaf, read by the camera of a phone.
#pragma once

#include "kiosk/pages/around.hpp"

#include <span>
#include <string>
#include <vector>

namespace kiosk::pages {

// The lines in as few texts as fit a code each, never cut within a line. Every text begins with
// `head`, where there are several with "1 of 2" behind it. Lines that fit no code are left out.
std::vector<std::string> texts_for_codes(
    const screens::Scene& scene, const std::string& head, std::span<const std::string> lines
);

// The text as a code on the one side of the area; `title` and `words` beside it. The text fits a
// code.
void code_and_words(
    screens::Frame& frame,
    const screens::Scene& scene,
    ui::Rect area,
    std::string_view text,
    const std::string& title,
    const std::string& words
);

} // namespace kiosk::pages
