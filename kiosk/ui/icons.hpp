// Line icons, always beside a word that says the same.
#pragma once

#include "kiosk/ui/controls.hpp"

namespace kiosk::ui {

enum class Icon {
    check,
    chevron,
    at_hub,    // a cloud
    on_screen, // a screen
    sliders,
    target,
    barbell,
    exchange,
    apple,
    list,
    person,
    question,
    chart,
    lock,
    plus,
    download,
    scales,
    calendar,
    stairs,
    book,
    signpost,
    speech,
};

// In the middle of the box, as large as it holds. `drawn`: how much of its strokes, from 0 to 1.
void icon(Drawing& drawing, Rect box, Icon which, Color color, float drawn = 1);

// A tile with its icon above the label; in a low one the label alone.
void icon_tile_shape(
    Drawing& drawing,
    const Metrics& metrics,
    Rect rect,
    Icon which,
    std::string_view label,
    TextStyle style
);

template <class Message>
void icon_tile(
    Frame<Message>& frame,
    const Metrics& metrics,
    Rect rect,
    Icon which,
    std::string_view label,
    TextStyle style,
    std::string name,
    Message message
) {
    icon_tile_shape(frame.drawing, metrics, rect, which, label, style);
    frame.targets.push_back({std::move(name), rect, std::move(message)});
}

} // namespace kiosk::ui
