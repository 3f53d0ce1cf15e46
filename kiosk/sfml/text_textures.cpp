#include "kiosk/sfml/text_textures.hpp"

#include "common/base/environment.hpp"

#include <cstdint>
#include <vector>

namespace kiosk::sfml {
namespace {

constexpr std::size_t channels = 4;
constexpr std::uint8_t white = 255;

// What a line weighs beside its pixels, so that lines without ink do not gather for ever.
constexpr std::size_t entry_bytes = 512;

std::unique_ptr<sf::Texture> texture_of(const ui::Mask& mask) {
    auto texture = std::make_unique<sf::Texture>();
    if (!texture->create(mask.width, mask.height)) {
        throw base::EnvironmentError("OpenGL does not give a texture as large as a line of text");
    }
    std::vector<std::uint8_t> rgba;
    rgba.reserve(mask.coverage.size() * channels);
    for (const std::uint8_t coverage : mask.coverage) {
        rgba.insert(rgba.end(), {white, white, white, coverage});
    }
    texture->update(rgba.data());
    return texture;
}

} // namespace

TextTextures::TextTextures(const ui::Metrics& metrics, std::size_t bytes)
    : metrics_(metrics)
    , textures_(bytes) {}

const TextTexture& TextTextures::of(
    const std::string& text, const ui::TextStyle& style, const std::function<void()>& before_change
) {
    const Key key{text, metrics_.pixel_size(style), style.weight, style.display};
    if (const TextTexture* known = textures_.find(key)) {
        return *known;
    }
    before_change();
    ++made_;
    const ui::Mask mask = metrics_.mask(text, style);
    const std::size_t bytes = mask.coverage.size() * channels;
    return textures_.add(
        key,
        {{static_cast<float>(mask.left), static_cast<float>(mask.top)},
         mask.coverage.empty() ? nullptr : texture_of(mask)},
        bytes + entry_bytes
    );
}

} // namespace kiosk::sfml
