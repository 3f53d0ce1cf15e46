// Text on lines and the controls around it. Baselines are whole pixels: half a pixel would blur
// every horizontal stem.
#include "kiosk/ui/controls.hpp"

#include "common/base/check.hpp"
#include "kiosk/ui/script.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace kiosk::ui {
namespace {

constexpr float border_width = 2;

struct ButtonStyle {
    TextStyle text;
    float text_least; // size a long label may shrink to
    float radius;
    float padding; // left and right, border included
    float width_least;
    Color fill;
    Color ink;
    bool bordered;
};

ButtonStyle style_of(ButtonLook look) {
    switch (look) {
    case ButtonLook::tool:
        return {theme::button, 18, 24, 24, 88, theme::raised, theme::text, true};
    case ButtonLook::big:
        return {theme::button_big, 22, 28, 38, 88, theme::raised, theme::text, true};
    case ButtonLook::go:
        return {theme::button_large, 24, 28, 38, 88, theme::go, theme::go_ink, false};
    case ButtonLook::key:
        return {theme::sign, 24, 24, 12, 104, theme::raised, theme::text, true};
    case ButtonLook::save:
        return {theme::key, 24, 26, 12, 104, theme::go, theme::go_ink, false};
    }
    GF_CHECK(!"a button has a look");
    return {};
}

float whole_pixels(const Metrics& metrics, float units) {
    return std::round(units * metrics.pixels_per_unit()) / metrics.pixels_per_unit();
}

void put_text(
    Drawing& drawing, Point baseline, std::string text, const TextStyle& style, Color color
) {
    drawing.shapes.emplace_back(Text{baseline, std::move(text), style, color});
}

// "+" and "−" sit lower than capitals: their ink is centred, not the line they stand on.
bool is_sign(std::string_view label) {
    return label == "+" || label == "−" || label == "×";
}

void centred_sign(
    Drawing& drawing,
    const Metrics& metrics,
    Rect rect,
    std::string_view sign,
    const TextStyle& style,
    Color color
) {
    const Rect ink = metrics.ink(sign, style);
    const Point baseline{
        whole_pixels(metrics, rect.x + (rect.width - ink.width) / 2 - ink.x),
        whole_pixels(metrics, rect.y + (rect.height - ink.height) / 2 - ink.y),
    };
    put_text(drawing, baseline, std::string(sign), style, color);
}

// From this size on it is seen when a line does not begin where the label below it does.
constexpr float optical_edge_from = 56;

// How far the ink of a large number stands from the start of its line: an advance that all digits
// share leaves a "1" alone in its middle. A clock is as if it began with "0": it would jump as it
// counts. A number that is centred stays: there a "1" is right in the middle.
float leading_gap(const Metrics& metrics, std::string_view text, const TextStyle& style) {
    const bool number = !text.empty() && text.front() >= '0' && text.front() <= '9';
    const bool clock = text.find(':') != std::string_view::npos;
    const bool large = style.size >= optical_edge_from;
    return large && number ? metrics.ink(clock ? "0" : text.substr(0, 1), style).x : 0;
}

} // namespace

float line_of_text(
    Drawing& drawing,
    const Metrics& metrics,
    Rect rect,
    std::string_view text,
    const TextStyle& style,
    Color color,
    Align align
) {
    std::string fitted = metrics.fit(text, style, rect.width);
    const float spare = rect.width - metrics.width(fitted, style);
    const float indent = align == Align::left     ? -leading_gap(metrics, fitted, style)
                         : align == Align::center ? spare / 2
                                                  : spare;
    const Point baseline{
        whole_pixels(metrics, rect.x + indent),
        whole_pixels(metrics, rect.y + (rect.height + metrics.cap_height(style)) / 2),
    };
    const float end = baseline.x + metrics.width(fitted, style);
    put_text(drawing, baseline, std::move(fitted), style, color);
    return end;
}

