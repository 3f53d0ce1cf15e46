// What waits to be written to one peer: bounded, written by one coroutine. A peer that does not
// read fast enough fills it and is dropped; nobody ever waits for a slow peer.
#pragma once

#include "common/net/tls.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/channel.hpp>

#include <chrono>
#include <memory>
#include <optional>
#include <string>

namespace net {

// A peer that has more than this waiting for longer than that, or far more at once, is dropped.
inline constexpr std::size_t outbox_bytes_max = 256u << 10;
inline constexpr std::chrono::seconds outbox_over_max{10};
inline constexpr std::size_t outbox_bytes_ever = 4 * outbox_bytes_max;
inline constexpr std::size_t outbox_frames_ever = 8192;

// Says when it is too much. Knows no time but what it is told.
class OutboxLimit {
public:
    using Clock = std::chrono::steady_clock;

    // False: drop the peer.
    bool add(std::size_t bytes, Clock::time_point now);
    void written(std::size_t bytes);

private:
    std::size_t waiting_ = 0; // bytes
    std::optional<Clock::time_point> over_since_;
};

class Outbox {
public:
    explicit Outbox(boost::asio::any_io_executor executor);

    // False when too much waits, or it is closed: drop the peer.
    bool push(std::shared_ptr<const std::string> frame);
    // Ends write_all() after what was pushed before.
    void close();

    // Writes frames until close(), an error of the stream, or cancellation.
    boost::asio::awaitable<void> write_all(TlsStream& stream);

private:
    using Frame = std::shared_ptr<const std::string>;
    boost::asio::experimental::channel<void(boost::system::error_code, Frame)> frames_;
    OutboxLimit limit_;
    bool closed_ = false;
};

} // namespace net
