// Runs something on the writer and waits for its commit, from a coroutine of the I/O thread.
#pragma once

#include "common/net/nothrow.hpp"
#include "hub/links/hub.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/channel.hpp>

#include <memory>
#include <optional>

namespace hub::links {

// What `work(store::Database&)` returned, once it is committed. None when too much waits for the
// disk already.
template <class Value, class Work>
boost::asio::awaitable<std::optional<Value>> on_writer(Hub& hub, Work work) {
    using Done = boost::asio::experimental::channel<void(boost::system::error_code, Value)>;
    auto done = std::make_shared<Done>(hub.io, 1);
    store::Writer::Job job = [work = std::move(work), done](store::Database& db) {
        auto value = std::make_shared<Value>(work(db));
        return [done, value] { done->try_send(boost::system::error_code(), std::move(*value)); };
    };
    if (!hub.writer.submit(std::move(job))) {
        co_return std::nullopt;
    }
    auto [error, value] = co_await done->async_receive(net::nothrow);
    if (error) {
        co_return std::nullopt;
    }
    co_return std::optional<Value>(std::move(value));
}

} // namespace hub::links
