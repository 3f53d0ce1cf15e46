#include "kiosk/ui/script.hpp"

#include "kiosk/ui/utf8.hpp"

#include <fribidi.h>
#include <glib.h>
#include <pango/pango.h>

#include <algorithm>

namespace kiosk::ui {
namespace {

// Below the first combining mark every character is a letter of its own.
constexpr char32_t first_mark = 0x300;

constexpr std::string_view first_strong_isolate = "\u2068";
constexpr std::string_view pop_isolate = "\u2069";

bool is_simple(const std::vector<Character>& characters) {
    return std::ranges::all_of(characters, [](const Character& each) {
        return each.code < first_mark;
    });
}

// Attributes of the places before each character and behind the last.
std::vector<PangoLogAttr> places_in(std::string_view text, std::size_t characters) {
    const std::string line = one_line(text);
    std::vector<PangoLogAttr> places(characters + 1);
    pango_get_log_attrs(
        line.data(),
        static_cast<int>(line.size()),
        -1, // no level of embedding
        pango_language_from_string("en"),
        places.data(),
        static_cast<int>(places.size())
    );
    return places;
}

} // namespace

std::vector<std::size_t> letter_ends(std::string_view text) {
    const std::vector<Character> characters = characters_of(text);
    const bool simple = is_simple(characters);
    const auto places = simple ? std::vector<PangoLogAttr>() : places_in(text, characters.size());
    std::vector<std::size_t> ends;
    for (std::size_t each = 0; each < characters.size(); ++each) {
        if (simple || each + 1 == characters.size() || places[each + 1].is_cursor_position != 0) {
            ends.push_back(characters[each].end);
        }
    }
    return ends;
}

std::vector<std::size_t> line_ends(std::string_view text) {
    const std::vector<Character> characters = characters_of(text);
    const auto places = places_in(text, characters.size());
    std::vector<std::size_t> ends;
    for (std::size_t each = 0; each < characters.size(); ++each) {
        if (each + 1 == characters.size() || places[each + 1].is_line_break != 0) {
            ends.push_back(characters[each].end);
        }
    }
    return ends;
}

bool ends_right_to_left(std::string_view text) {
    const std::vector<Character> characters = characters_of(text);
    for (auto each = characters.rbegin(); each != characters.rend(); ++each) {
        const FriBidiCharType type = fribidi_get_bidi_type(each->code);
        if (FRIBIDI_IS_STRONG(type)) {
            return FRIBIDI_IS_RTL(type) != 0;
        }
    }
    return false;
}

std::string isolated(std::string_view text) {
    const bool runs_left = std::ranges::any_of(characters_of(text), [](const Character& each) {
        const FriBidiCharType type = fribidi_get_bidi_type(each.code);
        return FRIBIDI_IS_STRONG(type) && FRIBIDI_IS_RTL(type);
    });
    if (!runs_left || text.starts_with(first_strong_isolate)) {
        return std::string(text);
    }
    return std::string(first_strong_isolate).append(text).append(pop_isolate);
}

std::string one_line(std::string_view text) {
    constexpr char32_t line_separator = 0x2028;
    constexpr char32_t paragraph_separator = 0x2029;
    std::string line;
    for (const Character& each : characters_of(text)) {
        const bool control = g_unichar_type(each.code) == G_UNICODE_CONTROL ||
                             each.code == line_separator || each.code == paragraph_separator;
        append(line, control ? U' ' : each.code);
    }
    return line;
}

bool is_mark(char32_t code) {
    return code >= first_mark && g_unichar_ismark(code) != FALSE;
}

bool is_virama(char32_t code) {
    constexpr int virama_class = 9; // Unicode's canonical combining class
    return g_unichar_combining_class(code) == virama_class;
}

ScriptKind kind_of(char32_t code) {
    switch (g_unichar_get_script(code)) {
    case G_UNICODE_SCRIPT_LATIN:
    case G_UNICODE_SCRIPT_GREEK:
    case G_UNICODE_SCRIPT_CYRILLIC:
    case G_UNICODE_SCRIPT_ARMENIAN:
        return ScriptKind::capitals;
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HANGUL:
        return ScriptKind::syllables;
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_NKO:
    case G_UNICODE_SCRIPT_MONGOLIAN:
        return ScriptKind::joined;
    default:
        return ScriptKind::other;
    }
}

const char* language_of(std::string_view text) {
    bool han = false;
    for (const Character& each : characters_of(text)) {
        switch (g_unichar_get_script(each.code)) {
        case G_UNICODE_SCRIPT_HIRAGANA:
        case G_UNICODE_SCRIPT_KATAKANA:
            return "ja";
        case G_UNICODE_SCRIPT_HANGUL:
            return "ko";
        case G_UNICODE_SCRIPT_HAN:
            han = true;
            break;
        default:
            break;
        }
    }
    return han ? "zh-cn" : "en";
}

} // namespace kiosk::ui
