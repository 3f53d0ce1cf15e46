#include "kiosk/sfml/painter.hpp"

#include "common/base/environment.hpp"

#include <SFML/Graphics/RenderStates.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <SFML/Graphics/View.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace kiosk::sfml {
namespace {

sf::Color sf_color(ui::Color color) {
    return {color.r, color.g, color.b};
}

sf::FloatRect bounds_of(const Triangles& triangles) {
    sf::Vector2f from = triangles.front().position;
    sf::Vector2f to = from;
    for (const sf::Vertex& vertex : triangles) {
        from = {std::min(from.x, vertex.position.x), std::min(from.y, vertex.position.y)};
        to = {std::max(to.x, vertex.position.x), std::max(to.y, vertex.position.y)};
    }
    return {from, to - from};
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
    if (!box.border) {
        fill_convex(triangles_, rounded_rectangle(from, to, radius), sf_color(box.fill));
        put(nullptr);
        return;
    }
    const float border = std::max(std::round(pixels(box.border_width)), 1.0f);
    const sf::Vector2f inset(border, border);
    fill_convex(triangles_, rounded_rectangle(from, to, radius), sf_color(*box.border));
    fill_convex(
        triangles_, rounded_rectangle(from + inset, to - inset, radius - border), sf_color(box.fill)
    );
    put(nullptr);
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
        const sf::IntRect& part = glyph.textureRect;
        add_part(
            pen + sf::Vector2f(glyph.bounds.left, glyph.bounds.top),
            {glyph.bounds.width, glyph.bounds.height},
            sf::Vector2f(static_cast<float>(part.left), static_cast<float>(part.top)),
            color
        );
    }
    put(&font.getTexture(size));
}

void Painter::add_picture(const ui::Text& text) {
    const TextTexture& line = text_textures_.of(text.text, text.style, [this] { flush(); });
    if (line.texture == nullptr) {
        return;
    }
    const sf::Vector2f begin = pixels(text.baseline);
    const sf::Vector2f from(std::round(begin.x), std::round(begin.y));
    add_part(from + line.offset, sf::Vector2f(line.texture->getSize()), {}, sf_color(text.color));
    put(line.texture.get());
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
    stroke(triangles_, points, pixels(ring.stroke), sf_color(ring.color), sweep == 1);
    put(nullptr);
}

void Painter::add(const ui::Line& line) {
    const Points points = pixels(line.points);
    stroke(triangles_, points, pixels(line.stroke), sf_color(line.color), false);
    put(nullptr);
}

void Painter::add(const ui::Polygon& polygon) {
    fill(triangles_, pixels(polygon.points), sf_color(polygon.color));
    put(nullptr);
}

void Painter::put(const sf::Texture* texture) {
    if (triangles_.empty()) {
        return;
    }
    const sf::FloatRect place = bounds_of(triangles_);
    auto batch = batches_.rbegin();
    while (batch != batches_.rend() && batch->texture != texture) {
        const bool covers = std::ranges::any_of(batch->shapes, [&](const sf::FloatRect& shape) {
            return shape.intersects(place);
        });
        batch = covers ? batches_.rend() : std::next(batch);
    }
    Batch& joined =
        batch != batches_.rend() ? *batch : batches_.emplace_back(Batch{texture, {}, {}});
    joined.triangles.insert(joined.triangles.end(), triangles_.begin(), triangles_.end());
    joined.shapes.push_back(place);
    triangles_.clear();
}

void Painter::flush() {
    for (const Batch& batch : batches_) {
        const Triangles& all = batch.triangles;
        target_->draw(all.data(), all.size(), sf::Triangles, sf::RenderStates(batch.texture));
    }
    batches_.clear();
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
