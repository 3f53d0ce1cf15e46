// The pieces screens are made of. Each draws into a Drawing; those that can be pressed come in a
// pair: the shape here, and `press()` that adds shape and target together.
#pragma once

#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/metrics.hpp"
#include "kiosk/ui/theme.hpp"

#include <string>
#include <string_view>

namespace kiosk::ui {

enum class Align { left, center, right };

// One line, its capitals centred on the rectangle's middle, cut with "…" where it is too long. A
// large number on the left begins with its ink at the rectangle's edge, as the labels beside it do.
// Returns the x of its end, where a unit may follow.
float line_of_text(
    Drawing& drawing,
    const Metrics& metrics,
    Rect rect,
    std::string_view text,
    const TextStyle& style,
    Color color,
    Align align = Align::left
);

// Wrapped lines from the rectangle's top, `line_height` apart (a multiple of the size); lines
// beyond the rectangle's bottom are folded into the last one with "…". Returns the y below.
float paragraph(
    Drawing& drawing,
    const Metrics& metrics,
    Rect rect,
    std::string_view text,
    const TextStyle& style,
    Color color,
    float line_height = 1.35f
);

// The same at the largest size not over the style's at which no line is folded, but not under
// `least`.
float fitted_paragraph(
    Drawing& drawing,
    const Metrics& metrics,
    Rect rect,
    std::string_view text,
    TextStyle style,
    Color color,
    float line_height,
    float least
);

// The largest size not over the style's at which the text fits the width, but not under `least`;
// then line_of_text.
void fitted_line(
    Drawing& drawing,
    const Metrics& metrics,
    Rect rect,
    std::string_view text,
    TextStyle style,
    Color color,
    float least,
    Align align = Align::left
);

void card(Drawing& drawing, Rect rect, Color fill = theme::surface);

// How a button looks.
enum class ButtonLook {
    tool, // raised with a border, small text
    big,  // raised with a border, larger text
    go,   // the one thing to press
    key,  // a large sign such as + or 2
    save, // a large sign on the colour of go
};

// Checks that it is large enough to press. A label that is too wide is set smaller, then cut.
void button_shape(
    Drawing& drawing, const Metrics& metrics, Rect rect, std::string_view label, ButtonLook look
);

// Adds the button's shape and its target.
template <class Message>
void button(
    Frame<Message>& frame,
    const Metrics& metrics,
    Rect rect,
    std::string_view label,
    ButtonLook look,
    std::string name,
    Message message
) {
    button_shape(frame.drawing, metrics, rect, label, look);
    frame.targets.push_back({std::move(name), rect, std::move(message)});
}

// A large button whose label may take several lines, at the largest size not over the style's.
// `open`: the one of several whose matter is shown.
void tile_shape(
    Drawing& drawing,
    const Metrics& metrics,
    Rect rect,
    std::string_view label,
    TextStyle style,
    bool open = false
);

template <class Message>
void tile(
    Frame<Message>& frame,
    const Metrics& metrics,
    Rect rect,
    std::string_view label,
    TextStyle style,
    std::string name,
    Message message,
    bool open = false
) {
    tile_shape(frame.drawing, metrics, rect, label, style, open);
    frame.targets.push_back({std::move(name), rect, std::move(message)});
}

// Width of a tool or big button that holds the label.
float button_width(const Metrics& metrics, std::string_view label, ButtonLook look);

struct ChipLook {
    Color head = theme::go;
    Color fill = theme::raised;
    Color ink = theme::text;
    std::string_view beside = {}; // behind the name: "0:48"; never cut
    float name_most = 300;        // a longer name is cut; 0: the initials alone
};

// A round head with initials, and a name beside it, on a raised pill. Returns its rectangle.
Rect name_chip(
    Drawing& drawing,
    const Metrics& metrics,
    Point top_left,
    std::string_view name,
    const ChipLook& look = {}
);

// Its width.
float name_chip_width(const Metrics& metrics, std::string_view name, const ChipLook& look = {});

// Up to two letters from a name, capitals where there are any: "Ada" -> "AD", "Mia Li" -> "ML",
// "李小龍" -> "小龍". Whole letters with their marks, any script; of more than two words those of
// the first and the last.
std::string initials(std::string_view name);

// The clock of a rest: a ring that empties clockwise. share_left from 1 to 0.
void rest_ring(Drawing& drawing, Point center, float radius, float stroke, float share_left);

// Three small pictures of the seated leg curl for the idle screen: 0 knee at the pivot, 1 pad above
// the heel, 2 curl, pause, lower slowly. In a box 172 x 150.
void leg_curl_picture(Drawing& drawing, Point top_left, int which);

// Likewise of the deadlift: 0 bar over mid-foot, 1 back straight, 2 standing tall.
void deadlift_picture(Drawing& drawing, Point top_left, int which);

} // namespace kiosk::ui
