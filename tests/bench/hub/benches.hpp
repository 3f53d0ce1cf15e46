// What a hub is measured against: the limits of this machine, and what others make of them. Each
// prints one line of JSON.
#pragma once

#include <filesystem>

namespace bench {

// 4 KiB appended and fdatasync, over and over.
void disk(const std::filesystem::path& folder, double seconds);

// Frames of 110 bytes in, 24 out, over the hub's own kind of TLS, with nothing between; a server on
// a thread of its own, every client waiting for its answer.
void echo(const std::filesystem::path& folder, int connections, double seconds);

// The hub's tables filled by nothing but prepared statements: `batch` sets a transaction.
void sqlite(const std::filesystem::path& folder, int batch, double seconds);

// PUBLISH of QoS 2 with its whole handshake, or QoS 1, to a broker on loopback.
void mqtt(int port, int clients, int qos, double seconds);

// The server's processor time of a whole TLS handshake with certificates on both sides, in memory.
void handshakes(const std::filesystem::path& folder, double seconds);

} // namespace bench
