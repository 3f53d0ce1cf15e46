#include "common/net/frames.hpp"

#include "common/base/frame.hpp"
#include "common/net/nothrow.hpp"

#include <boost/asio/write.hpp>

#include <algorithm>

namespace net {

namespace {

constexpr std::size_t ahead_bytes = 1024; // each idle link holds so much

base::FrameHeader header_of(const std::string& bytes) {
    base::FrameHeader header{};
    std::copy_n(bytes.begin(), header.size(), header.begin());
    return header;
}

} // namespace

boost::asio::awaitable<ReadFrame> FrameReader::read(std::chrono::seconds wait_max) {
    ReadFrame read;
    auto& socket = boost::beast::get_lowest_layer(stream_);
    std::optional<std::chrono::steady_clock::time_point> begun;
    std::chrono::seconds whole_max = frame_max;
    std::size_t wanted = base::frame_header_bytes;
    for (;;) {
        if (ahead_.size() >= base::frame_header_bytes) {
            const auto length = base::payload_bytes(header_of(ahead_));
            if (!length) {
                read.bad_frame = length.error().detail;
                co_return read;
            }
            wanted = base::frame_header_bytes + *length;
            whole_max = frame_max + std::chrono::seconds(*length / frame_bytes_per_second_min);
        }
        if (wanted > base::frame_header_bytes && ahead_.size() >= wanted) {
            read.payload.assign(
                ahead_, base::frame_header_bytes, wanted - base::frame_header_bytes
            );
            ahead_.erase(0, wanted);
            if (ahead_.empty() && ahead_.capacity() > ahead_bytes) {
                ahead_ = std::string(); // no link keeps the room of its largest frame
            }
            co_return read;
        }
        if (ahead_.empty()) {
            socket.expires_after(wait_max);
        } else {
            begun = begun.value_or(std::chrono::steady_clock::now());
            socket.expires_at(*begun + whole_max);
        }
        const std::size_t held = ahead_.size();
        ahead_.resize(std::max(wanted, held + ahead_bytes));
        const auto room = boost::asio::buffer(ahead_.data() + held, ahead_.size() - held);
        const auto [error, n] = co_await stream_.async_read_some(room, nothrow);
        ahead_.resize(held + n);
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
