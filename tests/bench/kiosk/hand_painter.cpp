#include "tests/bench/kiosk/hand_painter.hpp"

#include <SFML/Graphics/Text.hpp>
#include <SFML/Graphics/VertexArray.hpp>

#include <cmath>
#include <numbers>
#include <variant>

namespace bench {

namespace {

namespace ui = kiosk::ui;

sf::Color color_of(ui::Color color) {
    return {color.r, color.g, color.b};
}

class ByHand {
public:
    ByHand(sf::VertexArray& array, float unit)
        : array_(array)
        , unit_(unit) {}

    void operator()(const ui::Box& box) {
        if (!box.border) {
            rounded(box.rect, box.radius, box.fill);
            return;
        }
        rounded(box.rect, box.radius, *box.border);
        const float width = box.border_width;
        rounded(box.rect.inset(width, width), box.radius - width, box.fill);
    }

    void operator()(const ui::Ring& ring) {
        constexpr int parts = 64;
        const float inner = ring.radius - ring.stroke / 2;
        const float outer = ring.radius + ring.stroke / 2;
        const auto at = [&](int part, float radius) {
            const float angle =
                2 * std::numbers::pi_v<float> * ring.sweep * static_cast<float>(part) / parts;
            return ui::Point{
                ring.center.x + radius * std::sin(angle), ring.center.y - radius * std::cos(angle)};
        };
        for (int part = 0; part < parts; ++part) {
            quad(
                at(part, inner),
                at(part, outer),
                at(part + 1, outer),
                at(part + 1, inner),
                ring.color
            );
        }
    }

    void operator()(const ui::Line& line) {
        for (std::size_t i = 1; i < line.points.size(); ++i) {
            const ui::Point a = line.points[i - 1];
            const ui::Point b = line.points[i];
            const float length = std::hypot(b.x - a.x, b.y - a.y);
            const float x = (a.y - b.y) / length * line.stroke / 2;
            const float y = (b.x - a.x) / length * line.stroke / 2;
            quad(
                {a.x + x, a.y + y},
                {b.x + x, b.y + y},
                {b.x - x, b.y - y},
                {a.x - x, a.y - y},
                line.color
            );
        }
    }

    void operator()(const ui::Polygon& polygon) {
        for (std::size_t i = 2; i < polygon.points.size(); ++i) {
            triangle(polygon.points[0], polygon.points[i - 1], polygon.points[i], polygon.color);
        }
    }

    void operator()(const ui::Text&) {} // after all shapes

private:
    void triangle(ui::Point a, ui::Point b, ui::Point c, ui::Color color) {
        for (const ui::Point& point : {a, b, c}) {
            array_.append({{point.x * unit_, point.y * unit_}, color_of(color)});
        }
    }

    void quad(ui::Point a, ui::Point b, ui::Point c, ui::Point d, ui::Color color) {
        triangle(a, b, c, color);
        triangle(a, c, d, color);
    }

    void rounded(const ui::Rect& rect, float radius, ui::Color color) {
        constexpr int parts = 8; // of a corner
        std::vector<ui::Point> rim;
        const ui::Point corners[] = {
            {rect.right() - radius, rect.y + radius},
            {rect.right() - radius, rect.bottom() - radius},
            {rect.x + radius, rect.bottom() - radius},
            {rect.x + radius, rect.y + radius}};
        for (int i = 0; i < 4 * (parts + 1); ++i) {
            const int corner = i / (parts + 1);
            const float turn = static_cast<float>(corner) +
                               static_cast<float>(i % (parts + 1)) / parts; // quarters
            const float angle = std::numbers::pi_v<float> / 2 * turn;
            rim.push_back(
                {corners[corner].x + radius * std::sin(angle),
                 corners[corner].y - radius * std::cos(angle)}
            );
        }
        for (std::size_t i = 2; i < rim.size(); ++i) {
            triangle(rim[0], rim[i - 1], rim[i], color);
        }
    }

    sf::VertexArray& array_;
    float unit_;
};

} // namespace

void HandPainter::paint(const ui::Drawing& drawing, sf::RenderTarget& target) {
    target.clear(color_of(drawing.background));
    sf::VertexArray array(sf::Triangles);
    ByHand by_hand(array, metrics_.pixels_per_unit());
    for (const ui::Shape& shape : drawing.shapes) {
        std::visit(by_hand, shape);
    }
    target.draw(array);
    for (const ui::Shape& shape : drawing.shapes) {
        const auto* line = std::get_if<ui::Text>(&shape);
        if (line == nullptr) {
            continue;
        }
        const std::string file = ui::Metrics::font_file(line->style);
        auto font = fonts_.find(file);
        if (font == fonts_.end()) {
            font = fonts_.try_emplace(file).first;
            font->second.loadFromFile(file);
        }
        const unsigned size = metrics_.pixel_size(line->style);
        sf::Text text(
            sf::String::fromUtf8(line->text.begin(), line->text.end()), font->second, size
        );
        const float unit = metrics_.pixels_per_unit();
        text.setFillColor(color_of(line->color));
        text.setPosition(
            std::round(line->baseline.x * unit),
            std::round(line->baseline.y * unit) - static_cast<float>(size)
        );
        target.draw(text);
    }
}

} // namespace bench
