// Measures text through FreeType, with no display, and places its glyphs. The painter draws glyphs
// exactly where place() puts them, so what was laid out is what is seen.
// Digits all take the advance of the widest one: numbers and clocks do not wobble.
// A line with a character that Inter has no glyph for, or with a mark, is set by Pango as a whole
// and painted as one picture. Who lays out a screen needs to know nothing of that.
#pragma once

#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/shaper.hpp"

#include <cstddef>
#include <memory>
#include <optional>
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

    // Whether the line is a picture, which mask() makes, or glyphs, which place() places; the other
    // one of the two is empty then.
    bool is_picture(std::string_view text, const TextStyle& style) const;
    Mask mask(std::string_view text, const TextStyle& style) const;
    std::vector<Glyph> place(std::string_view text, const TextStyle& style) const;
    float width(std::string_view text, const TextStyle& style) const;
    float ascent(const TextStyle& style) const;     // above the baseline
    float descent(const TextStyle& style) const;    // below it, positive
    float cap_height(const TextStyle& style) const; // of a capital letter or digit
    // What the letters cover, around a baseline that starts at 0,0.
    Rect ink(std::string_view text, const TextStyle& style) const;

    // Greedy wrap at spaces into lines no wider than `width`; a line feed always breaks. A word
    // that is too wide alone is broken where its script allows it, else between letters. Never
    // returns an empty list.
    std::vector<std::string> wrap(std::string_view text, const TextStyle& style, float width) const;

    // The text, or as many of its letters as fit with "…" behind.
    std::string fit(std::string_view text, const TextStyle& style, float width) const;

private:
    // The width in units; puts the glyphs into `placed` where that is given. None where the line is
    // a picture.
    std::optional<float>
    measure(std::string_view text, const TextStyle& style, std::vector<Glyph>* placed) const;
    // The longest prefix that ends at one of the `ends` and, with `tail` behind, is no wider than
    // `width`, in bytes.
    std::size_t fitting_bytes(
        std::string_view text,
        const std::vector<std::size_t>& ends,
        std::string_view tail,
        const TextStyle& style,
        float width
    ) const;

    struct Faces;
    std::unique_ptr<Faces> faces_;
};

} // namespace kiosk::ui
