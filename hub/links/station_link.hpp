// One kiosk's or wall's connection: handshake, Hello, then frames in and frames out until it ends.
// Reads, decodes and dispatches; decides nothing about training.
#pragma once

#include "common/net/tls_stream.hpp"
#include "hub/links/hub.hpp"

#include <boost/asio/awaitable.hpp>

#include <string>

namespace hub::links {

struct Peer {
    std::string address;
    std::string text; // with its port, for the log
};

// A stranger that the door let in. Returns when the connection is over, having logged why once.
boost::asio::awaitable<void> serve_station(Hub& hub, net::TlsStream stream, Peer peer);

} // namespace hub::links
