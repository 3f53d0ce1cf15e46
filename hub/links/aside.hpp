// Runs something slow on the helper thread and waits for it, from a coroutine of the I/O thread:
// neither sockets nor the writer wait for it.
#pragma once

#include "common/base/log.hpp"
#include "hub/links/hub.hpp"

#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <memory>
#include <optional>

namespace hub::links {

// What `work(store::Database&)` returned; none when it threw. The connection is the helper's own,
// for reading.
template <class Value, class Work>
boost::asio::awaitable<std::optional<Value>> aside(Hub& hub, Work work) {
    using Result = std::optional<Value>;
    auto begin = [&hub, work = std::move(work)](auto resume) mutable {
        auto done = std::make_shared<decltype(resume)>(std::move(resume));
        boost::asio::io_context& io = hub.io;
        store::Database& reader = hub.aside_reader;
        boost::asio::post(hub.slow_work, [work = std::move(work), done, &io, &reader] {
            auto value = std::make_shared<Result>();
            try {
                *value = work(reader);
            } catch (const std::exception& error) { // a read that took too long, most likely
                spdlog::error("beside the links: {}", error.what());
            }
            boost::asio::post(io, [done, value] { (*done)(std::move(*value)); });
        });
    };
    return boost::asio::async_initiate<const boost::asio::use_awaitable_t<>, void(Result)>(
        std::move(begin), boost::asio::use_awaitable
    );
}

} // namespace hub::links
