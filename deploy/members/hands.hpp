// Hands and eyes on an X display: real clicks and keys through XTest, and pictures of windows.
// Works without a window manager and with one, which may have put a window elsewhere or under
// another.
#pragma once

#include "deploy/members/screen.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

struct _XDisplay;

namespace members {

struct Pixels {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb; // three bytes a pixel, upper row first
};

class Hands {
public:
    // An empty name is $DISPLAY's. Throws std::runtime_error where there is no such display, or it
    // has no XTest.
    explicit Hands(const std::string& display);
    ~Hands();
    Hands(const Hands&) = delete;
    Hands& operator=(const Hands&) = delete;

    // On the whole display. A finger that came down stays there until it lets go.
    void click(int x, int y);
    void come_down(int x, int y);
    void let_go();
    // On a place of the window with the title. False when there is no such window.
    bool press(const std::string& title, Place place);
    // A keyboard-wedge reader of the window with the title: the digits, then Return.
    bool type_card(const std::string& title, const std::string& number);
    // One stroke of a key, by X's name for it, in the window.
    bool press_key(const std::string& title, unsigned long symbol);
    // What of the window lies on the display; nothing when the window is gone or not shown.
    std::optional<Pixels> picture(const std::string& title);

private:
    using WindowId = unsigned long;

    std::optional<WindowId> find(const std::string& title);
    void raise(WindowId window);
    bool focus(WindowId window);
    bool has_focus(WindowId window);
    bool managed();
    void stroke(unsigned long symbol);

    _XDisplay* connection_ = nullptr;
};

} // namespace members
