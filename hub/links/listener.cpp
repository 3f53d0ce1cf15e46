#include "hub/links/listener.hpp"

#include "common/base/environment.hpp"
#include "common/base/log.hpp"
#include "common/net/nothrow.hpp"
#include "hub/links/station_link.hpp"

#include <boost/asio/co_spawn.hpp>
#include <fmt/format.h>

#include <charconv>

namespace hub::links {

namespace {

using boost::asio::ip::tcp;

tcp::endpoint parse_endpoint(const std::string& text) {
    const auto colon = text.rfind(':');
    std::uint16_t port = 0;
    boost::system::error_code error = boost::asio::error::invalid_argument;
    boost::asio::ip::address address;
    if (colon != std::string::npos) {
        std::string host = text.substr(0, colon);
        if (host.size() > 2 && host.front() == '[' && host.back() == ']') {
            host = host.substr(1, host.size() - 2);
        }
        address = boost::asio::ip::make_address(host, error);
        const char* last = text.data() + text.size();
        const auto [end, bad] = std::from_chars(text.data() + colon + 1, last, port);
        if (bad != std::errc{} || end != last) {
            error = boost::asio::error::invalid_argument;
        }
    }
    if (error) {
        throw base::EnvironmentError(
            fmt::format("can not listen on '{}'; write an address such as 0.0.0.0:7420", text)
        );
    }
    return {address, port};
}

tcp::acceptor listen_on(boost::asio::io_context& io, const std::string& address) {
    const tcp::endpoint endpoint = parse_endpoint(address);
    try {
        return tcp::acceptor(io, endpoint);
    } catch (const boost::system::system_error& error) {
        throw base::EnvironmentError(
            fmt::format("can not listen on {}: {}", address, error.code().message())
        );
    }
}

std::string text_of(const tcp::endpoint& endpoint) {
    return fmt::format("{}:{}", endpoint.address().to_string(), endpoint.port());
}

} // namespace

Listener::Listener(Hub& hub, const std::string& address, const net::TlsFiles& files)
    : hub_(hub)
    , tls_(net::hub_context(files))
    , acceptor_(listen_on(hub.io, address)) {}

std::uint16_t Listener::port() const {
    return acceptor_.local_endpoint().port();
}

void Listener::start() {
    boost::asio::co_spawn(hub_.io, accept_all(), [](std::exception_ptr failed) {
        if (failed) {
            std::rethrow_exception(failed);
        }
    });
}

boost::asio::awaitable<void> Listener::accept_all() {
    boost::asio::steady_timer pause(hub_.io);
    for (;;) {
        auto [error, socket] = co_await acceptor_.async_accept(net::nothrow);
        if (error == boost::asio::error::operation_aborted) {
            co_return;
        }
        if (error) { // out of descriptors, most likely: let some links end first
            spdlog::warn("accepting: {}", error.message());
            pause.expires_after(std::chrono::milliseconds(100));
            co_await pause.async_wait(net::nothrow);
            continue;
        }
        serve(std::move(socket));
    }
}

void Listener::serve(tcp::socket socket) {
    boost::system::error_code gone;
    const tcp::endpoint peer = socket.remote_endpoint(gone);
    if (gone) {
        return;
    }
    const std::string address = peer.address().to_string();
    if (!hub_.door.let_in(address, Door::Clock::now())) {
        spdlog::debug("{} is not let in: too many come", text_of(peer));
        return; // a flood must not fill the log either: 'status' counts
    }
    socket.set_option(tcp::no_delay(true), gone);
    net::TlsStream stream(std::move(socket), tls_);
    const std::string name = text_of(peer);
    Peer stranger{address, name};
    boost::asio::co_spawn(
        hub_.io,
        serve_station(hub_, std::move(stream), std::move(stranger)),
        [name](std::exception_ptr failed) {
            if (failed) {
                try {
                    std::rethrow_exception(failed);
                } catch (const std::exception& error) {
                    spdlog::error("{}: {}", name, error.what());
                }
            }
        }
    );
}

} // namespace hub::links
