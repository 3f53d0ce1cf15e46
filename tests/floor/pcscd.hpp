// The real pcscd with a reader of the test's own (vsmartcard's vpcd), and a card for it that the
// test plays: real PC/SC from end to end, only the metal is missing.
#pragma once

#include "tests/floor/process.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <thread>

namespace floor_test {

class Pcscd {
public:
    // In a mount namespace of its own: each pcscd wants the same /run/pcscd. Only root may do that.
    static bool possible();

    // Programs started after this find it, and none that the machine has.
    Pcscd(const std::filesystem::path& folder, int port);

    void start();
    void stop();

    int port() const { return port_; }

private:
    std::filesystem::path folder_;
    int port_;
    std::unique_ptr<Process> process_;
};

// Lies on the reader as long as it lives, through restarts of pcscd as well.
class VirtualCard {
public:
    VirtualCard(int port, std::string uid); // upper-case hexadecimal; "": it tells none
    ~VirtualCard();
    VirtualCard(const VirtualCard&) = delete;
    VirtualCard& operator=(const VirtualCard&) = delete;

private:
    using tcp = boost::asio::ip::tcp;

    void connect();
    void read_length();
    void read_message(std::size_t length);
    void answer(const std::string& message);
    void again();

    boost::asio::io_context io_;
    tcp::socket socket_;
    boost::asio::steady_timer timer_;
    tcp::endpoint reader_;
    std::string uid_;
    std::string received_;
    std::thread thread_;
};

} // namespace floor_test
