// A member's phone number, as far as it names them at a kiosk: with or without the country, with or
// without spaces, it is the same one.
#pragma once

#include "common/base/result.hpp"

#include <string>
#include <string_view>

namespace gym {

inline constexpr std::size_t phone_digits_min = 7;
inline constexpr std::size_t phone_digits_max = 15;     // E.164
inline constexpr std::size_t phone_digits_compared = 8; // the last ones: country and area differ

struct PhoneNumber {
    std::string digits; // those that are compared

    friend bool operator==(const PhoneNumber&, const PhoneNumber&) = default;
};

// What a person writes: digits, with + ( ) / - . and spaces between.
base::Result<PhoneNumber> parse_phone_number(std::string_view text);

} // namespace gym
