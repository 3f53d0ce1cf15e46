// The completion token toward peers: their trouble is an error_code, never an exception.
#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace net {

inline constexpr auto nothrow = boost::asio::as_tuple(boost::asio::use_awaitable);

} // namespace net
