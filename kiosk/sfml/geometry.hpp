// Small geometry that filling and stroking share. In pixels, y downward.
#pragma once

#include "kiosk/sfml/triangles.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>

namespace kiosk::sfml {

inline constexpr float full_turn = 2 * std::numbers::pi_v<float>;
inline constexpr float softness = 0.5f; // pixels of the fading on either side of an edge

inline float dot(sf::Vector2f a, sf::Vector2f b) {
    return a.x * b.x + a.y * b.y;
}

inline float length(sf::Vector2f vector) {
    return std::sqrt(dot(vector, vector));
}

inline sf::Vector2f direction(sf::Vector2f from, sf::Vector2f to) {
    return (to - from) / length(to - from);
}

// Left of the direction of travel, as the screen shows it.
inline sf::Vector2f normal(sf::Vector2f direction) {
    return {direction.y, -direction.x};
}

// Points so near each other have no direction.
inline Points without_repeats(const Points& points, bool closed) {
    const auto near = [](sf::Vector2f a, sf::Vector2f b) { return length(b - a) < 0.01f; };
    Points kept;
    std::ranges::unique_copy(points, std::back_inserter(kept), near);
    while (closed && kept.size() > 1 && near(kept.front(), kept.back())) {
        kept.pop_back();
    }
    return kept;
}

// Where two edges with these normals still meet when both are moved by one pixel. Sharp corners
// would meet far away: those are held back.
inline sf::Vector2f miter(sf::Vector2f normal_before, sf::Vector2f normal_after) {
    constexpr float sharpest = 0.25f;
    return (normal_before + normal_after) /
           std::max(1 + dot(normal_before, normal_after), sharpest);
}

// Steps that keep a polygon within a tenth of a pixel of its circle.
inline int arc_steps(float radius, float turn) {
    const float step = 2 * std::acos(1 - 0.1f / std::max(radius, 0.5f));
    return std::max(static_cast<int>(std::ceil(turn / step)), 2);
}

inline void add_triangle(Triangles& triangles, sf::Vertex a, sf::Vertex b, sf::Vertex c) {
    triangles.insert(triangles.end(), {a, b, c});
}

// The quadrilateral between two edges, each given by its two ends.
inline void
add_band(Triangles& triangles, sf::Vertex a1, sf::Vertex a2, sf::Vertex b1, sf::Vertex b2) {
    add_triangle(triangles, a1, a2, b1);
    add_triangle(triangles, a2, b2, b1);
}

inline sf::Color clear(sf::Color color) {
    return {color.r, color.g, color.b, 0};
}

} // namespace kiosk::sfml
