// Where Metrics breaks and cuts lines: always between whole letters.
#include "kiosk/ui/metrics.hpp"
#include "kiosk/ui/script.hpp"

#include <algorithm>
#include <functional>

namespace kiosk::ui {
namespace {

// A line made exactly as wide as its text must hold it after the arithmetic of a layout.
constexpr float slack = 0.01f;

constexpr std::string_view ellipsis = "…";

// Has no ink and runs to the left: what stands between it and such letters does so too.
constexpr std::string_view right_to_left_mark = "\u200F";

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
            std::size_t part = fitting_bytes(word, line_ends(word), "", style, width);
            if (part == 0) {
                const std::vector<std::size_t> letters = letter_ends(word);
                // at least one a line
                part = std::max(letters.front(), fitting_bytes(word, letters, "", style, width));
            }
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
    std::string cut(text.substr(0, fitting_bytes(text, letter_ends(text), ellipsis, style, width)));
    while (cut.ends_with(' ')) {
        cut.pop_back();
    }
    // The dots stand where the name would go on.
    const bool leftwards = ends_right_to_left(cut);
    return cut.append(ellipsis).append(leftwards ? right_to_left_mark : "");
}

std::size_t Metrics::fitting_bytes(
    std::string_view text,
    const std::vector<std::size_t>& ends,
    std::string_view tail,
    const TextStyle& style,
    float width
) const {
    const auto too_wide = [&](std::size_t end) {
        const std::string part = std::string(text.substr(0, end)).append(tail);
        return this->width(part, style) > width + slack;
    };
    const auto end = std::ranges::partition_point(ends, std::not_fn(too_wide));
    return end == ends.begin() ? 0 : *std::prev(end);
}

} // namespace kiosk::ui
