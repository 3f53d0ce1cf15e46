// The kiosk's own screens painted in this process, on a window beside those of the kiosks.
#pragma once

#include "kiosk/sfml/painter.hpp"
#include "tests/bench/kiosk/figures.hpp"
#include "tests/kiosk/app/story.hpp"
#include "tests/kiosk/screens/states.hpp"

#include <SFML/Graphics/RenderWindow.hpp>

#include <algorithm>
#include <string>

namespace bench {

class Canvas {
public:
    explicit Canvas(int x)
        : window_(sf::VideoMode(1280, 800), "canvas", sf::Style::None) {
        window_.setPosition({x, 0});
    }

    const kiosk::ui::Metrics& metrics() const { return metrics_; }

    kiosk::screens::Frame frame_of(const std::string& state) const {
        const auto found = std::ranges::find(states_, state, &kiosk::screens::State::name);
        return found->frame(metrics_, kiosk::app::small_screen);
    }

    // Milliseconds until it is presented.
    template <class With>
    double paint(With& painter, const kiosk::ui::Drawing& drawing) {
        const auto begun = Clock::now();
        painter.paint(drawing, window_);
        window_.display();
        return ms(Clock::now() - begun);
    }

    // With its layout; the median of some.
    double picture_ms(const std::string& state) {
        constexpr int pictures = 11;
        Figures all;
        for (int i = 0; i < pictures; ++i) {
            const auto begun = Clock::now();
            paint(painter_, frame_of(state).drawing);
            all.push_back(ms(Clock::now() - begun));
        }
        return median(all);
    }

private:
    kiosk::ui::Metrics metrics_{1};
    sf::RenderWindow window_;
    kiosk::sfml::Painter painter_{metrics_};
    std::vector<kiosk::screens::State> states_ = kiosk::screens::states({});
};

} // namespace bench
