// A draw list painted by hand, as a program would that has nothing but this to draw: every shape in
// one vertex array, with hard edges, and an sf::Text for each line above them. Names in scripts
// that Inter has no letters for are not for it.
#pragma once

#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/metrics.hpp"

#include <SFML/Graphics/Font.hpp>
#include <SFML/Graphics/RenderTarget.hpp>

#include <map>
#include <string>

namespace bench {

class HandPainter {
public:
    explicit HandPainter(const kiosk::ui::Metrics& metrics)
        : metrics_(metrics) {}

    void paint(const kiosk::ui::Drawing& drawing, sf::RenderTarget& target);

private:
    const kiosk::ui::Metrics& metrics_;
    std::map<std::string, sf::Font> fonts_; // by file
};

} // namespace bench
