#include "hub/links/station_link.hpp"

#include "common/base/frame.hpp"
#include "common/base/log.hpp"
#include "common/net/frames.hpp"
#include "common/net/outbox.hpp"
#include "common/net/tls.hpp"
#include "common/wire/codec.hpp"
#include "hub/links/answering.hpp"
#include "hub/links/conversation.hpp"
#include "hub/links/on_writer.hpp"
#include "hub/pairing/authority.hpp"
#include "hub/store/stations.hpp"

#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace hub::links {

namespace {

using boost::asio::awaitable;
using namespace boost::asio::experimental::awaitable_operators;
using store::Standing;

class StationLink {
public:
    StationLink(Hub& hub, net::TlsStream stream, Peer peer)
        : hub_(hub)
        , stream_(std::move(stream))
        , reader_(stream_)
        , outbox_(stream_)
        , address_(std::move(peer.address))
        , who_(std::move(peer.text)) {}

    awaitable<void> run() {
        const bool open = co_await handshake();
        try {
            if (open) {
                co_await (converse_then_close() && write_then_close());
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
        if (refused_) {
            spdlog::warn("{} refused: {}", who_, reason_);
        } else {
            spdlog::info("{} gone: {}", who_, reason_);
        }
    }

private:
    // The first reason is the one that counts.
    void end(std::string why) {
        over_ = true;
        if (reason_.empty()) {
            reason_ = std::move(why);
        }
    }

    void push(std::shared_ptr<const std::string> frame) {
        if (!outbox_.push(std::move(frame))) {
            ++hub_.counters.readers_slow;
            end("it reads too slowly");
            stream_.cancel();
        }
    }

    awaitable<bool> handshake() {
        const auto until = net::TlsStream::Clock::now() + net::handshake_max;
        const auto error = co_await stream_.handshake(net::TlsStream::Role::hub, until);
        if (error) {
            ++hub_.counters.handshakes_failed;
            refused_ = true;
            end("TLS handshake: " + error.message());
            co_return false;
        }
        co_return true;
    }

    awaitable<void> converse_then_close() {
        const auto peer = net::peer_station(stream_.native_handle());
        const auto station = peer ? store::station(hub_.reader, gym::StationId{peer->id})
                                  : std::optional<gym::Station>();
        if (station) {
            station_ = *station;
            const base::Instant from{std::chrono::seconds(peer->from)};
            key_ = {peer->key, from + pairing::backdated};
            standing_ = store::standing_of(hub_.reader, station_.id, key_);
            who_ = station_.name + (standing_ == Standing::own ? "" : ", not its kiosk any more") +
                   " (" + who_ + ")";
        }
        Effects effects = come_in(station);
        co_await perform(std::move(effects));
        while (!over_) {
            co_await hear();
        }
        watching_.reset();
        outbox_.close();
    }

    Effects come_in(const std::optional<gym::Station>& station) {
        if (station) {
            left_ = true;
            known_ = hub_.door.known(address_);
            if (!known_) {
                return conversation_.turned_away();
            }
            if (standing_ == Standing::revoked) {
                return conversation_.revoked();
            }
            link_ = hub_.link_of(
                {*station,
                 key_,
                 standing_,
                 [this](const std::string& why) {
                     end(why);
                     stream_.cancel();
                 },
                 [this](const gym::Station& changed) {
                     station_ = changed;
                     if (conversation_.is_welcomed()) { // else its Welcome tells
                         push(frame_of(told()));
                     }
                 }}
            );
        }
        return conversation_.opened(station);
    }

    // A kiosk that was replaced is told that it is a spare one.
    gym::Station told() const {
        gym::Station station = station_;
        if (standing_ != Standing::own) {
            station.kind = gym::spare_kind;
        }
        return station;
    }

    // Nobody trains there.
    bool is_spare() const { return floor::is_spare(told()); }

    static std::shared_ptr<const std::string> frame_of(const wire::ToKiosk& message) {
        return std::make_shared<const std::string>(base::frame(wire::encode(message)));
    }

    awaitable<void> write_then_close() {
        co_await outbox_.write_all();
        end("it can not be written to");
        stream_.close();
    }

    // One message, and all that follows from it.
    awaitable<void> hear() {
        const auto frame = co_await reader_.read(conversation_.patience());
        if (frame.error && !frame.bad_frame) {
            if (frame.error == boost::asio::error::timed_out) {
                ++(conversation_.is_welcomed() ? hub_.counters.frames_late
                                               : hub_.counters.hellos_late);
            }
            end(frame.error.message());
            co_return;
        }
        Effects effects;
        if (frame.bad_frame) {
            ++hub_.counters.frames_bad;
            effects = conversation_.unreadable(*frame.bad_frame);
        } else if (auto message = wire::decode_to_hub(frame.payload)) {
            effects = conversation_.received(std::move(*message), base::moment_now());
        } else {
            ++hub_.counters.frames_bad;
            effects = conversation_.unreadable(message.error().detail);
        }
        co_await perform(std::move(effects));
    }

    // --- what the conversation wants done ---

    // Most is done at once; what waits for something is an awaitable.
    awaitable<void> perform(Effects effects) {
        for (Effect& effect : effects) {
            auto waits = std::visit([this](auto& wanted) { return begin_on(wanted); }, effect);
            if (waits) {
                co_await std::move(*waits);
            }
        }
    }

    template <class Wanted>
    std::optional<awaitable<void>> begin_on(Wanted& wanted) {
        if constexpr (std::is_void_v<decltype(on(std::move(wanted)))>) {
            on(std::move(wanted));
            return std::nullopt;
        } else {
            return on(std::move(wanted));
        }
    }

    void on(Send send) { push(frame_of(send.message)); }

    awaitable<void> on(Begin begin) {
        auto work = [station = station_, key = key_, pending = begin.pending](store::Database& db) {
            store::meet_key(db, station.id, key);
            return events::begin(db, station, pending, base::wall_now());
        };
        auto begun = co_await on_writer<events::Begun>(hub_, std::move(work));
        if (begun) {
            tell(begun->gaps);
        }
        wire::Welcome welcome;
        welcome.hub_time = base::wall_now();
        welcome.time_zone = hub_.zone.name();
        welcome.gym_name = hub_.gym_name;
        welcome.station = told();
        welcome.gym = hub_.settings;
        welcome.seal_key = base::public_key(hub_.keys.seal);
        Effects effects = conversation_.begun(std::move(begun), std::move(welcome));
        co_await perform(std::move(effects));
    }

    void on(Arrived arrived) {
        spdlog::info("{} is here, program {}", who_, arrived.program_version);
        if (!is_spare()) {
            counted_ = true;
            hub_.floor.connected(station_.id);
        }
        watching_ =
            hub_.watch({[this](auto frame) { push(std::move(frame)); }, floor::is_wall(station_)});
    }

    // On disk first, then the acknowledgement, then boards and walls.
    awaitable<void> on(Apply apply) {
        auto wait = hub_.come_later();
        std::optional<events::BatchDone> done;
        if (!wait) {
            auto work = [station = station_,
                         batch = std::move(apply.batch),
                         &note = hub_.crash_note,
                         keys = hub_.keys](store::Database& db) {
                return events::apply_batch(db, station, batch, base::wall_now(), &note, &keys);
            };
            done = co_await on_writer<events::BatchDone>(hub_, std::move(work));
        }
        if (!done && !wait) {
            ++hub_.counters.batches_disk_busy;
            wait = come_later_busy;
        }
        Effects effects =
            done ? conversation_.done(std::move(*done)) : conversation_.put_off(*wait);
        co_await perform(std::move(effects));
    }

    void on(Committed committed) {
        hub_.counters.events_quarantined += committed.done.quarantined.size();
        for (const std::string& why : committed.done.quarantined) {
            spdlog::warn("kept in quarantine: {}", why);
        }
        tell(committed.done.gaps);
        hub_.take(committed.done.receipts);
    }

    awaitable<void> on(AnswerRequest ask) {
        wire::Request request = std::move(ask.request);
        const Asker asker{station_, is_spare()};
        auto response = co_await answer(hub_, asker, exporting_, std::move(request));
        push(frame_of(response));
        // What this kiosk sent ahead waits for its turn: an answer takes a millisecond.
        co_await boost::asio::post(hub_.io, boost::asio::use_awaitable);
    }

    void on(Told told) {
        if (!is_spare()) {
            hub_.floor.set_busy(station_.id, told.state.busy, base::wall_now());
            hub_.floor.set_waiting(station_.id, told.state.waiting);
        }
        // A kiosk that was replaced calls for help, too, but ends no call of the station's own.
        if (standing_ == Standing::own || told.state.help != gym::Help::none) {
            hub_.take_help(station_, told.state.help);
        }
    }

    void on(End wanted) {
        refused_ = refused_ || wanted.refused;
        end(std::move(wanted.why));
    }

    static void tell(const std::vector<std::string>& gaps) {
        for (const std::string& gap : gaps) {
            spdlog::error("{}", gap);
        }
    }

    Hub& hub_;
    net::TlsStream stream_;
    net::FrameReader reader_;
    net::Outbox outbox_;
    std::string address_;
    std::string who_;
    gym::Station station_;
    store::StationKey key_;
    Standing standing_ = Standing::own;
    std::shared_ptr<Hub::Link> link_;
    std::shared_ptr<Hub::Watcher> watching_;
    std::optional<Exporting> exporting_;
    Conversation conversation_;
    std::string reason_;
    bool over_ = false;
    bool refused_ = false;
    bool left_ = false;    // the strangers
    bool known_ = false;   // one of the kiosks
    bool counted_ = false; // on the floor
};

} // namespace

awaitable<void> serve_station(Hub& hub, net::TlsStream stream, Peer peer) {
    StationLink link(hub, std::move(stream), std::move(peer));
    co_await link.run();
}

} // namespace hub::links
