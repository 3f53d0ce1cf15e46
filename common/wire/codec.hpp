// Structs <-> bytes. The only door to protobuf. Decoding refuses what no sound peer would send:
// bytes that are not the message, no message at all, unknown enum values, too many elements.
#pragma once

#include "common/base/result.hpp"
#include "common/wire/message.hpp"

#include <string>
#include <string_view>

namespace wire {

inline constexpr std::size_t batch_events_max = 64;
inline constexpr std::size_t pending_boots_max = 2048; // of one Hello or Batch; 16 bytes each
inline constexpr std::size_t history_sets_max = 60;    // of one page: long notes must fit
inline constexpr std::size_t export_piece_bytes_max = 48u << 10;
inline constexpr std::size_t profile_sets_max = 400; // fits the frame cap with room

std::string encode(const ToHub& message);
std::string encode(const ToKiosk& message);
base::Result<ToHub> decode_to_hub(std::string_view bytes);
base::Result<ToKiosk> decode_to_kiosk(std::string_view bytes);

EventKind kind_of(const EventBody& body);
std::string encode_body(const EventBody& body);
// Refuses kinds this program does not know, and bodies that are not of their kind.
base::Result<EventBody> decode_body(int kind, std::string_view bytes);

// A profile by itself, for the kiosk's cache on disk.
std::string encode_profile(const gym::Profile& profile);
base::Result<gym::Profile> decode_profile(std::string_view bytes);

// And what the gym chose.
std::string encode_gym_settings(const gym::GymSettings& settings);
base::Result<gym::GymSettings> decode_gym_settings(std::string_view bytes);

} // namespace wire