namespace {

// How many lines fit: at no size in pixels fewer because steps are rounded up to whole ones.
std::size_t lines_most(float height, float step, float exact_step) {
    const float room = std::floor((height + 0.5f) / std::min(step, exact_step));
    return static_cast<std::size_t>(std::max(1.0f, room));
}

struct Lines {
    std::vector<std::string> texts;
    float step = 0;    // from one baseline to the next
    float leading = 0; // what a line has between itself and the next
    float lower = 0;   // how much further down the lines stand for their marks
    std::size_t most = 0;
};

// Lines with marks that reach over Inter's stand further apart, and lower.
Lines lines_of(
    const Metrics& metrics,
    Rect rect,
    std::string_view text,
    const TextStyle& style,
    float line_height
) {
    Lines lines;
    lines.texts = metrics.wrap(text, style, rect.width);
    float exact = style.size * line_height;
    lines.step = whole_pixels(metrics, exact);
    lines.leading = lines.step - metrics.ascent(style) - metrics.descent(style);
    float above = 0;
    float below = 0;
    for (const std::string& line : lines.texts) {
        if (metrics.is_picture(line, style)) {
            const Rect ink = metrics.ink(line, style);
            above = std::max(above, -ink.y);
            below = std::max(below, ink.bottom());
        }
    }
    if (above + below > lines.step) {
        exact = above + below;
        lines.step = exact;
    }
    lines.lower = std::max(0.0f, above - lines.leading / 2 - metrics.ascent(style));
    lines.most = lines_most(rect.height, lines.step, exact);
    return lines;
}

// What the lines from `first` on say, as one line. A word that was broken is whole again.
std::string
rest_of(std::string_view text, const std::vector<std::string>& lines, std::size_t first) {
    const auto is_space = [](char c) { return c == ' ' || c == '\n'; };
    std::string rest;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        const bool apart = !text.empty() && is_space(text.front());
        if (line >= first) {
            rest.append(apart && !rest.empty() ? " " : "").append(lines[line]);
        }
        const auto letters = std::ranges::count_if(lines[line], std::not_fn(is_space));
        for (auto left = letters; left > 0; text.remove_prefix(1)) {
            left -= is_space(text.front()) ? 0 : 1;
        }
    }
    return rest;
}

} // namespace

float paragraph(
    Drawing& drawing,
    const Metrics& metrics,
    Rect rect,
    std::string_view text,
    const TextStyle& style,
    Color color,
    float line_height
) {
    Lines lines = lines_of(metrics, rect, text, style, line_height);
    if (lines.texts.size() > lines.most) {
        std::string rest = rest_of(text, lines.texts, lines.most - 1);
        lines.texts.resize(lines.most);
        lines.texts.back() = metrics.fit(rest, style, rect.width);
    }
    float top = rect.y;
    for (std::string& line : lines.texts) {
        const Point baseline{
            whole_pixels(metrics, rect.x),
            whole_pixels(metrics, top + lines.leading / 2 + metrics.ascent(style) + lines.lower),
        };
        put_text(drawing, baseline, std::move(line), style, color);
        top += lines.step;
    }
    return top;
}

float fitted_paragraph(
    Drawing& drawing,
    const Metrics& metrics,
    Rect rect,
    std::string_view text,
    TextStyle style,
    Color color,
    float line_height,
    float least
) {
    const auto fits = [&] {
        const Lines lines = lines_of(metrics, rect, text, style, line_height);
        return lines.texts.size() <= lines.most;
    };
    while (style.size > least && !fits()) {
        style.size = std::max(style.size - 1, least);
    }
    return paragraph(drawing, metrics, rect, text, style, color, line_height);
}

void fitted_line(
    Drawing& drawing,
    const Metrics& metrics,
    Rect rect,
    std::string_view text,
    TextStyle style,
    Color color,
    float least,
    Align align
) {
    const float one_pixel = 1 / metrics.pixels_per_unit();
    float width = metrics.width(text, style);
    if (width > rect.width) {
        // Widths grow about as sizes do: begin a tenth above where it should fit.
        const float guess = style.size * rect.width / width * 1.1f;
        style.size = std::min(style.size, std::max(guess, least));
        width = metrics.width(text, style);
    }
    while (width > rect.width && style.size > least) {
        style.size = std::max(style.size - one_pixel, least);
        width = metrics.width(text, style);
    }
    line_of_text(drawing, metrics, rect, text, style, color, align);
}

void card(Drawing& drawing, Rect rect, Color fill) {
    drawing.shapes.emplace_back(Box{rect, theme::card_radius, fill, std::nullopt, 0});
}

namespace {

bool words_fit(const Metrics& metrics, std::string_view text, const TextStyle& style, float width) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
        if (metrics.width(text.substr(0, end), style) > width) {
            return false;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return true;
}

} // namespace

