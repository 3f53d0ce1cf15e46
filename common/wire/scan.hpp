// What a stranger's bytes would grow to, looked at before they are read: a frame of 64 KiB that is
// nothing but empty parts would take fifty times its size. For the codec's own files alone.
#pragma once

#include "common/base/result.hpp"

#include <google/protobuf/message.h>

#include <optional>
#include <string_view>

namespace wire {

inline constexpr int depth_max = 8;                    // of parts in parts; ours have four
inline constexpr std::size_t unknown_fields_max = 512; // of one message: later releases' own
inline constexpr std::size_t fields_max = 8192;        // of one message: 2048 boots have 6144
inline constexpr std::size_t body_fields_max = 512;    // of one event, known or not

// Of a message and all of its parts, as often as they come: what comes twice is read twice.
struct Fields {
    std::size_t all = 0;
    std::size_t unknown = 0; // kept nevertheless, each in memory of its own
    std::size_t events = 0;
    std::size_t boots = 0; // pending ones
};

// None for bytes that are no message of the type.
std::optional<Fields>
count_fields(std::string_view bytes, const google::protobuf::Descriptor& type);

// A ToHub that does not grow.
base::Result<void> check_to_hub(std::string_view bytes);

// Into `out`, no deeper than depth_max.
bool parse(google::protobuf::MessageLite& out, std::string_view bytes);

} // namespace wire
