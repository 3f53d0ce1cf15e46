// Frames: a 4-byte big-endian length and that many bytes.
#pragma once

#include "common/base/result.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace base {

inline constexpr std::size_t frame_header_bytes = 4;
inline constexpr std::size_t frame_bytes_max = 64 * 1024;       // of a station's link
inline constexpr std::size_t admin_frame_bytes_max = 64u << 20; // of the admin socket: an import

using FrameHeader = std::array<unsigned char, frame_header_bytes>;

// The bytes with their header in front. The payload must not be empty or over frame_bytes_max:
// our own side never makes such a frame.
std::string frame(std::string_view payload, std::size_t bytes_max = frame_bytes_max);

// Length of the payload that follows. Refuses 0 and anything over the cap.
Result<std::size_t>
payload_bytes(const FrameHeader& header, std::size_t bytes_max = frame_bytes_max);

// What was read ahead of a stream, cut into frames, however the bytes come in.
class ReadAhead {
public:
    explicit ReadAhead(std::size_t bytes_max = frame_bytes_max)
        : bytes_max_(bytes_max) {}

    // The next payload; none: more of it has to come. Refuses a length as payload_bytes() does, and
    // from then on everything.
    Result<std::optional<std::string>> next();

    // Where to read more to, never empty; then took() of it.
    std::span<char> room();
    void took(std::size_t count);

    // Nothing of a next frame is here.
    bool is_empty() const { return bytes_.empty(); }

    // How long next() found the next one to be; 0 while its header is not here.
    std::size_t next_bytes() const { return next_bytes_; }

private:
    std::size_t bytes_max_;
    std::string bytes_;    // and room, between room() and took()
    std::size_t held_ = 0; // of them, before the room
    std::size_t next_bytes_ = 0;
};

} // namespace base
