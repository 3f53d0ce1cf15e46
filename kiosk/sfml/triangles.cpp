#include "kiosk/sfml/triangles.hpp"

#include "kiosk/sfml/geometry.hpp"
#include "kiosk/sfml/tessellate.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk::sfml {
namespace {

struct Outline {
    Points inner; // full colour within
    Points outer; // nothing beyond
};

Outline soften(const Points& outline) {
    float area = 0;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const sf::Vector2f a = outline[i];
        const sf::Vector2f b = outline[(i + 1) % outline.size()];
        area += a.x * b.y - b.x * a.y;
    }
    const float outward = area > 0 ? softness : -softness; // y points down
    Outline soft;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const sf::Vector2f before = outline[(i + outline.size() - 1) % outline.size()];
        const sf::Vector2f here = outline[i];
        const sf::Vector2f after = outline[(i + 1) % outline.size()];
        const sf::Vector2f offset =
            miter(normal(direction(before, here)), normal(direction(here, after))) * outward;
        soft.inner.push_back(here - offset);
        soft.outer.push_back(here + offset);
    }
    return soft;
}

void add_fringe(Triangles& triangles, const Outline& outline, sf::Color color) {
    const std::size_t size = outline.inner.size();
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t next = (i + 1) % size;
        add_band(
            triangles,
            {outline.inner[i], color},
            {outline.inner[next], color},
            {outline.outer[i], clear(color)},
            {outline.outer[next], clear(color)}
        );
    }
}

} // namespace

Points rounded_rectangle(sf::Vector2f from, sf::Vector2f to, float radius) {
    const float most = std::min(to.x - from.x, to.y - from.y) / 2;
    const float r = std::clamp(radius, 0.0f, std::max(most, 0.0f));
    if (r == 0) {
        return {{to.x, from.y}, to, {from.x, to.y}, from};
    }
    // Clockwise from the right end of the top edge, so that the axis lies between last and first.
    const sf::Vector2f corners[] = {
        {to.x - r, from.y + r},
        {to.x - r, to.y - r},
        {from.x + r, to.y - r},
        {from.x + r, from.y + r},
    };
    Points outline;
    for (int corner = 0; corner < 4; ++corner) {
        const float begin = static_cast<float>(corner) / 4;
        const Points points = arc(corners[corner], r, begin, 0.25f);
        outline.insert(outline.end(), points.begin(), points.end());
    }
    return outline;
}

Points arc(sf::Vector2f center, float radius, float begin, float sweep) {
    const int steps = arc_steps(radius, full_turn * sweep);
    const int points = sweep < 1 ? steps + 1 : steps;
    Points arc;
    for (int i = 0; i < points; ++i) {
        const float turn = begin + sweep * static_cast<float>(i) / static_cast<float>(steps);
        const float angle = full_turn * turn;
        arc.push_back(center + sf::Vector2f(std::sin(angle), -std::cos(angle)) * radius);
    }
    return arc;
}

void fill_convex(Triangles& triangles, const Points& outline, sf::Color color) {
    const Points points = without_repeats(outline, true);
    if (points.size() < 3) {
        return;
    }
    const Outline soft = soften(points);
    // In slabs from top to bottom: a fan's long thin triangles are slow on software renderers.
    std::size_t right = 0;
    std::size_t left = soft.inner.size() - 1;
    while (left - right > 1) {
        const std::size_t next_right = right + 1;
        const sf::Vertex a(soft.inner[right], color);
        const sf::Vertex b(soft.inner[left], color);
        const sf::Vertex c(soft.inner[next_right], color);
        add_triangle(triangles, a, b, c);
        if (left - next_right > 1) {
            add_triangle(triangles, b, c, {soft.inner[left - 1], color});
        }
        right = next_right;
        --left;
    }
    add_fringe(triangles, soft, color);
}

void fill(Triangles& triangles, const Points& outline, sf::Color color) {
    const Points points = without_repeats(outline, true);
    if (points.size() < 3) {
        return;
    }
    const Outline soft = soften(points);
    for (const sf::Vector2f corner : tessellate(soft.inner)) {
        triangles.emplace_back(corner, color);
    }
    add_fringe(triangles, soft, color);
}

} // namespace kiosk::sfml
