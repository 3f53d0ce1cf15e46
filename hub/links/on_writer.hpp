// Runs something on the writer and waits for its commit, from a coroutine of the I/O thread.
#pragma once

#include "hub/links/hub.hpp"

#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <memory>
#include <optional>

namespace hub::links {

// What `work(store::Database&)` returned, once it is committed. None when too much waits for the
// disk already.
template <class Value, class Work>
boost::asio::awaitable<std::optional<Value>> on_writer(Hub& hub, Work work) {
    using Result = std::optional<Value>;
    // What the writer calls on the I/O thread resumes the coroutine there and then.
    auto submit = [&hub, work = std::move(work)](auto resume) mutable {
        auto done = std::make_shared<decltype(resume)>(std::move(resume));
        store::Writer::Job job = [work = std::move(work), done](store::Database& db) {
            auto value = std::make_shared<Result>(work(db));
            return [done, value] { (*done)(std::move(*value)); };
        };
        if (!hub.writer.submit(std::move(job))) {
            boost::asio::post(hub.io, [done] { (*done)(Result()); });
        }
    };
    return boost::asio::async_initiate<const boost::asio::use_awaitable_t<>, void(Result)>(
        std::move(submit), boost::asio::use_awaitable
    );
}

} // namespace hub::links
