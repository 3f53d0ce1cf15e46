#include "kiosk/link/hub_clock.hpp"

#include <algorithm>

namespace kiosk::link {

void HubClock::exchanged(
    std::chrono::nanoseconds sent,
    base::Instant hub_received,
    base::Instant hub_answered,
    std::chrono::nanoseconds heard
) {
    const bool are_times = hub_received != base::Instant{} && base::is_time(hub_received) &&
                           base::is_time(hub_answered);
    if (!are_times || sent.count() < 0 || sent > heard) {
        return; // an older hub, or numbers that are none
    }
    const auto began = std::chrono::duration_cast<base::Duration>(sent);
    const auto ended = std::chrono::duration_cast<base::Duration>(heard);
    const base::Duration apart = (ended - began) * drift_ppm_max / 1'000'000;
    const base::Duration rtt = (ended - began) - (hub_answered - hub_received);
    if (rtt < -apart) {
        return; // a clock was set meanwhile
    }
    const base::Instant zero = hub_received - began - rtt / 2;
    exchanges_.push_back({kernel_boot_id_, zero, std::max(rtt, apart)});
    if (exchanges_.size() > exchanges_kept) {
        exchanges_.pop_front();
    }
}

std::optional<wire::Clock> HubClock::best() const {
    const auto least = std::ranges::min_element(exchanges_, {}, &wire::Clock::rtt);
    return least == exchanges_.end() ? std::nullopt : std::optional(*least);
}

} // namespace kiosk::link
