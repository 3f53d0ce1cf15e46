// TLS between a kiosk and its hub: which certificates, versions and names the two sides accept.
// TLS 1.3 only, a certificate on both sides, nothing remembered from one connection to the next.
// It makes no certificates (hub/pairing) and moves no frames.
#pragma once

#include <boost/asio/ssl/context.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace net {

// PEM. A key must not be encrypted: nobody is there to type a passphrase.
struct TlsFiles {
    std::filesystem::path authority;   // the only one that is trusted
    std::filesystem::path certificate; // our own
    std::filesystem::path key;
};

// The most that a peer may send as its certificates; ours are below 1 KiB.
inline constexpr long peer_certificates_limit_bytes = 16L * 1024;

// Both throw base::EnvironmentError, naming the file that is missing or wrong.

// Accepts stations of the authority that speak "gymfloor/1", and nobody else.
boost::asio::ssl::context hub_context(const TlsFiles& files);

// Accepts the authority's hub whatever its address, and whatever this machine takes for the time.
// In TLS 1.3 the kiosk's handshake ends before the hub has judged the kiosk's certificate: a
// refusal shows in the first read.
boost::asio::ssl::context kiosk_context(const TlsFiles& files);

// The station whose certificate a handshake verified.
struct PeerStation {
    std::string id;
    std::string key;   // SHA-256 of its public key (DER)
    std::int64_t from; // seconds since 1970: the certificate does not hold before
};

// None before the handshake, and for a peer that is not a station.
std::optional<PeerStation> peer_station(const SSL* connection);

} // namespace net
