// A touch means what was under the finger when it was aimed. When the screen has changed a moment
// before the finger came down (a rest ended, or this is the second half of a double tap), or while
// it was down (a card was read), a touch that lands where another target was until then is not
// meant for the new one. Nor is it when the same target was of somebody else's visit.
#pragma once

#include "kiosk/ui/frame.hpp"

#include <algorithm>
#include <chrono>
#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::ui {

// About as fast as a person can react to a new screen.
inline constexpr std::chrono::milliseconds aimed_before{250};
// A touch that takes longer is none.
inline constexpr std::chrono::seconds held_most{10};

class TouchGuard {
public:
    using Time = std::chrono::steady_clock::time_point;

    // The frame has just been replaced by another.
    template <class Message>
    void replaced(const Frame<Message>& frame, Time now) {
        Past past{now, frame.visit, {}};
        for (const Target<Message>& target : frame.targets) {
            past.targets.emplace_back(target.name, target.rect);
        }
        if (!past_.empty() && past_.back().is_like(past)) {
            past_.back().until = now; // only its pictures moved
        } else {
            past_.push_back(std::move(past));
        }
        while (now - past_.front().until >= aimed_before + held_most) {
            past_.pop_front();
        }
    }

    // Was a touch of what is there now, by a finger that came down then, meant for it?
    template <class Message>
    bool meant(Point point, const Frame<Message>& shown, Time down) const {
        const Target<Message>* target = target_at(shown, point);
        return target != nullptr && std::ranges::none_of(past_, [&](const Past& past) {
                   const std::string* was = past.at(point);
                   return past.until > down - aimed_before && was != nullptr &&
                          (*was != target->name || past.visit != shown.visit);
               });
    }

private:
    struct Past {
        Time until;
        std::optional<base::Instant> visit;
        std::vector<std::pair<std::string, Rect>> targets;

        bool is_like(const Past& other) const {
            return visit == other.visit && targets == other.targets;
        }

        const std::string* at(Point point) const {
            const auto on_top =
                std::find_if(targets.rbegin(), targets.rend(), [&](const auto& target) {
                    return target.second.contains(point);
                });
            return on_top == targets.rend() ? nullptr : &on_top->first;
        }
    };

    std::deque<Past> past_;
};

} // namespace kiosk::ui
