// SFML's keys as the kernel numbers them, so that a key has one name wherever it is read.
#pragma once

#include <SFML/Window/Keyboard.hpp>

#include <optional>

namespace kiosk::sfml {

// None: a key that no pedal is set to.
std::optional<unsigned> kernel_key(sf::Keyboard::Key key);

} // namespace kiosk::sfml
