// What stands in one field of such a file: numbers, times, texts. Every refusal is half a sentence
// that names the column, to be shown beside the line's number.
#pragma once

#include "common/base/result.hpp"
#include "common/base/zone.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hub::exchange {

// Refuses with Reason::invalid.
base::Refusal broken(std::string why);

// Not empty, not longer than max bytes, without spaces at its ends.
base::Result<std::string>
read_name(std::string_view column, std::string_view text, std::size_t max);

// "75.0", "61.23492": millionths, further digits rounded. 0 to max; an empty field is 0.
base::Result<std::int64_t>
read_micro(std::string_view column, std::string_view text, std::int64_t max);

// "8", "8.0": a whole number from 0 to max; an empty field is 0.
base::Result<std::int64_t>
read_whole(std::string_view column, std::string_view text, std::int64_t max);

// RPE 6 to 10 is 10 - RPE reps left, less is "4 or more", a half is the smaller number of reps.
// None where the field is empty or 0, which is not on the scale.
base::Result<std::optional<int>>
read_reps_in_reserve(std::string_view column, std::string_view rpe);

// "2021-02-10 16:46:13" and nothing else.
std::optional<base::LocalTime> read_local_time(std::string_view text);

// UTF-8 without control characters other than tabs and line ends.
bool is_text(std::string_view text);

// The longest beginning of at most max bytes that ends between two characters.
std::string_view cut(std::string_view text, std::size_t max);

std::string_view trim(std::string_view text);

// A note as it is kept: LF line ends, nothing blank around it, at most note_bytes_max.
std::string note_of(std::string_view text);

// Anything from a file as it may stand in a message: short, one line, valid UTF-8.
std::string shown(std::string_view text);

} // namespace hub::exchange
