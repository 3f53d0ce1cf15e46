// A PIN of a few digits (libsodium, argon2id): slow to check on purpose, so never on a thread that
// others wait for.
#pragma once

#include "common/base/result.hpp"

#include <string>
#include <string_view>

namespace base {

inline constexpr std::size_t pin_digits_min = 4;
inline constexpr std::size_t pin_digits_max = 6;

// Refuses what is not 4 to 6 digits.
Result<void> check_pin(std::string_view pin);

// Text that holds salt and costs; takes 64 MiB and about a tenth of a second.
std::string pin_hash(std::string_view pin);
bool is_pin_hash(std::string_view text);
// As slow as pin_hash().
bool is_pin(std::string_view hash, std::string_view pin);

} // namespace base
