// One kiosk's or wall's connection: handshake, Hello, then frames in and frames out until it ends.
// Reads, decodes and dispatches; decides nothing about training.
#pragma once

#include "common/net/tls.hpp"
#include "hub/links/hub.hpp"

#include <boost/asio/awaitable.hpp>

#include <string>

namespace hub::links {

// `peer` is its address, for the log. Returns when the connection is over, having logged why once.
boost::asio::awaitable<void> serve_station(Hub& hub, net::TlsStream stream, std::string peer);

} // namespace hub::links
