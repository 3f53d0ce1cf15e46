// A touch means what was under the finger when it was aimed. When the screen has changed a moment
// before (a rest ended, or this is the second half of a double tap), a touch that lands where
// another target was until then is not meant for the new one.
#pragma once

#include "kiosk/ui/frame.hpp"

#include <chrono>
#include <deque>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::ui {

// About as fast as a person can react to a new screen.
inline constexpr std::chrono::milliseconds aimed_before{250};

class TouchGuard {
public:
    using Time = std::chrono::steady_clock::time_point;

    // The frame has just been replaced by another.
    template <class Message>
    void replaced(const Frame<Message>& frame, Time now) {
        Past past{now, {}};
        for (const Target<Message>& target : frame.targets) {
            past.targets.emplace_back(target.name, target.rect);
        }
        past_.push_back(std::move(past));
        forget(now);
    }

    // Was the touch of this target, now shown, meant for it?
    bool meant(Point point, const std::string& target, Time now) {
        forget(now);
        for (const Past& past : past_) {
            for (const auto& [name, rect] : past.targets) {
                if (rect.contains(point) && name != target) {
                    return false;
                }
            }
        }
        return true;
    }

private:
    struct Past {
        Time until;
        std::vector<std::pair<std::string, Rect>> targets;
    };

    void forget(Time now) {
        while (!past_.empty() && now - past_.front().until >= aimed_before) {
            past_.pop_front();
        }
    }

    std::deque<Past> past_;
};

} // namespace kiosk::ui
