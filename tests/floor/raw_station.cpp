#include "tests/floor/raw_station.hpp"

#include "common/base/crc32c.hpp"
#include "common/base/frame.hpp"
#include "common/wire/codec.hpp"

#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>

namespace floor_test {

RawStation::RawStation(const std::filesystem::path& station_folder, int port, const char* from)
    : tls_(net::kiosk_context(
          {station_folder / "ca.crt",
           station_folder / "station.crt",
           station_folder / "station.key"}
      ))
    , stream_(io_, tls_) {
    using boost::asio::ip::tcp;
    boost::system::error_code error;
    auto& socket = stream_.next_layer();
    socket.open(tcp::v4());
    socket.bind({boost::asio::ip::make_address(from), 0});
    socket.connect(
        tcp::endpoint(boost::asio::ip::address_v4::loopback(), static_cast<std::uint16_t>(port)),
        error
    );
    if (!error) {
        stream_.handshake(boost::asio::ssl::stream_base::client, error);
    }
    connected_ = !error;
}

void RawStation::send(const wire::ToHub& message) {
    send_bytes(base::frame(wire::encode(message)));
}

bool RawStation::send_bytes(const std::string& bytes) {
    boost::system::error_code error;
    boost::asio::write(stream_, boost::asio::buffer(bytes), error);
    return !error;
}

std::optional<wire::ToKiosk> RawStation::read() {
    boost::system::error_code error;
    base::FrameHeader header{};
    boost::asio::read(stream_, boost::asio::buffer(header), error);
    if (error) {
        return std::nullopt;
    }
    std::string payload(base::payload_bytes(header).value(), '\0');
    boost::asio::read(stream_, boost::asio::buffer(payload), error);
    if (error) {
        return std::nullopt;
    }
    return wire::decode_to_kiosk(payload).value();
}

wire::Welcome RawStation::introduce(std::uint64_t boot) {
    wire::Hello hello;
    hello.boot = boot;
    hello.pending = {{boot, 1}};
    hello.program_version = "by hand";
    send(hello);
    return expect<wire::Welcome>();
}

bool RawStation::closed() {
    while (read()) {
    }
    return true;
}

wire::Event event_of(std::uint64_t boot, std::uint64_t seq, const wire::EventBody& body) {
    wire::Event event;
    event.boot = boot;
    event.seq = seq;
    event.kind = static_cast<int>(wire::kind_of(body));
    event.wall = base::wall_now();
    event.body = wire::encode_body(body);
    event.crc = base::crc32c(event.body);
    return event;
}

gym::Set guest_set(const std::string& station_id, double kg, int reps) {
    gym::Set set;
    set.exercise = "leg_curl";
    set.station = gym::StationId{station_id};
    set.load = gym::kilograms(kg);
    set.reps = reps;
    set.reps_in_reserve = 2;
    return set;
}

} // namespace floor_test