void tile_shape(
    Drawing& drawing,
    const Metrics& metrics,
    Rect rect,
    std::string_view label,
    TextStyle style,
    bool open
) {
    GF_CHECK(rect.width >= target_least && rect.height >= target_least);
    constexpr float text_least = 22;
    const Color fill = open ? theme::go_surface : theme::raised;
    const Color border = open ? theme::go : theme::line;
    drawing.shapes.emplace_back(Box{rect, 28, fill, border, open ? 3 * border_width : border_width}
    );
    const Rect inner = rect.inset(20, 12);
    // No word is broken while a smaller size holds it.
    for (style.size = std::max(style.size, text_least);
         style.size > text_least && !words_fit(metrics, label, style, inner.width);
         --style.size) {
    }
    constexpr float line = 1.2f;
    std::vector<std::string> lines = metrics.wrap(label, style, inner.width);
    const auto height = [&] { return static_cast<float>(lines.size()) * style.size * line; };
    while (height() > inner.height && style.size > text_least) {
        --style.size;
        lines = metrics.wrap(label, style, inner.width);
    }
    if (height() > inner.height) {
        paragraph(drawing, metrics, inner, label, style, theme::text, line);
        return;
    }
    float y = inner.y + (inner.height - height()) / 2;
    for (const std::string& each : lines) {
        const Rect place{inner.x, y, inner.width, style.size * line};
        line_of_text(drawing, metrics, place, each, style, theme::text, Align::center);
        y += style.size * line;
    }
}

void button_shape(
    Drawing& drawing, const Metrics& metrics, Rect rect, std::string_view label, ButtonLook look
) {
    constexpr float rounding = 0.01f; // of a layout's arithmetic
    GF_CHECK(rect.width >= target_least - rounding && rect.height >= target_least - rounding);
    const ButtonStyle style = style_of(look);
    Box box{rect, style.radius, style.fill, std::nullopt, 0};
    if (style.bordered) {
        box.border = theme::line;
        box.border_width = border_width;
    }
    drawing.shapes.emplace_back(box);
    if (is_sign(label)) {
        centred_sign(drawing, metrics, rect, label, style.text, style.ink);
        return;
    }
    const Rect inside = rect.inset(std::min(style.padding, rect.width / 8), 0);
    fitted_line(
        drawing, metrics, inside, label, style.text, style.ink, style.text_least, Align::center
    );
}

float button_width(const Metrics& metrics, std::string_view label, ButtonLook look) {
    const ButtonStyle style = style_of(look);
    return std::max(
        style.width_least, std::ceil(metrics.width(label, style.text) + 2 * style.padding)
    );
}

namespace {

constexpr float chip_text_from = 72;
constexpr float chip_right_padding = 22;

std::string chip_text(const Metrics& metrics, std::string_view name, const ChipLook& look) {
    std::string text;
    if (look.name_most > 0) {
        text = isolated(metrics.fit(name, theme::chip, look.name_most));
    }
    if (!look.beside.empty()) {
        text.append(text.empty() ? "" : "\u2002").append(look.beside);
    }
    return text;
}

} // namespace

float name_chip_width(const Metrics& metrics, std::string_view name, const ChipLook& look) {
    const float text = metrics.width(chip_text(metrics, name, look), theme::chip);
    return std::ceil(chip_text_from + text + chip_right_padding);
}

Rect name_chip(
    Drawing& drawing,
    const Metrics& metrics,
    Point top_left,
    std::string_view name,
    const ChipLook& look
) {
    constexpr float height = 72;
    constexpr float head = 52;
    constexpr float edge = (height - head) / 2;
    const std::string text = chip_text(metrics, name, look);
    const float text_width = metrics.width(text, theme::chip);
    const Rect rect{top_left.x, top_left.y, name_chip_width(metrics, name, look), height};
    drawing.shapes.emplace_back(Box{rect, height / 2, look.fill, std::nullopt, 0});
    const Rect head_rect{rect.x + 8, rect.y + edge, head, head};
    drawing.shapes.emplace_back(Box{head_rect, head / 2, look.head, std::nullopt, 0});
    line_of_text(
        drawing,
        metrics,
        head_rect,
        initials(name),
        theme::initials,
        theme::background,
        Align::center
    );
    const Rect text_rect{rect.x + chip_text_from, rect.y, text_width, height};
    line_of_text(drawing, metrics, text_rect, text, theme::chip, look.ink);
    return rect;
}

void rest_ring(Drawing& drawing, Point center, float radius, float stroke, float share_left) {
    drawing.shapes.emplace_back(Ring{center, radius, stroke, 1, theme::track});
    if (share_left > 0) {
        drawing.shapes.emplace_back(Ring{
            center, radius, stroke, std::min(share_left, 1.0f), theme::go});
    }
}

} // namespace kiosk::ui
