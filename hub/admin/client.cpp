#include "common/base/environment.hpp"
#include "common/base/frame.hpp"
#include "hub/admin/socket.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>

namespace hub::admin {

std::filesystem::path socket_file(const std::filesystem::path& data) {
    return data / "hub.sock";
}

std::optional<wire::AdminAnswer>
ask_running_hub(const std::filesystem::path& data, const wire::AdminCommand& command) {
    using boost::asio::local::stream_protocol;
    boost::asio::io_context io;
    stream_protocol::socket socket(io);
    boost::system::error_code error;
    socket.connect(stream_protocol::endpoint(socket_file(data).string()), error);
    if (error) {
        return std::nullopt;
    }
    const std::string request = base::frame(wire::encode(command), base::admin_frame_bytes_max);
    boost::asio::write(socket, boost::asio::buffer(request), error);
    base::FrameHeader header{};
    std::string payload;
    if (!error) {
        boost::asio::read(socket, boost::asio::buffer(header), error);
    }
    if (!error) {
        const auto length = base::payload_bytes(header, base::admin_frame_bytes_max);
        payload.resize(length ? *length : 0);
        boost::asio::read(socket, boost::asio::buffer(payload), error);
    }
    const auto answer = wire::decode_admin_answer(payload);
    if (error || payload.empty() || !answer) {
        throw base::EnvironmentError("the running hub did not answer; see its log, then try again");
    }
    return *answer;
}

} // namespace hub::admin
