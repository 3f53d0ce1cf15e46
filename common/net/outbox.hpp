// What waits to be written to one peer: bounded, written by one coroutine. A peer that does not
// read fast enough fills it and is dropped; nobody ever waits for a slow peer.
#pragma once

#include "common/net/tls.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/channel.hpp>

#include <memory>
#include <string>

namespace net {

inline constexpr std::size_t outbox_frames_max = 64;

class Outbox {
public:
    explicit Outbox(boost::asio::any_io_executor executor);

    // False when it is full or closed: drop the peer.
    bool push(std::shared_ptr<const std::string> frame);
    // Ends write_all() after what was pushed before.
    void close();

    // Writes frames until close(), an error of the stream, or cancellation.
    boost::asio::awaitable<void> write_all(TlsStream& stream);

private:
    using Frame = std::shared_ptr<const std::string>;
    boost::asio::experimental::channel<void(boost::system::error_code, Frame)> frames_;
    bool closed_ = false;
};

} // namespace net
