// Random ids. Nothing about a person or a place can be read from them.
#pragma once

#include <cstdint>
#include <string>

namespace base {

// 12 characters of Crockford's base 32 (60 random bits): short enough to type at a desk.
std::string random_id();

// Never 0. One per start of a kiosk process: half of the key of everything it sends.
std::uint64_t random_boot_id();

} // namespace base
