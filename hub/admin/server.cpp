#include "common/base/environment.hpp"
#include "common/base/exit_code.hpp"
#include "common/base/frame.hpp"
#include "common/base/log.hpp"
#include "common/net/nothrow.hpp"
#include "hub/admin/commands.hpp"
#include "hub/admin/socket.hpp"
#include "hub/links/hub.hpp"
#include "hub/links/on_writer.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>

namespace hub::admin {

namespace {

using boost::asio::awaitable;
using boost::asio::local::stream_protocol;

awaitable<std::optional<std::string>> read_payload(stream_protocol::socket& socket) {
    base::FrameHeader header{};
    const auto header_buffer = boost::asio::buffer(header);
    const auto [cut, n] = co_await boost::asio::async_read(socket, header_buffer, net::nothrow);
    const auto length = base::payload_bytes(header, base::admin_frame_bytes_max);
    if (cut || !length) {
        co_return std::nullopt;
    }
    std::string payload(*length, '\0');
    const auto payload_buffer = boost::asio::buffer(payload);
    const auto [error, m] = co_await boost::asio::async_read(socket, payload_buffer, net::nothrow);
    if (error) {
        co_return std::nullopt;
    }
    co_return std::optional<std::string>(std::move(payload));
}

// Parsed anew here, so that a hub and a command of two versions disagree with a clear word.
awaitable<wire::AdminAnswer>
answer(links::Hub& hub, std::filesystem::path data, wire::AdminCommand command) {
    auto parsed = parse(command.arguments);
    wire::AdminAnswer answer;
    answer.exit_code = base::exit_wrong_usage;
    if (const auto* usage = std::get_if<Usage>(&parsed)) {
        answer.out = usage->out;
        answer.err = usage->err;
        co_return answer;
    }
    const auto* typed = std::get_if<DataCommand>(&std::get<CommandLine>(parsed).command);
    if (typed == nullptr) {
        answer.err = "a hub is running on this folder: stop it first\n";
        co_return answer;
    }
    auto work = [data, typed = *typed, file = std::move(command.attachment)](store::Database& db) {
        return execute(db, data, typed, file);
    };
    auto executed = co_await links::on_writer<wire::AdminAnswer>(hub, std::move(work));
    if (!executed) {
        answer.exit_code = base::exit_environment;
        answer.err = "the disk can not keep up; try again\n";
        co_return answer;
    }
    hub.reload();
    co_return std::move(*executed);
}

awaitable<void>
serve_one(links::Hub& hub, std::filesystem::path data, stream_protocol::socket socket) {
    const auto payload = co_await read_payload(socket);
    if (!payload) {
        co_return;
    }
    auto command = wire::decode_admin_command(*payload);
    if (!command) {
        spdlog::warn("a command that can not be read: {}", command.error().detail);
        co_return;
    }
    const auto answered = co_await answer(hub, data, std::move(*command));
    const std::string frame = base::frame(wire::encode(answered), base::admin_frame_bytes_max);
    const auto buffer = boost::asio::buffer(frame);
    co_await boost::asio::async_write(socket, buffer, net::nothrow);
}

awaitable<void>
accept_all(links::Hub& hub, std::filesystem::path data, stream_protocol::acceptor acceptor) {
    for (;;) {
        auto [error, socket] = co_await acceptor.async_accept(net::nothrow);
        if (error) {
            spdlog::error("no more commands: {}", error.message());
            co_return;
        }
        boost::asio::co_spawn(
            hub.io,
            serve_one(hub, data, std::move(socket)),
            [](std::exception_ptr failed) {
                if (failed) {
                    spdlog::error("a command failed");
                }
            }
        );
    }
}

} // namespace

void serve_commands(links::Hub& hub, const std::filesystem::path& data) {
    const std::filesystem::path file = socket_file(data);
    std::filesystem::remove(file); // nobody listens there: this process holds the folder
    try {
        stream_protocol::acceptor acceptor(hub.io, stream_protocol::endpoint(file.string()));
        std::filesystem::permissions(
            file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write
        );
        boost::asio::co_spawn(
            hub.io,
            accept_all(hub, data, std::move(acceptor)),
            [](std::exception_ptr failed) {
                if (failed) {
                    std::rethrow_exception(failed);
                }
            }
        );
    } catch (const boost::system::system_error& error) {
        throw base::EnvironmentError("can not listen at " + file.string() + ": " + error.what());
    }
}

} // namespace hub::admin
