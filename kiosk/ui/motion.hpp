// What moves by itself, and ends soon: something that has just come eases into its place.
#pragma once

#include "kiosk/ui/frame.hpp"

#include <algorithm>

namespace kiosk::ui {

inline constexpr std::chrono::milliseconds motion_time{250}; // never over 300
inline constexpr std::chrono::milliseconds motion_step{25};  // from one look to the next

// How far it is, from 0 to 1, fast at first. What began in the future has not moved.
inline float moved(base::Instant since, base::Instant now) {
    const std::chrono::duration<float> gone = now - since;
    const std::chrono::duration<float> whole = motion_time;
    const float left = 1 - std::clamp(gone / whole, 0.f, 1.f);
    return 1 - left * left * left;
}

// The frame looks different a step later, until the motion has ended.
template <class Message>
void keep_moving(Frame<Message>& frame, base::Instant since, base::Instant now) {
    const base::Instant ends = since + motion_time;
    if (now < ends) {
        const base::Instant next = std::min<base::Instant>(now + motion_step, ends);
        frame.changes_at = std::min(frame.changes_at.value_or(next), next);
    }
}

} // namespace kiosk::ui
