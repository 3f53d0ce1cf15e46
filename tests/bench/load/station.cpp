#include "tests/bench/load/station.hpp"

#include "common/base/crc32c.hpp"
#include "common/base/frame.hpp"
#include "common/base/ids.hpp"
#include "common/content/catalogue.hpp"
#include "common/net/deadlines.hpp"
#include "common/net/frames.hpp"
#include "common/net/outbox.hpp"
#include "common/wire/codec.hpp"
#include "tests/bench/load/floor.hpp"

#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>

namespace bench {

using namespace boost::asio::experimental::awaitable_operators;

struct Station::Link {
    Link(boost::asio::io_context& io, boost::asio::ssl::context& tls)
        : stream(net::TlsStream::Socket(io), tls)
        , reader(stream)
        , outbox(stream) {}

    net::TlsStream stream;
    net::FrameReader reader;
    net::Outbox outbox;
};

Station::Station(
    Shared& shared, const std::filesystem::path& folder, std::function<void(Station&)> answered
)
    : shared_(shared)
    , tls_(net::kiosk_context({folder / "ca.crt", folder / "station.crt", folder / "station.key"}))
    , answered_(std::move(answered))
    , boot_(base::random_boot_id())
    , sender_({}, {}) {}

boost::asio::awaitable<bool> Station::connect() {
    const auto until = net::TlsStream::Clock::now() + std::chrono::seconds(5);
    auto link = std::make_shared<Link>(shared_.io, tls_);
    const auto hub = net::TlsStream::Endpoints::create(shared_.hub, "", "");
    if (co_await link->stream.connect(hub, until)) {
        co_return false;
    }
    link->stream.socket().set_option(boost::asio::ip::tcp::no_delay(true));
    if (co_await link->stream.handshake(net::TlsStream::Role::kiosk, until)) {
        co_return false;
    }
    link_ = link;
    wire::Hello hello;
    hello.boot = boot_;
    hello.program_version = "gymfloor-load";
    for (const delivery::Stretch& stretch : sender_.hello()) {
        hello.pending.push_back({stretch.boot, stretch.first});
    }
    send(hello);
    while (const auto message = co_await read()) {
        if (const auto* welcome = std::get_if<wire::Welcome>(&*message)) {
            who_ = welcome->station;
            kind_ = content::station_kind(who_.kind).value();
            sender_.welcomed(welcome->marks);
            take(welcome->marks);
            deliver();
            co_return true;
        }
        hear(*message);
    }
    link_.reset();
    co_return false;
}

boost::asio::awaitable<void> Station::converse() {
    const auto link = link_;
    co_await (hear_all() || link->outbox.write_all());
    sender_.disconnected();
    taps_.clear();
    link_.reset();
}

void Station::disconnect() {
    if (link_) {
        link_->stream.close();
    }
}

boost::asio::awaitable<void> Station::hear_all() {
    while (const auto message = co_await read()) {
        hear(*message);
    }
}

boost::asio::awaitable<std::optional<wire::ToKiosk>> Station::read() {
    const auto link = link_;
    const auto frame = co_await link->reader.read(net::idle_max);
    if (frame.error || frame.bad_frame) {
        co_return std::nullopt;
    }
    co_return wire::decode_to_kiosk(frame.payload).value();
}

void Station::send(const wire::ToHub& message) {
    if (link_) {
        link_->outbox.push(std::make_shared<const std::string>(base::frame(wire::encode(message))));
    }
}

void Station::keep(int sets, Clock::time_point due) {
    for (int i = 0; i < sets; ++i) {
        sender_.kept(boot_, ++kept_);
        due_.push_back(due);
    }
    deliver();
}

void Station::deliver() {
    for (auto named = sender_.name(); !named.empty(); named = sender_.name()) {
        wire::Batch names; // what was sent away may have been their names
        for (const delivery::Stretch& stretch : named) {
            names.pending.push_back({stretch.boot, stretch.first});
        }
        send(names);
    }
    while (const auto stretch = sender_.next()) {
        wire::Batch batch;
        batch.clock = shared_.clock;
        const base::Moment now = base::moment_now();
        for (std::uint64_t seq = stretch->first; seq <= stretch->last; ++seq) {
            const wire::EventBody body = wire::SetLogged{set_of(shared_.members, who_, kind_, seq)};
            wire::Event event;
            event.boot = boot_;
            event.seq = seq;
            event.kind = static_cast<int>(wire::kind_of(body));
            event.boot_time = {shared_.kernel.kernel_boot_id, now.boottime.count()};
            event.wall = now.wall;
            event.body = wire::encode_body(body);
            event.crc = base::crc32c(event.body);
            batch.events.push_back(std::move(event));
        }
        send(batch);
    }
}

void Station::hear(const wire::ToKiosk& message) {
    if (const auto* ack = std::get_if<wire::Ack>(&message)) {
        sender_.acknowledged(ack->marks);
        take(ack->marks);
        answered_(*this);
        deliver();
    } else if (const auto* later = std::get_if<wire::RetryLater>(&message)) {
        ++shared_.sent_away;
        sender_.sent_away();
        go_on_after(std::chrono::seconds(later->seconds));
    } else if (const auto* response = std::get_if<wire::Response>(&message)) {
        const auto now = Clock::now();
        if (shared_.counts(now)) {
            shared_.taps.add(now - taps_.front());
        }
        taps_.pop_front();
        if (!std::holds_alternative<gym::Profile>(response->answer)) {
            shared_.failed = "a tap was not answered with a profile";
        }
        answered_(*this);
    } else if (const auto* refused = std::get_if<wire::Refused>(&message)) {
        shared_.failed = "the hub refuses: " + refused->detail;
    }
}

void Station::take(const std::vector<base::Mark>& marks) {
    const auto now = Clock::now();
    for (const base::Mark& mark : marks) {
        if (mark.boot != boot_) {
            continue;
        }
        if (mark.hw < acknowledged_) {
            shared_.failed = "the hub takes back what it acknowledged";
            continue;
        }
        for (; acknowledged_ < mark.hw; ++acknowledged_) {
            if (shared_.counts(now)) {
                shared_.sets.add(now - due_.front());
            }
            due_.pop_front();
        }
    }
}

void Station::go_on_after(std::chrono::seconds wait) {
    auto timer = std::make_shared<boost::asio::steady_timer>(shared_.io, wait);
    timer->async_wait([this, timer](boost::system::error_code) {
        sender_.go_on();
        deliver();
    });
}

void Station::tap(const gym::CardNumber& card, Clock::time_point due) {
    if (link_) {
        taps_.push_back(due);
        send(wire::Request{++asked_, wire::FetchProfile{card}});
    }
}

void Station::ping() {
    const base::Moment now = base::moment_now();
    send(wire::Ping{now.wall, now.boottime});
}

} // namespace bench
