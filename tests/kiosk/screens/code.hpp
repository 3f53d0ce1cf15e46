// What a phone would read off a screen.
#pragma once

#include "kiosk/ui/frame.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace kiosk::screens {

// The text of the one QR code on the picture (RGBA, row by row); empty where there is none.
std::string read_code(const std::vector<std::uint8_t>& rgba, int width, int height);

// The same with no display: of a drawing its boxes alone are painted, without round corners.
std::string read_code(const ui::Drawing& drawing, float pixels_per_unit);

} // namespace kiosk::screens
