#include "tests/bench/kiosk/relay.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>

namespace bench {

namespace asio = boost::asio;
using asio::ip::tcp;

Relay::Relay(int hub_port)
    : acceptor_(io_, tcp::endpoint(asio::ip::address_v4::loopback(), 0))
    , hub_end_(asio::ip::address_v4::loopback(), static_cast<std::uint16_t>(hub_port)) {
    accept();
    thread_ = std::thread([this] { io_.run(); });
}

Relay::~Relay() {
    io_.stop();
    thread_.join();
}

void Relay::hold() {
    asio::post(io_, [this] { holding_ = true; });
}

Clock::time_point Relay::let_go() {
    std::promise<Clock::time_point> at;
    asio::post(io_, [this, &at] {
        asked_ = &at;
        pass_on();
    });
    return at.get_future().get();
}

// A kiosk that connects anew gets a new line.
void Relay::accept() {
    acceptor_.async_accept([this](boost::system::error_code error, tcp::socket socket) {
        if (error) {
            return;
        }
        kiosk_ = std::move(socket);
        hub_ = tcp::socket(io_);
        held_.clear();
        boost::system::error_code refused;
        hub_.connect(hub_end_, refused);
        if (!refused) {
            kiosk_.set_option(tcp::no_delay(true));
            hub_.set_option(tcp::no_delay(true));
            read_kiosk();
            read_hub();
        }
        accept();
    });
}

void Relay::read_kiosk() {
    kiosk_.async_read_some(
        asio::buffer(from_kiosk_),
        [this](boost::system::error_code error, std::size_t count) {
            boost::system::error_code gone;
            if (!error) {
                asio::write(hub_, asio::buffer(from_kiosk_, count), gone);
                read_kiosk();
            }
        }
    );
}

void Relay::read_hub() {
    hub_.async_read_some(
        asio::buffer(from_hub_),
        [this](boost::system::error_code error, std::size_t count) {
            if (error) {
                return;
            }
            held_.append(from_hub_, count);
            pass_on();
            read_hub();
        }
    );
}

void Relay::pass_on() {
    if (held_.empty() || (holding_ && asked_ == nullptr)) {
        return;
    }
    boost::system::error_code gone;
    asio::write(kiosk_, asio::buffer(held_), gone);
    held_.clear();
    if (asked_ != nullptr) {
        asked_->set_value(Clock::now());
        asked_ = nullptr;
        holding_ = false;
    }
}

} // namespace bench
