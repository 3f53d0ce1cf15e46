#include "common/net/backoff.hpp"

#include <algorithm>

namespace net {

std::chrono::milliseconds Backoff::next(double chance) {
    const auto half = step_ / 2;
    const auto wait =
        half + std::chrono::milliseconds(
                   static_cast<std::int64_t>(static_cast<double>(half.count()) * chance)
               );
    step_ = std::min(step_ * 2, longest);
    return wait;
}

} // namespace net
