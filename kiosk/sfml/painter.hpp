// A drawing painted on a window or a texture, shape after shape, in one batch of triangles for
// each run of shapes that share a texture.
#pragma once

#include "kiosk/sfml/triangles.hpp"
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/metrics.hpp"

#include <SFML/Graphics/Font.hpp>
#include <SFML/Graphics/RenderTarget.hpp>

#include <map>
#include <string>

namespace kiosk::sfml {

class Painter {
public:
    // The metrics must outlive the painter.
    explicit Painter(const ui::Metrics& metrics);

    // Does not present: display() is the target's.
    void paint(const ui::Drawing& drawing, sf::RenderTarget& target);

private:
    void add(const ui::Box& box);
    void add(const ui::Text& text);
    void add(const ui::Ring& ring);
    void add(const ui::Line& line);
    void add(const ui::Polygon& polygon);
    void add_glyph(const sf::Glyph& glyph, sf::Vector2f pen, sf::Color color);

    // Shapes have no texture, glyphs that of their font and size. What is gathered with another
    // texture is drawn first, so the order of painting holds.
    Triangles& batch(const sf::Texture* texture);
    void flush();

    sf::Font& font(const ui::TextStyle& style);
    float pixels(float units) const;
    sf::Vector2f pixels(ui::Point point) const;
    Points pixels(const std::vector<ui::Point>& points) const;

    const ui::Metrics& metrics_;
    std::map<std::string, sf::Font> fonts_; // by file
    sf::RenderTarget* target_ = nullptr;    // while painting
    const sf::Texture* texture_ = nullptr;
    Triangles triangles_;
};

} // namespace kiosk::sfml
