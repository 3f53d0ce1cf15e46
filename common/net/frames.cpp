#include "common/net/frames.hpp"

#include "common/net/nothrow.hpp"

#include <boost/asio/write.hpp>

#include <span>
#include <utility>

namespace net {

boost::asio::awaitable<ReadFrame> FrameReader::read(std::chrono::seconds wait_max) {
    ReadFrame read;
    auto& socket = boost::beast::get_lowest_layer(stream_);
    std::optional<std::chrono::steady_clock::time_point> begun;
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
        if (ahead_.is_empty()) {
            socket.expires_after(wait_max);
        } else {
            begun = begun.value_or(std::chrono::steady_clock::now());
            const std::chrono::seconds slowest(ahead_.next_bytes() / frame_bytes_per_second_min);
            socket.expires_at(*begun + frame_max + slowest);
        }
        const std::span<char> room = ahead_.room();
        const auto buffer = boost::asio::buffer(room.data(), room.size());
        const auto [error, n] = co_await stream_.async_read_some(buffer, nothrow);
        ahead_.took(n);
        if (error) {
            read.error = error;
            co_return read;
        }
    }
}

boost::asio::awaitable<boost::system::error_code>
write_frame(TlsStream& stream, const std::string& frame) {
    boost::beast::get_lowest_layer(stream).expires_after(write_max);
    const auto buffer = boost::asio::buffer(frame);
    const auto [error, n] = co_await boost::asio::async_write(stream, buffer, nothrow);
    co_return error;
}

} // namespace net
