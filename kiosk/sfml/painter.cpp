#include "kiosk/sfml/painter.hpp"

#include "common/base/environment.hpp"

#include <SFML/Graphics/RenderStates.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <SFML/Graphics/View.hpp>

#include <algorithm>
#include <cmath>

namespace kiosk::sfml {
namespace {

sf::Color sf_color(ui::Color color) {
    return {color.r, color.g, color.b};
}

} // namespace

Painter::Painter(const ui::Metrics& metrics, std::size_t text_bytes)
    : metrics_(metrics)
    , text_textures_(metrics, text_bytes) {}

void Painter::paint(const ui::Drawing& drawing, sf::RenderTarget& target) {
    target_ = &target;
    const sf::Vector2f size(target.getSize());
    target.setView(sf::View({0, 0, size.x, size.y}));
    target.clear(sf_color(drawing.background));
    for (const ui::Shape& shape : drawing.shapes) {
        std::visit([this](const auto& each) { add(each); }, shape);
    }
    flush();
    target_ = nullptr;
}

void Painter::add(const ui::Box& box) {
    // Straight edges lie between pixels: they are sharp, and equal gaps stay equal.
    const sf::Vector2f from(std::round(pixels(box.rect.x)), std::round(pixels(box.rect.y)));
    const sf::Vector2f to(
        std::round(pixels(box.rect.right())), std::round(pixels(box.rect.bottom()))
    );
    const float radius = pixels(box.radius);
    Triangles& triangles = batch(nullptr);
    if (!box.border) {
        fill_convex(triangles, rounded_rectangle(from, to, radius), sf_color(box.fill));
        return;
    }
    const float border = std::max(std::round(pixels(box.border_width)), 1.0f);
    const sf::Vector2f inset(border, border);
    fill_convex(triangles, rounded_rectangle(from, to, radius), sf_color(*box.border));
    fill_convex(
        triangles, rounded_rectangle(from + inset, to - inset, radius - border), sf_color(box.fill)
    );
}

void Painter::add(const ui::Text& text) {
    if (metrics_.is_picture(text.text, text.style)) {
        add_picture(text);
        return;
    }
    sf::Font& font = this->font(text.style);
    const unsigned size = metrics_.pixel_size(text.style);
    const sf::Vector2f begin = pixels(text.baseline);
    const sf::Color color = sf_color(text.color);
    for (const ui::Glyph& placed : metrics_.place(text.text, text.style)) {
        const sf::Glyph& glyph = font.getGlyph(placed.code, size, false);
        const sf::Vector2f pen(
            std::round(begin.x) + std::round(pixels(placed.x)), std::round(begin.y)
        );
        batch(&font.getTexture(size));
        const sf::IntRect& part = glyph.textureRect;
        add_part(
            pen + sf::Vector2f(glyph.bounds.left, glyph.bounds.top),
            {glyph.bounds.width, glyph.bounds.height},
            sf::Vector2f(static_cast<float>(part.left), static_cast<float>(part.top)),
            color
        );
    }
}

void Painter::add_picture(const ui::Text& text) {
    const TextTexture& line = text_textures_.of(text.text, text.style, [this] { flush(); });
    if (line.texture == nullptr) {
        return;
    }
    const sf::Vector2f begin = pixels(text.baseline);
    const sf::Vector2f from(std::round(begin.x), std::round(begin.y));
    batch(line.texture.get());
    add_part(from + line.offset, sf::Vector2f(line.texture->getSize()), {}, sf_color(text.color));
}

void Painter::add_part(sf::Vector2f from, sf::Vector2f size, sf::Vector2f source, sf::Color color) {
    const auto corner = [&](float right, float down) {
        const sf::Vector2f offset(size.x * right, size.y * down);
        return sf::Vertex(from + offset, color, source + offset);
    };
    for (const sf::Vertex& vertex :
         {corner(0, 0), corner(1, 0), corner(0, 1), corner(1, 0), corner(1, 1), corner(0, 1)}) {
        triangles_.push_back(vertex);
    }
}

void Painter::add(const ui::Ring& ring) {
    const float sweep = std::clamp(ring.sweep, 0.0f, 1.0f);
    if (sweep == 0) {
        return;
    }
    const Points points = arc(pixels(ring.center), pixels(ring.radius), 0, sweep);
    stroke(batch(nullptr), points, pixels(ring.stroke), sf_color(ring.color), sweep == 1);
}

void Painter::add(const ui::Line& line) {
    const Points points = pixels(line.points);
    stroke(batch(nullptr), points, pixels(line.stroke), sf_color(line.color), false);
}

void Painter::add(const ui::Polygon& polygon) {
    fill(batch(nullptr), pixels(polygon.points), sf_color(polygon.color));
}

Triangles& Painter::batch(const sf::Texture* texture) {
    if (texture != texture_) {
        flush();
        texture_ = texture;
    }
    return triangles_;
}

void Painter::flush() {
    if (!triangles_.empty()) {
        target_->draw(
            triangles_.data(), triangles_.size(), sf::Triangles, sf::RenderStates(texture_)
        );
    }
    triangles_.clear();
    texture_ = nullptr;
}

sf::Font& Painter::font(const ui::TextStyle& style) {
    const std::string file = ui::Metrics::font_file(style);
    const auto [known, added] = fonts_.try_emplace(file);
    if (added && !known->second.loadFromFile(file)) {
        fonts_.erase(known);
        throw base::EnvironmentError(
            "the font " + file + " can not be read: install the package fonts-inter"
        );
    }
    return known->second;
}

float Painter::pixels(float units) const {
    return units * metrics_.pixels_per_unit();
}

sf::Vector2f Painter::pixels(ui::Point point) const {
    return {pixels(point.x), pixels(point.y)};
}

Points Painter::pixels(const std::vector<ui::Point>& points) const {
    Points scaled;
    for (const ui::Point& point : points) {
        scaled.push_back(pixels(point));
    }
    return scaled;
}

} // namespace kiosk::sfml
