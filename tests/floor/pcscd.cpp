#include "tests/floor/pcscd.hpp"

#include <boost/algorithm/hex.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace floor_test {

namespace {

constexpr const char* driver = "/usr/lib/pcsc/drivers/serial/libifdvpcd.so";
constexpr std::chrono::milliseconds reader_asked_again{50};

std::string bytes(const std::string& hexadecimal) {
    std::string made;
    boost::algorithm::unhex(hexadecimal, std::back_inserter(made));
    return made;
}

// A contactless storage card, as readers tell it (PC/SC part 3).
const std::string atr = bytes("3B8F8001804F0CA000000306030001000000006A");
const std::string get_uid = bytes("FFCA000000");
const std::string unknown_instruction = bytes("6D00");

} // namespace

bool Pcscd::possible() {
    return ::geteuid() == 0;
}

Pcscd::Pcscd(const std::filesystem::path& folder, int port)
    : folder_(folder)
    , port_(port) {
    std::filesystem::create_directories(folder_ / "pcsc.conf.d");
    std::filesystem::create_directories(folder_ / "pcscd");
    std::filesystem::create_directories("/run/pcscd"); // where its own is put over
    std::ofstream(folder_ / "pcsc.conf.d" / "vpcd") << fmt::format(
        "FRIENDLYNAME \"Virtual PCD\"\nDEVICENAME /dev/null:{0}\nLIBPATH {1}\nCHANNELID {0}\n",
        port_,
        driver
    );
    ::setenv("PCSCLITE_CSOCK_NAME", (folder_ / "pcscd" / "pcscd.comm").c_str(), 1);
}

void Pcscd::start() {
    const std::string script = fmt::format(
        "mount --bind {0}/pcscd /run/pcscd && exec /usr/sbin/pcscd --foreground --info "
        "--config {0}/pcsc.conf.d",
        folder_.string()
    );
    process_ = std::make_unique<Process>(
        std::vector<std::string>{"/usr/bin/unshare", "--mount", "/bin/sh", "-c", script},
        folder_ / "pcscd.out",
        folder_ / "pcscd.err"
    );
}

void Pcscd::stop() {
    process_->stop();
    process_.reset();
    std::filesystem::remove_all(folder_ / "pcscd"); // of its namespace, which is gone
    std::filesystem::create_directories(folder_ / "pcscd");
}

VirtualCard::VirtualCard(int port, std::string uid)
    : socket_(io_)
    , timer_(io_)
    , reader_(boost::asio::ip::address_v4::loopback(), static_cast<unsigned short>(port))
    , uid_(bytes(uid)) {
    connect();
    thread_ = std::thread([this] { io_.run(); });
}

VirtualCard::~VirtualCard() {
    io_.stop();
    thread_.join();
}

// The reader listens.
void VirtualCard::connect() {
    socket_.async_connect(reader_, [this](boost::system::error_code error) {
        if (error) {
            again();
        } else {
            read_length();
        }
    });
}

void VirtualCard::again() {
    boost::system::error_code no_matter;
    socket_.close(no_matter);
    timer_.expires_after(reader_asked_again);
    timer_.async_wait([this](boost::system::error_code) { connect(); });
}

// Each message is its length in two bytes, then itself.
void VirtualCard::read_length() {
    received_.resize(2);
    boost::asio::async_read(
        socket_,
        boost::asio::buffer(received_),
        [this](boost::system::error_code error, std::size_t) {
            if (error) {
                again();
            } else {
                read_message(
                    std::size_t{static_cast<unsigned char>(received_[0])} << 8 |
                    static_cast<unsigned char>(received_[1])
                );
            }
        }
    );
}

void VirtualCard::read_message(std::size_t length) {
    received_.resize(length);
    boost::asio::async_read(
        socket_,
        boost::asio::buffer(received_),
        [this](boost::system::error_code error, std::size_t) {
            if (error) {
                again();
                return;
            }
            answer(received_);
            read_length();
        }
    );
}

void VirtualCard::answer(const std::string& message) {
    constexpr char send_atr = 4; // off, on and reset need no answer
    if (message.size() == 1 && message.front() != send_atr) {
        return;
    }
    std::string told = atr;
    if (message.size() > 1) {
        const bool uid = message == get_uid && !uid_.empty();
        told = uid ? uid_ + bytes("9000") : unknown_instruction;
    }
    std::string framed{static_cast<char>(told.size() >> 8), static_cast<char>(told.size() & 0xFF)};
    boost::system::error_code gone; // then the next read says so
    boost::asio::write(socket_, boost::asio::buffer(framed + told), gone);
}

} // namespace floor_test
