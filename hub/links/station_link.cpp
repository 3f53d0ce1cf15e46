#include "hub/links/station_link.hpp"

#include "common/base/frame.hpp"
#include "common/base/log.hpp"
#include "common/net/frames.hpp"
#include "common/net/outbox.hpp"
#include "common/wire/codec.hpp"
#include "hub/events/apply.hpp"
#include "hub/links/answering.hpp"
#include "hub/links/on_writer.hpp"
#include "hub/store/stations.hpp"

#include <boost/asio/experimental/awaitable_operators.hpp>
#include <fmt/format.h>

namespace hub::links {

namespace {

using boost::asio::awaitable;
using namespace boost::asio::experimental::awaitable_operators;

class StationLink {
public:
    StationLink(Hub& hub, net::TlsStream stream, Peer peer)
        : hub_(hub)
        , stream_(std::move(stream))
        , outbox_(stream_.get_executor())
        , address_(std::move(peer.address))
        , who_(std::move(peer.text)) {}

    awaitable<void> run() {
        const bool open = co_await handshake();
        try {
            if (open) {
                co_await (read_then_close() && write_then_close());
            }
        } catch (const std::exception& error) { // the environment: what the store can not read
            end(error.what());
        }
        link_.reset();
        if (known_) {
            hub_.door.kiosk_left();
        } else if (!left_) {
            hub_.door.stranger_left(address_);
        }
        if (counted_) {
            hub_.floor.disconnected(station_.id);
            hub_.floor_changed();
        }
        log_end(reason_);
    }

private:
    void log_end(const std::string& why) const {
        if (refused_) {
            spdlog::warn("{} refused: {}", who_, why);
        } else {
            spdlog::info("{} gone: {}", who_, why);
        }
    }

    // The first reason is the one that counts.
    void end(std::string why) {
        if (reason_.empty()) {
            reason_ = std::move(why);
        }
    }

    // Tells the peer why, then ends.
    void refuse(wire::Refused::Why why, std::string detail) {
        refused_ = true;
        end(detail);
        send(wire::Refused{why, std::move(detail)});
    }

    void send(const wire::ToKiosk& message) {
        push(std::make_shared<const std::string>(base::frame(wire::encode(message))));
    }

    void push(std::shared_ptr<const std::string> frame) {
        if (!outbox_.push(std::move(frame))) {
            ++hub_.counters.readers_slow;
            end("it reads too slowly");
            boost::beast::get_lowest_layer(stream_).cancel();
        }
    }

    awaitable<bool> handshake() {
        boost::beast::get_lowest_layer(stream_).expires_after(net::handshake_max);
        const auto [error] =
            co_await stream_.async_handshake(boost::asio::ssl::stream_base::server, net::nothrow);
        if (error) {
            ++hub_.counters.handshakes_failed;
            refused_ = true;
            end("TLS handshake: " + error.message());
            co_return false;
        }
        co_return true;
    }

    awaitable<void> read_then_close() {
        const bool welcome = co_await open();
        if (welcome) {
            co_await read_all();
        }
        watching_.reset();
        outbox_.close();
    }

    awaitable<void> write_then_close() {
        co_await outbox_.write_all(stream_);
        end("it can not be written to");
        boost::beast::get_lowest_layer(stream_).close();
    }

    // Who is it, and do we speak the same version? Ends with the Welcome on its way.
    awaitable<bool> open() {
        const auto id = net::peer_station_id(stream_);
        const auto station =
            id ? store::station(hub_.reader, gym::StationId{*id}) : std::optional<gym::Station>();
        if (!station) {
            refuse(
                wire::Refused::Why::not_a_station,
                "its certificate names no station of this gym; add it with "
                "'gymfloor-hub station add'"
            );
            co_return false;
        }
        station_ = *station;
        known_ = hub_.door.known(address_);
        left_ = true;
        if (!known_) {
            refuse(wire::Refused::Why::too_many, "too many kiosks are connected already");
            co_return false;
        }
        link_ = hub_.link_of(station_.id, [this] {
            end("a newer link of the same station took its place");
            boost::beast::get_lowest_layer(stream_).cancel();
        });
        who_ = station_.name + " (" + who_ + ")";
        const auto message = co_await read(net::hello_max);
        if (!message) {
            hub_.counters.hellos_late += timed_out_ ? 1 : 0;
            co_return false;
        }
        const auto* hello = std::get_if<wire::Hello>(&*message);
        if (hello == nullptr) {
            refuse(wire::Refused::Why::out_of_order, "the first message must be a Hello");
            co_return false;
        }
        if (hello->min_version > wire::version_max || hello->max_version < wire::version_min) {
            refuse(
                wire::Refused::Why::version,
                fmt::format(
                    "this hub speaks protocol {} to {}, the kiosk {} to {}: update the older one",
                    wire::version_min,
                    wire::version_max,
                    hello->min_version,
                    hello->max_version
                )
            );
            co_return false;
        }
        const bool welcomed = co_await welcome(*hello);
        co_return welcomed;
    }

