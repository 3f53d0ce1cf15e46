// Measures text through FreeType, with no display, and places its glyphs. The painter draws glyphs
// exactly where place() puts them, so what was laid out is what is seen.
// Digits all take the advance of the widest one: numbers and clocks do not wobble.
#pragma once

#include "kiosk/ui/frame.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::ui {

struct Glyph {
    char32_t code = 0;
    float x = 0; // left end of its pen position from the start of the line, in units

    friend bool operator==(const Glyph&, const Glyph&) = default;
};

class Metrics {
public:
    // Pixels of one layout unit decide hinting and rounding: sizes are measured at whole pixels.
    // Throws base::EnvironmentError when the Inter fonts are not installed.
    explicit Metrics(float pixels_per_unit);
    ~Metrics();
    Metrics(Metrics&&) noexcept;
    Metrics& operator=(Metrics&&) noexcept;

    float pixels_per_unit() const;
    // Where a size in units ends up, in whole pixels.
    unsigned pixel_size(const TextStyle& style) const;
    // Font file of the style, for the painter.
    static std::string font_file(const TextStyle& style);

    std::vector<Glyph> place(std::string_view text, const TextStyle& style) const;
    float width(std::string_view text, const TextStyle& style) const;
    float ascent(const TextStyle& style) const;     // above the baseline
    float descent(const TextStyle& style) const;    // below it, positive
    float cap_height(const TextStyle& style) const; // of a capital letter or digit
    // What the glyphs cover, around a baseline that starts at 0,0.
    Rect ink(std::string_view text, const TextStyle& style) const;

    // Greedy wrap at spaces into lines no wider than `width`; a line feed always breaks, a word
    // that is too wide alone is broken between characters. Never returns an empty list.
    std::vector<std::string> wrap(std::string_view text, const TextStyle& style, float width) const;

    // The text, or as much of it as fits with "…" behind.
    std::string fit(std::string_view text, const TextStyle& style, float width) const;

private:
    // The width in units; puts the glyphs into `placed` where that is given.
    float measure(std::string_view text, const TextStyle& style, std::vector<Glyph>* placed) const;
    // Length in bytes of the longest prefix of whole characters that is no wider than `width`.
    std::size_t fitting_bytes(std::string_view text, const TextStyle& style, float width) const;

    struct Faces;
    std::unique_ptr<Faces> faces_;
};

} // namespace kiosk::ui
