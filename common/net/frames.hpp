// Whole frames over a TLS stream, with deadlines.
#pragma once

#include "common/base/frame.hpp"
#include "common/net/deadlines.hpp"
#include "common/net/tls_stream.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/system/error_code.hpp>

#include <chrono>
#include <optional>
#include <string>

namespace net {

// A frame's payload, or why there is none: the peer is gone (error), or it broke the rules of
// framing (refusal).
struct ReadFrame {
    boost::system::error_code error;
    std::optional<std::string> bad_frame;
    std::string payload;
};

// Reads ahead: small frames that came together cost one read. Between reads others have their turn,
// however much comes.
class FrameReader {
public:
    explicit FrameReader(TlsStream& stream)
        : stream_(stream) {}

    // The next one. `wait_max`: until it begins.
    boost::asio::awaitable<ReadFrame> read(std::chrono::seconds wait_max);

private:
    TlsStream& stream_;
    base::ReadAhead ahead_;
};

} // namespace net
