#include "common/base/frame.hpp"

#include "common/base/check.hpp"

#include <fmt/format.h>

namespace base {

std::string frame(std::string_view payload, std::size_t bytes_max) {
    GF_CHECK(!payload.empty() && payload.size() <= bytes_max);
    std::string bytes;
    bytes.reserve(frame_header_bytes + payload.size());
    for (const int shift : {24, 16, 8, 0}) {
        bytes.push_back(static_cast<char>(payload.size() >> shift & 0xff));
    }
    bytes += payload;
    return bytes;
}

Result<std::size_t> payload_bytes(const FrameHeader& header, std::size_t bytes_max) {
    std::size_t length = 0;
    for (const unsigned char byte : header) {
        length = length << 8 | byte;
    }
    if (length == 0 || length > bytes_max) {
        return refuse(
            Reason::invalid,
            fmt::format("a frame of {} bytes; they are 1 to {} bytes long", length, bytes_max)
        );
    }
    return length;
}

} // namespace base