    awaitable<bool> welcome(wire::Hello hello) {
        auto work = [station = station_, pending = hello.pending](store::Database& db) {
            return events::begin(db, station, pending, base::wall_now());
        };
        auto begun = co_await on_writer<events::Begun>(hub_, std::move(work));
        if (!begun) {
            end("the disk can not keep up; it will come again");
            co_return false;
        }
        for (const std::string& gap : begun->gaps) {
            spdlog::error("{}", gap);
        }
        spdlog::info("{} is here, program {}", who_, hello.program_version);
        wire::Welcome message;
        message.version = std::min(hello.max_version, wire::version_max);
        message.marks = std::move(begun->marks);
        message.hub_time = base::wall_now();
        message.time_zone = hub_.zone.name();
        message.gym_name = hub_.gym_name;
        message.station = station_;
        message.gym = hub_.settings;
        send(message);
        counted_ = true;
        hub_.floor.connected(station_.id);
        hub_.floor_changed();
        watching_ =
            hub_.watch({[this](auto frame) { push(std::move(frame)); }, floor::is_wall(station_)});
        co_return true;
    }

    // The next message; none when the link is over, for a reason that is told.
    awaitable<std::optional<wire::ToHub>> read(std::chrono::seconds wait_max) {
        const auto frame = co_await net::read_frame(stream_, wait_max);
        if (frame.bad_frame) {
            ++hub_.counters.frames_bad;
            refuse(wire::Refused::Why::bad_frame, *frame.bad_frame);
            co_return std::nullopt;
        }
        if (frame.error) {
            timed_out_ = frame.error == boost::beast::error::timeout;
            hub_.counters.frames_late += timed_out_ ? 1 : 0;
            end(frame.error.message());
            co_return std::nullopt;
        }
        auto message = wire::decode_to_hub(frame.payload);
        if (!message) {
            ++hub_.counters.frames_bad;
            refuse(wire::Refused::Why::bad_frame, message.error().detail);
            co_return std::nullopt;
        }
        co_return std::optional<wire::ToHub>(std::move(*message));
    }

    awaitable<void> read_all() {
        for (;;) {
            auto message = co_await read(net::idle_max);
            if (!message) {
                co_return;
            }
            const bool more = co_await dispatch(std::move(*message));
            if (!more) {
                co_return;
            }
        }
    }

    awaitable<bool> dispatch(wire::ToHub message) {
        if (std::holds_alternative<wire::Hello>(message)) {
            refuse(wire::Refused::Why::out_of_order, "a second Hello on one connection");
            co_return false;
        }
        if (auto* batch = std::get_if<wire::Batch>(&message)) {
            const bool kept = co_await keep(std::move(*batch));
            co_return kept;
        }
        if (auto* request = std::get_if<wire::Request>(&message)) {
            auto response = co_await answer(hub_, station_, exporting_, std::move(*request));
            send(response);
        } else if (const auto* state = std::get_if<wire::StationState>(&message)) {
            hub_.floor.set_busy(station_.id, state->busy, base::wall_now());
            hub_.take_help(station_, state->help);
        } else if (const auto* ping = std::get_if<wire::Ping>(&message)) {
            send(wire::Pong{ping->kiosk_time, base::wall_now()});
        }
        co_return true;
    }

    // On disk first, then the acknowledgement, then boards and walls.
    awaitable<bool> keep(wire::Batch batch) {
        if (const auto later = hub_.come_later()) {
            send_away(*later);
            co_return true;
        }
        auto work = [station = station_, events = std::move(batch.events), &note = hub_.crash_note](
                        store::Database& db
                    ) { return events::apply_batch(db, station, events, base::wall_now(), &note); };
        auto done = co_await on_writer<events::BatchDone>(hub_, std::move(work));
        if (!done) {
            ++hub_.counters.batches_disk_busy;
            send_away(come_later_busy);
            co_return true;
        }
        hub_.counters.events_quarantined += done->quarantined.size();
        for (const std::string& why : done->quarantined) {
            spdlog::warn("kept in quarantine: {}", why);
        }
        send(wire::Ack{std::move(done->marks)});
        hub_.take(done->receipts);
        co_return true;
    }

    void send_away(std::chrono::seconds later) {
        spdlog::debug("{} keeps its batch for {} s", who_, later.count());
        send(wire::RetryLater{static_cast<std::uint32_t>(later.count())});
    }

    Hub& hub_;
    net::TlsStream stream_;
    net::Outbox outbox_;
    std::string address_;
    std::string who_;
    gym::Station station_;
    std::shared_ptr<Hub::End> link_;
    std::shared_ptr<Hub::Watcher> watching_;
    std::optional<Exporting> exporting_;
    std::string reason_;
    bool refused_ = false;
    bool left_ = false;  // the strangers
    bool known_ = false; // one of the kiosks
    bool timed_out_ = false;
    bool counted_ = false; // on the floor
};

} // namespace

awaitable<void> serve_station(Hub& hub, net::TlsStream stream, Peer peer) {
    StationLink link(hub, std::move(stream), std::move(peer));
    co_await link.run();
}

} // namespace hub::links
