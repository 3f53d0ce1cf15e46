// When a press and a release are a touch: on about the same spot, and not for too long. X gives
// the first finger on a touch screen as the left mouse button, and no other.
#pragma once

#include "kiosk/ui/touch_guard.hpp"

#include <chrono>
#include <cmath>
#include <optional>

namespace kiosk::sfml {

inline constexpr float drag_pixels = 24; // a finger that moves further changed its mind

// Points are in pixels.
class Touch {
public:
    using Instant = std::chrono::steady_clock::time_point;

    void press(ui::Point point, Instant now) { press_ = Press{point, now}; }

    void move(ui::Point point) {
        if (press_ && distance(press_->point, point) > drag_pixels) {
            press_.reset();
        }
    }

    struct Released {
        std::optional<ui::Point> touched; // where it was pressed: that was aimed at
        Instant down{};
        // A towel or sweat on the screen, which X takes for the first finger until it is wiped
        // away.
        bool held_too_long = false;
    };

    Released release(ui::Point point, Instant now) {
        move(point);
        Released released;
        if (press_) {
            released.down = press_->at;
            released.held_too_long = now - press_->at > ui::held_most;
            if (!released.held_too_long) {
                released.touched = press_->point;
            }
        }
        press_.reset();
        return released;
    }

private:
    struct Press {
        ui::Point point;
        Instant at;
    };

    static float distance(ui::Point a, ui::Point b) { return std::hypot(b.x - a.x, b.y - a.y); }

    std::optional<Press> press_;
};

} // namespace kiosk::sfml
