// Runs something slow on the helper thread and waits for it, from a coroutine of the I/O thread:
// neither sockets nor the writer wait for it.
#pragma once

#include "common/base/log.hpp"
#include "common/net/nothrow.hpp"
#include "hub/links/hub.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/channel.hpp>
#include <boost/asio/post.hpp>

#include <memory>
#include <optional>

namespace hub::links {

// What `work(store::Database&)` returned; none when it threw. The connection is the helper's own,
// for reading.
template <class Value, class Work>
boost::asio::awaitable<std::optional<Value>> aside(Hub& hub, Work work) {
    using Result = std::optional<Value>;
    using Done = boost::asio::experimental::channel<void(boost::system::error_code, Result)>;
    auto done = std::make_shared<Done>(hub.io, 1);
    boost::asio::io_context& io = hub.io;
    store::Database& reader = hub.aside_reader;
    auto job = [work = std::move(work), done, &io, &reader] {
        auto value = std::make_shared<Result>();
        try {
            *value = work(reader);
        } catch (const std::exception& error) { // a read that took too long, most likely
            spdlog::error("beside the links: {}", error.what());
        }
        boost::asio::post(io, [done, value] {
            done->try_send(boost::system::error_code(), std::move(*value));
        });
    };
    boost::asio::post(hub.slow_work, std::move(job));
    auto [error, value] = co_await done->async_receive(net::nothrow);
    co_return std::move(value);
}

} // namespace hub::links
