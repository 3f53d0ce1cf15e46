#include "tests/floor/display.hpp"

// gtest first: X's macros (None, Bool) are names in it.
// clang-format off
#include <gtest/gtest.h>
#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

// clang-format on

namespace floor_test {

namespace {

// Xvfb writes the number of the display it found free, once it takes connections.
std::string started(const std::filesystem::path& folder) {
    std::string number;
    wait_for_file(folder / "xvfb.out", [&](const std::string& text) {
        const auto end = text.find('\n');
        number = text.substr(0, end);
        return end != std::string::npos;
    });
    return ":" + number;
}

} // namespace

Display::Display(const std::filesystem::path& folder)
    : server_(std::make_unique<Process>(
          std::vector<std::string>{
              "/usr/bin/Xvfb",
              "-displayfd",
              "1",
              "-screen",
              "0",
              "2560x1080x24",
              "-nolisten",
              "tcp",
              "-noreset"},
          folder / "xvfb.out",
          folder / "xvfb.err"
      ))
    , name_(started(folder))
    , connection_(XOpenDisplay(name_.c_str())) {
    EXPECT_NE(connection_, nullptr) << read_file(folder / "xvfb.err");
}

Display::~Display() {
    if (connection_ != nullptr) {
        XCloseDisplay(connection_);
    }
}

void Display::click(int x, int y) {
    XTestFakeMotionEvent(connection_, -1, x, y, CurrentTime);
    XTestFakeButtonEvent(connection_, 1, True, CurrentTime);
    XTestFakeButtonEvent(connection_, 1, False, CurrentTime);
    XSync(connection_, False);
}

void Display::type_card(const std::string& title, const std::string& number) {
    focus(title);
    for (const char digit : number) {
        press_key(static_cast<unsigned char>(digit));
    }
    press_key(XK_Return);
    XSync(connection_, False);
}

// There is no window manager: whoever types says to which window.
void Display::focus(const std::string& title) {
    Window root = 0;
    Window parent = 0;
    Window* windows = nullptr;
    unsigned count = 0;
    XQueryTree(connection_, DefaultRootWindow(connection_), &root, &parent, &windows, &count);
    bool found = false;
    for (unsigned i = 0; i < count; ++i) {
        char* name = nullptr;
        if (XFetchName(connection_, windows[i], &name) != 0 && name != nullptr) {
            if (title == name) {
                XSetInputFocus(connection_, windows[i], RevertToPointerRoot, CurrentTime);
                found = true;
            }
            XFree(name);
        }
    }
    XFree(windows);
    EXPECT_TRUE(found) << "no window " << title;
}

void Display::press_key(unsigned long symbol) {
    const KeyCode code = XKeysymToKeycode(connection_, symbol);
    XTestFakeKeyEvent(connection_, code, True, CurrentTime);
    XTestFakeKeyEvent(connection_, code, False, CurrentTime);
}

} // namespace floor_test
