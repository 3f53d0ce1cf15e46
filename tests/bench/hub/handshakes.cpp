#include "tests/bench/hub/benches.hpp"
#include "tests/bench/load/histogram.hpp"
#include "tests/common/net/certificates.hpp"

#include <fmt/format.h>
#include <openssl/ssl.h>

#include <ctime>
#include <memory>
#include <stdexcept>

namespace bench {

namespace {

struct FreeSsl {
    void operator()(SSL* ssl) const { SSL_free(ssl); }
};

using Side = std::unique_ptr<SSL, FreeSsl>;

std::chrono::nanoseconds own_cpu() {
    timespec spent{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return std::chrono::seconds(spent.tv_sec) + std::chrono::nanoseconds(spent.tv_nsec);
}

bool step(const Side& side) {
    const int result = SSL_do_handshake(side.get());
    if (result != 1 && SSL_get_error(side.get(), result) != SSL_ERROR_WANT_READ) {
        throw std::runtime_error("the handshake fails");
    }
    return result == 1;
}

std::chrono::nanoseconds server_cpu(SSL_CTX* hub, SSL_CTX* station) {
    const Side server(SSL_new(hub));
    const Side client(SSL_new(station));
    BIO* of_server = nullptr;
    BIO* of_client = nullptr;
    if (BIO_new_bio_pair(&of_server, 0, &of_client, 0) != 1) {
        throw std::runtime_error("no pair of BIOs");
    }
    SSL_set_bio(server.get(), of_server, of_server);
    SSL_set_bio(client.get(), of_client, of_client);
    SSL_set_accept_state(server.get());
    SSL_set_connect_state(client.get());
    std::chrono::nanoseconds spent{};
    for (bool done = false; !done;) {
        step(client);
        const auto before = own_cpu();
        done = step(server);
        spent += own_cpu() - before;
    }
    return spent;
}

} // namespace

void handshakes(const std::filesystem::path& folder, double seconds) {
    const tests::Certificates certificates = tests::make_certificates(folder);
    auto hub = net::hub_context(certificates.hub);
    auto station = net::kiosk_context(certificates.station);
    Histogram spent;
    const auto until = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
    while (std::chrono::steady_clock::now() < until) {
        spent.add(server_cpu(hub.native_handle(), station.native_handle()));
    }
    fmt::print("{}\n", to_json(spent, seconds));
}

} // namespace bench
