// Pieces several pages share. A page of several leaves: what turns them, and how much of a list
// stands on one.
#pragma once

#include "kiosk/pages/around.hpp"

#include <span>

namespace kiosk::pages {

// "before", "2 of 3" and "after" along the bottom of the area; with one leaf nothing. Returns what
// is left above.
ui::Rect
turn_row(screens::Frame& frame, const screens::Scene& scene, ui::Rect area, int leaf, int leaves);

// The leaf that is shown after turning, of so many.
int turned(int leaf, int by, int leaves);

// How many leaves so many rows need, at least one.
int leaves_of(std::size_t rows, int rows_on_leaf);

// A cell of a grid over the area, in reading order.
ui::Rect grid_cell(ui::Rect area, int columns, int rows, int place, float gap = ui::theme::gap);

// The height of a page's only action, over the width.
inline constexpr float action_height = 100;

// What the button back to a whole list chooses.
inline constexpr int whole_list = -1;

// That button along the bottom of the area. Returns what is left above.
ui::Rect list_button(
    screens::Frame& frame,
    const screens::Scene& scene,
    ui::Rect area,
    const char* words, // text id
    const char* name   // of the target
);

// One value of a preference, as gym::take_preference knows it.
struct PreferenceValue {
    const char* value;
    const char* words; // text id
};

// Where several preferences are chosen from, a touch says PLACE * values_most + VALUE.
inline constexpr int values_most = 10;

struct RowButton {
    const char* words; // text id
    const char* name;  // of the target
    ui::ButtonLook look;
    screens::Message says;
};

// Side by side over the row, all of one width.
void button_row(
    screens::Frame& frame,
    const screens::Scene& scene,
    ui::Rect row,
    std::span<const RowButton> buttons
);

// A sentence on a card of its own, as large as it can be.
void words_card(
    screens::Frame& frame, const screens::Scene& scene, ui::Rect rect, const std::string& words
);

// Whether what the page wanted kept is on the disk: its `saving` ends, `failed` says how.
template <class Page>
void take_kept(Page& page, const screens::Message& message) {
    if (std::holds_alternative<screens::Kept>(message)) {
        page.saving = false;
        page.failed = false;
    } else if (std::holds_alternative<screens::KeepFailed>(message)) {
        page.failed = page.saving;
        page.saving = false;
    }
}

} // namespace kiosk::pages
