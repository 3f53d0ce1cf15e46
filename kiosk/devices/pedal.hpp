// A pedal or big button: a foot that stays on it is one press, and so is a switch that bounces.
#pragma once

#include <chrono>
#include <optional>

namespace kiosk::devices {

// A key that is held is told again, first after two thirds of a second, then faster.
inline constexpr std::chrono::seconds pedal_repeats_within{1};

class Pedal {
public:
    using Time = std::chrono::steady_clock::time_point;

    // Its key was told; whether that is a press.
    bool is_press(Time at) {
        const bool again = last_ && at - *last_ < pedal_repeats_within;
        last_ = at;
        return !again;
    }

private:
    std::optional<Time> last_;
};

} // namespace kiosk::devices
