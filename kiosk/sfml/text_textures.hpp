// Lines that are pictures (ui::Metrics::is_picture), as textures: white, to be tinted. A line that
// is painted again is neither set nor sent to the graphics card again.
#pragma once

#include "kiosk/ui/metrics.hpp"
#include "kiosk/ui/recent.hpp"

#include <SFML/Graphics/Texture.hpp>

#include <functional>
#include <memory>
#include <string>
#include <tuple>

namespace kiosk::sfml {

struct TextTexture {
    sf::Vector2f offset;                  // from the start of the baseline, in pixels
    std::unique_ptr<sf::Texture> texture; // null where there is no ink
};

class TextTextures {
public:
    // On a full screen of names in 1920 x 1080 stand about 2 MB of them.
    static constexpr std::size_t bytes_most = 16'000'000;

    // The metrics must outlive this. `bytes` is bytes_most but for tests.
    explicit TextTextures(const ui::Metrics& metrics, std::size_t bytes = bytes_most);

    // Stays until the next call. Calls `before_change` before it makes a texture and lets others
    // go: what still has to be drawn with those is drawn then.
    const TextTexture&
    of(const std::string& text,
       const ui::TextStyle& style,
       const std::function<void()>& before_change);

    std::size_t made() const { return made_; }

    std::size_t bytes() const { return textures_.weight(); }

private:
    using Key = std::tuple<std::string, unsigned, ui::FontWeight, bool>;

    const ui::Metrics& metrics_;
    ui::Recent<Key, TextTexture> textures_;
    std::size_t made_ = 0;
};

} // namespace kiosk::sfml
