#include "kiosk/ui/print.hpp"

#include <fmt/format.h>

#include <cmath>
#include <iomanip>
#include <sstream>

namespace kiosk::ui {
namespace {

std::string text_of(Color color) {
    return fmt::format("#{:02x}{:02x}{:02x}", color.r, color.g, color.b);
}

// One shape in words.
class Words {
public:
    explicit Words(float pixels_per_unit)
        : pixels_per_unit_(pixels_per_unit) {}

    std::string operator()(const Box& box) const {
        std::string words =
            fmt::format("box {} r{} {}", rect(box.rect), pixels(box.radius), text_of(box.fill));
        if (box.border) {
            words += fmt::format(" border {} {}", text_of(*box.border), pixels(box.border_width));
        }
        return words;
    }

    std::string operator()(const Text& text) const {
        std::ostringstream quoted;
        quoted << std::quoted(text.text);
        return fmt::format(
            "text {} {}/{} {} {}",
            point(text.baseline),
            pixels(text.style.size),
            static_cast<int>(text.style.weight),
            text_of(text.color),
            quoted.str()
        );
    }

    std::string operator()(const Ring& ring) const {
        return fmt::format(
            "ring {} r{} w{} {:.2f} {}",
            point(ring.center),
            pixels(ring.radius),
            pixels(ring.stroke),
            ring.sweep,
            text_of(ring.color)
        );
    }

    std::string operator()(const Line& line) const {
        return fmt::format("line w{} {}", pixels(line.stroke), text_of(line.color)) +
               points(line.points);
    }

    std::string operator()(const Polygon& polygon) const {
        return fmt::format("polygon {}", text_of(polygon.color)) + points(polygon.points);
    }

    long pixels(float units) const { return std::lround(units * pixels_per_unit_); }

    // Edges are rounded, as they are when painted, and the size is what lies between them.
    std::string rect(Rect rect) const {
        return fmt::format(
            "{},{} {}x{}",
            pixels(rect.x),
            pixels(rect.y),
            pixels(rect.right()) - pixels(rect.x),
            pixels(rect.bottom()) - pixels(rect.y)
        );
    }

private:
    std::string point(Point point) const {
        return fmt::format("{},{}", pixels(point.x), pixels(point.y));
    }

    std::string points(const std::vector<Point>& points) const {
        std::string words;
        for (const Point& each : points) {
            words += fmt::format(" {}", point(each));
        }
        return words;
    }

    float pixels_per_unit_;
};

} // namespace

std::string print(const Drawing& drawing, const std::string& screen, float pixels_per_unit) {
    const Words words(pixels_per_unit);
    std::string text = fmt::format(
        "frame {} {}x{}\n",
        screen,
        words.pixels(drawing.size.width),
        words.pixels(drawing.size.height)
    );
    for (const Shape& shape : drawing.shapes) {
        text += std::visit(words, shape) + "\n";
    }
    return text;
}

std::string print_target(const std::string& name, Rect rect, float pixels_per_unit) {
    return fmt::format("target {} {}\n", name, Words(pixels_per_unit).rect(rect));
}

} // namespace kiosk::ui
