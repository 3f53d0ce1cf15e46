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
    , events_(std::move(events))
    , conversation_(
          journal.boot(),
          base::boot_time_now().kernel_boot_id,
          std::move(program_version),
          delivery::Sender(journal.stretches(), journal.remembered())
      )
    , timer_(io) {
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
    return conversation_.sender().mark(journal_.boot());
}

void HubLink::kept(const wire::Event& event) {
    perform(conversation_.kept(event.boot, event.seq));
}

void HubLink::ask(wire::Ask ask, std::chrono::milliseconds wait_max, Answer to) {
    const std::uint64_t id = next_request_++;
    waiting_[id] = std::move(to);
    perform(conversation_.ask(id, std::move(ask), wait_max, base::moment_now()));
}

void HubLink::tell_busy(bool busy, int waiting) {
    state_.busy = busy;
    state_.waiting = waiting;
    perform(conversation_.tell(state_));
}

void HubLink::tell_help(gym::Help help) {
    state_.help = help;
    perform(conversation_.tell(state_));
}

awaitable<void> HubLink::keep_connected() {
    net::Backoff backoff;
    boost::asio::steady_timer pause(io_);
    for (;;) {
        std::string why = co_await connect_once();
        if (connected()) {
            backoff.reset();
            last_trouble_.clear();
        }
        perform(conversation_.closed());
        if (why != last_trouble_) {
            spdlog::warn("no hub: {}", why);
            last_trouble_ = why;
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
    using Clock = net::TlsStream::Clock;
    net::TlsStream stream(tcp::socket(io_), tls_);
    const auto refused = co_await stream.connect(endpoints, Clock::now() + connect_max);
    if (refused) {
        co_return host_ + ":" + port_ + ": " + refused.message();
    }
    boost::system::error_code no_matter;
    stream.socket().set_option(tcp::no_delay(true), no_matter);
    const auto distrusted =
        co_await stream.handshake(net::TlsStream::Role::kiosk, Clock::now() + net::handshake_max);
    if (distrusted) {
        co_return "TLS handshake: " + distrusted.message();
    }
    std::string why = co_await converse(stream);
    co_return why;
}

awaitable<std::string> HubLink::converse(net::TlsStream& stream) {
    outbox_ = std::make_unique<net::Outbox>(stream);
    why_.clear();
    perform(conversation_.opened(base::moment_now()));
    // Whichever ends first ends the other.
    co_await (read_all(stream) || outbox_->write_all());
    outbox_.reset();
    co_return why_.empty() ? "the connection ended" : why_;
}

awaitable<void> HubLink::read_all(net::TlsStream& stream) {
    net::FrameReader reader(stream);
    while (why_.empty()) {
        const auto frame = co_await reader.read(net::idle_max);
        if (frame.error || frame.bad_frame) {
            why_ = frame.bad_frame ? *frame.bad_frame : frame.error.message();
            co_return;
        }
        const auto message = wire::decode_to_kiosk(frame.payload);
        if (!message) {
            why_ = message.error().detail;
            co_return;
        }
        perform(conversation_.received(*message, base::moment_now()));
    }
}

// --- what the conversation wants done ---

// One after the other: what an effect leads to comes after those before it.
void HubLink::perform(Effects effects) {
    for (Effect& effect : effects) {
        to_do_.push_back(std::move(effect));
    }
    if (std::exchange(performing_, true)) {
        return;
    }
    while (!to_do_.empty()) {
        Effect effect = std::move(to_do_.front());
        to_do_.pop_front();
        std::visit([this](auto& wanted) { on(wanted); }, effect);
    }
    performing_ = false;
    wait();
}

// For the next time that the conversation waits for.
void HubLink::wait() {
    const auto wakes_at = conversation_.wakes_at();
    if (!wakes_at) {
        timer_.cancel();
        return;
    }
    timer_.expires_after(*wakes_at - base::moment_now().boottime);
    timer_.async_wait([this](boost::system::error_code cancelled) {
        if (!cancelled) {
            perform(conversation_.elapsed(base::moment_now()));
        }
    });
}

void HubLink::on(const Send& send) {
    if (outbox_) {
        const std::string bytes = base::frame(wire::encode(send.message));
        if (!outbox_->push(std::make_shared<const std::string>(bytes))) {
            on(End{"the hub does not read"});
        }
    }
}

void HubLink::on(const ReadJournal& wanted) {
    try {
        perform(conversation_.read(wanted.stretch, journal_.read(wanted.stretch)));
    } catch (const base::EnvironmentError& error) {
        perform(conversation_.unreadable(error.what()));
    }
}

void HubLink::on(const Remember& wanted) {
    journal_.remember(wanted.marks);
}

void HubLink::on(const ForgetSafe&) {
    if (const auto left = journal_.forget_safe(base::wall_now())) {
        conversation_.holds(*left);
    }
}

void HubLink::on(Answered& answered) {
    const auto found = waiting_.find(answered.request);
    const Answer answer = std::move(found->second);
    waiting_.erase(found);
    answer(std::move(answered.response));
}

void HubLink::on(const Heard& heard) {
    if (const auto* welcome = std::get_if<wire::Welcome>(&heard.message)) {
        spdlog::info("connected to {} as {}", welcome->gym_name, welcome->station.name);
        last_trouble_.clear();
        events_.welcomed(*welcome);
    } else if (const auto* floor = std::get_if<wire::FloorState>(&heard.message)) {
        events_.floor(*floor);
    } else if (const auto* settings = std::get_if<gym::GymSettings>(&heard.message)) {
        events_.gym(*settings);
    } else if (const auto* station = std::get_if<gym::Station>(&heard.message)) {
        events_.station(*station);
    }
}

void HubLink::on(const Changed&) {
    events_.changed();
}

void HubLink::on(const End& end) {
    why_ = end.why;
    if (outbox_) {
        outbox_->close();
    }
}

} // namespace kiosk::link
