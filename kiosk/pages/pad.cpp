#include "kiosk/pages/pad.hpp"

#include "common/base/pin.hpp"
#include "kiosk/pages/leaf.hpp"

namespace kiosk::pages {

namespace theme = ui::theme;
using screens::Choose;

namespace {

constexpr int clear_key = 10; // behind the digits
constexpr float dot = 28;
constexpr float dot_gap = 24;

// 1 2 3 / 4 5 6 / 7 8 9 / clear 0 OK
void keys(screens::Frame& frame, const screens::Scene& scene, ui::Rect rect, bool ready) {
    constexpr int columns = 3;
    constexpr int rows = 4;
    constexpr float key_gap = 14;
    const auto place = [&](int column, int row) {
        return grid_cell(rect, columns, rows, row * columns + column, key_gap);
    };
    const auto key = [&](ui::Rect at, int digit) {
        const std::string label = std::to_string(digit);
        ui::button(
            frame,
            scene.metrics,
            at,
            label,
            ui::ButtonLook::key,
            "pin_" + label,
            screens::Message(Choose{digit})
        );
    };
    for (int digit = 1; digit <= columns * (rows - 1); ++digit) {
        key(place((digit - 1) % columns, (digit - 1) / columns), digit);
    }
    key(place(1, rows - 1), 0);
    ui::button(
        frame,
        scene.metrics,
        place(0, rows - 1),
        scene.texts("pin.clear"),
        ui::ButtonLook::big,
        "pin_clear",
        screens::Message(Choose{clear_key})
    );
    const ui::Rect ok = place(columns - 1, rows - 1);
    if (ready) {
        ui::button(
            frame,
            scene.metrics,
            ok,
            scene.texts("pin.ok"),
            ui::ButtonLook::go,
            "pin_ok",
            screens::Message(screens::Confirm{})
        );
    } else {
        ui::card(frame.drawing, ok);
        ui::fitted_line(
            frame.drawing,
            scene.metrics,
            ok.inset(12, 0),
            scene.texts("pin.ok"),
            theme::button_large,
            theme::faint,
            24,
            ui::Align::center
        );
    }
}

void said(
    screens::Frame& frame, const screens::Scene& scene, ui::Rect rect, const PadWords& words
) {
    ui::card(frame.drawing, rect);
    const ui::Rect inner = rect.inset(theme::card_padding, 24);
    constexpr float title_height = 64;
    constexpr float typed_height = 84;
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y, inner.width, title_height},
        words.title,
        scene.type(theme::title),
        theme::text,
        28
    );
    words.typed({inner.x, inner.y + title_height, inner.width, typed_height});
    const float top = inner.y + title_height + typed_height + 12;
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {inner.x, top, inner.width, inner.bottom() - top},
        words.said,
        scene.type({30, ui::FontWeight::medium}),
        words.trouble ? theme::warn : theme::muted,
        1.3f,
        screens::text_least
    );
}

} // namespace

void press_key(std::string& digits, int which, std::size_t digits_max) {
    if (which == clear_key) {
        digits.clear();
    } else if (which >= 0 && which < clear_key && digits.size() < digits_max) {
        digits += static_cast<char>('0' + which);
    }
}

void pin_dots(screens::Frame& frame, ui::Rect rect, std::size_t typed) {
    float x = rect.x;
    const float y = rect.y + (rect.height - dot) / 2;
    for (std::size_t place = 0; place < base::pin_digits_max; ++place) {
        const bool there = place < typed;
        const bool wanted = place < base::pin_digits_min;
        frame.drawing.shapes.emplace_back(ui::Box{
            {x, y, dot, dot},
            dot / 2,
            there ? theme::go : theme::background,
            there    ? theme::go
            : wanted ? theme::text
                     : theme::line,
            3});
        x += dot + dot_gap;
    }
}

void view_pad(screens::Frame& frame, const screens::Scene& scene, const PadWords& words) {
    const ui::Rect all = scene.content();
    const ui::Rect reach = scene.reach();
    const float half = (all.width - theme::gap) / 2;
    said(frame, scene, scene.sided({all.x, all.y, half, all.height}), words);
    keys(
        frame,
        scene,
        scene.sided({all.x + half + theme::gap, reach.y, half, reach.height}),
        words.ready
    );
}

} // namespace kiosk::pages
