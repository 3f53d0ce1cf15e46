// What the hub's clock shows, told from exchanges of four times each: the least round trip of the
// last few has the least error.
#pragma once

#include "common/base/clock.hpp"
#include "common/wire/message.hpp"

#include <chrono>
#include <deque>
#include <optional>
#include <string>

namespace kiosk::link {

inline constexpr std::size_t exchanges_kept = 8; // some 80 s of heartbeats
inline constexpr int drift_ppm_max = 1000;       // of the two clocks

class HubClock {
public:
    explicit HubClock(std::string kernel_boot_id)
        : kernel_boot_id_(std::move(kernel_boot_id)) {}

    // Sent and heard by this machine's clock that only goes forward, received and answered by the
    // hub's. What can not be is left out.
    void exchanged(
        std::chrono::nanoseconds sent,
        base::Instant hub_received,
        base::Instant hub_answered,
        std::chrono::nanoseconds heard
    );

    std::optional<wire::Clock> best() const;

private:
    std::string kernel_boot_id_;
    std::deque<wire::Clock> exchanges_; // newest last
};

} // namespace kiosk::link
