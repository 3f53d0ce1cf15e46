#include "common/net/outbox.hpp"

#include "common/net/deadlines.hpp"
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

Outbox::Outbox(TlsStream& stream)
    : stream_(stream)
    , wake_(stream.socket().get_executor(), 1) {}

bool Outbox::push(std::shared_ptr<const std::string> frame) {
    if (closed_ || frames_.size() >= outbox_frames_ever ||
        !limit_.add(frame->size(), OutboxLimit::Clock::now())) {
        return false;
    }
    frames_.push_back(std::move(frame));
    if (frames_.size() == 1 && (write_some() || broken_)) {
        wake_.try_send(boost::system::error_code());
    }
    return true;
}

void Outbox::close() {
    closed_ = true;
    wake_.try_send(boost::system::error_code());
}

std::optional<TlsStream::Wait> Outbox::write_some() {
    while (!frames_.empty() && !broken_) {
        const std::string& frame = *frames_.front();
        const auto tried = stream_.try_write(std::string_view(frame).substr(written_));
        if (tried.blocked) {
            return tried.blocked;
        }
        broken_ = bool(tried.error);
        written_ += tried.bytes;
        if (written_ == frame.size()) {
            limit_.written(frame.size());
            frames_.pop_front();
            written_ = 0;
        }
    }
    return std::nullopt;
}

boost::asio::awaitable<void> Outbox::write_all() {
    for (;;) {
        while (const auto blocked = write_some()) {
            const auto until = TlsStream::Clock::now() + write_max;
            if (co_await stream_.ready(*blocked, until)) {
                co_return;
            }
        }
        if (closed_ || broken_) {
            co_return;
        }
        const auto [cancelled] = co_await wake_.async_receive(nothrow);
        if (cancelled) {
            co_return;
        }
    }
}

} // namespace net
