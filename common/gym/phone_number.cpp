#include "common/gym/phone_number.hpp"

#include <fmt/format.h>

namespace gym {

base::Result<PhoneNumber> parse_phone_number(std::string_view text) {
    constexpr std::string_view between = " +()/-.";
    std::string digits;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            digits += c;
        } else if (between.find(c) == std::string_view::npos) {
            digits.clear();
            break;
        }
    }
    if (digits.size() < phone_digits_min || digits.size() > phone_digits_max) {
        return base::refuse(
            base::Reason::invalid,
            fmt::format(
                "'{}' is not a phone number; they are {} to {} digits, such as +49 151 2345678",
                text,
                phone_digits_min,
                phone_digits_max
            )
        );
    }
    if (digits.size() > phone_digits_compared) {
        digits.erase(0, digits.size() - phone_digits_compared);
    }
    return PhoneNumber{std::move(digits)};
}

} // namespace gym
