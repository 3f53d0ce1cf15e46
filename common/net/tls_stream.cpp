#include "common/net/tls_stream.hpp"

#include "common/net/nothrow.hpp"

#include <boost/asio/connect.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/ssl/error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <openssl/err.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <new>
#include <utility>

namespace net {

namespace {

using boost::asio::awaitable;
using boost::system::error_code;

constexpr auto never = TlsStream::Clock::time_point::max();

struct FreeSsl {
    void operator()(SSL* it) const { SSL_free(it); }
};

error_code tls_error() {
    const unsigned long why = ERR_get_error();
    if (ERR_GET_REASON(why) == SSL_R_UNEXPECTED_EOF_WHILE_READING) {
        return boost::asio::ssl::error::stream_truncated;
    }
    return {static_cast<int>(why), boost::asio::error::get_ssl_category()};
}

} // namespace

// Kept by the alarm's handler, too, as long as it runs.
struct TlsStream::Connection {
    Connection(Socket connected, boost::asio::ssl::context& context)
        : socket(std::move(connected))
        , ssl(SSL_new(context.native_handle()))
        , alarm(socket.get_executor()) {
        if (!ssl) {
            throw std::bad_alloc();
        }
        // One read for all that came, and no buffers while nothing comes or goes.
        SSL_set_read_ahead(ssl.get(), 1);
        SSL_set_mode(
            ssl.get(),
            SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER |
                SSL_MODE_RELEASE_BUFFERS
        );
        // OpenSSL writes with write(2): a peer that is gone is an error, not the program's end.
        std::signal(SIGPIPE, SIG_IGN);
    }

    void close() {
        error_code no_matter;
        socket.close(no_matter);
    }

    Socket socket;
    std::unique_ptr<SSL, FreeSsl> ssl;
    // One for all waits: it rings when the first of them may be over, and looks.
    boost::asio::steady_timer alarm;
    Clock::time_point rings_at = never;
    Clock::time_point read_until = never;
    Clock::time_point write_until = never;
    bool late = false;
};

TlsStream::TlsStream(Socket socket, boost::asio::ssl::context& context)
    : connection_(std::make_shared<Connection>(std::move(socket), context)) {}

void TlsStream::watch(const std::shared_ptr<Connection>& connection) {
    const Clock::time_point next = std::min(connection->read_until, connection->write_until);
    if (next >= connection->rings_at) {
        return;
    }
    connection->rings_at = next;
    connection->alarm.expires_at(next);
    connection->alarm.async_wait([weak = std::weak_ptr(connection)](error_code cancelled) {
        const auto here = weak.lock();
        if (cancelled || !here) {
            return;
        }
        here->rings_at = never;
        if (std::min(here->read_until, here->write_until) <= Clock::now()) {
            here->late = true;
            here->close();
        } else {
            watch(here);
        }
    });
}

awaitable<error_code> TlsStream::connect(const Endpoints& to, Clock::time_point until) {
    const auto connection = connection_;
    connection->write_until = until;
    watch(connection);
    const auto [error, endpoint] =
        co_await boost::asio::async_connect(connection->socket, to, nothrow);
    connection->write_until = never;
    co_return connection->late ? error_code(boost::asio::error::timed_out) : error;
}

template <class Call>
TlsStream::Tried TlsStream::attempt(Call call) {
    if (!connection_->socket.is_open()) { // its number may be another socket's by now
        return {boost::asio::error::operation_aborted, {}};
    }
    ERR_clear_error();
    std::size_t bytes = 0;
    const int result = call(native_handle(), &bytes);
    const int of_system = errno;
    switch (SSL_get_error(native_handle(), result)) {
    case SSL_ERROR_NONE:
        return {{}, {}, bytes};
    case SSL_ERROR_WANT_READ:
        return {{}, Wait::wait_read};
    case SSL_ERROR_WANT_WRITE:
        return {{}, Wait::wait_write};
    case SSL_ERROR_ZERO_RETURN:
        return {boost::asio::error::eof, {}};
    case SSL_ERROR_SYSCALL:
        if (of_system != 0) {
            return {error_code(of_system, boost::system::system_category()), {}};
        }
        return {boost::asio::ssl::error::stream_truncated, {}};
    default:
        return {tls_error(), {}};
    }
}

awaitable<error_code> TlsStream::handshake(Role role, Clock::time_point until) {
    SSL* const ssl = native_handle();
    error_code error;
    socket().native_non_blocking(true, error);
    if (error) {
        co_return error;
    }
    if (SSL_set_fd(ssl, socket().native_handle()) != 1) {
        co_return tls_error();
    }
    role == Role::hub ? SSL_set_accept_state(ssl) : SSL_set_connect_state(ssl);
    for (;;) {
        const Tried shaken =
            attempt([](SSL* shaking, std::size_t*) { return SSL_do_handshake(shaking); });
        if (!shaken.blocked) {
            co_return shaken.error;
        }
        error = co_await ready(*shaken.blocked, until);
        if (error) {
            co_return error;
        }
    }
}

TlsStream::Tried TlsStream::try_read(std::span<char> room) {
    return attempt([&](SSL* ssl, std::size_t* bytes) {
        return SSL_read_ex(ssl, room.data(), room.size(), bytes);
    });
}

TlsStream::Tried TlsStream::try_write(std::string_view bytes) {
    return attempt([&](SSL* ssl, std::size_t* taken) {
        return SSL_write_ex(ssl, bytes.data(), bytes.size(), taken);
    });
}

bool TlsStream::has_pending() const {
    return SSL_has_pending(connection_->ssl.get()) == 1;
}

awaitable<error_code> TlsStream::ready(Wait wait, Clock::time_point until) {
    const auto connection = connection_;
    Clock::time_point& waits_until =
        wait == Wait::wait_read ? connection->read_until : connection->write_until;
    waits_until = until;
    watch(connection);
    const auto [error] = co_await connection->socket.async_wait(wait, nothrow);
    waits_until = never;
    co_return connection->late ? error_code(boost::asio::error::timed_out) : error;
}

void TlsStream::cancel() {
    error_code no_matter;
    connection_->socket.cancel(no_matter);
}

void TlsStream::close() {
    connection_->close();
}

TlsStream::Socket& TlsStream::socket() {
    return connection_->socket;
}

SSL* TlsStream::native_handle() {
    return connection_->ssl.get();
}

} // namespace net
