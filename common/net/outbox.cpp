#include "common/net/outbox.hpp"

#include "common/net/frames.hpp"
#include "common/net/nothrow.hpp"

#include <utility>

namespace net {

bool OutboxLimit::add(std::size_t bytes, Clock::time_point now) {
    waiting_ += bytes;
    if (waiting_ <= outbox_bytes_max) {
        over_since_.reset();
        return true;
    }
    over_since_ = over_since_.value_or(now);
    return waiting_ <= outbox_bytes_ever && now - *over_since_ <= outbox_over_max;
}

void OutboxLimit::written(std::size_t bytes) {
    waiting_ -= bytes;
    if (waiting_ <= outbox_bytes_max) {
        over_since_.reset();
    }
}

Outbox::Outbox(boost::asio::any_io_executor executor)
    : frames_(executor, outbox_frames_ever) {}

bool Outbox::push(std::shared_ptr<const std::string> frame) {
    return !closed_ && limit_.add(frame->size(), OutboxLimit::Clock::now()) &&
           frames_.try_send(boost::system::error_code(), std::move(frame));
}

// Boost 1.81's channel drops what it holds when it is closed: no frame at all marks the end.
void Outbox::close() {
    if (!std::exchange(closed_, true) && !frames_.try_send(boost::system::error_code(), nullptr)) {
        frames_.close(); // full: this peer reads nothing anyway
    }
}

boost::asio::awaitable<void> Outbox::write_all(TlsStream& stream) {
    for (;;) {
        const auto [closed, frame] = co_await frames_.async_receive(nothrow);
        if (closed || frame == nullptr) {
            co_return;
        }
        const auto error = co_await write_frame(stream, *frame);
        if (error) {
            co_return;
        }
        limit_.written(frame->size());
    }
}

} // namespace net
