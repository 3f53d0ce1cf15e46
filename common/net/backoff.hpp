// How long to wait before the next try to reach the hub: doubling, with a share of chance so that
// sixty kiosks do not come back in one instant.
#pragma once

#include <chrono>

namespace net {

class Backoff {
public:
    static constexpr std::chrono::milliseconds first{200};
    static constexpr std::chrono::milliseconds longest{2000};

    // `chance` in 0..1: the wait is between half of the step and all of it.
    std::chrono::milliseconds next(double chance);

    void reset() { step_ = first; }

private:
    std::chrono::milliseconds step_ = first;
};

} // namespace net
