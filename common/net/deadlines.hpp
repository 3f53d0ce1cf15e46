// How long one side waits for the other.
#pragma once

#include <chrono>
#include <cstddef>

namespace net {

inline constexpr std::chrono::seconds idle_max{30}; // without a frame from the peer
inline constexpr std::chrono::seconds heartbeat_every{10};
inline constexpr std::chrono::seconds handshake_max{5};
inline constexpr std::chrono::seconds hello_max{5};
// A frame that has begun is whole after so long, and a second more for each KiB of it.
inline constexpr std::chrono::seconds frame_max{10};
inline constexpr std::size_t frame_bytes_per_second_min = 1024;
inline constexpr std::chrono::seconds write_max{10};

} // namespace net
