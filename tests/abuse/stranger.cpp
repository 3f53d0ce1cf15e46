#include "tests/abuse/stranger.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <cstdint>

namespace abuse_test {

namespace {

sockaddr_in endpoint(const std::string& address, int port) {
    sockaddr_in endpoint{};
    endpoint.sin_family = AF_INET;
    endpoint.sin_port = htons(static_cast<std::uint16_t>(port));
    ::inet_pton(AF_INET, address.c_str(), &endpoint.sin_addr);
    return endpoint;
}

} // namespace

Stranger::Stranger(int port, const std::string& from)
    : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    const sockaddr_in own = endpoint(from, 0);
    const sockaddr_in hub = endpoint("127.0.0.1", port);
    const timeval send_max{1, 0};
    const timeval read_max{10, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &send_max, sizeof send_max);
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &read_max, sizeof read_max);
    connected_ = ::bind(socket_, reinterpret_cast<const sockaddr*>(&own), sizeof own) == 0 &&
                 ::connect(socket_, reinterpret_cast<const sockaddr*>(&hub), sizeof hub) == 0;
}

Stranger::~Stranger() {
    ::close(socket_);
}

bool Stranger::send(const std::string& bytes) {
    std::size_t sent = 0;
    while (sent < bytes.size()) {
        const ssize_t n = ::send(socket_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
        if (n <= 0) {
            return false;
        }
        sent += static_cast<std::size_t>(n);
    }
    return true;
}

std::string Stranger::read_all() {
    std::array<char, 4096> room{};
    std::string all;
    ssize_t n = 0;
    while ((n = ::recv(socket_, room.data(), room.size(), 0)) > 0) {
        all.append(room.data(), static_cast<std::size_t>(n));
    }
    return all;
}

void Stranger::reset() {
    const linger at_once{1, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
}

} // namespace abuse_test
