// A wire between a kiosk and the hub that can hold back what the hub says and let it go at a known
// instant.
#pragma once

#include "tests/bench/kiosk/figures.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <future>
#include <string>
#include <thread>

namespace bench {

class Relay {
public:
    explicit Relay(int hub_port);
    ~Relay();
    Relay(const Relay&) = delete;
    Relay& operator=(const Relay&) = delete;

    int port() const { return acceptor_.local_endpoint().port(); }

    void hold();
    // Waits until the hub has said something, then lets it go; the instant it was on the wire.
    Clock::time_point let_go();

private:
    using Tcp = boost::asio::ip::tcp;

    void accept();
    void read_kiosk();
    void read_hub();
    void pass_on();

    boost::asio::io_context io_;
    Tcp::acceptor acceptor_;
    Tcp::endpoint hub_end_;
    Tcp::socket kiosk_{io_};
    Tcp::socket hub_{io_};
    char from_kiosk_[64 * 1024];
    char from_hub_[64 * 1024];
    std::string held_;
    bool holding_ = false;
    std::promise<Clock::time_point>* asked_ = nullptr; // of let_go
    std::thread thread_;
};

} // namespace bench
