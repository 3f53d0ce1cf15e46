// A drawing painted on a window or a texture, in few batches of triangles: a shape joins the last
// batch with its texture unless it lies over something that is painted after that.
#pragma once

#include "kiosk/sfml/text_textures.hpp"
#include "kiosk/sfml/triangles.hpp"
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/metrics.hpp"

#include <SFML/Graphics/Font.hpp>
#include <SFML/Graphics/Rect.hpp>
#include <SFML/Graphics/RenderTarget.hpp>

#include <map>
#include <string>
#include <vector>

namespace kiosk::sfml {

class Painter {
public:
    // The metrics must outlive the painter. `text_bytes` limits what is remembered of lines that
    // are pictures.
    explicit Painter(const ui::Metrics& metrics, std::size_t text_bytes = TextTextures::bytes_most);

    // Does not present: display() is the target's.
    void paint(const ui::Drawing& drawing, sf::RenderTarget& target);

    // Lines that had to be made into a picture so far.
    std::size_t pictures_made() const { return text_textures_.made(); }

private:
    void add(const ui::Box& box);
    void add(const ui::Text& text);
    void add(const ui::Ring& ring);
    void add(const ui::Line& line);
    void add(const ui::Polygon& polygon);
    void add_picture(const ui::Text& text);
    // The part of the texture that begins at `source`, pixel by pixel.
    void add_part(sf::Vector2f from, sf::Vector2f size, sf::Vector2f source, sf::Color color);
    // What was added since, as one shape. Shapes have no texture, glyphs that of their font and
    // size.
    void put(const sf::Texture* texture);
    void flush();

    sf::Font& font(const ui::TextStyle& style);
    float pixels(float units) const;
    sf::Vector2f pixels(ui::Point point) const;
    Points pixels(const std::vector<ui::Point>& points) const;

    const ui::Metrics& metrics_;
    TextTextures text_textures_;
    std::map<std::string, sf::Font> fonts_; // by file
    sf::RenderTarget* target_ = nullptr;    // while painting
    Triangles triangles_;                   // of the shape that is being added

    struct Batch {
        const sf::Texture* texture;
        Triangles triangles;
        std::vector<sf::FloatRect> shapes; // where they lie
    };

    std::vector<Batch> batches_;
};

} // namespace kiosk::sfml
