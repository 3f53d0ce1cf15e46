// Numbers and names in one field of such a file. Every refusal is half a sentence that names the
// column, to be shown beside the line's number.
#pragma once

#include "common/base/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hub::exchange {

// Refuses with Reason::invalid.
base::Refusal broken(std::string why);

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// A field, what its column is called, and how the file writes numbers.
struct Field {
    std::string_view column;
    std::string_view text;
    // In "1,234" the comma is a decimal comma. Elsewhere that alone can not be told and is refused.
    bool decimal_comma = false;
};

// Not empty, not longer than max bytes, without spaces at its ends.
base::Result<std::string> read_name(const Field& field, std::size_t max);

// "75.0", "75,5", "1,234.5", "61.23492": millionths, further digits rounded. 0 to max; an empty
// field is 0.
base::Result<std::int64_t> read_micro(const Field& field, std::int64_t max);

// "8", "8.0": a whole number from 0 to max; an empty field is 0.
base::Result<std::int64_t> read_whole(const Field& field, std::int64_t max);

// Seconds, or "1:30", "0:01:30" as millionths of them. 0 to max; an empty field is 0.
base::Result<std::int64_t> read_seconds(const Field& field, std::int64_t max);

// RPE 6 to 10 is 10 - RPE reps left, less is "4 or more", a half is the smaller number of reps.
// None where the field is empty or 0, which is not on the scale.
base::Result<std::optional<int>> read_reps_in_reserve(const Field& rpe);

} // namespace hub::exchange
