// What is to be known of scripts to cut, break and mix them: which characters make one letter,
// where a line may end, which way a text runs. Needs no font.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::ui {

// Ends, in bytes, of what a reader takes for one letter: a base with its marks, an emoji with what
// is joined to it (grapheme clusters of UAX 29).
std::vector<std::size_t> letter_ends(std::string_view text);

// Ends, in bytes, of the parts a line may be broken behind (UAX 14; Thai by letters). The last is
// the text's own end.
std::vector<std::size_t> line_ends(std::string_view text);

// Whether the last character that has a direction runs from right to left.
bool ends_right_to_left(std::string_view text);

// A text that runs right to left somewhere, closed off (U+2068 ... U+2069) so that it leaves the
// order of what stands around it alone: "Ada 0:48" must not become "0:48 Ada". Others as they are.
std::string isolated(std::string_view text);

// The text as valid UTF-8 of as many characters, on one line: controls become spaces.
std::string one_line(std::string_view text);

// Marks that sit on the letter before them: fonts place them, advances do not.
bool is_mark(char32_t code);

// The sign of Indic scripts that takes a consonant's vowel away and ties it to the next consonant.
bool is_virama(char32_t code);

enum class ScriptKind {
    capitals,  // letters that stand alone, large and small: Latin, Greek, Cyrillic, Armenian
    syllables, // one letter a syllable, names of two to four: Han, hangul
    joined,    // letters that join with the next one: Arabic, Syriac, N'Ko, Mongolian
    other
};

ScriptKind kind_of(char32_t code);

// Of the languages that share letters but draw them differently, the one the text is in ("ja" where
// there is kana, "ko" where there is hangul, "zh-cn" for other Han), else "en".
const char* language_of(std::string_view text);

} // namespace kiosk::ui
