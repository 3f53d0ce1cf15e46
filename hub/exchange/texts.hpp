// Text out of a file that somebody else wrote: its bytes, its blanks, its accents.
#pragma once

#include <string>
#include <string_view>

namespace hub::exchange {

// The file as UTF-8 without a byte order mark. One that can not be UTF-8 was saved again by a
// spreadsheet and is Windows-1252.
std::string utf8_of(std::string_view file);

// UTF-8 of any characters.
bool is_utf8(std::string_view text);

// UTF-8 without control characters other than tabs and line ends.
bool is_text(std::string_view text);

// The longest beginning of at most max bytes that ends between two characters.
std::string_view cut(std::string_view text, std::size_t max);

std::string_view trim(std::string_view text);

// For comparing words whatever the spelling: lower case, without accents, blanks and punctuation.
// "Name der Übung" is "namederubung". Letters of other scripts stay as they are.
std::string fold(std::string_view text);

// The spaces of typesetters (U+00A0, U+2009, U+202F) as plain ones.
std::string plain_spaces(std::string_view text);

// A note as it is kept: LF line ends, nothing blank around it, at most note_bytes_max.
std::string note_of(std::string_view text);

// Anything from a file as it may stand in a message: short, one line, valid UTF-8.
std::string shown(std::string_view text);

// As a JSON string, with its quotes. Of UTF-8.
std::string json_text(std::string_view text);

} // namespace hub::exchange
