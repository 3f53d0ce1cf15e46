#include "deploy/members/hands.hpp"

// clang-format off
#include <X11/Xlib.h>
#include <X11/Xatom.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

// clang-format on

#include <poll.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>

namespace members {

namespace {

// How long a window manager may take to give a window the keyboard.
constexpr std::chrono::milliseconds focus_patience{500};

// A window can go at any moment, and Xlib's own answer to the error is to end the program.
int ignore_error(::Display*, XErrorEvent*) {
    return 0;
}

bool is_named(::Display* display, Window window, const std::string& title) {
    char* name = nullptr;
    if (XFetchName(display, window, &name) == 0 || name == nullptr) {
        return false;
    }
    const bool same = title == name;
    XFree(name);
    return same;
}

std::vector<Window> children_of(::Display* display, Window parent) {
    Window root = 0;
    Window above = 0;
    Window* windows = nullptr;
    unsigned count = 0;
    if (XQueryTree(display, parent, &root, &above, &windows, &count) == 0) {
        return {};
    }
    std::vector<Window> children(windows, windows + count);
    XFree(windows);
    return children;
}

// How far a mask's colour is from its lowest bit, and its greatest value.
std::uint8_t channel(unsigned long pixel, unsigned long mask) {
    if (mask == 0) {
        return 0;
    }
    while ((mask & 1) == 0) {
        mask >>= 1;
        pixel >>= 1;
    }
    return static_cast<std::uint8_t>((pixel & mask) * 255 / mask);
}

} // namespace

Hands::Hands(const std::string& display)
    : connection_(XOpenDisplay(display.empty() ? nullptr : display.c_str())) {
    if (connection_ == nullptr) {
        throw std::runtime_error("no display " + std::string(XDisplayName(display.c_str())));
    }
    XSetErrorHandler(ignore_error);
    int ignored = 0;
    if (!XTestQueryExtension(connection_, &ignored, &ignored, &ignored, &ignored)) {
        XCloseDisplay(connection_);
        throw std::runtime_error("the display has no XTest: nobody can press anything on it");
    }
}

Hands::~Hands() {
    XCloseDisplay(connection_);
}

void Hands::click(int x, int y) {
    come_down(x, y);
    let_go();
}

void Hands::come_down(int x, int y) {
    XTestFakeMotionEvent(connection_, -1, x, y, CurrentTime);
    XTestFakeButtonEvent(connection_, 1, True, CurrentTime);
    XSync(connection_, False);
}

void Hands::let_go() {
    XTestFakeButtonEvent(connection_, 1, False, CurrentTime);
    XSync(connection_, False);
}

bool Hands::press(const std::string& title, Place place) {
    const auto window = find(title);
    int x = 0;
    int y = 0;
    Window below = 0;
    if (!window ||
        XTranslateCoordinates(
            connection_, *window, DefaultRootWindow(connection_), place.x, place.y, &x, &y, &below
        ) == 0) {
        return false;
    }
    raise(*window);
    // On a person's own display the pointer goes back to where it was.
    int back_x = 0;
    int back_y = 0;
    int ignored = 0;
    unsigned buttons = 0;
    Window root = 0;
    const bool known = XQueryPointer(
        connection_,
        DefaultRootWindow(connection_),
        &root,
        &below,
        &back_x,
        &back_y,
        &ignored,
        &ignored,
        &buttons
    );
    click(x, y);
    if (known) {
        XTestFakeMotionEvent(connection_, -1, back_x, back_y, CurrentTime);
        XSync(connection_, False);
    }
    return true;
}

bool Hands::type_card(const std::string& title, const std::string& number) {
    const auto window = find(title);
    if (!window || !focus(*window)) {
        return false;
    }
    for (const char digit : number) {
        stroke(static_cast<unsigned char>(digit));
    }
    stroke(XK_Return);
    XSync(connection_, False);
    return true;
}

bool Hands::press_key(const std::string& title, unsigned long symbol) {
    const auto window = find(title);
    if (!window || !focus(*window)) {
        return false;
    }
    stroke(symbol);
    XSync(connection_, False);
    return true;
}

std::optional<Pixels> Hands::picture(const std::string& title) {
    const auto window = find(title);
    XWindowAttributes is{};
    if (!window || XGetWindowAttributes(connection_, *window, &is) == 0 ||
        is.map_state != IsViewable) {
        return std::nullopt;
    }
    int left = 0;
    int top = 0;
    Window below = 0;
    const Window root = DefaultRootWindow(connection_);
    XTranslateCoordinates(connection_, *window, root, 0, 0, &left, &top, &below);
    // The server gives no pixels that are off the display.
    const int x = std::max(0, -left);
    const int y = std::max(0, -top);
    const int width = std::min(is.width, DisplayWidth(connection_, 0) - left) - x;
    const int height = std::min(is.height, DisplayHeight(connection_, 0) - top) - y;
    if (width <= 0 || height <= 0) {
        return std::nullopt;
    }
    XImage* image = XGetImage(
        connection_,
        *window,
        x,
        y,
        static_cast<unsigned>(width),
        static_cast<unsigned>(height),
        AllPlanes,
        ZPixmap
    );
    if (image == nullptr) {
        return std::nullopt;
    }
    Pixels pixels{width, height, {}};
    pixels.rgb.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    for (int row = 0; row < height; ++row) {
        for (int column = 0; column < width; ++column) {
            const unsigned long pixel = XGetPixel(image, column, row);
            pixels.rgb.push_back(channel(pixel, image->red_mask));
            pixels.rgb.push_back(channel(pixel, image->green_mask));
            pixels.rgb.push_back(channel(pixel, image->blue_mask));
        }
    }
    XDestroyImage(image);
    return pixels;
}

// A window manager puts windows into frames of its own: search the whole tree.
std::optional<Hands::WindowId> Hands::find(const std::string& title) {
    std::vector<Window> ahead{DefaultRootWindow(connection_)};
    while (!ahead.empty()) {
        const Window window = ahead.back();
        ahead.pop_back();
        if (is_named(connection_, window, title)) {
            return window;
        }
        const std::vector<Window> children = children_of(connection_, window);
        ahead.insert(ahead.end(), children.begin(), children.end());
    }
    return std::nullopt;
}

// Is there a window manager that listens to requests?
bool Hands::managed() {
    const Atom check = XInternAtom(connection_, "_NET_SUPPORTING_WM_CHECK", False);
    Atom type = 0;
    int format = 0;
    unsigned long count = 0;
    unsigned long left = 0;
    unsigned char* value = nullptr;
    XGetWindowProperty(
        connection_,
        DefaultRootWindow(connection_),
        check,
        0,
        1,
        False,
        XA_WINDOW,
        &type,
        &format,
        &count,
        &left,
        &value
    );
    XFree(value);
    return count > 0;
}

void Hands::raise(WindowId window) {
    if (!managed()) {
        return; // the demo and the tests lay windows side by side
    }
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = window;
    event.xclient.message_type = XInternAtom(connection_, "_NET_ACTIVE_WINDOW", False);
    event.xclient.format = 32;
    event.xclient.data.l[0] = 2; // asked for by a person's tool, which is always granted
    event.xclient.data.l[1] = CurrentTime;
    XSendEvent(
        connection_,
        DefaultRootWindow(connection_),
        False,
        SubstructureRedirectMask | SubstructureNotifyMask,
        &event
    );
    XRaiseWindow(connection_, window);
    XSync(connection_, False);
}

bool Hands::has_focus(WindowId window) {
    Window focused = 0;
    int revert = 0;
    XGetInputFocus(connection_, &focused, &revert);
    return focused == window;
}

bool Hands::focus(WindowId window) {
    XSelectInput(connection_, window, FocusChangeMask);
    raise(window);
    XSetInputFocus(connection_, window, RevertToPointerRoot, CurrentTime);
    XSync(connection_, False);
    const auto until = std::chrono::steady_clock::now() + focus_patience;
    bool focused = has_focus(window);
    while (!focused) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            until - std::chrono::steady_clock::now()
        );
        pollfd ready{ConnectionNumber(connection_), POLLIN, 0};
        if (left.count() <= 0 || (XPending(connection_) == 0 &&
                                  ::poll(&ready, 1, static_cast<int>(left.count())) <= 0)) {
            break;
        }
        XSync(connection_, True); // what happened is asked for, not followed
        focused = has_focus(window);
    }
    XSelectInput(connection_, window, NoEventMask);
    XSync(connection_, True);
    return focused;
}

void Hands::stroke(unsigned long symbol) {
    const KeyCode code = XKeysymToKeycode(connection_, symbol);
    XTestFakeKeyEvent(connection_, code, True, CurrentTime);
    XTestFakeKeyEvent(connection_, code, False, CurrentTime);
}

} // namespace members
