// Any polygon as triangles, by the GLU tessellator. Alone in its file for GL's macros' sake.
#pragma once

#include <SFML/System/Vector2.hpp>

#include <vector>

namespace kiosk::sfml {

// Corners of triangles, three each. The outline may be concave; where it crosses itself, what it
// goes around counts as inside.
std::vector<sf::Vector2f> tessellate(const std::vector<sf::Vector2f>& outline);

} // namespace kiosk::sfml
