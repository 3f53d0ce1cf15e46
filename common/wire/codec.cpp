// Whole messages of the link.
#include "common/wire/codec.hpp"

#include "common/wire/convert.hpp"

#include <fmt/format.h>

namespace wire {

namespace {

// protobuf would print a line to standard error for every text of a peer that is not UTF-8.
[[maybe_unused]] google::protobuf::LogHandler* const loud =
    google::protobuf::SetLogHandler(nullptr);

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};

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

void fill(v1::Hello& out, const Hello& hello) {
    out.set_min_version(hello.min_version);
    out.set_max_version(hello.max_version);
    out.set_boot(hello.boot);
    out.set_program_version(hello.program_version);
    for (const Pending& pending : hello.pending) {
        v1::Pending& added = *out.add_pending();
        added.set_boot(pending.boot);
        added.set_first_seq(pending.first_seq);
    }
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
}

void fill(v1::Welcome& out, const Welcome& welcome) {
    out.set_version(welcome.version);
    fill_marks(*out.mutable_marks(), welcome.marks);
    out.set_hub_time_us(base::to_us(welcome.hub_time));
    out.set_time_zone(welcome.time_zone);
    out.set_gym_name(welcome.gym_name);
    out.mutable_station()->set_id(welcome.station.id.value);
    out.mutable_station()->set_name(welcome.station.name);
    out.mutable_station()->set_kind(welcome.station.kind);
}

void fill(v1::Response& out, const Response& response) {
    out.set_id(response.id);
    std::visit(
        Overloaded{
            [&](const base::Refusal& refusal) {
                out.mutable_refusal()->set_reason(static_cast<v1::Refusal::Reason>(refusal.reason));
                out.mutable_refusal()->set_detail(refusal.detail);
            },
            [&](const gym::Profile& profile) { *out.mutable_profile() = to_proto(profile); },
        },
        response.answer
    );
}

void fill(v1::FloorState& out, const FloorState& floor) {
    for (const StationOnFloor& station : floor.stations) {
        v1::StationOnFloor& added = *out.add_stations();
        added.set_name(station.name);
        added.set_kind(station.kind);
        added.set_state(static_cast<v1::StationOnFloor::State>(station.state));
    }
    out.set_sets_today(floor.sets_today);
    out.set_grams_today(floor.moved_today.grams);
    for (const BoardSet& set : floor.last_sets) {
        v1::BoardSet& added = *out.add_last_sets();
        added.set_alias(set.alias);
        added.set_exercise(set.exercise);
        added.set_load_g(set.load.grams);
        added.set_reps(set.reps);
        added.set_station_name(set.station_name);
        added.set_at_us(base::to_us(set.at));
    }
}

base::Result<ToHub> read_hello(const v1::Hello& in) {
    if (static_cast<std::size_t>(in.pending_size()) > pending_boots_max) {
        return base::refuse(
            base::Reason::invalid, fmt::format("a hello of {} boots", in.pending_size())
        );
    }
    Hello hello{in.min_version(), in.max_version(), in.boot(), {}, in.program_version()};
    for (const v1::Pending& pending : in.pending()) {
        hello.pending.push_back({pending.boot(), pending.first_seq()});
    }
    return ToHub(std::move(hello));
}

base::Result<ToHub> read_batch(const v1::Batch& in) {
    if (in.events().empty() || static_cast<std::size_t>(in.events_size()) > batch_events_max) {
        return base::refuse(
            base::Reason::invalid,
            fmt::format("a batch of {} events; 1 to {} fit", in.events_size(), batch_events_max)
        );
    }
    Batch batch;
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

base::Result<ToKiosk> read_response(const v1::Response& in) {
    switch (in.answer_case()) {
    case v1::Response::kRefusal: {
        if (!v1::Refusal::Reason_IsValid(in.refusal().reason())) {
            return not_readable("a refusal");
        }
        const auto reason = static_cast<base::Reason>(in.refusal().reason());
        return ToKiosk(Response{in.id(), base::refuse(reason, in.refusal().detail())});
    }
    case v1::Response::kProfile: {
        auto profile = from_proto(in.profile());
        if (!profile) {
            return profile.error();
        }
        return ToKiosk(Response{in.id(), std::move(*profile)});
    }
    case v1::Response::ANSWER_NOT_SET:
        break;
    }
    return not_readable("a response");
}

base::Result<ToKiosk> read_floor(const v1::FloorState& in) {
    FloorState floor;
    for (const v1::StationOnFloor& station : in.stations()) {
        if (!v1::StationOnFloor::State_IsValid(station.state())) {
            return not_readable("a state of a station");
        }
        floor.stations.push_back(
            {station.name(), station.kind(), static_cast<StationOnFloor::State>(station.state())}
        );
    }
    floor.sets_today = in.sets_today();
    floor.moved_today.grams = in.grams_today();
    for (const v1::BoardSet& set : in.last_sets()) {
        floor.last_sets.push_back(
            {set.alias(),
             set.exercise(),
             {set.load_g()},
             set.reps(),
             set.station_name(),
             base::from_us(set.at_us())}
        );
    }
    return ToKiosk(std::move(floor));
}

ToKiosk read_welcome(const v1::Welcome& in) {
    return Welcome{
        in.version(),
        read_marks(in.marks()),
        base::from_us(in.hub_time_us()),
        in.time_zone(),
        in.gym_name(),
        {{in.station().id()}, in.station().name(), in.station().kind()}};
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
            [&](const Request& request) {
                out.mutable_request()->set_id(request.id);
                out.mutable_request()->mutable_fetch_profile()->set_card_number(
                    std::get<FetchProfile>(request.ask).card.value
                );
            },
            [&](const StationState& state) { out.mutable_station_state()->set_busy(state.busy); },
            [&](const Ping& ping) {
                out.mutable_ping()->set_kiosk_time_us(base::to_us(ping.kiosk_time));
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
            },
            [&](const Refused& refused) {
                out.mutable_refused()->set_why(static_cast<v1::Refused::Why>(refused.why));
                out.mutable_refused()->set_detail(refused.detail);
            },
        },
        message
    );
    return out.SerializeAsString();
}

base::Result<ToHub> decode_to_hub(std::string_view bytes) {
    v1::ToHub in;
    if (!in.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
        return not_readable("a message to the hub");
    }
    switch (in.message_case()) {
    case v1::ToHub::kHello:
        return read_hello(in.hello());
    case v1::ToHub::kBatch:
        return read_batch(in.batch());
    case v1::ToHub::kRequest:
        if (!in.request().has_fetch_profile()) {
            return not_readable("a request this program knows");
        }
        return ToHub(Request{
            in.request().id(), FetchProfile{{in.request().fetch_profile().card_number()}}});
    case v1::ToHub::kStationState:
        return ToHub(StationState{in.station_state().busy()});
    case v1::ToHub::kPing:
        return ToHub(Ping{base::from_us(in.ping().kiosk_time_us())});
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
        return read_response(in.response());
    case v1::ToKiosk::kFloorState:
        return read_floor(in.floor_state());
    case v1::ToKiosk::kPong:
        return ToKiosk(Pong{
            base::from_us(in.pong().kiosk_time_us()), base::from_us(in.pong().hub_time_us())});
    case v1::ToKiosk::kRefused: {
        const bool known = v1::Refused::Why_IsValid(in.refused().why());
        const auto why = static_cast<Refused::Why>(known ? in.refused().why() : 0);
        return ToKiosk(Refused{why, in.refused().detail()});
    }
    case v1::ToKiosk::MESSAGE_NOT_SET:
        break;
    }
    return not_readable("a message to a kiosk");
}

} // namespace wire
