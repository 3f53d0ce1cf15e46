#include "kiosk/sfml/x_connection.hpp"

#include "common/base/environment.hpp"

#include <GL/glx.h>
#include <X11/Xlib.h>
#include <unistd.h>

#undef Always
#undef Bool
#undef None
#undef Status
#undef Success

namespace kiosk::sfml {

std::shared_ptr<void> hold_display() {
    Display* display = XOpenDisplay(nullptr);
    if (display == nullptr) {
        throw base::EnvironmentError("there is no X display: is DISPLAY set and the server up?");
    }
    return {display, [](Display* held) { XCloseDisplay(held); }};
}

ScreenSize screen_size(const std::shared_ptr<void>& display) {
    auto* held = static_cast<Display*>(display.get());
    const int screen = DefaultScreen(held);
    return {
        static_cast<unsigned>(DisplayWidth(held, screen)),
        static_cast<unsigned>(DisplayHeight(held, screen)),
    };
}

int duplicate_x_connection() {
    Display* display = glXGetCurrentDisplay();
    return display == nullptr ? -1 : dup(ConnectionNumber(display));
}

int x_events_held() {
    Display* display = glXGetCurrentDisplay();
    return display == nullptr ? 0 : XEventsQueued(display, QueuedAlready);
}

} // namespace kiosk::sfml
