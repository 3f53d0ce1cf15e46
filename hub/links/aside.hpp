// Runs something slow on the helper thread and waits for it, from a coroutine of the I/O thread:
// neither sockets nor the writer wait for it.
#pragma once

#include "common/net/nothrow.hpp"
#include "hub/links/hub.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/channel.hpp>
#include <boost/asio/post.hpp>

#include <memory>

namespace hub::links {

// What `work(store::Database&)` returned. The connection is the helper's own, for reading.
template <class Value, class Work>
boost::asio::awaitable<Value> aside(Hub& hub, Work work) {
    using Done = boost::asio::experimental::channel<void(boost::system::error_code, Value)>;
    auto done = std::make_shared<Done>(hub.io, 1);
    boost::asio::io_context& io = hub.io;
    store::Database& reader = hub.aside_reader;
    auto job = [work = std::move(work), done, &io, &reader] {
        auto value = std::make_shared<Value>(work(reader));
        boost::asio::post(io, [done, value] {
            done->try_send(boost::system::error_code(), std::move(*value));
        });
    };
    boost::asio::post(hub.slow_work, std::move(job));
    auto [error, value] = co_await done->async_receive(net::nothrow);
    co_return std::move(value);
}

} // namespace hub::links
