#include "kiosk/sfml/picture.hpp"

#include "common/base/check.hpp"
#include "common/base/environment.hpp"
#include "kiosk/sfml/painter.hpp"
#include "kiosk/sfml/sfml_log.hpp"
#include "kiosk/sfml/x_connection.hpp"

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderTexture.hpp>

#include <cmath>

namespace kiosk::sfml {
namespace {

Picture picture_of(const sf::Image& image) {
    const sf::Vector2u size = image.getSize();
    const std::uint8_t* rgba = image.getPixelsPtr();
    return {size.x, size.y, {rgba, rgba + std::size_t{4} * size.x * size.y}};
}

} // namespace

Picture paint(const ui::Drawing& drawing, const ui::Metrics& metrics) {
    // For all pictures to come: between two of them SFML has no connection.
    static const std::shared_ptr<void> display = hold_display();
    const SfmlLog log;
    const auto pixels = [&](float units) {
        return static_cast<unsigned>(std::lround(units * metrics.pixels_per_unit()));
    };
    sf::RenderTexture texture;
    if (!texture.create(pixels(drawing.size.width), pixels(drawing.size.height))) {
        throw base::EnvironmentError("OpenGL does not give a texture as large as the screen");
    }
    Painter painter(metrics);
    painter.paint(drawing, texture);
    texture.display();
    return picture_of(texture.getTexture().copyToImage());
}

Picture read_png(const std::filesystem::path& file) {
    const SfmlLog log;
    sf::Image image;
    if (!image.loadFromFile(file.string())) {
        throw base::EnvironmentError(file.string() + " can not be read as a picture");
    }
    return picture_of(image);
}

void write_png(const Picture& picture, const std::filesystem::path& file) {
    GF_CHECK(picture.rgba.size() == std::size_t{4} * picture.width * picture.height);
    const SfmlLog log;
    sf::Image image;
    image.create(picture.width, picture.height, picture.rgba.data());
    if (!image.saveToFile(file.string())) {
        throw base::EnvironmentError(file.string() + " can not be written");
    }
}

} // namespace kiosk::sfml
