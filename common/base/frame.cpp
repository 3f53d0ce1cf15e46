#include "common/base/frame.hpp"

#include "common/base/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace base {

namespace {

constexpr std::size_t ahead_bytes = 1024; // each idle link holds so much

} // namespace

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

Result<std::optional<std::string>> ReadAhead::next() {
    next_bytes_ = 0;
    if (bytes_.size() < frame_header_bytes) {
        return std::optional<std::string>();
    }
    FrameHeader header{};
    std::copy_n(bytes_.begin(), header.size(), header.begin());
    const auto length = payload_bytes(header, bytes_max_);
    if (!length) {
        return length.error();
    }
    next_bytes_ = *length;
    const std::size_t whole = frame_header_bytes + next_bytes_;
    if (bytes_.size() < whole) {
        return std::optional<std::string>();
    }
    std::string payload = bytes_.substr(frame_header_bytes, next_bytes_);
    bytes_.erase(0, whole);
    if (bytes_.empty() && bytes_.capacity() > ahead_bytes) {
        bytes_ = std::string(); // no link keeps the room of its largest frame
    }
    return std::optional(std::move(payload));
}

std::span<char> ReadAhead::room() {
    held_ = bytes_.size();
    bytes_.resize(std::max(frame_header_bytes + next_bytes_, held_ + ahead_bytes));
    return std::span(bytes_).subspan(held_);
}

void ReadAhead::took(std::size_t count) {
    GF_CHECK(count <= bytes_.size() - held_);
    bytes_.resize(held_ + count);
}

} // namespace base
