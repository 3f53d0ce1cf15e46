// Members and their cards.
#pragma once

#include "common/base/result.hpp"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace gym {

struct MemberId {
    std::string value; // base::random_id()

    friend auto operator<=>(const MemberId&, const MemberId&) = default;
};

// The number a reader tells. A name, not proof; never stored plain.
struct CardNumber {
    std::string value; // upper-case hexadecimal or decimal digits as the reader gives them

    friend auto operator<=>(const CardNumber&, const CardNumber&) = default;
};

inline constexpr std::size_t card_digits_min = 4;
inline constexpr std::size_t card_digits_max = 32;

// What a reader types or a person copies: hexadecimal digits, in any case.
base::Result<CardNumber> parse_card_number(std::string_view text);

// J13: a UID of four bytes that begins with 08 is random: phones and bank cards tell another one at
// each tap, so it can name nobody.
bool is_random(const CardNumber& card);

inline constexpr std::size_t name_bytes_max = 80;

struct Member {
    MemberId id;
    std::string first_name;
    std::optional<std::string> alias; // on boards and walls only by this name
    bool on_boards = false;           // nobody is unless they said so

    friend bool operator==(const Member&, const Member&) = default;
};

} // namespace gym
