// Where Metrics breaks and cuts lines: always between whole characters.
#include "kiosk/ui/metrics.hpp"
#include "kiosk/ui/utf8.hpp"

#include <algorithm>
#include <functional>

namespace kiosk::ui {
namespace {

// A line made exactly as wide as its text must hold it after the arithmetic of a layout.
constexpr float slack = 0.01f;

constexpr std::string_view ellipsis = "…";

} // namespace

std::vector<std::string>
Metrics::wrap(std::string_view text, const TextStyle& style, float width) const {
    std::vector<std::string> lines(1);
    const auto fits = [&](std::string_view part) {
        return this->width(part, style) <= width + slack;
    };
    const auto add_word = [&](std::string_view word) {
        const std::string longer =
            lines.back().empty() ? std::string(word) : lines.back() + " " + std::string(word);
        if (fits(longer)) {
            lines.back() = longer;
            return;
        }
        if (!lines.back().empty()) {
            lines.emplace_back();
        }
        while (!fits(word)) {
            const std::size_t first = characters_of(word).front().end; // at least one a line
            const std::size_t part = std::max(first, fitting_bytes(word, style, width));
            lines.back() = word.substr(0, part);
            word.remove_prefix(part);
            if (word.empty()) {
                return;
            }
            lines.emplace_back();
        }
        lines.back() = word;
    };
    while (true) {
        const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
        if (end > 0) {
            add_word(text.substr(0, end));
        }
        if (end == text.size()) {
            return lines;
        }
        if (text[end] == '\n') {
            lines.emplace_back();
        }
        text.remove_prefix(end + 1);
    }
}

std::string Metrics::fit(std::string_view text, const TextStyle& style, float width) const {
    if (this->width(text, style) <= width + slack) {
        return std::string(text);
    }
    const float room = width - this->width(ellipsis, style);
    std::string cut(text.substr(0, fitting_bytes(text, style, room)));
    while (cut.ends_with(' ')) {
        cut.pop_back();
    }
    return cut.append(ellipsis);
}

std::size_t
Metrics::fitting_bytes(std::string_view text, const TextStyle& style, float width) const {
    const std::vector<Character> characters = characters_of(text);
    const auto too_wide = [&](const Character& character) {
        return this->width(text.substr(0, character.end), style) > width + slack;
    };
    const auto end = std::ranges::partition_point(characters, std::not_fn(too_wide));
    return end == characters.begin() ? 0 : std::prev(end)->end;
}

} // namespace kiosk::ui
