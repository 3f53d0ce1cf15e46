#include "hub/exchange/texts.hpp"

#include "hub/exchange/history.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace hub::exchange {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t shown_bytes_max = 200;

bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

// Bytes of the UTF-8 character that begins at text[0]; 0 where there is none. Refuses overlong
// forms, surrogates and what lies above U+10FFFF, as SQLite and protobuf readers do.
std::size_t character_bytes(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text[0]);
    if (lead < 0x80) {
        return 1;
    }
    const std::size_t size = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (size == 0 || lead > 0xF4 || text.size() < size) {
        return 0;
    }
    const auto rest = text.substr(1, size - 1);
    if (!std::all_of(rest.begin(), rest.end(), is_continuation)) {
        return 0;
    }
    const auto second = static_cast<unsigned char>(text[1]);
    const bool wrong = (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
                       (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F);
    return wrong ? 0 : size;
}

// True where single bytes above 127 stand, and no sound character of several bytes: one damaged
// byte does not make a UTF-8 file another encoding.
bool is_single_byte(std::string_view file) {
    bool high = false;
    for (std::size_t at = 0; at < file.size();) {
        const std::size_t size = character_bytes(file.substr(at, 4));
        if (size > 1) {
            return false;
        }
        high = high || size == 0;
        ++at;
    }
    return high;
}

void append_utf8(std::string& out, std::uint16_t code) {
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | (code >> 6));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        out += static_cast<char>(0xE0 | (code >> 12));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
}

std::string utf8_of_windows(std::string_view file) {
    // 0x80 to 0x9F; the rest is the same as in Unicode.
    constexpr std::array<std::uint16_t, 32> upper{
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
    std::string out;
    out.reserve(file.size() + file.size() / 8);
    for (const char c : file) {
        const auto byte = static_cast<unsigned char>(c);
        append_utf8(out, byte >= 0x80 && byte < 0xA0 ? upper[byte - 0x80U] : byte);
    }
    return out;
}

// U+00C0 to U+00FF without its accent; upper and lower case are 32 apart.
std::string_view latin_letter(unsigned code) {
    constexpr std::string_view letters = "aaaaaa_ceeeeiiiidnooooo_ouuuuy__";
    if (code == 0xDF) {
        return "ss";
    }
    const std::size_t at = (code - 0xC0) & 0x1F;
    if (at == 6) {
        return "ae";
    }
    return code == 0xFF ? "y" : letters[at] == '_' ? "" : letters.substr(at, 1);
}

void append_folded(std::string& folded, std::string_view character) {
    const auto lead = static_cast<unsigned char>(character[0]);
    if (character.size() == 1) {
        const bool upper = lead >= 'A' && lead <= 'Z';
        const bool kept = (lead >= 'a' && lead <= 'z') || (lead >= '0' && lead <= '9');
        folded.append(upper || kept ? 1 : 0, static_cast<char>(upper ? lead + 32 : lead));
        return;
    }
    const auto second = static_cast<unsigned char>(character[1]);
    const bool accent = lead == 0xCC || (lead == 0xCD && second <= 0xAF);
    const bool punctuation = lead == 0xC2 || (lead == 0xE2 && second <= 0x81);
    if (lead == 0xC3) {
        folded += latin_letter(0xC0U + (second & 0x3FU));
    } else if (lead == 0xC5 && (second == 0x92 || second == 0x93)) {
        folded += "oe";
    } else if (!accent && !punctuation) {
        folded += character;
    }
}

} // namespace

std::string utf8_of(std::string_view file) {
    if (file.starts_with(byte_order_mark)) {
        file.remove_prefix(byte_order_mark.size());
    }
    return is_single_byte(file) ? utf8_of_windows(file) : std::string(file);
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t size = character_bytes(text);
        if (size == 0) {
            return false;
        }
        text.remove_prefix(size);
    }
    return true;
}

bool is_text(std::string_view text) {
    while (!text.empty()) {
        const std::size_t size = character_bytes(text);
        const bool control = static_cast<unsigned char>(text[0]) < 0x20 || text[0] == 0x7F;
        if (size == 0 || (control && text[0] != '\t' && text[0] != '\n' && text[0] != '\r')) {
            return false;
        }
        text.remove_prefix(size);
    }
    return true;
}

std::string_view cut(std::string_view text, std::size_t max) {
    if (text.size() <= max) {
        return text;
    }
    while (max > 0 && is_continuation(text[max])) {
        --max;
    }
    return text.substr(0, max);
}

std::string_view trim(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) {
        return {};
    }
    return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

std::string fold(std::string_view text) {
    std::string folded;
    while (!text.empty()) {
        const std::size_t size = std::max<std::size_t>(character_bytes(text), 1);
        append_folded(folded, text.substr(0, size));
        text.remove_prefix(size);
    }
    return folded;
}

std::string plain_spaces(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        std::size_t size = 0;
        for (const std::string_view space : {"\xC2\xA0", "\xE2\x80\x89", "\xE2\x80\xAF"}) {
            size = text.starts_with(space) ? space.size() : size;
        }
        plain += size == 0 ? text[0] : ' ';
        text.remove_prefix(std::max<std::size_t>(size, 1));
    }
    return plain;
}

std::string note_of(std::string_view text) {
    std::string note;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            note += text[i];
        } else if (text.substr(i, 2) != "\r\n") {
            note += '\n';
        }
    }
    return std::string(cut(trim(note), note_bytes_max));
}

std::string shown(std::string_view text) {
    std::string safe;
    for (std::string_view rest = text; !rest.empty() && safe.size() < shown_bytes_max;) {
        const std::size_t size = character_bytes(rest);
        const bool plain = size > 1 || (size == 1 && rest[0] >= 0x20 && rest[0] != 0x7F);
        plain ? safe.append(rest.substr(0, size)) : safe.append("?");
        rest.remove_prefix(std::max<std::size_t>(size, 1));
    }
    return safe;
}

std::string json_text(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            quoted += '\\';
            quoted += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            quoted += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        } else {
            quoted += c;
        }
    }
    return quoted + "\"";
}

} // namespace hub::exchange
