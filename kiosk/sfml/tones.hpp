// The samples of a sound, one channel.
#pragma once

#include "kiosk/ui/sound.hpp"

#include <cstdint>
#include <vector>

namespace kiosk::sfml {

inline constexpr unsigned samples_a_second = 44'100;

std::vector<std::int16_t> samples_of(ui::Sound sound);

} // namespace kiosk::sfml
