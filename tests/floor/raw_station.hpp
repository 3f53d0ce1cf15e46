// A station that speaks the protocol by hand, for what a sound kiosk never does: sends twice, sends
// nonsense, claims to be somebody else.
#pragma once

#include "common/net/tls.hpp"
#include "common/wire/message.hpp"
#include "tests/floor/gym.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <gtest/gtest.h>

#include <optional>
#include <string>

namespace floor_test {

class RawStation {
public:
    // Connects with the certificate of the folder. connected() is false where TLS failed. `from`:
    // an address of 127.0.0.0/8.
    RawStation(
        const std::filesystem::path& station_folder, int port, const char* from = "127.0.0.1"
    );

    bool connected() const { return connected_; }

    void send(const wire::ToHub& message);
    bool send_bytes(const std::string& bytes); // false: the hub has closed
    // The next message; none when the hub closed.
    std::optional<wire::ToKiosk> read();

    // The next message of a kind, others skipped; fails the test when there is none.
    template <class M>
    M expect() {
        while (auto message = read()) {
            if (auto* wanted = std::get_if<M>(&*message)) {
                return std::move(*wanted);
            }
        }
        ADD_FAILURE() << "the hub closed instead";
        return M{};
    }

    // Hello and Welcome.
    wire::Welcome introduce(std::uint64_t boot);
    bool closed();

private:
    boost::asio::io_context io_;
    boost::asio::ssl::context tls_;
    boost::asio::ssl::stream<boost::asio::ip::tcp::socket> stream_; // blocking
    bool connected_ = false;
};

// An event with its body and checksum.
wire::Event event_of(std::uint64_t boot, std::uint64_t seq, const wire::EventBody& body);

// A sound set of a guest at the station.
gym::Set guest_set(const std::string& station_id, double kg, int reps);

} // namespace floor_test
