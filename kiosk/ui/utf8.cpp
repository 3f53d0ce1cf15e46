#include "kiosk/ui/utf8.hpp"

#include <boost/locale/utf.hpp>

#include <iterator>

namespace kiosk::ui {
namespace {

namespace utf = boost::locale::utf;
using Utf8 = utf::utf_traits<char>;

constexpr char32_t replacement = U'\uFFFD';

} // namespace

std::vector<Character> characters_of(std::string_view text) {
    std::vector<Character> characters;
    characters.reserve(text.size());
    std::size_t begin = 0;
    while (begin < text.size()) {
        const char* at = text.data() + begin;
        const utf::code_point code = Utf8::decode(at, text.data() + text.size());
        const bool valid = code != utf::illegal && code != utf::incomplete;
        // decode() also swallows the byte that broke a sequence: that one may begin the next.
        const std::size_t end = valid ? static_cast<std::size_t>(at - text.data()) : begin + 1;
        characters.push_back({valid ? static_cast<char32_t>(code) : replacement, begin, end});
        begin = end;
    }
    return characters;
}

void append(std::string& text, char32_t code) {
    Utf8::encode(static_cast<utf::code_point>(code), std::back_inserter(text));
}

} // namespace kiosk::ui
