// Frames: a 4-byte big-endian length and that many bytes.
#pragma once

#include "common/base/result.hpp"

#include <array>
#include <cstdint>
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

} // namespace base
