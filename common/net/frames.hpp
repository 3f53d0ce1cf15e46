// Whole frames over a TLS stream, with deadlines.
#pragma once

#include "common/net/tls.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/system/error_code.hpp>

#include <chrono>
#include <optional>
#include <string>

namespace net {

inline constexpr std::chrono::seconds idle_max{30}; // without a frame from the peer
inline constexpr std::chrono::seconds heartbeat_every{10};
inline constexpr std::chrono::seconds handshake_max{5};
inline constexpr std::chrono::seconds hello_max{5};
// A frame that has begun is whole after so long, and a second more for each KiB of it.
inline constexpr std::chrono::seconds frame_max{10};
inline constexpr std::size_t frame_bytes_per_second_min = 1024;
inline constexpr std::chrono::seconds write_max{10};

// A frame's payload, or why there is none: the peer is gone (error), or it broke the rules of
// framing (refusal).
struct ReadFrame {
    boost::system::error_code error;
    std::optional<std::string> bad_frame;
    std::string payload;
};

// `wait_max`: until it begins.
boost::asio::awaitable<ReadFrame> read_frame(TlsStream& stream, std::chrono::seconds wait_max);

// `frame` with its header already in front.
boost::asio::awaitable<boost::system::error_code>
write_frame(TlsStream& stream, const std::string& frame);

} // namespace net
