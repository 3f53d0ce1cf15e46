#include "common/gym/member.hpp"

#include <fmt/format.h>

#include <cctype>

namespace gym {

base::Result<CardNumber> parse_card_number(std::string_view text) {
    CardNumber number;
    for (const char c : text) {
        if (std::isxdigit(static_cast<unsigned char>(c)) == 0) {
            number.value.clear();
            break;
        }
        number.value += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    }
    if (number.value.size() < card_digits_min || number.value.size() > card_digits_max) {
        return base::refuse(
            base::Reason::invalid,
            fmt::format(
                "'{}' is not a card number; they are {} to {} digits or letters A to F, as the "
                "reader types them",
                text,
                card_digits_min,
                card_digits_max
            )
        );
    }
    return number;
}

bool is_random(const CardNumber& card) {
    return card.value.size() == 8 && card.value.starts_with("08");
}

} // namespace gym
