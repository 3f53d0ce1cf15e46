// Up to two letters that stand for a name.
#include "kiosk/ui/controls.hpp"
#include "kiosk/ui/script.hpp"
#include "kiosk/ui/utf8.hpp"

#include <algorithm>
#include <locale>

namespace kiosk::ui {
namespace {

// Without the sign that ties a consonant to the next one, which is not shown: प् of प्रिया is प.
std::string without_virama(std::string letter) {
    const std::vector<Character> characters = characters_of(letter);
    for (auto last = characters.rbegin(); last != characters.rend() && is_virama(last->code);
         ++last) {
        letter.resize(last->begin);
    }
    return letter;
}

// The words of a name as letters, capitals where the script has them; what is no letter is left
// out.
std::vector<std::vector<std::string>> words_in_capitals(std::string_view name) {
    // The C library's own table of all scripts, whatever language the kiosk speaks.
    static const std::locale unicode("C.UTF-8");
    std::vector<std::vector<std::string>> words(1);
    std::size_t begin = 0;
    for (const std::size_t end : letter_ends(name)) {
        const std::string_view letter = name.substr(begin, end - begin);
        begin = end;
        const Character base = characters_of(letter).front();
        const auto code = static_cast<wchar_t>(base.code);
        if (std::isspace(code, unicode) || code == L'-') {
            words.emplace_back();
        } else if (std::isalnum(code, unicode)) {
            std::string capital;
            append(capital, static_cast<char32_t>(std::toupper(code, unicode)));
            capital.append(letter.substr(base.end));
            words.back().push_back(without_virama(capital));
        }
    }
    std::erase_if(words, [](const auto& word) { return word.empty(); });
    return words;
}

bool is_of(const std::string& letter, ScriptKind kind) {
    return kind_of(characters_of(letter).front().code) == kind;
}

} // namespace

std::string initials(std::string_view name) {
    // Shows nothing, and keeps two letters side by side from joining into what reads as a word.
    constexpr std::string_view non_joiner = "\u200C";
    const std::vector<std::vector<std::string>> words = words_in_capitals(name);
    if (words.empty()) {
        return "";
    }
    const std::vector<std::string>& word = words.front();
    std::string letters = word.front();
    if (words.size() > 1) {
        letters.append(is_of(letters, ScriptKind::joined) ? non_joiner : "");
        return letters.append(words.back().front());
    }
    if (word.size() == 1) {
        return letters;
    }
    // Chinese and Korean names begin with one of a few family names: people are called and told
    // apart by the given name, the last two of mostly three. Kana among them is Japanese, where the
    // family name's first stands for the whole.
    if (std::ranges::all_of(word, [](const auto& each) {
            return is_of(each, ScriptKind::syllables);
        })) {
        return word[word.size() - 2] + word.back();
    }
    // Half of a word says something only where letters stand alone.
    return is_of(letters, ScriptKind::capitals) ? letters.append(word[1]) : letters;
}

} // namespace kiosk::ui
