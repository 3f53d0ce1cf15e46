// A real window, its input and its painter: the only folder that includes SFML. One thread, one
// io_context: the X connection is watched like a socket, so nothing polls and nothing sleeps.
#pragma once

#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/metrics.hpp"

#include <boost/asio/io_context.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace kiosk::sfml {

struct Placement {
    unsigned width = 1280; // pixels
    unsigned height = 800;
    int x = 0;
    int y = 0;
};

// What the window tells. Points are in layout units.
struct Input {
    // Pressed then and released now, on about the same spot.
    std::function<void(ui::Point, std::chrono::steady_clock::time_point)> touched;
    std::function<void(char32_t)> typed;   // a character of a keyboard wedge, or 13 for Return
    std::function<void(unsigned)> pressed; // a key, as the kernel numbers them; repeats, too
    std::function<void()> closed;
};

class Window {
public:
    // Borderless at its place. Throws base::EnvironmentError when there is no display.
    Window(boost::asio::io_context& io, const std::string& title, Placement placement, Input input);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    const ui::Metrics& metrics() const;
    ui::Size size() const; // in units
    // Draws and presents; then takes the events Xlib read meanwhile.
    void show(const ui::Drawing& drawing);

private:
    struct Parts;
    std::shared_ptr<Parts> parts_; // shared with handlers under way
};

} // namespace kiosk::sfml
