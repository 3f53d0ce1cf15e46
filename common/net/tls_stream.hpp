// One TLS connection: OpenSSL reads and writes the socket, Asio only says when. It is not Boost's
// ssl::stream because that one keeps 68 KiB for each connection (S14 of tests/README.md), copies
// all bytes once more, and needs a timer set for each read and write.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/system/error_code.hpp>

#include <chrono>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace net {

class TlsStream {
public:
    using Clock = std::chrono::steady_clock;
    using Socket = boost::asio::ip::tcp::socket;
    using Wait = Socket::wait_type;
    using Endpoints = boost::asio::ip::tcp::resolver::results_type;
    enum class Role { hub, kiosk };

    // `context` outlives it.
    TlsStream(Socket socket, boost::asio::ssl::context& context);
    TlsStream(TlsStream&& other) = default;

    // Whatever waits longer than `until` ends with error::timed_out, and closes the connection.
    boost::asio::awaitable<boost::system::error_code>
    connect(const Endpoints& to, Clock::time_point until);
    // Of a socket that is connected.
    boost::asio::awaitable<boost::system::error_code> handshake(Role role, Clock::time_point until);

    // What a try came to: bytes, or an error, or what it has to wait for. The peer's orderly end
    // is error::eof.
    struct Tried {
        boost::system::error_code error;
        std::optional<Wait> blocked;
        std::size_t bytes = 0;
    };

    Tried try_read(std::span<char> room);
    // After a blocked one the same bytes have to be tried again. `bytes` is not empty.
    Tried try_write(std::string_view bytes);
    // Something was received already, so that a try need not wait for the socket.
    bool has_pending() const;

    // One wait to read and one to write at a time.
    boost::asio::awaitable<boost::system::error_code> ready(Wait wait, Clock::time_point until);

    // Ends what waits, with error::operation_aborted.
    void cancel();
    void close();

    Socket& socket();
    SSL* native_handle();

private:
    struct Connection;

    static void watch(const std::shared_ptr<Connection>& connection);
    // `call`: of OpenSSL, given the connection and where to count bytes.
    template <class Call>
    Tried attempt(Call call);

    std::shared_ptr<Connection> connection_;
};

} // namespace net
