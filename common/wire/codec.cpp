// Whole messages of the link.
#include "common/wire/codec.hpp"

#include "common/wire/convert.hpp"
#include "common/wire/scan.hpp"

#include <fmt/format.h>

namespace wire {

namespace {

// protobuf would print a line to standard error for every text of a peer that is not UTF-8.
[[maybe_unused]] google::protobuf::LogHandler* const loud =
    google::protobuf::SetLogHandler(nullptr);

template <class Repeated>
void fill_marks(Repeated& out, const std::vector<base::Mark>& marks) {
    for (const base::Mark& mark : marks) {
        v1::Mark& added = *out.Add();
        added.set_boot(mark.boot);
        added.set_hw(mark.hw);
        added.set_safe(mark.safe);
    }
}

template <class Repeated>
std::vector<base::Mark> read_marks(const Repeated& in) {
    std::vector<base::Mark> marks;
    for (const v1::Mark& mark : in) {
        marks.push_back({mark.boot(), mark.hw(), mark.safe()});
    }
    return marks;
}

template <class Repeated>
void fill_pending(Repeated& out, const std::vector<Pending>& boots) {
    for (const Pending& pending : boots) {
        v1::Pending& added = *out.Add();
        added.set_boot(pending.boot);
        added.set_first_seq(pending.first_seq);
    }
}

template <class Repeated>
std::vector<Pending> read_pending(const Repeated& in) {
    std::vector<Pending> boots;
    for (const v1::Pending& pending : in) {
        boots.push_back({pending.boot(), pending.first_seq()});
    }
    return boots;
}

void fill(v1::Hello& out, const Hello& hello) {
    out.set_min_version(hello.min_version);
    out.set_max_version(hello.max_version);
    out.set_boot(hello.boot);
    out.set_program_version(hello.program_version);
    fill_pending(*out.mutable_pending(), hello.pending);
}

void fill(v1::Batch& out, const Batch& batch) {
    for (const Event& event : batch.events) {
        v1::Event& added = *out.add_events();
        added.set_boot(event.boot);
        added.set_seq(event.seq);
        added.set_kind(static_cast<v1::EventKind>(event.kind));
        added.set_kernel_boot_id(event.boot_time.kernel_boot_id);
        added.set_boottime_ns(event.boot_time.ns);
        added.set_wall_us(base::to_us(event.wall));
        added.set_body(event.body);
        added.set_crc(event.crc);
    }
    fill_pending(*out.mutable_pending(), batch.pending);
    if (batch.clock) {
        out.mutable_clock()->set_kernel_boot_id(batch.clock->kernel_boot_id);
        out.mutable_clock()->set_zero_us(base::to_us(batch.clock->zero));
        out.mutable_clock()->set_rtt_us(batch.clock->rtt.count());
    }
}

void fill(v1::Station& out, const gym::Station& station) {
    out.set_id(station.id.value);
    out.set_name(station.name);
    out.set_kind(station.kind);
    if (station.machine_since) {
        out.set_machine_since_us(base::to_us(*station.machine_since));
    }
}

gym::Station read_station(const v1::Station& in) {
    gym::Station station{{in.id()}, in.name(), in.kind()};
    if (in.has_machine_since_us()) {
        station.machine_since = base::from_us(in.machine_since_us());
    }
    return station;
}

void fill(v1::Welcome& out, const Welcome& welcome) {
    out.set_version(welcome.version);
    fill_marks(*out.mutable_marks(), welcome.marks);
    out.set_hub_time_us(base::to_us(welcome.hub_time));
    out.set_time_zone(welcome.time_zone);
    out.set_gym_name(welcome.gym_name);
    fill(*out.mutable_station(), welcome.station);
    *out.mutable_gym() = to_proto(welcome.gym);
    out.set_received_us(base::to_us(welcome.hello_received));
    out.set_seal_key(welcome.seal_key);
}

base::Result<ToHub> read_hello(const v1::Hello& in) {
    return ToHub(Hello{
        in.min_version(),
        in.max_version(),
        in.boot(),
        read_pending(in.pending()),
        in.program_version()});
}

base::Result<ToHub> read_batch(const v1::Batch& in) {
    if (in.events().empty() && in.pending().empty()) {
        return base::refuse(
            base::Reason::invalid, fmt::format("a batch of 0 events; 1 to {} fit", batch_events_max)
        );
    }
    Batch batch{{}, read_pending(in.pending())};
    if (in.has_clock()) {
        batch.clock = Clock{
            in.clock().kernel_boot_id(),
            base::from_us(in.clock().zero_us()),
            base::Duration(in.clock().rtt_us())};
    }
    for (const v1::Event& event : in.events()) {
        batch.events.push_back(
            {event.boot(),
             event.seq(),
             static_cast<int>(event.kind()),
             {event.kernel_boot_id(), event.boottime_ns()},
             base::from_us(event.wall_us()),
             event.body(),
             event.crc()}
        );
    }
    return ToHub(std::move(batch));
}

base::Result<ToKiosk> read_welcome(const v1::Welcome& in) {
    auto gym = from_proto(in.gym());
    if (!gym) {
        return gym.error();
    }
    return ToKiosk(Welcome{
        in.version(),
        read_marks(in.marks()),
        base::from_us(in.hub_time_us()),
        in.time_zone(),
        in.gym_name(),
        read_station(in.station()),
        std::move(*gym),
        base::from_us(in.received_us()),
        in.seal_key()});
}

base::Result<ToHub> read_station_state(const v1::StationState& in) {
    if (!v1::Help_IsValid(in.help())) {
        return not_readable("a state of a station");
    }
    return ToHub(StationState{in.busy(), static_cast<gym::Help>(in.help()), in.waiting()});
}

// What a part was read as, as the whole message; or why it was not.
template <class Message, class Part>
base::Result<Message> whole(base::Result<Part> part) {
    if (!part) {
        return part.error();
    }
    return Message(std::move(*part));
}

} // namespace

base::Refusal not_readable(const char* what) {
    return base::refuse(base::Reason::invalid, std::string("bytes that are not ") + what);
}

std::string encode(const ToHub& message) {
    v1::ToHub out;
    std::visit(
        Overloaded{
            [&](const Hello& hello) { fill(*out.mutable_hello(), hello); },
            [&](const Batch& batch) { fill(*out.mutable_batch(), batch); },
            [&](const Request& request) { fill(*out.mutable_request(), request); },
            [&](const StationState& state) {
                out.mutable_station_state()->set_busy(state.busy);
                out.mutable_station_state()->set_help(static_cast<v1::Help>(state.help));
                out.mutable_station_state()->set_waiting(state.waiting);
            },
            [&](const Ping& ping) {
                out.mutable_ping()->set_kiosk_time_us(base::to_us(ping.kiosk_time));
                out.mutable_ping()->set_boottime_ns(ping.boottime.count());
            },
        },
        message
    );
    return out.SerializeAsString();
}

std::string encode(const ToKiosk& message) {
    v1::ToKiosk out;
    std::visit(
        Overloaded{
            [&](const Welcome& welcome) { fill(*out.mutable_welcome(), welcome); },
            [&](const Ack& ack) { fill_marks(*out.mutable_ack()->mutable_marks(), ack.marks); },
            [&](const Response& response) { fill(*out.mutable_response(), response); },
            [&](const FloorState& floor) { fill(*out.mutable_floor_state(), floor); },
            [&](const Pong& pong) {
                out.mutable_pong()->set_kiosk_time_us(base::to_us(pong.kiosk_time));
                out.mutable_pong()->set_hub_time_us(base::to_us(pong.hub_time));
                out.mutable_pong()->set_boottime_ns(pong.boottime.count());
                out.mutable_pong()->set_received_us(base::to_us(pong.received));
            },
            [&](const Refused& refused) {
                out.mutable_refused()->set_why(static_cast<v1::Refused::Why>(refused.why));
                out.mutable_refused()->set_detail(refused.detail);
            },
            [&](const gym::GymSettings& settings) {
                *out.mutable_gym_settings() = to_proto(settings);
            },
            [&](const RetryLater& later) { out.mutable_retry_later()->set_seconds(later.seconds); },
            [&](const gym::Station& station) { fill(*out.mutable_station(), station); },
        },
        message
    );
    return out.SerializeAsString();
}

base::Result<ToHub> decode_to_hub(std::string_view bytes) {
    if (const auto sound = check_to_hub(bytes); !sound) {
        return sound.error();
    }
    v1::ToHub in;
    if (!parse(in, bytes)) {
        return not_readable("a message to the hub");
    }
    switch (in.message_case()) {
    case v1::ToHub::kHello:
        return read_hello(in.hello());
    case v1::ToHub::kBatch:
        return read_batch(in.batch());
    case v1::ToHub::kRequest:
        return whole<ToHub>(from_proto(in.request()));
    case v1::ToHub::kStationState:
        return read_station_state(in.station_state());
    case v1::ToHub::kPing:
        return ToHub(Ping{
            base::from_us(in.ping().kiosk_time_us()),
            std::chrono::nanoseconds(in.ping().boottime_ns())});
    case v1::ToHub::MESSAGE_NOT_SET:
        break;
    }
    return not_readable("a message to the hub");
}

base::Result<ToKiosk> decode_to_kiosk(std::string_view bytes) {
    v1::ToKiosk in;
    if (!in.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
        return not_readable("a message to a kiosk");
    }
    switch (in.message_case()) {
    case v1::ToKiosk::kWelcome:
        return read_welcome(in.welcome());
    case v1::ToKiosk::kAck:
        return ToKiosk(Ack{read_marks(in.ack().marks())});
    case v1::ToKiosk::kResponse:
        return whole<ToKiosk>(from_proto(in.response()));
    case v1::ToKiosk::kFloorState:
        return whole<ToKiosk>(from_proto(in.floor_state()));
    case v1::ToKiosk::kPong:
        return ToKiosk(Pong{
            base::from_us(in.pong().kiosk_time_us()),
            base::from_us(in.pong().hub_time_us()),
            std::chrono::nanoseconds(in.pong().boottime_ns()),
            base::from_us(in.pong().received_us())});
    case v1::ToKiosk::kRefused: {
        const bool known = v1::Refused::Why_IsValid(in.refused().why());
        const auto why = static_cast<Refused::Why>(known ? in.refused().why() : 0);
        return ToKiosk(Refused{why, in.refused().detail()});
    }
    case v1::ToKiosk::kGymSettings:
        return whole<ToKiosk>(from_proto(in.gym_settings()));
    case v1::ToKiosk::kRetryLater:
        return ToKiosk(RetryLater{in.retry_later().seconds()});
    case v1::ToKiosk::kStation:
        return ToKiosk(read_station(in.station()));
    case v1::ToKiosk::MESSAGE_NOT_SET:
        break;
    }
    return not_readable("a message to a kiosk");
}

} // namespace wire
