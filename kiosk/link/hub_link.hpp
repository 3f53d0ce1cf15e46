// The connection to the hub: finds it, introduces itself, delivers the journal, asks, and comes
// back by itself whenever the connection ends. Knows no screen.
#pragma once

#include "common/gym/member.hpp"
#include "common/net/tls.hpp"
#include "common/net/tls_stream.hpp"
#include "common/wire/message.hpp"
#include "kiosk/link/conversation.hpp"
#include "kiosk/link/journal.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>

namespace net {
class Outbox;
}

namespace kiosk::link {

inline constexpr std::chrono::milliseconds profile_wait_max{700};
// A PIN is slow to check on purpose, and several may be in line.
inline constexpr std::chrono::seconds private_wait_max{5};
// The first piece of an export waits until all of it is written down.
inline constexpr std::chrono::seconds export_wait_max{15};

// What the link tells. All calls come from the io_context.
struct LinkEvents {
    std::function<void(const wire::Welcome&)> welcomed;
    std::function<void()> changed; // connected(), hw() or waiting()
    std::function<void(const wire::FloorState&)> floor;
    std::function<void(const gym::GymSettings&)> gym; // changed since the Welcome
    std::function<void(const gym::Station&)> station; // so, too
};

class HubLink {
public:
    // `hub`: "host:port". Throws base::EnvironmentError when the address or a file is wrong.
    HubLink(
        boost::asio::io_context& io,
        const std::string& hub,
        const net::TlsFiles& files,
        Journal& journal,
        std::string program_version,
        LinkEvents events
    );
    ~HubLink();
    HubLink(const HubLink&) = delete;
    HubLink& operator=(const HubLink&) = delete;

    void start();

    bool connected() const { return conversation_.connected(); }

    // How far the hub has this process's events, and how many of any process it has not.
    std::uint64_t hw() const;

    std::uint64_t waiting() const { return conversation_.sender().waiting(); }

    bool at_hub(const wire::Event& event) const {
        return conversation_.sender().at_hub(event.boot, event.seq);
    }

    // The event is in the journal: deliver it.
    void kept(const wire::Event& event);

    // The hub's answer, or none when it did not come in time or there is no connection.
    using Answer = std::function<void(std::optional<wire::Response>)>;
    void ask(wire::Ask ask, std::chrono::milliseconds wait_max, Answer answer);

    // Told at once, and again after every reconnect.
    void tell_busy(bool busy, int waiting);
    void tell_help(gym::Help help);

private:
    boost::asio::awaitable<void> keep_connected();
    boost::asio::awaitable<std::string> connect_once();
    boost::asio::awaitable<std::string> converse(net::TlsStream& stream);
    boost::asio::awaitable<void> read_all(net::TlsStream& stream);
    void perform(Effects effects);
    void wait();
    void on(const Send& send);
    void on(const ReadJournal& wanted);
    void on(const Remember& wanted);
    void on(const ForgetSafe& wanted);
    void on(Answered& answered);
    void on(const Heard& heard);
    void on(const Changed& changed);
    void on(const End& end);

    boost::asio::io_context& io_;
    std::string host_;
    std::string port_;
    boost::asio::ssl::context tls_;
    Journal& journal_;
    LinkEvents events_;
    Conversation conversation_;
    std::deque<Effect> to_do_;
    bool performing_ = false;
    boost::asio::steady_timer timer_;     // for the conversation
    std::unique_ptr<net::Outbox> outbox_; // while a connection is open
    std::string why_;                     // it ends
    wire::StationState state_;
    std::uint64_t next_request_ = 1;
    std::map<std::uint64_t, Answer> waiting_;
    std::string last_trouble_; // logged once, not at every try
};

} // namespace kiosk::link
