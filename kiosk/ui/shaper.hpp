// Lines in any script, set by Pango with no display: letters that join, stack, change their order
// or run from right to left, from the fonts that fonts.conf names. Lengths are whole pixels.
#pragma once

#include "kiosk/ui/frame.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::ui {

// A line of text as one picture: how much each pixel is covered, row after row, 0 to 255. No row or
// column at its edges is empty; a text without ink has no pixels.
struct Mask {
    int left = 0; // of its first column from the start of the line
    int top = 0;  // of its first row from the baseline, down
    unsigned width = 0;
    unsigned height = 0;
    std::vector<std::uint8_t> coverage;
};

class Shaper {
public:
    // Throws base::EnvironmentError when fontconfig does not start.
    Shaper();
    ~Shaper();
    Shaper(const Shaper&) = delete;
    Shaper& operator=(const Shaper&) = delete;

    // `pixel_size` is the em; the style's own size and tracking count for nothing: letters that
    // join would be torn apart. The base direction is left to right, digits are equally wide.
    int advance(std::string_view text, const TextStyle& style, unsigned pixel_size);
    Mask mask(std::string_view text, const TextStyle& style, unsigned pixel_size);

    // Lines set so far: a line that is asked for again is remembered.
    std::size_t lines_set() const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace kiosk::ui
