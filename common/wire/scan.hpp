// What a stranger's bytes would grow to, looked at before they are read: a frame of 64 KiB that is
// nothing but empty parts would take fifty times its size. For the codec's own files alone.
#pragma once

#include "common/base/result.hpp"

#include <google/protobuf/message_lite.h>

#include <functional>
#include <optional>
#include <string_view>

namespace wire {

inline constexpr int depth_max = 8;                 // of parts in parts; ours have four
inline constexpr std::size_t part_fields_max = 128; // of one part: its own, and later releases'

// Fields of this part, its parts' not counted; `each` gets those that may be parts. None for bytes
// that are no message, or when `each` says so.
std::optional<std::size_t> fields_of(
    std::string_view bytes, const std::function<bool(int field, std::string_view content)>& each
);

// At most part_fields_max fields.
bool is_small(std::string_view bytes);

// A ToHub that does not grow.
base::Result<void> check_to_hub(std::string_view bytes);

// Into `out`, no deeper than depth_max.
bool parse(google::protobuf::MessageLite& out, std::string_view bytes);

} // namespace wire
