// What is to be seen and what can be pressed, as flat values. All lengths are layout units: the
// height of every screen is 800 of them, so a unit is height / 800 pixels; x to the right, y down.
// A control adds its shape and its target together, so what is seen is what is hit.
#pragma once

#include "common/base/clock.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::ui {

inline constexpr float screen_height = 800;
inline constexpr float target_least = 65; // least height and width of what can be pressed

struct Size {
    float width = 0;
    float height = 0;

    friend bool operator==(const Size&, const Size&) = default;
};

struct Point {
    float x = 0;
    float y = 0;

    friend bool operator==(const Point&, const Point&) = default;
};

struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    float right() const { return x + width; }

    float bottom() const { return y + height; }

    bool contains(Point point) const {
        return point.x >= x && point.x < right() && point.y >= y && point.y < bottom();
    }

    // Smaller by `horizontal` on the left and right and by `vertical` at top and bottom.
    Rect inset(float horizontal, float vertical) const {
        return {x + horizontal, y + vertical, width - 2 * horizontal, height - 2 * vertical};
    }

    friend bool operator==(const Rect&, const Rect&) = default;
};

struct Color {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;

    friend bool operator==(const Color&, const Color&) = default;
};

// Inter's static weights. `display` takes InterDisplay, drawn for large sizes.
enum class FontWeight {
    regular = 400,
    medium = 500,
    semi_bold = 600,
    bold = 700,
    extra_bold = 800
};

struct TextStyle {
    float size = 28; // em, in units
    FontWeight weight = FontWeight::regular;
    bool display = false;
    float tracking = 0; // added after every glyph, in em

    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

// A rounded rectangle; border drawn inside its edge.
struct Box {
    Rect rect;
    float radius = 0;
    Color fill;
    std::optional<Color> border;
    float border_width = 0;

    friend bool operator==(const Box&, const Box&) = default;
};

// One line of text. `baseline` is the left end of its baseline.
struct Text {
    Point baseline;
    std::string text; // UTF-8
    TextStyle style;
    Color color;

    friend bool operator==(const Text&, const Text&) = default;
};

// A circular stroke with round ends, clockwise from 12 o'clock. sweep 1 is the whole circle.
struct Ring {
    Point center;
    float radius = 0; // to the middle of the stroke
    float stroke = 0;
    float sweep = 1;
    Color color;

    friend bool operator==(const Ring&, const Ring&) = default;
};

// A stroke through the points with round joins and ends.
struct Line {
    std::vector<Point> points;
    float stroke = 0;
    Color color;

    friend bool operator==(const Line&, const Line&) = default;
};

// A filled simple polygon, concave or not, either direction.
struct Polygon {
    std::vector<Point> points;
    Color color;

    friend bool operator==(const Polygon&, const Polygon&) = default;
};

using Shape = std::variant<Box, Text, Ring, Line, Polygon>;

// Painted in order, later ones on top.
struct Drawing {
    Size size; // {width in units, 800}
    Color background;
    std::vector<Shape> shapes;

    friend bool operator==(const Drawing&, const Drawing&) = default;
};

template <class Message>
struct Target {
    std::string name; // for tests and logs: "save_2", "finish"
    Rect rect;
    Message message; // what a touch here says
};

template <class Message>
struct Frame {
    std::string screen; // its name, for tests and logs
    Drawing drawing;
    std::vector<Target<Message>> targets;
    std::optional<base::Instant> changes_at; // when it will look different by itself
    std::optional<base::Instant> visit;      // whose it is: of the one that began then
};

// The target a touch at the point hits: the last one drawn there.
template <class Message>
const Target<Message>* target_at(const Frame<Message>& frame, Point point) {
    for (auto target = frame.targets.rbegin(); target != frame.targets.rend(); ++target) {
        if (target->rect.contains(point)) {
            return &*target;
        }
    }
    return nullptr;
}

} // namespace kiosk::ui
