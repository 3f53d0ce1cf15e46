// What SFML keeps to itself about its X connection. X11's headers, whose macros break other
// code, are included in this pair's .cpp alone.
#pragma once

#include <memory>

namespace kiosk::sfml {

// A connection of our own to the X display; throws base::EnvironmentError when there is none.
// To be held while SFML opens its own: SFML 2.5 aborts the process where it can not connect, and a
// server whose last client went may be resetting itself just then.
std::shared_ptr<void> hold_display();

struct ScreenSize {
    unsigned width = 0;
    unsigned height = 0;
};

// In pixels, of the display that is held: all its monitors together.
ScreenSize screen_size(const std::shared_ptr<void>& display);

// The socket of the display that SFML's active window uses, duplicated so that closing it is the
// caller's business; -1 where GLX does not tell (an SFML built for EGL).
int duplicate_x_connection();

// Events that Xlib has read from that display and nobody has taken yet; 0 where GLX does not tell.
int x_events_held();

} // namespace kiosk::sfml
