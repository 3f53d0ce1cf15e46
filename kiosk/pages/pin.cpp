#include "kiosk/pages/pin.hpp"

#include "common/base/pin.hpp"

#include <algorithm>
#include <iterator>

namespace kiosk::pages {

namespace theme = ui::theme;
using screens::Choose;
using screens::UnlockRefused;

namespace {

constexpr screens::PageName behind_pin[] = {
    screens::PageName::about,
    screens::PageName::goal,
    screens::PageName::my_data,
    screens::PageName::forget,
    screens::PageName::whole_log};

constexpr int clear_key = 10; // behind the digits
constexpr float key_gap = 14;
constexpr float dot = 28;
constexpr float dot_gap = 24;

bool has_pin(const Pin& page, const Around& around) {
    const auto* refused = std::get_if<UnlockRefused>(&page.trouble);
    return around.visit->profile->has_pin &&
           (refused == nullptr || refused->why != UnlockRefused::Why::no_pin);
}

bool is_whole(const Pin& page) {
    return page.digits.size() >= base::pin_digits_min;
}

std::string refusal_words(const screens::Scene& scene, const UnlockRefused& refused) {
    switch (refused.why) {
    case UnlockRefused::Why::wrong:
        return scene.texts.plural("pin.wrong", refused.tries_left);
    case UnlockRefused::Why::locked:
        return scene.texts.plural("pin.locked", refused.minutes);
    case UnlockRefused::Why::unknown_card:
        return scene.texts("pin.unknown_card");
    case UnlockRefused::Why::no_pin: // has a picture of its own
    case UnlockRefused::Why::over:   // of a token, not of a PIN
        break;
    }
    return {};
}

// What it is for, or what became of the last try.
std::string words_of(const Pin& page, const screens::Scene& scene) {
    if (page.asking) {
        return scene.texts("pin.asking");
    }
    if (std::holds_alternative<screens::NotReached>(page.trouble)) {
        return scene.texts("pin.not_reached");
    }
    if (const auto* refused = std::get_if<UnlockRefused>(&page.trouble)) {
        return refusal_words(scene, *refused);
    }
    return scene.texts("pin.words");
}

void dots(const Pin& page, screens::Frame& frame, ui::Rect rect) {
    float x = rect.x;
    const float y = rect.y + (rect.height - dot) / 2;
    for (std::size_t place = 0; place < base::pin_digits_max; ++place) {
        const bool there = place < page.digits.size();
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

void said(const Pin& page, screens::Frame& frame, const screens::Scene& scene, ui::Rect rect) {
    ui::card(frame.drawing, rect);
    const ui::Rect inner = rect.inset(theme::card_padding, 24);
    constexpr float title_height = 64;
    constexpr float dots_height = 84;
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y, inner.width, title_height},
        scene.texts("pin.title"),
        scene.type(theme::title),
        theme::text,
        28
    );
    dots(page, frame, {inner.x, inner.y + title_height, inner.width, dots_height});
    const bool trouble = !page.asking && page.trouble.index() != 0;
    const float top = inner.y + title_height + dots_height + 12;
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {inner.x, top, inner.width, inner.bottom() - top},
        words_of(page, scene),
        scene.type({30, ui::FontWeight::medium}),
        trouble ? theme::warn : theme::muted,
        1.3f,
        22
    );
}

// 1 2 3 / 4 5 6 / 7 8 9 / clear 0 OK
void keys(const Pin& page, screens::Frame& frame, const screens::Scene& scene, ui::Rect rect) {
    constexpr int columns = 3;
    constexpr int rows = 4;
    const float width = (rect.width - (columns - 1) * key_gap) / columns;
    const float height = (rect.height - (rows - 1) * key_gap) / rows;
    const auto place = [&](int column, int row) {
        return ui::Rect{
            rect.x + static_cast<float>(column) * (width + key_gap),
            rect.y + static_cast<float>(row) * (height + key_gap),
            width,
            height};
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
    if (is_whole(page) && !page.asking) {
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

void press(Pin& page, int which) {
    page.trouble = {};
    if (which == clear_key) {
        page.digits.clear();
    } else if (which >= 0 && which < clear_key && page.digits.size() < base::pin_digits_max) {
        page.digits += static_cast<char>('0' + which);
    }
}

// A PIN that opened nothing is typed anew.
void try_again(Pin& page) {
    page.asking = false;
    page.digits.clear();
}

} // namespace

bool needs_pin(screens::PageName page) {
    return std::ranges::find(behind_pin, page) != std::end(behind_pin);
}

Outcome update(Pin& page, const screens::Message& message, const Around& around) {
    if (page.asking) {
        if (std::holds_alternative<screens::Unlocked>(message)) {
            return {Outcome::Then::close, {}, page.then, std::nullopt};
        }
        if (const auto* refused = std::get_if<UnlockRefused>(&message)) {
            try_again(page);
            page.trouble = *refused;
        } else if (const auto* away = std::get_if<screens::NotReached>(&message)) {
            try_again(page);
            page.trouble = *away;
        }
        return {};
    }
    if (const auto* choice = std::get_if<Choose>(&message)) {
        press(page, choice->which);
    } else if (std::holds_alternative<screens::Confirm>(message) && is_whole(page)) {
        page.asking = true;
        return {Outcome::Then::stay, {screens::AskUnlock{*around.visit->card, page.digits}}};
    }
    return {};
}

screens::Frame view(const Pin& page, const Around& around, const screens::Scene& scene) {
    screens::Frame frame = start_page(around, scene, "pin", scene.texts("pin.page"));
    const ui::Rect all = scene.content();
    const ui::Rect reach = scene.reach();
    if (!has_pin(page, around)) {
        ui::card(frame.drawing, all);
        ui::fitted_paragraph(
            frame.drawing,
            scene.metrics,
            all.inset(theme::card_padding, theme::card_padding),
            scene.texts("pin.none"),
            scene.type({38, ui::FontWeight::semi_bold}),
            theme::text,
            1.35f,
            24
        );
        return frame;
    }
    const float half = (all.width - theme::gap) / 2;
    said(page, frame, scene, scene.sided({all.x, all.y, half, all.height}));
    keys(page, frame, scene, scene.sided({all.x + half + theme::gap, reach.y, half, reach.height}));
    return frame;
}

} // namespace kiosk::pages
