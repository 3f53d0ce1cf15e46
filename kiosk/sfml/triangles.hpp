// Shapes as triangles with soft edges, in pixels: full colour up to half a pixel inside the edge,
// fading to nothing half a pixel outside. So neither multisampling nor shaders are needed, and
// every driver paints the same.
#pragma once

#include <SFML/Graphics/Vertex.hpp>

#include <vector>

namespace kiosk::sfml {

using Triangles = std::vector<sf::Vertex>; // three vertices each
using Points = std::vector<sf::Vector2f>;

// Outline of a rounded rectangle.
Points rounded_rectangle(sf::Vector2f from, sf::Vector2f to, float radius);

// Points on a circle, clockwise on the screen; `sweep` 1 is once around, without the first point
// again at its end. `begin` 0 is at 12 o'clock.
Points arc(sf::Vector2f center, float radius, float begin, float sweep);

// Fills a convex outline. Cheapest to paint when it begins right of the top, as
// rounded_rectangle's.
void fill_convex(Triangles& triangles, const Points& outline, sf::Color color);

// Fills any simple outline.
void fill(Triangles& triangles, const Points& outline, sf::Color color);

// A stroke with round joins and ends. A closed one returns from its last point to its first.
void stroke(Triangles& triangles, const Points& points, float width, sf::Color color, bool closed);

} // namespace kiosk::sfml
