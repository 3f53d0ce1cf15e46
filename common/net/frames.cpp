#include "common/net/frames.hpp"

#include <utility>

namespace net {

boost::asio::awaitable<ReadFrame> FrameReader::read(std::chrono::seconds wait_max) {
    using Wait = TlsStream::Wait;
    ReadFrame read;
    std::optional<TlsStream::Clock::time_point> begun;
    auto waits_for = stream_.has_pending() ? std::nullopt : std::optional(Wait::wait_read);
    for (;;) {
        auto payload = ahead_.next();
        if (!payload) {
            read.bad_frame = payload.error().detail;
            co_return read;
        }
        if (*payload) {
            read.payload = std::move(**payload);
            co_return read;
        }
        if (waits_for) {
            auto until = TlsStream::Clock::now();
            if (ahead_.is_empty()) {
                until += wait_max;
            } else {
                begun = begun.value_or(until);
                const std::chrono::seconds slowest(
                    ahead_.next_bytes() / frame_bytes_per_second_min
                );
                until = *begun + frame_max + slowest;
            }
            read.error = co_await stream_.ready(*waits_for, until);
            if (read.error) {
                co_return read;
            }
        }
        const TlsStream::Tried tried = stream_.try_read(ahead_.room());
        ahead_.took(tried.bytes);
        if (tried.error) {
            read.error = tried.error;
            co_return read;
        }
        waits_for = tried.blocked;
    }
}

} // namespace net
