// What waits to be written to one peer: bounded. A peer that does not read fast enough fills it and
// is dropped; nobody ever waits for a slow peer.
#pragma once

#include "common/net/tls_stream.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/channel.hpp>

#include <chrono>
#include <deque>
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
    // The stream outlives it.
    explicit Outbox(TlsStream& stream);

    // Written at once as far as the peer takes it, the rest by write_all(). False when too much
    // waits, or it is closed: drop the peer.
    bool push(std::shared_ptr<const std::string> frame);
    // Ends write_all() after what was pushed before.
    void close();

    // Writes frames until close(), an error of the stream, or cancellation.
    boost::asio::awaitable<void> write_all();

private:
    using Frame = std::shared_ptr<const std::string>;

    // As much as goes; what it has to wait for then.
    std::optional<TlsStream::Wait> write_some();

    TlsStream& stream_;
    std::deque<Frame> frames_;
    std::size_t written_ = 0; // bytes of the first frame
    boost::asio::experimental::channel<void(boost::system::error_code)> wake_;
    OutboxLimit limit_;
    bool closed_ = false;
    bool broken_ = false;
};

} // namespace net
