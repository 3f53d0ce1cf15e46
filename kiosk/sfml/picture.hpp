// A drawing painted off screen into a PNG file: for picture tests and the README. Needs a display.
#pragma once

#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/metrics.hpp"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace kiosk::sfml {

// Pixels of the drawing painted off screen, RGBA, row by row.
struct Picture {
    unsigned width = 0;
    unsigned height = 0;
    std::vector<std::uint8_t> rgba;
};

// Throws base::EnvironmentError when there is no display.
Picture paint(const ui::Drawing& drawing, const ui::Metrics& metrics);
Picture read_png(const std::filesystem::path& file); // throws base::EnvironmentError
void write_png(const Picture& picture, const std::filesystem::path& file); // likewise

} // namespace kiosk::sfml
