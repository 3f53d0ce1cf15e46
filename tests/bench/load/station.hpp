// One station of a load: connects as a kiosk does, sends what its sender says (the kiosk's own),
// and counts how long each set took to be acknowledged.
#pragma once

#include "common/base/clock.hpp"
#include "common/delivery/sender.hpp"
#include "common/net/tls.hpp"
#include "common/wire/message.hpp"
#include "tests/bench/load/histogram.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace bench {

using Clock = std::chrono::steady_clock;

// What all stations of a load share. Figures are of what was answered in [from, until).
struct Shared {
    boost::asio::io_context io{1};
    boost::asio::ip::tcp::endpoint hub;
    base::BootTime kernel;
    wire::Clock clock; // what a kiosk tells with each batch
    std::vector<gym::MemberId> members;
    Clock::time_point from = Clock::time_point::max();
    Clock::time_point until = Clock::time_point::max();
    Histogram sets;
    Histogram taps;
    std::uint64_t sent_away = 0; // batches
    std::uint64_t reconnects = 0;
    std::string failed; // the first reason why the load means nothing

    bool counts(Clock::time_point now) const { return now >= from && now < until; }
};

class Station {
public:
    // `acknowledged`: called after each answer; it may keep more sets.
    Station(
        Shared& shared, const std::filesystem::path& folder, std::function<void(Station&)> answered
    );

    // As far as the Welcome. False when the hub does not let us in.
    boost::asio::awaitable<bool> connect();
    // Until the link ends.
    boost::asio::awaitable<void> converse();
    void disconnect();

    // So many more sets happened, and were due then. They go out as soon as the sender may.
    void keep(int sets, Clock::time_point due);
    // A card is laid on the reader.
    void tap(const gym::CardNumber& card, Clock::time_point due);
    void ping();

    const gym::Station& who() const { return who_; }

    std::uint64_t boot() const { return boot_; }

    // All that the hub ever acknowledged.
    std::uint64_t acknowledged() const { return acknowledged_; }

    std::uint64_t kept() const { return kept_; }

    std::size_t taps_waiting() const { return taps_.size(); }

private:
    struct Link; // one connection

    void send(const wire::ToHub& message);
    void deliver();
    void hear(const wire::ToKiosk& message);
    void take(const std::vector<base::Mark>& marks);
    void go_on_after(std::chrono::seconds wait);
    boost::asio::awaitable<void> hear_all();
    boost::asio::awaitable<std::optional<wire::ToKiosk>> read();

    Shared& shared_;
    boost::asio::ssl::context tls_;
    std::function<void(Station&)> answered_;
    std::uint64_t boot_;
    delivery::Sender sender_;
    gym::Station who_;
    gym::StationKind kind_;
    std::shared_ptr<Link> link_;
    std::uint64_t kept_ = 0;
    std::uint64_t acknowledged_ = 0;
    std::deque<Clock::time_point> due_; // of what is kept and not acknowledged
    std::deque<Clock::time_point> taps_;
    std::uint64_t asked_ = 0;
};

} // namespace bench
