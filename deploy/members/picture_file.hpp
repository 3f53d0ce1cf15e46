// Pixels as a PNG file.
#pragma once

#include "deploy/members/hands.hpp"

#include <filesystem>

namespace members {

// Whole or not at all. Throws std::runtime_error when it can not be written.
void write_png(const Pixels& pixels, const std::filesystem::path& file);

} // namespace members
