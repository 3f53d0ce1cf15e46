// Strokes: pieces between points, pies outside of corners and at the ends. They meet edge to edge,
// for where two soft edges lie upon each other a stroke would look knotted.
#include "kiosk/sfml/geometry.hpp"

namespace kiosk::sfml {
namespace {

// Half widths of a stroke: full colour up to `core`, nothing from `edge` on.
struct Pen {
    float core;
    float edge;
    sf::Color color;

    Pen(float width, sf::Color ink)
        : core(std::max(width / 2 - softness, 0.0f))
        , edge(width / 2 + softness)
        , color(ink) {
        color.a = static_cast<sf::Uint8>(std::lround(255 * std::min(width, 1.0f)));
    }
};

// A stroke from one point to the next; the offsets lead from the points to the stroke's edge,
// for half a width of 1.
void add_piece(
    Triangles& triangles,
    sf::Vector2f from,
    sf::Vector2f from_offset,
    sf::Vector2f to,
    sf::Vector2f to_offset,
    const Pen& pen
) {
    const auto at = [](sf::Vector2f point, sf::Vector2f offset, float half, sf::Color color) {
        return sf::Vertex(point + offset * half, color);
    };
    add_band(
        triangles,
        at(from, from_offset, -pen.core, pen.color),
        at(to, to_offset, -pen.core, pen.color),
        at(from, from_offset, pen.core, pen.color),
        at(to, to_offset, pen.core, pen.color)
    );
    for (const float side : {-1.0f, 1.0f}) {
        add_band(
            triangles,
            at(from, from_offset, side * pen.core, pen.color),
            at(to, to_offset, side * pen.core, pen.color),
            at(from, from_offset, side * pen.edge, clear(pen.color)),
            at(to, to_offset, side * pen.edge, clear(pen.color))
        );
    }
}

// A pie around the end of a stroke that arrives in this direction: from its side on, `turn` toward
// and past the direction. Half a turn of it is a round end, less is the outside of a corner.
void add_pie(
    Triangles& triangles,
    sf::Vector2f end,
    sf::Vector2f side,
    sf::Vector2f direction,
    float turn,
    const Pen& pen
) {
    const int steps = arc_steps(pen.edge, turn);
    sf::Vector2f from = side;
    for (int i = 1; i <= steps; ++i) {
        const float angle = turn * static_cast<float>(i) / static_cast<float>(steps);
        const sf::Vector2f to = side * std::cos(angle) + direction * std::sin(angle);
        const sf::Vertex core_from(end + from * pen.core, pen.color);
        const sf::Vertex core_to(end + to * pen.core, pen.color);
        add_triangle(triangles, {end, pen.color}, core_from, core_to);
        add_band(
            triangles,
            core_from,
            core_to,
            {end + from * pen.edge, clear(pen.color)},
            {end + to * pen.edge, clear(pen.color)}
        );
        from = to;
    }
}

void add_end(Triangles& triangles, sf::Vector2f end, sf::Vector2f direction, const Pen& pen) {
    add_pie(triangles, end, normal(direction), direction, full_turn / 2, pen);
}

void add_corner(
    Triangles& triangles, sf::Vector2f before, sf::Vector2f here, sf::Vector2f after, const Pen& pen
) {
    const sf::Vector2f arriving = direction(before, here);
    const sf::Vector2f leaving = direction(here, after);
    const bool right_turn = arriving.x * leaving.y - arriving.y * leaving.x > 0;
    const sf::Vector2f outside = right_turn ? normal(arriving) : -normal(arriving);
    const float turn = std::acos(std::clamp(dot(arriving, leaving), -1.0f, 1.0f));
    add_pie(triangles, here, outside, arriving, turn, pen);
}

// Offsets at a point of a line; in a corner each piece has its own.
struct Joint {
    sf::Vector2f arriving;
    sf::Vector2f leaving;
    bool corner = false;
};

Joint joint(sf::Vector2f before, sf::Vector2f here, sf::Vector2f after) {
    constexpr float smooth = 0.9f; // cosine of a turn of 26 degrees
    const sf::Vector2f arriving = normal(direction(before, here));
    const sf::Vector2f leaving = normal(direction(here, after));
    if (dot(arriving, leaving) < smooth) {
        return {arriving, leaving, true};
    }
    const sf::Vector2f both = miter(arriving, leaving);
    return {both, both, false};
}

std::vector<Joint> joints_of(const Points& line, bool closed) {
    const std::size_t size = line.size();
    std::vector<Joint> joints;
    for (std::size_t i = 0; i < size; ++i) {
        const sf::Vector2f before = line[(i + size - 1) % size];
        const sf::Vector2f after = line[(i + 1) % size];
        if (!closed && (i == 0 || i + 1 == size)) {
            const sf::Vector2f side =
                normal(i == 0 ? direction(line[i], after) : direction(before, line[i]));
            joints.push_back({side, side, false});
        } else {
            joints.push_back(joint(before, line[i], after));
        }
    }
    return joints;
}

} // namespace

void stroke(Triangles& triangles, const Points& points, float width, sf::Color color, bool closed) {
    const Points line = without_repeats(points, closed);
    const Pen pen(width, color);
    if (line.size() == 1) {
        add_end(triangles, line[0], {1, 0}, pen);
        add_end(triangles, line[0], {-1, 0}, pen);
    }
    if (line.size() < 2) {
        return;
    }
    const std::vector<Joint> joints = joints_of(line, closed);
    const std::size_t size = line.size();
    for (std::size_t i = 0; i < (closed ? size : size - 1); ++i) {
        const std::size_t next = (i + 1) % size;
        add_piece(triangles, line[i], joints[i].leaving, line[next], joints[next].arriving, pen);
    }
    for (std::size_t i = 0; i < size; ++i) {
        if (joints[i].corner) {
            add_corner(triangles, line[(i + size - 1) % size], line[i], line[(i + 1) % size], pen);
        }
    }
    if (!closed) {
        add_end(triangles, line[0], direction(line[1], line[0]), pen);
        add_end(triangles, line[size - 1], direction(line[size - 2], line[size - 1]), pen);
    }
}

} // namespace kiosk::sfml
