#include "kiosk/link/hub_link.hpp"

#include "common/base/environment.hpp"
#include "common/base/frame.hpp"
#include "common/base/ids.hpp"
#include "common/base/log.hpp"
#include "common/net/backoff.hpp"
#include "common/net/frames.hpp"
#include "common/net/nothrow.hpp"
#include "common/net/outbox.hpp"
#include "common/wire/codec.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <fmt/format.h>

namespace kiosk::link {

namespace {

using boost::asio::awaitable;
using boost::asio::ip::tcp;
using namespace boost::asio::experimental::awaitable_operators;

constexpr std::chrono::seconds connect_max{5};

// The randomness of a wait; not a secret.
double chance() {
    return static_cast<double>(base::random_boot_id() % 1000) / 1000.0;
}

} // namespace

struct HubLink::Waiting {
    Waiting(boost::asio::io_context& io, Answer to)
        : answer(std::move(to))
        , timeout(io) {}

    Answer answer;
    boost::asio::steady_timer timeout;
};

HubLink::HubLink(
    boost::asio::io_context& io,
    const std::string& hub,
    const net::TlsFiles& files,
    Journal& journal,
    std::string program_version,
    LinkEvents events
)
    : io_(io)
    , tls_(net::kiosk_context(files))
    , journal_(journal)
    , program_version_(std::move(program_version))
    , events_(std::move(events))
    , sender_(journal.stretches(), journal.remembered())
    , retry_(io) {
    const auto colon = hub.rfind(':');
    if (colon == std::string::npos || colon == 0 || colon + 1 == hub.size()) {
        throw base::EnvironmentError(
            "'" + hub + "' is not where a hub can be; write host:port in station.toml"
        );
    }
    host_ = hub.substr(0, colon);
    port_ = hub.substr(colon + 1);
}

HubLink::~HubLink() = default;

void HubLink::start() {
    boost::asio::co_spawn(io_, keep_connected(), [](std::exception_ptr failed) {
        if (failed) {
            std::rethrow_exception(failed);
        }
    });
}

std::uint64_t HubLink::hw() const {
    return sender_.mark(journal_.boot());
}

void HubLink::kept(const wire::Event& event) {
    sender_.kept(event.boot, event.seq);
    deliver();
    events_.changed();
}

void HubLink::ask(wire::Ask ask, std::chrono::milliseconds wait_max, Answer to) {
    if (!connected_) {
        to(std::nullopt);
        return;
    }
    const std::uint64_t id = next_request_++;
    auto waiting = std::make_unique<Waiting>(io_, std::move(to));
    waiting->timeout.expires_after(wait_max);
    waiting->timeout.async_wait([this, id](boost::system::error_code cancelled) {
        if (!cancelled) {
            answer(id, std::nullopt);
        }
    });
    waiting_[id] = std::move(waiting);
    send(wire::Request{id, std::move(ask)});
}

void HubLink::tell_busy(bool busy) {
    state_.busy = busy;
    tell_state();
}

void HubLink::tell_help(gym::Help help) {
    state_.help = help;
    tell_state();
}

void HubLink::tell_state() {
    if (connected_) {
        send(state_);
    }
}

awaitable<void> HubLink::keep_connected() {
    net::Backoff backoff;
    boost::asio::steady_timer pause(io_);
    for (;;) {
        std::string why = co_await connect_once();
        outbox_.reset();
        sender_.disconnected();
        if (std::exchange(connected_, false)) {
            backoff.reset();
            last_trouble_.clear();
            events_.changed();
        }
        if (why != last_trouble_) {
            spdlog::warn("no hub: {}", why);
            last_trouble_ = why;
        }
        while (!waiting_.empty()) {
            answer(waiting_.begin()->first, std::nullopt);
        }
        pause.expires_after(backoff.next(chance()));
        co_await pause.async_wait(net::nothrow);
    }
}

// One connection from beginning to end; returns why it ended.
awaitable<std::string> HubLink::connect_once() {
    tcp::resolver resolver(io_);
    const auto [unknown, endpoints] = co_await resolver.async_resolve(host_, port_, net::nothrow);
    if (unknown) {
        co_return host_ + ": " + unknown.message();
    }
    net::TlsStream stream(boost::beast::tcp_stream(io_), tls_);
    auto& socket = boost::beast::get_lowest_layer(stream);
    socket.expires_after(connect_max);
    const auto [refused, endpoint] = co_await socket.async_connect(endpoints, net::nothrow);
    if (refused) {
        co_return host_ + ":" + port_ + ": " + refused.message();
    }
    boost::system::error_code no_matter;
    socket.socket().set_option(tcp::no_delay(true), no_matter);
    socket.expires_after(net::handshake_max);
    const auto [distrusted] =
        co_await stream.async_handshake(boost::asio::ssl::stream_base::client, net::nothrow);
    if (distrusted) {
        co_return "TLS handshake: " + distrusted.message();
    }
    std::string why = co_await converse(stream);
    co_return why;
}

awaitable<std::string> HubLink::converse(net::TlsStream& stream) {
    outbox_ = std::make_unique<net::Outbox>(io_.get_executor());
    wire::Hello hello;
    hello.boot = journal_.boot();
    hello.program_version = program_version_;
    for (const delivery::Stretch& stretch : sender_.held()) {
        hello.pending.push_back({stretch.boot, stretch.first});
    }
    if (hello.pending.size() > wire::pending_boots_max) { // the oldest first; more the next time
        hello.pending.resize(wire::pending_boots_max);
    }
    send(wire::ToHub(std::move(hello)));
    std::string why;
    // Whichever ends first ends the others.
    co_await (read_all(stream, why) || outbox_->write_all(stream) || beat());
    co_return why.empty() ? "the connection ended" : why;
}

awaitable<void> HubLink::read_all(net::TlsStream& stream, std::string& why) {
    while (why.empty()) {
        const auto frame = co_await net::read_frame(stream, net::idle_max);
        if (frame.error || frame.bad_frame) {
            why = frame.bad_frame ? *frame.bad_frame : frame.error.message();
            co_return;
        }
        const auto message = wire::decode_to_kiosk(frame.payload);
        if (!message) {
            why = message.error().detail;
            co_return;
        }
        handle(*message, why);
    }
}

awaitable<void> HubLink::beat() {
    boost::asio::steady_timer pause(io_);
    for (;;) {
        pause.expires_after(net::heartbeat_every);
        const auto [cancelled] = co_await pause.async_wait(net::nothrow);
        if (cancelled) {
            co_return;
        }
        send(wire::Ping{base::wall_now()});
    }
}

void HubLink::handle(const wire::ToKiosk& message, std::string& why) {
    if (const auto* welcome = std::get_if<wire::Welcome>(&message)) {
        spdlog::info("connected to {} as {}", welcome->gym_name, welcome->station.name);
        sender_.welcomed(welcome->marks);
        journal_.remember(welcome->marks);
        connected_ = true;
        last_trouble_.clear();
        events_.welcomed(*welcome);
        events_.changed();
        tell_state();
        deliver();
    } else if (const auto* ack = std::get_if<wire::Ack>(&message)) {
        sender_.acknowledged(ack->marks);
        journal_.remember(ack->marks);
        events_.changed();
        deliver();
    } else if (const auto* later = std::get_if<wire::RetryLater>(&message)) {
        sender_.sent_away();
        retry_.expires_after(std::chrono::seconds(later->seconds));
        retry_.async_wait([this](boost::system::error_code cancelled) {
            if (!cancelled) {
                sender_.go_on();
                deliver();
            }
        });
    } else if (const auto* response = std::get_if<wire::Response>(&message)) {
        answer(response->id, *response);
    } else if (const auto* floor = std::get_if<wire::FloorState>(&message)) {
        events_.floor(*floor);
    } else if (const auto* settings = std::get_if<gym::GymSettings>(&message)) {
        events_.gym(*settings);
    } else if (const auto* refused = std::get_if<wire::Refused>(&message)) {
        why = "the hub refuses: " + refused->detail;
    }
}

void HubLink::send(const wire::ToHub& message) {
    if (outbox_) {
        const std::string bytes = base::frame(wire::encode(message));
        if (!outbox_->push(std::make_shared<const std::string>(bytes))) {
            outbox_->close(); // the hub does not read: start over
        }
    }
}

void HubLink::deliver() {
    while (const auto stretch = sender_.next()) {
        wire::Batch batch{journal_.read(*stretch)};
        if (batch.events.empty()) {
            return; // damage; told by the journal, and tried again with the next connection
        }
        send(wire::ToHub(std::move(batch)));
    }
}

void HubLink::answer(std::uint64_t id, std::optional<wire::Response> response) {
    const auto found = waiting_.find(id);
    if (found == waiting_.end()) {
        return; // too late: the cached copy was used
    }
    const std::unique_ptr<Waiting> waiting = std::move(found->second);
    waiting_.erase(found);
    waiting->timeout.cancel();
    waiting->answer(std::move(response));
}

} // namespace kiosk::link
