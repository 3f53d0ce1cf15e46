#include "common/base/environment.hpp"
#include "common/base/exit_code.hpp"
#include "common/base/frame.hpp"
#include "common/base/log.hpp"
#include "common/net/nothrow.hpp"
#include "hub/admin/backups.hpp"
#include "hub/admin/commands.hpp"
#include "hub/admin/help_calls.hpp"
#include "hub/admin/socket.hpp"
#include "hub/admin/status.hpp"
#include "hub/admin/still_working.hpp"
#include "hub/exchange/texts.hpp"
#include "hub/links/hub.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/experimental/channel.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/post.hpp>
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

using Answers =
    boost::asio::experimental::channel<void(boost::system::error_code, wire::AdminAnswer)>;

// Lines of progress that a slow reader has not taken yet; more of them are left out.
constexpr std::size_t answers_waiting_max = 16;

wire::AdminAnswer failed(int exit_code, std::string why) {
    wire::AdminAnswer answer;
    answer.exit_code = exit_code;
    answer.err = std::move(why);
    return answer;
}

// Runs it on the writer, where `answers` gets the lines that a long command says on its way and,
// after the commit, its answer. False: too much waits for the disk.
bool start(
    links::Hub& hub,
    const std::filesystem::path& data,
    const DataCommand& typed,
    wire::AdminFile attachment,
    const std::shared_ptr<Answers>& answers
) {
    boost::asio::io_context& io = hub.io;
    const exchange::Progress progress = still_working([answers, &io](const std::string& line) {
        boost::asio::post(io, [answers, line] {
            wire::AdminAnswer said;
            said.err = line;
            said.more = true;
            answers->try_send(boost::system::error_code(), std::move(said));
        });
    });
    return hub.writer.submit([=, file = std::move(attachment)](store::Database& db) {
        auto answer = std::make_shared<wire::AdminAnswer>(execute(db, data, typed, file, progress));
        return [answers, answer] {
            answers->async_send(
                boost::system::error_code(),
                std::move(*answer),
                [answers](boost::system::error_code) {}
            );
        };
    });
}

// Parsed anew here, so that a hub and a command of two versions disagree with a clear word.
std::optional<wire::AdminAnswer> begin(
    links::Hub& hub,
    Backups& backups,
    const std::filesystem::path& data,
    wire::AdminCommand command,
    const std::shared_ptr<Answers>& answers
) {
    auto parsed = parse(command.arguments);
    if (const auto* usage = std::get_if<Usage>(&parsed)) {
        wire::AdminAnswer answer = failed(base::exit_wrong_usage, usage->err);
        answer.out = usage->out;
        return answer;
    }
    const Command& command_typed = std::get<CommandLine>(parsed).command;
    if (const auto* calls = std::get_if<HelpCalls>(&command_typed)) {
        return answer_calls(hub, *calls);
    }
    if (const auto* status = std::get_if<Status>(&command_typed)) {
        return answer_status(hub, backups, *status);
    }
    if (const auto* backup = std::get_if<Backup>(&command_typed)) {
        backups.make(backup->to, [answers](wire::AdminAnswer made) {
            answers->try_send(boost::system::error_code(), std::move(made));
        });
        return std::nullopt;
    }
    const auto* typed = std::get_if<DataCommand>(&command_typed);
    if (typed == nullptr) {
        return failed(base::exit_wrong_usage, "a hub is running on this folder: stop it first\n");
    }
    if (!start(hub, data, *typed, std::move(command.attachment), answers)) {
        return failed(base::exit_environment, "the disk can not keep up; try again\n");
    }
    return std::nullopt;
}

awaitable<bool> write_frame(stream_protocol::socket& socket, const wire::AdminAnswer& answer) {
    const std::string frame = base::frame(wire::encode(answer), base::admin_frame_bytes_max);
    const auto buffer = boost::asio::buffer(frame);
    const auto [error, n] = co_await boost::asio::async_write(socket, buffer, net::nothrow);
    co_return !error;
}

// In pieces, because a history may be longer than any frame.
awaitable<bool> write_answer(stream_protocol::socket& socket, wire::AdminAnswer answer) {
    constexpr std::size_t piece_bytes_max = 4u << 20;
    const std::string out = std::move(answer.out);
    std::string_view rest = out;
    while (rest.size() > piece_bytes_max) {
        wire::AdminAnswer piece;
        piece.out = exchange::cut(rest, piece_bytes_max); // between characters
        piece.more = true;
        rest.remove_prefix(piece.out.size());
        if (!co_await write_frame(socket, piece)) {
            co_return false;
        }
    }
    answer.out = rest;
    co_return co_await write_frame(socket, answer);
}

awaitable<void> serve_one(
    links::Hub& hub, Backups& backups, std::filesystem::path data, stream_protocol::socket socket
) {
    const auto payload = co_await read_payload(socket);
    if (!payload) {
        co_return;
    }
    auto command = wire::decode_admin_command(*payload);
    if (!command) {
        spdlog::warn("a command that can not be read: {}", command.error().detail);
        co_return;
    }
    auto answers = std::make_shared<Answers>(hub.io, answers_waiting_max);
    auto at_once = begin(hub, backups, data, std::move(*command), answers);
    bool more = !at_once;
    if (at_once) {
        co_await write_answer(socket, std::move(*at_once));
    }
    while (more) {
        auto [closed, answer] = co_await answers->async_receive(net::nothrow);
        more = !closed && answer.more;
        if (!more) {
            hub.reload();
        }
        const bool written = co_await write_answer(socket, std::move(answer));
        if (!written && more) {
            socket.close(); // nobody listens; the command goes on to its end
        }
    }
}

awaitable<void> accept_all(
    links::Hub& hub,
    Backups& backups,
    std::filesystem::path data,
    stream_protocol::acceptor acceptor
) {
    for (;;) {
        auto [error, socket] = co_await acceptor.async_accept(net::nothrow);
        if (error) {
            spdlog::error("no more commands: {}", error.message());
            co_return;
        }
        boost::asio::co_spawn(
            hub.io,
            serve_one(hub, backups, data, std::move(socket)),
            [](std::exception_ptr failed) {
                if (failed) {
                    spdlog::error("a command failed");
                }
            }
        );
    }
}

} // namespace

void serve_commands(links::Hub& hub, Backups& backups, const std::filesystem::path& data) {
    const std::filesystem::path file = socket_file(data);
    std::filesystem::remove(file); // nobody listens there: this process holds the folder
    try {
        stream_protocol::acceptor acceptor(hub.io, stream_protocol::endpoint(file.string()));
        std::filesystem::permissions(
            file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write
        );
        boost::asio::co_spawn(
            hub.io,
            accept_all(hub, backups, data, std::move(acceptor)),
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
