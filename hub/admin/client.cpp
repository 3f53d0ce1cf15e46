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

namespace {

using boost::asio::local::stream_protocol;

wire::AdminAnswer read_answer(stream_protocol::socket& socket) {
    boost::system::error_code error;
    base::FrameHeader header{};
    std::string payload;
    boost::asio::read(socket, boost::asio::buffer(header), error);
    if (!error) {
        const auto length = base::payload_bytes(header, base::admin_frame_bytes_max);
        payload.resize(length ? *length : 0);
        boost::asio::read(socket, boost::asio::buffer(payload), error);
    }
    auto answer = wire::decode_admin_answer(payload);
    if (error || payload.empty() || !answer) {
        throw base::EnvironmentError("the running hub did not answer; see its log, then try again");
    }
    return std::move(*answer);
}

} // namespace

std::optional<wire::AdminAnswer> ask_running_hub(
    const std::filesystem::path& data,
    const wire::AdminCommand& command,
    const std::function<void(const std::string&)>& tell
) {
    boost::asio::io_context io;
    stream_protocol::socket socket(io);
    boost::system::error_code error;
    socket.connect(stream_protocol::endpoint(socket_file(data).string()), error);
    if (error) {
        return std::nullopt;
    }
    const std::string request = base::frame(wire::encode(command), base::admin_frame_bytes_max);
    // What fails here is found by the reading below.
    boost::asio::write(socket, boost::asio::buffer(request), error);
    std::string out;
    for (;;) {
        wire::AdminAnswer answer = read_answer(socket);
        out += answer.out;
        if (!answer.more) {
            answer.out = std::move(out);
            return answer;
        }
        tell(answer.err);
    }
}

} // namespace hub::admin
