// Accepts the connections of kiosks and walls.
#pragma once

#include "common/net/tls.hpp"
#include "hub/links/hub.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <cstdint>
#include <string>

namespace hub::links {

class Listener {
public:
    // "0.0.0.0:7420", "[::]:7420"; port 0 takes a free one. Throws base::EnvironmentError when it
    // can not listen there.
    Listener(Hub& hub, const std::string& address, const net::TlsFiles& files);

    std::uint16_t port() const;
    void start();

private:
    boost::asio::awaitable<void> accept_all();
    void serve(boost::asio::ip::tcp::socket socket);

    Hub& hub_;
    boost::asio::ssl::context tls_;
    boost::asio::ip::tcp::acceptor acceptor_;
};

} // namespace hub::links
