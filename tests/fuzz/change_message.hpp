// Structure-aware fuzzing: changes a protobuf message of any type here and there, by reflection, so
// that what comes out is a message with odd values rather than no message.
#pragma once

#include <google/protobuf/message.h>

#include <random>

namespace fuzz {

using Chance = std::minstd_rand;

// One change, somewhere in it: a value, a part more or less, many parts, fields of no kind. Nothing
// of it grows by more than `bytes_max` bytes.
void change(google::protobuf::Message& message, Chance& chance, std::size_t bytes_max);

} // namespace fuzz
