// MQTT 3.1.1 as far as it takes to publish: the packets are fixed, so a client is little more than
// a socket. Not a contender in durability: mosquitto answers before anything is on disk.
#include "tests/bench/hub/benches.hpp"
#include "tests/bench/load/histogram.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <fmt/format.h>

#include <array>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace bench {

namespace {

using boost::asio::ip::tcp;
using Steady = std::chrono::steady_clock;

constexpr std::size_t payload_bytes = 110;
constexpr char packet_id = 1; // one is outstanding

std::string with_length(char type, const std::string& rest) {
    std::string packet{type};
    std::size_t left = rest.size();
    do {
        const auto seven = static_cast<char>(left & 0x7f);
        left >>= 7;
        packet.push_back(static_cast<char>(left > 0 ? seven | '\x80' : seven));
    } while (left > 0);
    return packet + rest;
}

std::string string_of(const std::string& text) {
    return std::string{'\0', static_cast<char>(text.size())} + text;
}

class Client {
public:
    Client(boost::asio::io_context& io, int port, int number)
        : socket_(io) {
        using boost::asio::ip::address_v4;
        socket_.connect({address_v4::loopback(), static_cast<std::uint16_t>(port)});
        socket_.set_option(tcp::no_delay(true));
        const std::string clean_level_4{'\4', '\2', '\0', '\74'};
        const std::string name = string_of(fmt::format("bench{}", number));
        boost::asio::write(
            socket_,
            boost::asio::buffer(with_length('\x10', string_of("MQTT") + clean_level_4 + name))
        );
        boost::asio::read(socket_, boost::asio::buffer(in_));
        if (in_[0] != '\x20' || in_[3] != 0) {
            throw std::runtime_error("the broker does not let us in");
        }
    }

    void start(int qos, Histogram& latencies, Steady::time_point from) {
        latencies_ = &latencies;
        from_ = from;
        const std::string topic = string_of("sets/leg_curl");
        const std::string id{'\0', packet_id};
        const auto type = static_cast<char>(0x30 | qos << 1);
        publish_ = with_length(type, topic + id + std::string(payload_bytes, 'p'));
        publish();
    }

private:
    void publish() {
        since_ = Steady::now();
        send(publish_);
    }

    void send(const std::string& packet) {
        boost::asio::async_write(
            socket_,
            boost::asio::buffer(packet),
            [this](boost::system::error_code error, std::size_t) {
                if (!error) {
                    hear();
                }
            }
        );
    }

    // PUBACK ends QoS 1; PUBREC is answered, and PUBCOMP ends QoS 2. All are four bytes.
    void hear() {
        boost::asio::async_read(
            socket_,
            boost::asio::buffer(in_),
            [this](boost::system::error_code error, std::size_t) {
                if (error) {
                    return;
                }
                if (in_[0] == '\x50') {
                    send(release_);
                    return;
                }
                const auto now = Steady::now();
                if (now >= from_) {
                    latencies_->add(now - since_);
                }
                publish();
            }
        );
    }

    tcp::socket socket_;
    std::array<char, 4> in_{};
    std::string publish_;
    const std::string release_{'\x62', '\2', '\0', packet_id};
    Histogram* latencies_ = nullptr;
    Steady::time_point from_;
    Steady::time_point since_;
};

} // namespace

void mqtt(int port, int clients, int qos, double seconds) {
    boost::asio::io_context io{1};
    std::vector<std::unique_ptr<Client>> all;
    for (int i = 0; i < clients; ++i) {
        all.push_back(std::make_unique<Client>(io, port, i));
    }
    Histogram latencies;
    const auto warm = std::chrono::milliseconds(200);
    for (const auto& client : all) {
        client->start(qos, latencies, Steady::now() + warm);
    }
    const std::chrono::duration<double> time(seconds);
    io.run_for(warm + std::chrono::duration_cast<Steady::duration>(time));
    fmt::print("{}\n", to_json(latencies, seconds));
}

} // namespace bench
