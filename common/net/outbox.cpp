#include "common/net/outbox.hpp"

#include "common/net/frames.hpp"
#include "common/net/nothrow.hpp"

namespace net {

Outbox::Outbox(boost::asio::any_io_executor executor)
    : frames_(executor, outbox_frames_max) {}

bool Outbox::push(std::shared_ptr<const std::string> frame) {
    return frames_.is_open() && frames_.try_send(boost::system::error_code(), std::move(frame));
}

void Outbox::close() {
    frames_.close();
}

boost::asio::awaitable<void> Outbox::write_all(TlsStream& stream) {
    for (;;) {
        const auto [closed, frame] = co_await frames_.async_receive(nothrow);
        if (closed) {
            co_return;
        }
        const auto error = co_await write_frame(stream, *frame);
        if (error) {
            co_return;
        }
    }
}

} // namespace net
