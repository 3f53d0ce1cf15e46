// UTF-8 as whole characters. What is not UTF-8 becomes U+FFFD, byte by byte: text comes from
// files and from the hub, and no text may stop a screen.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::ui {

struct Character {
    char32_t code = 0;
    std::size_t begin = 0; // its bytes in the text
    std::size_t end = 0;
};

std::vector<Character> characters_of(std::string_view text);

void append(std::string& text, char32_t code);

} // namespace kiosk::ui
