// What a kiosk is held against: a bare SFML window with one text, and the same as a clock in one
// loop, as simple as such a program can be.
// usage: bare_window text|clock X FRAMES
#include <GL/glx.h>

#undef Always
#undef Bool
#undef None
#undef Status
#undef Success

#include <SFML/Graphics/Font.hpp>
#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Graphics/Text.hpp>
#include <SFML/Window/Event.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <ctime>
#include <fstream>
#include <functional>
#include <string>

namespace asio = boost::asio;

int main(int argc, char** argv) {
    if (argc != 4) {
        return 2;
    }
    const bool is_clock = std::string(argv[1]) == "clock";
    sf::RenderWindow window(sf::VideoMode(1280, 800), "bare", sf::Style::None);
    window.setPosition({std::atoi(argv[2]), 0});
    sf::Font font;
    if (!font.loadFromFile("/usr/share/fonts/opentype/inter/Inter-Bold.otf")) {
        return 3;
    }
    std::ofstream frames(argv[3], std::ios::app);
    const auto show = [&](const std::string& words) {
        const sf::Text text(words, font, 104);
        window.clear();
        window.draw(text);
        window.display();
        frames << "frame bare\n\n" << std::flush;
    };
    show("Tap your card");
    asio::io_context io;
    asio::signal_set signals(io, SIGTERM);
    signals.async_wait([&](auto, int) { io.stop(); });
    asio::posix::stream_descriptor x(io, dup(ConnectionNumber(glXGetCurrentDisplay())));
    asio::steady_timer timer(io);
    std::function<void()> drain = [&] {
        sf::Event event{};
        while (window.pollEvent(event)) {
        }
        x.async_wait(x.wait_read, [&](auto error) {
            if (!error) {
                drain();
            }
        });
    };
    std::function<void()> tick = [&] {
        const std::time_t now = std::time(nullptr);
        show(std::ctime(&now));
        timer.expires_after(std::chrono::seconds(1));
        timer.async_wait([&](auto error) {
            if (!error) {
                tick();
            }
        });
    };
    drain();
    if (is_clock) {
        tick();
    }
    io.run();
    return 0;
}
