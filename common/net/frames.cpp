#include "common/net/frames.hpp"

#include "common/base/frame.hpp"
#include "common/net/nothrow.hpp"

#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>

namespace net {

boost::asio::awaitable<ReadFrame> read_frame(TlsStream& stream, std::chrono::seconds wait_max) {
    ReadFrame read;
    base::FrameHeader header{};
    auto& socket = boost::beast::get_lowest_layer(stream);
    socket.expires_after(wait_max);
    const auto first = boost::asio::buffer(header.data(), 1);
    const auto [silent, first_n] = co_await boost::asio::async_read(stream, first, nothrow);
    if (silent) {
        read.error = silent;
        co_return read;
    }
    socket.expires_after(frame_max);
    const auto others = boost::asio::buffer(header.data() + 1, header.size() - 1);
    const auto [cut, others_n] = co_await boost::asio::async_read(stream, others, nothrow);
    if (cut) {
        read.error = cut;
        co_return read;
    }
    const auto length = base::payload_bytes(header);
    if (!length) {
        read.bad_frame = length.error().detail;
        co_return read;
    }
    read.payload.resize(*length);
    socket.expires_after(frame_max + std::chrono::seconds(*length / frame_bytes_per_second_min));
    const auto payload_buffer = boost::asio::buffer(read.payload);
    const auto [error, n] = co_await boost::asio::async_read(stream, payload_buffer, nothrow);
    read.error = error;
    co_return read;
}

boost::asio::awaitable<boost::system::error_code>
write_frame(TlsStream& stream, const std::string& frame) {
    boost::beast::get_lowest_layer(stream).expires_after(write_max);
    const auto buffer = boost::asio::buffer(frame);
    const auto [error, n] = co_await boost::asio::async_write(stream, buffer, nothrow);
    co_return error;
}

} // namespace net
