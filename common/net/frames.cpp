#include "common/net/frames.hpp"

#include "common/base/frame.hpp"
#include "common/net/nothrow.hpp"

#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>

namespace net {

boost::asio::awaitable<ReadFrame> read_frame(TlsStream& stream, std::chrono::seconds wait_max) {
    ReadFrame read;
    base::FrameHeader header{};
    boost::beast::get_lowest_layer(stream).expires_after(wait_max);
    const auto header_buffer = boost::asio::buffer(header);
    const auto [header_error, header_n] =
        co_await boost::asio::async_read(stream, header_buffer, nothrow);
    if (header_error) {
        read.error = header_error;
        co_return read;
    }
    const auto length = base::payload_bytes(header);
    if (!length) {
        read.bad_frame = length.error().detail;
        co_return read;
    }
    read.payload.resize(*length);
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
