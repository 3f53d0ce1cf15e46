// How long one side waits for the other.
#pragma once

#include <chrono>

namespace net {

inline constexpr std::chrono::seconds idle_max{30}; // without a frame from the peer
inline constexpr std::chrono::seconds heartbeat_every{10};
inline constexpr std::chrono::seconds handshake_max{5};
inline constexpr std::chrono::seconds hello_max{5};
inline constexpr std::chrono::seconds write_max{10};

} // namespace net
